"""Saving a copy outside the desk: asked first, because outside the store nothing protects it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Para

_WIDTH = 440


class LeavingDialog(QDialog):
    """Says what leaving the desk means; Save or Leave it here.

    Args:
        name: the file's name.
        parent: Qt's owner.
        is_dangerous: whether opening it elsewhere can run a program; said in words of their own then.
        is_journalled: whether the journal will say that it was made.
    """

    def __init__(
        self, name: str, parent: QWidget | None = None, *, is_dangerous: bool = False, is_journalled: bool = True
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save a copy outside the desk"))
        self.setMinimumWidth(_WIDTH)
        question = Para(
            self.tr("Save “{name}” outside the desk?").format(name=name),
            size=typeface.HEADING,
            weight=typeface.SEMIBOLD,
            ink="text",
        )
        advice = Para(
            self.tr(
                "The copy is not encrypted, and the desk cannot delete it later. The journal will say that it was "
                "made. Delete it yourself when it is no longer needed."
            )
            if is_journalled
            else self.tr(
                "It names people, is not encrypted, and the desk cannot delete it later. Delete it yourself when it is "
                "no longer needed."
            )
        )
        danger = Para(
            self.tr(
                "This kind of file can run a program or reach out to the network when it is opened. Save it only to "
                "hand it to somebody who examines such files, and do not open it."
            ),
            weight=typeface.MEDIUM,
            ink="brick",
        )
        if not is_dangerous:
            danger.hide()
        save = self.tr("Save it without opening it …") if is_dangerous else self.tr("Save a copy …")
        self.save_button = Button(save, "plain" if is_dangerous else "filled")
        self.save_button.clicked.connect(self.accept)
        stay = Button(self.tr("Leave it here"))
        stay.setDefault(True)
        stay.clicked.connect(self.reject)
        self.setLayout(
            column(
                question, 8, advice, 8, danger, 20, row(None, stay, self.save_button, gap=8), margins=(24, 20, 24, 20)
            )
        )


def ask_where(owner: QWidget, name: str, *, is_dangerous: bool = False, is_journalled: bool = True) -> Path | None:
    """Ask whether and where to save a copy; None if it stays in the desk.

    Args:
        owner: the view over which to ask.
        name: the proposed file name, safe on every system.
        is_dangerous: whether opening it elsewhere can run a program.
        is_journalled: whether the journal will say that it was made.
    """
    dialog = LeavingDialog(name, owner.window(), is_dangerous=is_dangerous, is_journalled=is_journalled)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    title = QCoreApplication.translate("LeavingDialog", "Save a copy")
    chosen, _kind = QFileDialog.getSaveFileName(owner.window(), title, QDir.home().filePath(name))
    return Path(chosen) if chosen else None
