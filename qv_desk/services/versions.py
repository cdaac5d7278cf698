"""The oldest versions of what the desk stands on: one with a known hole, or one never tried, does not open it.

SQLCipher and SQLite are asked by the store itself, each time a file is opened.
"""

from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
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


def check_versions(floors: Mapping[str, tuple[int, ...]] = FLOORS) -> None:
    """Refuse to go on over a package that is too old or missing.

    Raises:
        DeviceError: ``package_too_old``, ``package_missing``.
    """
    for name, floor in floors.items():
        try:
            found = version(name)
        except PackageNotFoundError as problem:
            raise DeviceError("package_missing", package=name) from problem
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
