"""All keys, in one list."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row, scrolled
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.shell.commands import Command


class ShortcutsDialog(QDialog):
    """The list of keys; Ctrl+/ opens it.

    Args:
        commands: what has a key is listed.
        parent: the window.
    """

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(10)
        for number, command in enumerate(command for command in commands if command.keys):
            grid.addWidget(Label(command.keys, weight=typeface.MEDIUM), number, 0)
            grid.addWidget(Label(command.word(), ink="soft"), number, 1)
        grid.setColumnStretch(1, 1)
        body = QWidget()
        body.setLayout(column(grid, None))
        close = Button(self.tr("Close"), "filled")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        title = Label(self.tr("All keys"), size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self.setLayout(column(title, 16, scrolled(body), 16, row(None, close), margins=(24, 20, 24, 20)))
        self.resize(520, 660)
