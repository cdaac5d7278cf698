"""The picture above the name on the office's letters."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self


class LogoSide(StrEnum):
    """Where it stands: above the name at the left or in the middle, or beside the name at the right."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture as letters carry it.

    Attributes:
        sha256: of its pixels; by it the store finds them.
        width: in pixels.
        height: in pixels.
        side: where it stands.
        pixels: RGB, three bytes a pixel, row by row, packed by zlib; empty where only the name of the picture is kept,
            as in the content of an issued letter.
    """

    sha256: str
    width: int
    height: int
    side: LogoSide = LogoSide.LEFT
    pixels: bytes = field(default=b"", repr=False, compare=False)

    def unloaded(self) -> Self:
        """The same without its pixels."""
        return replace(self, pixels=b"")

    def loaded(self, pixels: bytes) -> Self:
        """The same with its pixels."""
        return replace(self, pixels=pixels)
