"""Builds office files, pictures and PDFs for the tests of this room."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Final

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_ODF: Final = "urn:oasis:names:tc:opendocument:xmlns:"


def zipped(parts: dict[str, str | bytes], *, first_stored: bool = False) -> bytes:
    """A ZIP file with some parts; the first uncompressed where OpenDocument wants it so."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, (name, content) in enumerate(parts.items()):
            how = zipfile.ZIP_STORED if first_stored and not place else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, how)
    return out.getvalue()


def docx(body: str, head: str = "", extra: Mapping[str, str | bytes] | None = None) -> bytes:
    """A DOCX file with a body of WordprocessingML."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'{head}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    return zipped(parts | dict(extra or {}))


def paragraph(text: str) -> str:
    """One paragraph of WordprocessingML."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def xlsx(rows: str, shared: str = "", head: str = "", extra: Mapping[str, str | bytes] | None = None) -> bytes:
    """A XLSX file with one sheet, "Devices"."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook xmlns="{S}"><sheets><sheet name="Devices"/></sheets></workbook>',
        "xl/sharedStrings.xml": f'{head}<sst xmlns="{S}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{S}"><sheetData>{rows}</sheetData></worksheet>',
    }
    return zipped(parts | dict(extra or {}))


def pptx(*slides: str) -> bytes:
    """A PPTX file with a text on each slide."""
    parts: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>"}
    for number, text in enumerate(slides, start=1):
        parts[f"ppt/slides/slide{number}.xml"] = f'<s xmlns:a="{A}"><a:p><a:r><a:t>{text}</a:t></a:r></a:p></s>'
    return zipped(parts)


def opendocument(kind: str, body: str, manifest: str = "<m/>") -> bytes:
    """An ODT or ODS file with a body of OpenDocument XML."""
    spaces = f'xmlns:text="{_ODF}text:1.0" xmlns:table="{_ODF}table:1.0"'
    return zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": f"<c {spaces}>{body}</c>",
            "META-INF/manifest.xml": manifest,
        },
        first_stored=True,
    )


def pdf(*pages: str) -> bytes:
    """A PDF with a line of text on each page."""
    out = BytesIO()
    canvas = Canvas(out)
    for text in pages:
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def image(form: str, size: tuple[int, int] = (60, 40), mode: str = "RGB", **more: object) -> bytes:
    """A red picture."""
    out = BytesIO()
    Image.new(mode, size, "red").save(out, form, **more)
    return out.getvalue()
