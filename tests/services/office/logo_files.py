"""Pictures for tests of the logo, honest and hostile."""

import io
import struct
import zlib

from PIL import Image


def png(width: int, height: int, mode: str = "RGB", colour: object = (35, 78, 156)) -> bytes:
    """A PNG of one colour with a white corner."""
    image = Image.new(mode, (width, height), colour)  # type: ignore[arg-type]
    image.paste(Image.new(mode, (width // 4, height // 4), "white"), (0, 0))
    target = io.BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def jpeg(width: int, height: int, *, orientation: int = 1, place: str = "") -> bytes:
    """A JPEG with what a camera writes of itself."""
    image = Image.new("RGB", (width, height), (35, 78, 156))
    about = Image.Exif()
    about[0x0112] = orientation
    if place:
        about[0x010E] = place
    target = io.BytesIO()
    image.save(target, "JPEG", exif=about)
    return target.getvalue()


def endless_png() -> bytes:
    """A PNG that says it is 60,000 by 60,000 pixels: half a megabyte that would be eleven gigabytes."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(60_000 * 3 + 1) * 64, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
