"""A picture as pixels: one decoder for each kind, one frame, no metadata. Only in the viewer's limited process."""

from io import BytesIO
from typing import Final

from PIL import Image, ImageFile, ImageOps
from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from qv_desk.errors import InputError
from qv_desk.intake.showing.view_answer import MOST_PIXELS, Shown

MOST_SOURCE_PIXELS: Final = 40_000_000
"""A picture is decoded whole before it is made smaller; JPEG alone can be decoded smaller."""
_MOST_FRAMES: Final = 2_000
# Asked for by kind, so that Pillow never looks round for a decoder that is not in this list.
_DECODERS: Final[dict[str, type[ImageFile.ImageFile]]] = {
    "image/bmp": BmpImageFile,
    "image/gif": GifImageFile,
    "image/jpeg": JpegImageFile,
    "image/png": PngImageFile,
    "image/tiff": TiffImageFile,
    "image/webp": WebPImageFile,
}
_UNREADABLE: Final = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, OverflowError)


def picture(content: bytes, media_type: str, page: int, width_px: int) -> Shown:
    """A picture, at most ``width_px`` wide and never larger than it is; a TIFF has pages as a fax has.

    Raises:
        InputError: it is damaged, larger than any honest picture, or has no such page.
    """
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    Image.MAX_IMAGE_PIXELS = None  # our own limits refuse, instead of a warning that nobody reads
    try:
        return _shown(content, media_type, page, width_px, cut_short=False)
    except InputError:
        raise
    except _UNREADABLE:
        # A photograph whose end is missing still shows its upper part.
        ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        return _shown(content, media_type, page, width_px, cut_short=True)
    except _UNREADABLE:
        raise InputError("view_damaged") from None


def _shown(content: bytes, media_type: str, page: int, width_px: int, *, cut_short: bool) -> Shown:
    image = _DECODERS[media_type](BytesIO(content))
    pages, notes = 1, ["picture_cut_short"] if cut_short else []
    if media_type == "image/tiff":
        pages = _frames(image)
    elif media_type in {"image/gif", "image/webp"} and getattr(image, "is_animated", False):
        notes.append("first_picture_only")
    if not 1 <= page <= pages:
        raise InputError("view_no_such_page", pages=pages)
    image.seek(page - 1)
    turned = image.getexif().get(0x0112, 1)
    wanted = _fitting(image.size, width_px, sideways=turned in {5, 6, 7, 8})
    if media_type == "image/jpeg":
        image.draft("RGB", wanted)
    if image.width * image.height > MOST_SOURCE_PIXELS:
        raise InputError("view_too_large")
    plain = _plain(image, wanted)
    if plain.width > wanted[0] or plain.height > wanted[1]:
        plain.thumbnail(wanted)
    plain.getexif()[0x0112] = turned
    upright = ImageOps.exif_transpose(plain).convert("RGB")
    return Shown("pixels", upright.tobytes(), upright.width, upright.height, page, pages, tuple(notes))


def _frames(image: ImageFile.ImageFile) -> int:
    count = 1
    while count < _MOST_FRAMES:
        try:
            image.seek(count)
        except EOFError:
            break
        count += 1
    image.seek(0)
    return count


def _fitting(size: tuple[int, int], width_px: int, *, sideways: bool) -> tuple[int, int]:
    """The size to which a picture is brought before it is turned upright."""
    across, down = (size[1], size[0]) if sideways else size
    if across <= 0 or down <= 0:
        raise ValueError
    scale = min(1.0, width_px / across, (MOST_PIXELS / (across * down)) ** 0.5 * 0.99)
    width, height = max(1, int(across * scale)), max(1, int(down * scale))
    return (height, width) if sideways else (width, height)


def _plain(image: Image.Image, wanted: tuple[int, int]) -> Image.Image:
    """In RGB, transparency on white, as it would print."""
    if image.mode in {"RGB", "L"} and "transparency" not in image.info:
        image.load()
        return image
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info:
        layer = image if image.mode == "RGBA" else image.convert("RGBA")
        # Made smaller before it is laid on white: three copies of a large picture do not fit into the limit.
        layer.thumbnail(wanted)
        ground = Image.new("RGBA", layer.size, "white")
        ground.alpha_composite(layer)
        return ground.convert("RGB")
    return image.convert("RGB")
