"""One page of a PDF as pixels. Only in the viewer's limited process.

PDFium is built without a JavaScript engine here; links are not followed, and forms are drawn as they were filled in.
"""

import ctypes
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from qv_desk.assets import resource
from qv_desk.errors import InputError
from qv_desk.intake.showing.view_answer import MOST_PAGES, MOST_PIXELS, Shown

_MOST_POINTS: Final = 14_400
"""The longest side of a page that PDF allows, in points."""
# Looked for in the bytes as they stand, so nothing shorter: "/JS" stands in every large scan by chance.
_ACTIVE: Final = re.compile(rb"/(?:JavaScript|Launch|SubmitForm|GoToR|ImportData|RichMedia|XFA)\b")
_EMBEDDED: Final = re.compile(rb"/EmbeddedFiles?\b")
# Windows charset numbers, by which PDFium asks for a font that a file names and does not carry.
_CHARSET_FONTS: Final[Mapping[int, str]] = {
    128: "QvSC-Regular.ttf",
    129: "QvKR-Regular.ttf",
    134: "QvSC-Regular.ttf",
    136: "QvSC-Regular.ttf",
    161: "QvSans-Regular.ttf",
    162: "QvSans-Regular.ttf",
    163: "QvSans-Regular.ttf",
    186: "QvSans-Regular.ttf",
    204: "QvSans-Regular.ttf",
    238: "QvSans-Regular.ttf",
}


class OwnFonts(pypdfium2.PdfSysfontBase):  # type: ignore[misc]  # the package ships no types
    """Gives PDFium our own fonts out of memory, and never a file of the machine.

    Read when it is made: afterwards the process can open nothing. The names of the methods are PDFium's.
    """

    def __init__(self) -> None:
        super().__init__()
        self._fonts: dict[str, bytes] = {}
        for name in set(_CHARSET_FONTS.values()):
            with suppress(OSError):
                self._fonts[name] = resource("fonts", name).read_bytes()
        self._lent: dict[int, bytes] = {}

    def EnumFonts(self, _: object, mapper: object) -> None:  # noqa: N802
        """No font of the machine is looked for."""

    def MapFont(self, _: object, *asked: object) -> int | None:  # noqa: N802
        """A handle for our font of a charset, or nothing: then PDFium takes one of its own.

        Args:
            asked: weight, slant, charset, pitch, name, and a place that PDFium no longer uses.
        """
        charset = asked[2]
        font = self._fonts.get(_CHARSET_FONTS.get(charset, "")) if isinstance(charset, int) else None
        if font is None:
            return None
        handle = len(self._lent) + 1
        self._lent[handle] = font
        return handle

    def GetFont(self, _: object, face: object) -> None:  # noqa: N802
        """No font is given by its name."""

    def GetFontData(self, _: object, handle: int | None, *asked: Any) -> int:  # noqa: ANN401, N802
        """The whole file of a font; single tables are found by PDFium in it.

        Args:
            handle: from ``MapFont``.
            asked: a table (0 for all), where to write it, and how much room there is.
        """
        table, buffer, room = asked
        font = self._lent.get(handle or 0)
        if font is None or table:
            return 0
        if buffer and room >= len(font):
            ctypes.memmove(buffer, font, len(font))
        return len(font)

    def GetFaceName(self, *_: object) -> int:  # noqa: N802
        """No name is told."""
        return 0

    def GetFontCharset(self, *_: object) -> int:  # noqa: N802
        """The default charset."""
        return 1

    def DeleteFont(self, _: object, handle: int | None) -> None:  # noqa: N802
        """A font is no longer wanted; its bytes stay, its handle is never given again."""


def pdf_page(content: bytes, page: int, width_px: int) -> Shown:
    """A page, ``width_px`` wide.

    Raises:
        InputError: it is locked with a password, damaged, or has no such page.
    """
    document = _opened(content)
    count = min(len(document), MOST_PAGES)
    if not 1 <= page <= count:
        raise InputError("view_no_such_page", pages=count)
    with suppress(pypdfium2.PdfiumError):
        document.init_forms()
    try:
        leaf = document[page - 1]
    except pypdfium2.PdfiumError:
        raise InputError("view_damaged") from None
    across, down = leaf.get_size()
    across, down = min(max(across, 1.0), _MOST_POINTS), min(max(down, 1.0), _MOST_POINTS)
    scale = min(width_px / across, (MOST_PIXELS / (across * down)) ** 0.5 * 0.99)
    bitmap = leaf.render(scale=scale, rev_byteorder=True, force_bitmap_format=pdfium.FPDFBitmap_BGR)
    row = 3 * bitmap.width
    if not 0 < bitmap.width * bitmap.height <= MOST_PIXELS:
        raise InputError("view_too_large")
    raw = bytes(bitmap.buffer)
    if bitmap.stride != row:
        raw = b"".join(raw[start : start + row] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    notes = ["scripts_or_actions"] if _ACTIVE.search(content) else []
    notes += ["files_embedded"] if _EMBEDDED.search(content) else []
    return Shown("pixels", raw, bitmap.width, bitmap.height, page, count, tuple(notes))


def _opened(content: bytes) -> Any:  # noqa: ANN401 - the package ships no types
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as problem:
        if getattr(problem, "err_code", None) in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise InputError("view_locked") from None
        raise InputError("view_damaged") from None
