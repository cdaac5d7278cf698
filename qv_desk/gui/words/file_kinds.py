"""Kinds of file in words: ``PDF``, ``picture``, ``text document``; told by content, never by name."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_OPEN: Final = "application/vnd.oasis.opendocument."
_WORDS: Final[dict[str, str]] = {
    "application/pdf": str(QT_TRANSLATE_NOOP("FileKinds", "PDF")),
    f"{_OFFICE}wordprocessingml.document": str(QT_TRANSLATE_NOOP("FileKinds", "text document")),
    f"{_OFFICE}spreadsheetml.sheet": str(QT_TRANSLATE_NOOP("FileKinds", "table")),
    f"{_OFFICE}presentationml.presentation": str(QT_TRANSLATE_NOOP("FileKinds", "presentation")),
    f"{_OPEN}text": str(QT_TRANSLATE_NOOP("FileKinds", "text document")),
    f"{_OPEN}spreadsheet": str(QT_TRANSLATE_NOOP("FileKinds", "table")),
    f"{_OPEN}presentation": str(QT_TRANSLATE_NOOP("FileKinds", "presentation")),
    "application/x-ole-storage": str(QT_TRANSLATE_NOOP("FileKinds", "old Office file")),
    "text/html": str(QT_TRANSLATE_NOOP("FileKinds", "web page")),
    "text/csv": str(QT_TRANSLATE_NOOP("FileKinds", "table as text")),
    "message/rfc822": str(QT_TRANSLATE_NOOP("FileKinds", "e-mail")),
    "application/vnd.ms-outlook": str(QT_TRANSLATE_NOOP("FileKinds", "Outlook e-mail")),
    "application/x-msdownload": str(QT_TRANSLATE_NOOP("FileKinds", "program")),
    "application/x-executable": str(QT_TRANSLATE_NOOP("FileKinds", "program")),
    "application/x-ms-shortcut": str(QT_TRANSLATE_NOOP("FileKinds", "shortcut to a program")),
    "text/x-script": str(QT_TRANSLATE_NOOP("FileKinds", "script")),
    "application/zip": str(QT_TRANSLATE_NOOP("FileKinds", "archive")),
    "application/x-7z-compressed": str(QT_TRANSLATE_NOOP("FileKinds", "archive")),
    "application/vnd.rar": str(QT_TRANSLATE_NOOP("FileKinds", "archive")),
    "application/gzip": str(QT_TRANSLATE_NOOP("FileKinds", "archive")),
    "application/x-empty": str(QT_TRANSLATE_NOOP("FileKinds", "empty file")),
}
_FAMILIES: Final[dict[str, str]] = {
    "image": str(QT_TRANSLATE_NOOP("FileKinds", "picture")),
    "text": str(QT_TRANSLATE_NOOP("FileKinds", "plain text")),
    "audio": str(QT_TRANSLATE_NOOP("FileKinds", "sound")),
    "video": str(QT_TRANSLATE_NOOP("FileKinds", "film")),
}
_OTHER: Final = str(QT_TRANSLATE_NOOP("FileKinds", "file of another kind"))


def file_kind(media_type: str) -> str:
    """A kind of file in the screen language."""
    word = _WORDS.get(media_type) or _FAMILIES.get(media_type.partition("/")[0], _OTHER)
    return QCoreApplication.translate("FileKinds", word)
