"""What stands in the place of the rows while a view has none."""

from PySide6.QtWidgets import QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View


class EmptyQueue(View):
    """Says that the view is empty, and what can be done about it.

    Args:
        may_open: whether the person may open cases.
    """

    def __init__(self, *, may_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._may_open, self._is_filtered = may_open, False
        self._title = Label(size=typeface.HEADING, weight=typeface.SEMIBOLD)
        self._note = Para(ink="mute")
        self.setLayout(column(48, self._title, 4, self._note, None, margins=(20, 0, 20, 0)))
        self.retranslate()

    def show_why(self, *, is_filtered: bool) -> None:
        """Say whether it is the filter that leaves nothing."""
        self._is_filtered = is_filtered
        self.retranslate()

    def text(self) -> str:
        """What is said."""
        return self._note.plain_text()

    def retranslate(self) -> None:
        """Word it."""
        self._title.setText(self.tr("Nothing here"))
        self._note.setText(
            self.tr("No case matches the filter. Clear it to see all cases of this view.")
            if self._is_filtered
            else self.tr("This view holds no case now.")
            if not self._may_open
            else self.tr("This view holds no case now. Drop a message file on the window, or press New case.")
        )
