"""The door to the intake: one message goes straight to its page, several go through the list."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from qv_desk.gui.intake.intake_dialog import IntakeDialog
from qv_desk.gui.intake.intake_draft import Unread
from qv_desk.gui.intake.message_list_dialog import MessageListDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.incoming.look_through import is_several


def open_messages(workplace: Workplace, files: Sequence[str | Path], window: QWidget) -> QDialog | None:
    """Show what came in; None if nothing was chosen.

    Args:
        workplace: the desk, the store thread and the ways out.
        files: files and folders; without any, the person is asked for files.
        window: over which it opens.
    """
    paths = [Path(file) for file in files] or asked_for(window)
    if not paths:
        return None
    dialog: QDialog
    if is_several(paths):
        dialog = MessageListDialog(workplace, paths, window)
    else:
        dialog = IntakeDialog(workplace, [Unread(paths[0])], window)
    dialog.open()
    return dialog


def asked_for(window: QWidget) -> list[Path]:
    """The files that the person chooses."""
    translate = QCoreApplication.translate
    chosen, _kind = QFileDialog.getOpenFileNames(
        window,
        translate("OpenMessages", "Open messages"),
        "",
        translate("OpenMessages", "Messages and inquiries (*.eml *.msg *.csv *.tsv);;All files (*)"),
    )
    return [Path(file) for file in chosen]


def asked_for_folder(window: QWidget) -> str:
    """The folder of messages that the person chooses; empty for none."""
    return QFileDialog.getExistingDirectory(
        window, QCoreApplication.translate("OpenMessages", "Open a folder of messages")
    )
