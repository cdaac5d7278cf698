"""What tests ask of a letter's file: is it PDF/A, is it sound, does it carry its fonts, can anything in it act."""

import io
from collections.abc import Iterator
from typing import Final

import pikepdf
import pypdfium2
from pikepdf import pdfa

_ACTS: Final = frozenset(
    {"/A", "/AA", "/AF", "/AcroForm", "/Annots", "/Collection", "/EmbeddedFile", "/EmbeddedFiles", "/F", "/GoToE"}
    | {"/GoToR", "/ImportData", "/JS", "/JavaScript", "/Launch", "/Movie", "/OpenAction", "/RichMedia", "/Sound"}
    | {"/SubmitForm", "/URI", "/XFA"}
)
"""Keys and names by which a PDF links, runs, plays, fetches or carries something. Source: ISO 32000-1, 7.11 and 12."""


def faults(pdf: bytes) -> list[str]:
    """What keeps a file from being PDF/A-2b, from being sound, or from carrying its fonts."""
    report = pdfa.validate_written(io.BytesIO(pdf), "2b")
    found = [] if report.passed else [f"PDF/A-2b: {report.verdict}"]
    found += [f"{finding.rule}: {finding.message}" for finding in report.findings]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found += [f"syntax: {problem}" for problem in opened.check_pdf_syntax()]
        fonts = [each for each in opened.objects if _is(each, "/Type", "/Font")]
        found += [f"not embedded: {each.BaseFont}" for each in fonts if "/FontFile2" not in each.FontDescriptor]
        found += [] if fonts else ["there is no font"]
    return found


def acts(pdf: bytes) -> list[str]:
    """Whatever in a file links, runs, fetches, plays, or shows a picture; letters without a logo have nothing of it."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return sorted({found for each in opened.objects for found in _acting(each)})


def copied(pdf: bytes) -> list[str]:
    """The text of each page, as pdfium gives it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def _is(each: pikepdf.Object, key: str, name: str) -> bool:
    return isinstance(each, pikepdf.Dictionary) and str(each.get(key, "")) == name


def _acting(each: object) -> Iterator[str]:
    """Also inside of what is written in place; what is referred to is among the objects anyway."""
    if isinstance(each, pikepdf.Array):
        for kid in each:
            yield from _in_place(kid)
    if not isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
        return
    dictionary = each.stream_dict if isinstance(each, pikepdf.Stream) else each
    for key, value in dictionary.items():
        if key in _ACTS:
            yield key
        if isinstance(value, pikepdf.Name) and (str(value) in _ACTS or (key, str(value)) == ("/Subtype", "/Image")):
            yield str(value)
        yield from _in_place(value)


def _in_place(value: object) -> Iterator[str]:
    if isinstance(value, pikepdf.Object) and not value.is_indirect:
        yield from _acting(value)
