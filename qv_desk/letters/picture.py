"""A picture on the page: plain RGB, so that PDF/A has nothing to say against it, and the same bytes everywhere."""

from dataclasses import dataclass
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from qv_desk.domain.terms.logo import Logo
from qv_desk.letters.sheet import Sheet

_NAME: Final = "Logo"


@dataclass(frozen=True, slots=True)
class Picture:
    """A logo at its place; lengths in points, ``top`` from the upper edge of the sheet."""

    logo: Logo
    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height

    def draw(self, canvas: Canvas, sheet: Sheet) -> None:
        """Draw it.

        Raises:
            ValueError: the pixels were not loaded; a letter would go out without its logo.
        """
        if not self.logo.pixels:
            raise ValueError("the pixels of the logo were not loaded")
        document = canvas._doc  # noqa: SLF001 — ReportLab's own way to an image goes through Pillow, in this process
        name = document.getXObjectName(_NAME)
        if name not in document.idToObject:
            document.Reference(_image(self.logo), name)
        canvas._currentPageHasImages = 1  # noqa: SLF001 — as ``Canvas.drawImage`` does
        canvas.saveState()
        canvas.translate(self.left, sheet.height - self.bottom)
        canvas.scale(self.width, self.height)
        canvas._code.append(f"/{name} Do")  # noqa: SLF001 — as ``Canvas.drawImage`` does
        canvas._formsinuse.append(_NAME)  # noqa: SLF001 — as ``Canvas.drawImage`` does
        canvas.restoreState()


def _image(logo: Logo) -> PDFStream:
    """The pixels as they were packed when the logo was chosen: packing anew could give other bytes elsewhere."""
    entries = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": logo.width,
        "Height": logo.height,
        "ColorSpace": PDFName("DeviceRGB"),
        "BitsPerComponent": 8,
        "Filter": PDFName("FlateDecode"),
    }
    return PDFStream(PDFDictionary(entries), logo.pixels, [])
