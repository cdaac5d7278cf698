"""The clipboard: what the desk puts there goes again when the desk is left, and nothing of anybody else does."""

from typing import Final

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

_OURS: Final = "application/x-qv-desk"
"""Stands beside the words; whoever copies something else replaces both."""

_TO_KEEP: Final = "words_to_keep"
"""The property of Qt's clipboard that holds words which may stay."""

_NO_HISTORY: Final = "x-kde-passwordManagerHint"
"""Clipboard managers that know it keep no history of what carries it."""


def copy(text: str) -> None:
    """Put words on the clipboard, and ask clipboard managers not to remember them."""
    content = QMimeData()
    content.setText(text)
    content.setData(_OURS, QByteArray(b"1"))
    content.setData(_NO_HISTORY, QByteArray(b"secret"))
    QGuiApplication.clipboard().setMimeData(content)


def copy_to_keep(text: str) -> None:
    """Put words on the clipboard that hold nobody's data and may stay, such as the details of a fault."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(text)
    clipboard.setProperty(_TO_KEEP, text)


def clear_own() -> bool:
    """Empty the clipboard if it still holds what came from this program; says whether it did.

    What a person copied out of a field by Ctrl+C is known by its owner: the system says that it is this program. Where
    the system cannot say so, what :func:`copy` put there is known by its mark.
    """
    clipboard = QGuiApplication.clipboard()
    cleared = False
    for mode, owned in (
        (QClipboard.Mode.Clipboard, clipboard.ownsClipboard()),
        (QClipboard.Mode.Selection, clipboard.ownsSelection()),
    ):
        content: QMimeData | None = clipboard.mimeData(mode)  # none where the system has no such clipboard
        if content is None or content.text() == (clipboard.property(_TO_KEEP) or ""):
            continue  # nothing is there, or what may stay
        if owned or content.hasFormat(_OURS):
            clipboard.clear(mode)
            cleared = True
    return cleared
