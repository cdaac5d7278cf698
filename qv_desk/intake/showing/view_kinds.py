"""Which kinds of file are shown, and how; told by content, and by a list of what may rather than of what may not."""

from typing import Final, Literal

Way = Literal["pdf", "picture", "office", "html", "text", "mail", "outlook"]

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_OPEN: Final = "application/vnd.oasis.opendocument."
_WAYS: Final[dict[str, Way]] = {
    "application/pdf": "pdf",
    "image/png": "picture",
    "image/jpeg": "picture",
    "image/gif": "picture",
    "image/bmp": "picture",
    "image/tiff": "picture",
    "image/webp": "picture",
    f"{_OFFICE}wordprocessingml.document": "office",
    f"{_OFFICE}spreadsheetml.sheet": "office",
    f"{_OFFICE}presentationml.presentation": "office",
    f"{_OPEN}text": "office",
    f"{_OPEN}spreadsheet": "office",
    f"{_OPEN}presentation": "office",
    "text/html": "html",
    "text/plain": "text",
    "text/csv": "text",
    "text/vcard": "text",
    "text/calendar": "text",
    "application/xml": "text",
    "message/rfc822": "mail",
    "application/vnd.ms-outlook": "outlook",
}
_PROGRAMS: Final = frozenset(
    {"application/x-msdownload", "application/x-executable", "application/x-ms-shortcut", "text/x-script"}
)
_ARCHIVES: Final = frozenset(
    {"application/zip", "application/x-7z-compressed", "application/vnd.rar", "application/gzip"}
)


def way_to_show(media_type: str) -> Way | None:
    """How a kind of file is shown; ``None`` where it is not."""
    return _WAYS.get(media_type)


def why_not_shown(media_type: str) -> str:
    """The code of the note for a kind that is not shown, in ``resources/words/view_notes.toml``."""
    if media_type == "application/x-empty":
        return "empty_file"
    if media_type in _PROGRAMS:
        return "program_not_shown"
    if media_type in _ARCHIVES:
        return "archive_not_shown"
    if media_type == "application/x-ole-storage":
        return "old_office_not_shown"
    return "kind_not_shown"
