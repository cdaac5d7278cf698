"""The sheets that letters are printed on, and where in the world which of them lies in the printers."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Paper(StrEnum):
    """The size of the sheet."""

    A4 = "a4"
    US_LETTER = "us_letter"


_SIZES: Final[Mapping[Paper, tuple[int, int]]] = MappingProxyType(
    {Paper.A4: (2_100, 2_970), Paper.US_LETTER: (2_159, 2_794)}
)

_US_LETTER: Final = frozenset({"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"})
"""Where printers hold sheets of 8.5 by 11 inches. Source: Unicode CLDR, measurementData, paperSize."""


def size_of(paper: Paper) -> tuple[int, int]:
    """Width and height of a sheet in tenths of a millimetre."""
    return _SIZES[paper]


def paper_of(country: str) -> Paper:
    """The sheet of a country by its ISO 3166 code; A4 where the country is not known, as the office's own is."""
    return Paper.US_LETTER if country.partition("-")[0] in _US_LETTER else Paper.A4
