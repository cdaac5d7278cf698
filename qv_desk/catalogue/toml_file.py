"""Reading a shipped TOML file with every value checked, and every key either used or refused.

Such a file is as it was shipped, or it was damaged on the disk of this computer. Either way the person at the desk can
do one thing, which the ``CatalogueError`` says: install the program again. For whoever mends it, it names file and key.
"""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import DeviceError

Choice = TypeVar("Choice", bound=StrEnum)


class CatalogueError(DeviceError, ValueError):
    """A shipped data file does not say what it must.

    Args:
        detail: the file, then the key and what is wrong with it.
    """

    def __init__(self, detail: str) -> None:
        super().__init__("program_file_damaged", file=detail.partition(":")[0])
        self._detail = detail

    def __str__(self) -> str:
        """File, key and fault, for whoever mends it."""
        return self._detail


class TomlTable:
    """One table of a TOML file; it remembers which keys were asked for.

    Args:
        values: the table as ``tomllib`` read it.
        where: the file and the way to the table, for messages.
    """

    def __init__(self, values: Mapping[str, object], where: str) -> None:
        self._values = values
        self._where = where
        self._used: set[str] = set()

    def has(self, key: str) -> bool:
        """Whether the table names the key."""
        return key in self._values

    def text(self, key: str, default: str | None = None) -> str:
        """A text that is not empty, or the default if the key is not there."""
        value = self._value(key, default)
        if not isinstance(value, str) or (not value.strip() and value != default):
            raise self.fault(key, "must be a text that is not empty")
        return value

    def raw_text(self, key: str) -> str:
        """A text as it stands, which may be blank or empty."""
        value = self._value(key, None)
        if not isinstance(value, str):
            raise self.fault(key, "must be a text")
        return value

    def whole(self, key: str, default: int | None = None) -> int:
        """A whole number, or the default if the key is not there."""
        value = self._value(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.fault(key, "must be a whole number")
        return value

    def truth(self, key: str, *, default: bool | None = None) -> bool:
        """True or false, or the default if the key is not there."""
        value = self._value(key, default)
        if not isinstance(value, bool):
            raise self.fault(key, "must be true or false")
        return value

    def day(self, key: str, default: date | None = None) -> date:
        """A date without a time."""
        return self._as_day(key, self._value(key, default))

    def days(self, key: str) -> tuple[date, ...]:
        """A list of dates; empty if the key is not there."""
        return tuple(self._as_day(key, value) for value in self._list(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty if the key is not there."""
        values = self._list(key)
        texts = tuple(value for value in values if isinstance(value, str) and value.strip())
        if len(texts) != len(values):
            raise self.fault(key, "must be a list of texts that are not empty")
        return texts

    def line_or_lines(self, key: str) -> str | tuple[str, ...]:
        """A text, which may be empty, or a list of texts that are not."""
        return self.texts(key) if isinstance(self._values.get(key), list) else self.raw_text(key)

    def wording(self, key: str) -> Wording:
        """A text in both screen languages, written ``{ en = "…", zh = "…" }``."""
        table = self.table(key)
        wording = Wording(table.text("en"), table.text("zh"))
        table.finish()
        return wording

    def choice(self, key: str, choices: type[Choice], default: Choice | None = None) -> Choice:
        """One of the values of an enumeration."""
        return self._as_choice(key, self._value(key, default), choices)

    def choices(self, key: str, choices: type[Choice]) -> tuple[Choice, ...]:
        """A list of values of an enumeration, without repeats; empty if the key is not there."""
        found = tuple(self._as_choice(key, value, choices) for value in self._list(key))
        if len(set(found)) != len(found):
            raise self.fault(key, "names a value twice")
        return found

    def table(self, key: str) -> "TomlTable":
        """A table inside this one."""
        return self._as_table(key, self._value(key, None))

    def tables(self, key: str) -> "tuple[TomlTable, ...]":
        """A list of tables; empty if the key is not there."""
        return tuple(self._as_table(f"{key}[{place}]", value) for place, value in enumerate(self._list(key), start=1))

    def keys(self) -> tuple[str, ...]:
        """The keys in the order of the file, for tables whose keys are data."""
        return tuple(self._values)

    def finish(self) -> None:
        """Refuse what nobody asked for: a misspelt key must not pass as a missing one.

        Raises:
            CatalogueError: the table has a key that was never read.
        """
        unknown = [key for key in self._values if key not in self._used]
        if unknown:
            raise self.fault(unknown[0], "is not known here")

    def fault(self, key: str, what: str) -> CatalogueError:
        """The error to raise for a key of this table."""
        return CatalogueError(f"{self._where}: {key} {what}")

    def _value(self, key: str, default: object) -> object:
        self._used.add(key)
        value = self._values.get(key, default)
        if value is None:
            raise self.fault(key, "is missing")
        return value

    def _list(self, key: str) -> list[object]:
        value = self._value(key, [])
        if not isinstance(value, list):
            raise self.fault(key, "must be a list")
        return value

    def _as_day(self, key: str, value: object) -> date:
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.fault(key, "must be a date without a time")
        return value

    def _as_choice(self, key: str, value: object, choices: type[Choice]) -> Choice:
        for choice in choices:
            if choice == value:
                return choice
        raise self.fault(key, f"must be one of: {', '.join(choices)}")

    def _as_table(self, key: str, value: object) -> "TomlTable":
        if not isinstance(value, dict):
            raise self.fault(key, "must be a table")
        return TomlTable(value, f"{self._where}: {key}")


def read_toml(path: Path) -> TomlTable:
    """The top table of a shipped TOML file.

    Raises:
        CatalogueError: the file is missing or is not TOML.
    """
    where = f"{path.parent.name}/{path.name}"
    try:
        with path.open("rb") as file:
            return TomlTable(tomllib.load(file), where)
    except FileNotFoundError:
        raise CatalogueError(f"{where}: the file is missing") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogueError(f"{where}: {error}") from error


def read_folder(folder: Path) -> tuple[TomlTable, ...]:
    """The top tables of all TOML files in a folder, by file name.

    Raises:
        CatalogueError: the folder has no such file, or one is not TOML.
    """
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise CatalogueError(f"{folder.name}: no data file is there")
    return tuple(read_toml(path) for path in paths)
