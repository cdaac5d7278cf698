"""Logos for tests of paper: packed as the store keeps them."""

import hashlib
import zlib

from qv_desk.domain.terms.logo import Logo, LogoSide


def sample_logo(width: int = 480, height: int = 160, side: LogoSide = LogoSide.LEFT) -> Logo:
    """A slope of blue with a white bar, so that a picture that is turned or mirrored shows."""
    rows = bytearray()
    for y in range(height):
        for x in range(width):
            is_bar = height // 3 < y < height // 2 and x < width * 2 // 3
            rows += b"\xff\xff\xff" if is_bar else bytes((35, 78 + 120 * x // width, 156))
    return Logo(hashlib.sha256(rows).hexdigest(), width, height, side, zlib.compress(bytes(rows), 9))
