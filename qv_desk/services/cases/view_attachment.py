"""Look at a stranger's file without opening it: pixels or plain text out of a limited process of its own."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from qv_desk.catalogue.words import wordings
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.exports.png_file import png_bytes
from qv_desk.intake.files.file_names import is_risky
from qv_desk.intake.files.media_types import media_type
from qv_desk.intake.showing.view_kinds import way_to_show, why_not_shown
from qv_desk.intake.showing.viewing import looked_at
from qv_desk.services.cases.documents import bytes_of, document_of
from qv_desk.services.frame.copy_outside import copy_outside
from qv_desk.services.frame.desk import LOOKS_APART, Desk
from qv_desk.services.frame.guard import guarded

__all__ = ["AttachmentView", "bytes_to_look_at", "is_dangerous", "look_at", "look_at_bytes", "save_page"]

_DANGERS: Final = frozenset({"external_content", "macros_present", "scripts_or_actions"})


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """A file as it may be shown.

    Attributes:
        kind: ``pixels``, ``text``, or ``none`` where the file is not shown and only a copy can be saved.
        pixels: RGB, three bytes a pixel, row by row without padding; empty unless ``kind`` is ``pixels``.
        width: in pixels.
        height: in pixels.
        page: which page this is, from 1.
        pages: how many there are.
        text: plain text without control characters; data, never mark-up.
        notes: what a person should know of the file, as sentences.
        media_type: by its content, not by its name.
        is_dangerous: by name or content it can run a program or reach out when it is opened elsewhere.
    """

    kind: Literal["pixels", "text", "none"]
    pixels: bytes = field(repr=False)
    width: int
    height: int
    page: int
    pages: int
    text: str = field(repr=False)
    notes: tuple[Wording, ...]
    media_type: str
    is_dangerous: bool


@guarded
def look_at(desk: Desk, case_id: str, sha256: str, *, page: int = 1, width_px: int = 900) -> AttachmentView:
    """Look at a document of a case; the journal says who looked at what.

    Args:
        desk: the open desk.
        case_id: the case.
        sha256: the document.
        page: from 1.
        width_px: how wide a page is drawn; 50 to 4,000.

    Raises:
        InputError: the case has no such document, or it cannot be shown; the code says why.
        StoreError: the bytes no longer give their digest.
    """
    content = bytes_to_look_at(desk, case_id, sha256)
    document = document_of(desk.store.cases.get(case_id), sha256)
    return look_at_bytes(content, document.name, page=page, width_px=width_px)


@guarded
def bytes_to_look_at(desk: Desk, case_id: str, sha256: str) -> bytes:
    """The bytes of a document for ``look_at_bytes``, which needs no desk and may take its time away from the store.

    The journal says who looked at what.

    Raises:
        InputError: the case has no such document.
        StoreError: the bytes no longer give their digest.
    """
    content = bytes_of(desk, case_id, sha256)
    document = document_of(desk.store.cases.get(case_id), sha256)
    desk.note("document.viewed", case_id, document.name, apart=LOOKS_APART)
    return content


@guarded
def save_page(
    desk: Desk, case_id: str, sha256: str, path: Path, *, page: int = 1, width_px: int = 900
) -> AttachmentView:
    """Save what a page looks like as a picture outside the desk, where its encryption no longer protects it.

    The picture is drawn afresh and carries nothing of the file but its looks. The journal says that it leaves the desk
    before it does.

    Args:
        desk: the open desk.
        case_id: the case.
        sha256: the document.
        path: the PNG file; replaced if it is there.
        page: from 1.
        width_px: how wide the page is drawn; 50 to 4,000.

    Raises:
        InputError: as ``look_at``; ``view_no_picture`` where the document is shown as text or not at all.
        StoreError: ``copy_not_written`` if the place cannot be written; nothing is left half written.
    """
    view = look_at(desk, case_id, sha256, page=page, width_px=width_px)
    if view.kind != "pixels":
        raise InputError("view_no_picture")
    name = document_of(desk.store.cases.get(case_id), sha256).name
    desk.note("document.exported", case_id, name)
    copy_outside(desk, case_id, png_bytes(view.pixels, view.width, view.height), path, name=name)
    return view


def is_dangerous(name: str, media_type: str) -> bool:
    """Whether a file, by its name or its content, can run a program or reach out when it is opened elsewhere."""
    return is_risky(name, media_type)


def look_at_bytes(content: bytes, name: str = "", *, page: int = 1, width_px: int = 900) -> AttachmentView:
    """The same for bytes that belong to no case yet.

    Args:
        content: at most 25 MB.
        name: the file's name; says nothing of how it is shown, but tells danger.
        page: from 1.
        width_px: how wide a page is drawn; 50 to 4,000.

    Raises:
        InputError: it cannot be shown; the code says why.
    """
    kind = media_type(content)
    words = wordings("view_notes")
    dangerous = is_risky(name, kind)
    if way_to_show(kind) is None:
        return AttachmentView("none", b"", 0, 0, 1, 1, "", (words[why_not_shown(kind)],), kind, dangerous)
    shown = looked_at(content, page=page, width_px=width_px)
    return AttachmentView(
        kind=shown.kind,
        pixels=shown.body if shown.kind == "pixels" else b"",
        width=shown.width,
        height=shown.height,
        page=shown.page,
        pages=shown.pages,
        text=shown.body.decode("utf-8") if shown.kind == "text" else "",
        notes=tuple(words[code] for code in shown.notes),
        media_type=kind,
        is_dangerous=dangerous or not _DANGERS.isdisjoint(shown.notes),
    )
