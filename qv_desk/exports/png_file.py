"""Pixels as a PNG file: no metadata, and no picture library in the main process."""

import struct
import zlib


def png_bytes(pixels: bytes, width: int, height: int) -> bytes:
    """A PNG file.

    Args:
        pixels: RGB, three bytes a pixel, row by row without padding.
        width: in pixels, from 1.
        height: in pixels, from 1.
    """
    row = 3 * width
    # Each row begins with the number of its filter: none.
    filtered = b"".join(b"\0" + pixels[start : start + row] for start in range(0, row * height, row))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(filtered, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
