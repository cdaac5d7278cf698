"""The keys that an unlocked vault hands out, kept out of every log, repr and pickle."""

import secrets
from dataclasses import dataclass, field
from typing import NoReturn, Self

from qv_desk.errors import AccessError
from qv_desk.vault.derivation import KEY_BYTES, derived_key


@dataclass(frozen=True, slots=True, eq=False)
class Keys:
    """What one slot opens: everything by the root key, or the outbox alone.

    Python cannot wipe these bytes from memory. The desk therefore replaces its whole process when it locks.
    """

    _root: bytes | None = field(repr=False)
    _outbox: bytes = field(repr=False)

    @classmethod
    def of_root(cls, root: bytes) -> Self:
        """All keys, for officers and supervisors."""
        if len(root) != KEY_BYTES:
            msg = f"a root key has {KEY_BYTES} bytes"
            raise ValueError(msg)
        return cls(root, derived_key(root, "outbox"))

    @classmethod
    def of_outbox(cls, outbox: bytes) -> Self:
        """The outbox key alone, for printing staff; it cannot be turned back into the root key."""
        if len(outbox) != KEY_BYTES:
            msg = f"an outbox key has {KEY_BYTES} bytes"
            raise ValueError(msg)
        return cls(None, outbox)

    @classmethod
    def fresh(cls) -> Self:
        """New random keys, for a new vault."""
        return cls.of_root(secrets.token_bytes(KEY_BYTES))

    @property
    def root(self) -> bytes:
        """The root key itself; needed only to seal another slot.

        Raises:
            AccessError: ``cases_not_yours`` when this slot holds the outbox key alone.
        """
        if self._root is None:
            raise AccessError("cases_not_yours")
        return self._root

    @property
    def cases(self) -> bytes:
        """The raw key of ``cases.db``, 32 bytes.

        Raises:
            AccessError: ``cases_not_yours`` when this slot holds the outbox key alone.
        """
        return derived_key(self.root, "cases")

    @property
    def outbox(self) -> bytes:
        """The raw key of ``outbox.db``, 32 bytes."""
        return self._outbox

    @property
    def backup(self) -> bytes:
        """The key that signs a backup's manifest, 32 bytes; raises as ``cases`` does."""
        return derived_key(self.root, "backup")

    @property
    def header(self) -> bytes:
        """The key of the vault file's own MAC, 32 bytes; raises as ``cases`` does."""
        return derived_key(self.root, "header")

    @property
    def opens_cases(self) -> bool:
        """Whether these keys open the cases."""
        return self._root is not None

    def __reduce__(self) -> NoReturn:
        """Refuse to be pickled: keys leave the process in a sealed slot or not at all."""
        msg = "keys are not pickled"
        raise TypeError(msg)


@dataclass(frozen=True, slots=True)
class HeldKeys:
    """What is granted to one person: the keys, and during a rekey the next ones as well."""

    keys: Keys = field(repr=False)
    next_keys: Keys | None = field(default=None, repr=False)
