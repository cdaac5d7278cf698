"""A mapping that is read from a shipped file when somebody first looks into it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class LazyMapping(Mapping[Key, Value], Generic[Key, Value]):
    """What a reader returns, read once.

    Args:
        read: reads the mapping; what it raises comes out of the first look.
    """

    def __init__(self, read: Callable[[], Mapping[Key, Value]]) -> None:
        self._read = read
        self._values: Mapping[Key, Value] | None = None

    def __getitem__(self, key: Key) -> Value:
        """The value of a key."""
        return self._whole()[key]

    def __iter__(self) -> Iterator[Key]:
        """The keys in the order of the file."""
        return iter(self._whole())

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._whole())

    def _whole(self) -> Mapping[Key, Value]:
        if self._values is None:
            self._values = self._read()
        return self._values


class LazyValues(Mapping[Key, Value], Generic[Key, Value]):
    """Keys that are known at once, and the value of each read when it is first asked for.

    Args:
        keys: in their order.
        read: reads the value of a key; what it raises comes out of the first look at that value.
    """

    def __init__(self, keys: tuple[Key, ...], read: Callable[[Key], Value]) -> None:
        self._keys = dict.fromkeys(keys)
        self._read = read
        self._values: dict[Key, Value] = {}

    def __getitem__(self, key: Key) -> Value:
        """The value of a key."""
        if key not in self._values:
            if key not in self._keys:
                raise KeyError(key)
            self._values[key] = self._read(key)
        return self._values[key]

    def __contains__(self, key: object) -> bool:
        """Whether the key is known; reads nothing."""
        return key in self._keys

    def __iter__(self) -> Iterator[Key]:
        """The keys; reads nothing."""
        return iter(self._keys)

    def __len__(self) -> int:
        """How many keys there are; reads nothing."""
        return len(self._keys)
