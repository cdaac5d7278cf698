"""This very message belonged to a case file that was erased: said at once, and opened anew only if a person says so.

What was erased shall not come back because somebody imports an old mailbox. Whether the person wrote anew, nobody but a
reader of the message can tell.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from qv_desk.errors import DeskError
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.view import View


class ErasedBefore(View):
    """A card with a box to tick; there only for such a message.

    Signals:
        changed: the box was ticked or cleared.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice = Notice()
        self.box = QCheckBox()
        self.box.toggled.connect(self.changed)
        self.setLayout(column(self._notice, self.box, gap=6))
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Word the box; the card words itself."""
        self.box.setText(self.tr("The person wrote anew: open the case all the same"))

    def show_refusal(self, refused: DeskError | None) -> None:
        """Say with what the case would be refused; None for another message."""
        self.box.setChecked(False)
        if refused is None:
            self._notice.clear()
        else:
            self._notice.show_error(refused)
        self.setVisible(refused is not None)

    def text(self) -> str:
        """What is said; empty while hidden."""
        return "" if self.isHidden() else self._notice.text()

    @property
    def is_in_the_way(self) -> bool:
        """Whether the box has to be ticked first."""
        return not self.isHidden() and not self.box.isChecked()

    @property
    def is_again(self) -> bool:
        """Whether the person wrote anew, as the reader says."""
        return not self.isHidden() and self.box.isChecked()
