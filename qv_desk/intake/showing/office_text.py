"""The text of a document, a table or slides: paragraphs and cells, nothing of their looks.

Nothing that the file names is fetched, no formula is computed, no macro is run; what it holds of these is said.
This runs in the viewer's limited process alone.
"""

import re

from qv_desk.errors import InputError
from qv_desk.intake.files.zip_parts import ZipParts
from qv_desk.intake.showing.office_xml import Flow, Sheet, SheetNames, Strings, read_xml
from qv_desk.intake.showing.view_answer import Shown, shown_text


def office_text(content: bytes, media_type: str) -> Shown:
    """The text of an office file.

    Raises:
        InputError: it is damaged, locked, built to fill a machine, or holds constructions that attack its reader.
    """
    parts = ZipParts(content)
    notes = []
    if media_type.endswith("spreadsheetml.sheet"):
        text = _workbook(parts)
        notes.append("dates_as_numbers")
    elif "opendocument" in media_type:
        if b"encryption-data" in parts.part("META-INF/manifest.xml"):
            raise InputError("view_locked")
        text = _flow(parts, ("content.xml",))
    else:
        text = _flow(parts, _story(parts, media_type))
    return shown_text(text, *notes, *_oddities(parts))


def _story(parts: ZipParts, media_type: str) -> tuple[str, ...]:
    """The parts that hold the text of a document or of slides, in reading order."""
    if media_type.endswith("presentation"):
        return _numbered(parts, r"ppt/slides/slide(\d{1,6})\.xml")
    besides = sorted(name for name in parts.names if re.fullmatch(r"word/(?:header|footer)\d{1,4}\.xml", name))
    return ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml", *besides)


def _numbered(parts: ZipParts, pattern: str) -> tuple[str, ...]:
    found = [(int(match[1]), name) for name in parts.names if (match := re.fullmatch(pattern, name))]
    return tuple(name for _, name in sorted(found))


def _flow(parts: ZipParts, names: tuple[str, ...]) -> str:
    flow = Flow()
    for name in names:
        read_xml(parts.part(name), flow)
        flow.end_line()
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", flow.text())).strip("\n")


def _workbook(parts: ZipParts) -> str:
    titles, shared = SheetNames(), Strings()
    read_xml(parts.part("xl/workbook.xml"), titles)
    read_xml(parts.part("xl/sharedStrings.xml"), shared)
    out = []
    for place, name in enumerate(_numbered(parts, r"xl/worksheets/sheet(\d{1,6})\.xml")):
        sheet = Sheet(shared.texts)
        read_xml(parts.part(name), sheet)
        title = titles.names[place] if place < len(titles.names) else str(place + 1)
        out.append(f"[{title}]\n{sheet.text()}")
    return "\n\n".join(out)


def _oddities(parts: ZipParts) -> list[str]:
    names = [name.lower() for name in parts.names]
    notes = []
    if any(name.endswith("vbaproject.bin") or name.startswith(("basic/", "scripts/")) for name in names):
        notes.append("macros_present")
    if any("/embeddings/" in name or name.startswith("objectreplacements/") for name in names):
        notes.append("files_embedded")
    links = any(name.startswith("xl/externallinks/") for name in names)
    for name in parts.names:
        if links or not name.endswith(".rels"):
            continue
        targets = re.findall(rb"<Relationship\b[^>]{0,4000}>", parts.part(name))
        links = any(b"External" in target and b"/hyperlink" not in target for target in targets)
    return [*notes, "external_content"] if links else notes
