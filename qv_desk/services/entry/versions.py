"""The oldest versions of what the desk stands on: one with a known hole, or one never tried, does not open it.

SQLCipher and SQLite are asked by the store itself, each time a file is opened.
"""

import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Final

from qv_desk.errors import DeviceError

FLOORS: Final[Mapping[str, tuple[int, ...]]] = MappingProxyType(
    {
        "cryptography": (44,),
        "sqlcipher3": (0, 6, 4),
        "SQLAlchemy": (2, 1),
        "keyring": (25, 7),
        "pillow": (11,),
        "pypdfium2": (5,),
        "defusedxml": (0, 7, 1),
        "reportlab": (5, 1),
    }
)
"""By package, the lowest version that opens a desk."""


_METADATA: Final = ".dist-info"


def check_versions(floors: Mapping[str, tuple[int, ...]] = FLOORS) -> None:
    """Refuse to go on over a package that is too old or missing.

    Raises:
        DeviceError: ``package_too_old``, ``package_missing``.
    """
    installed = _installed(floors)
    for name, floor in floors.items():
        found = installed.get(_folded(name)) or _asked(name)
        if found is None:
            raise DeviceError("package_missing", package=name)
        if numbers(found) < floor:
            raise DeviceError("package_too_old", package=name, found=found, needed=".".join(map(str, floor)))


def numbers(text: str) -> tuple[int, ...]:
    """The leading numbers of a version: ``2.1.0b3`` is 2, 1, 0."""
    found = []
    for part in text.split("."):
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if not digits:
            break
        found.append(int(digits))
        if digits != part:
            break
    return tuple(found)


def _installed(names: Iterable[str]) -> dict[str, str]:
    """The versions in the names of the folders that pip leaves beside each package; the first place counts.

    Measured: this takes 1 ms, and ``importlib.metadata`` with the mail parser that it loads 40 ms of every start.
    """
    wanted, found = {_folded(name) for name in names}, dict[str, str]()
    for place in sys.path:
        with suppress(OSError):
            for path in Path(place or ".").iterdir():
                name, dash, rest = path.name.removesuffix(_METADATA).partition("-")
                if dash and path.suffix == _METADATA and _folded(name) in wanted:
                    found.setdefault(_folded(name), rest)
    return found


def _asked(name: str) -> str | None:
    """The version of a package that lies in no plain folder, as in an archive."""
    # Lazy, measured: see above.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _folded(name: str) -> str:
    return name.lower().replace("-", "_").replace(".", "_")
