"""Before a backup is put back: what is replaced, what is kept aside, what is erased again, and that the desk locks."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Label, Para

_WIDTH = 560


class PutBackDialog(QDialog):
    """Explains, and leads to the locked desk; nothing is replaced from here.

    Args:
        folder: the desk's folder.
        parent: the window.
    """

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Put a backup back"))
        self.setMinimumWidth(_WIDTH)
        self.lock_button = Button(self.tr("Lock the desk and go on"), "filled")
        self.lock_button.clicked.connect(self.accept)
        leave = Button(self.tr("Leave everything as it is"))
        leave.setDefault(True)
        leave.clicked.connect(self.reject)
        points = (
            self.tr("All cases, letters, documents and the journal in {folder} are replaced by those of the backup.")
            .format(folder=folder),
            self.tr("What was done since the backup is not in it; the desk that is here now is not lost: it is kept "
                    "beside the new one, sealed as it is, in a folder named replaced-…"),
            self.tr("Whatever was erased since the backup is erased again before anybody can see it."),
            self.tr("People and passphrases become those of the day of the backup. It opens with a supervisor's "
                    "passphrase of that day, or with the recovery code."),
            self.tr("The desk has to be locked for it. The window that comes then has “Restore from a backup …” at "
                    "its foot."),
        )  # fmt: skip
        self.setLayout(
            column(
                Para(
                    self.tr("Put a backup in the place of this desk?"),
                    size=typeface.TITLE,
                    weight=typeface.SEMIBOLD,
                    ink="text",
                ),
                8,
                column(*(_point(words) for words in points), gap=8),
                20,
                None,
                row(None, leave, self.lock_button, gap=12),
                margins=(24, 20, 24, 20),
            )
        )


def _point(words: str) -> QHBoxLayout:
    line = row(column(Label("•", ink="soft"), None), Para(words), gap=8)
    line.setStretch(1, 1)
    return line
