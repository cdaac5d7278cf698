"""The colours of a letter's paper, told to whoever opens it in fifty years: an ICC profile of sRGB.

Made here, from the numbers of the standard, so that it is small, has no date in it and belongs to nobody.

Source: IEC 61966-2-1 (primaries, white and transfer curve of sRGB, adapted to D50); ICC.1:2001-04 (file format).
"""

import struct
from functools import cache
from typing import Final

_D50: Final = (0.9642, 1.0, 0.8249)
_RED: Final = (0.43607, 0.22249, 0.01392)
_GREEN: Final = (0.38515, 0.71687, 0.09708)
_BLUE: Final = (0.14307, 0.06061, 0.71410)
_CURVE_POINTS: Final = 256
_LARGEST: Final = 65535
_HEADER_SIZE: Final = 128
_ENTRY_SIZE: Final = 12
_NAME: Final = b"sRGB\x00"


@cache
def srgb_profile() -> bytes:
    """The profile as a version 2 ICC file; the same bytes each time."""
    curve = b"curv" + bytes(4) + struct.pack(">I", _CURVE_POINTS) + b"".join(map(_point, range(_CURVE_POINTS)))
    description = (
        b"desc" + bytes(4) + struct.pack(">I", len(_NAME)) + _NAME + bytes(4 + 4 + 2 + 1 + 67)  # no other languages
    )
    tags = {
        b"desc": description,
        b"cprt": b"text" + bytes(4) + b"No copyright\x00",
        b"wtpt": _xyz(_D50),
        b"rXYZ": _xyz(_RED),
        b"gXYZ": _xyz(_GREEN),
        b"bXYZ": _xyz(_BLUE),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body = struct.pack(">I", len(tags)), b""
    first = _HEADER_SIZE + 4 + _ENTRY_SIZE * len(tags)
    places: dict[bytes, int] = {}
    for signature, content in tags.items():
        if content not in places:
            places[content] = first + len(body)
            body += content + bytes(-len(content) % 4)
        table += signature + struct.pack(">II", places[content], len(content))
    return _header(first + len(body)) + table + body


def _header(size: int) -> bytes:
    return (
        struct.pack(">I4xI", size, 0x02100000)
        + b"mntrRGB XYZ "
        + struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
        + b"acsp"
        + bytes(28)
        + b"".join(map(_fixed, _D50))
        + bytes(48)
    )


def _fixed(value: float) -> bytes:
    """A number as ICC writes it: sixteen bits before the point and sixteen behind it."""
    return struct.pack(">i", round(value * 65536))


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + b"".join(map(_fixed, values))


def _point(place: int) -> bytes:
    """One point of the curve from the written value to light."""
    written = place / (_CURVE_POINTS - 1)
    light = written / 12.92 if written <= 0.04045 else ((written + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 — sRGB
    return struct.pack(">H", round(light * _LARGEST))
