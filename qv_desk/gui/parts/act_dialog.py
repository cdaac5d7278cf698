"""A dialog that does one thing: what it is, what it means, what has to be said for it, and one filled button.

A dialog of this kind fills ``body``, connects ``act`` and uses ``refuse`` where the desk says no. Whoever leaves it
changes nothing.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from qv_desk.errors import DeskError
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.layouts import column, fixed_height, hairline, row, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para

_WIDTH: Final = 600
_AROUND: Final = 40
"""Of the screen's height, left free around the dialog; what is taller scrolls."""
_EDGE: Final = 1
"""The line above the two ways out."""


class ActDialog(QDialog):
    """Title, explanation, a place for content, and the two ways out.

    Args:
        parent: the window over which it opens.

    Attributes:
        body: where the content goes.
        act: the filled button.
        leave: the way out that changes nothing.
        notice: what has to be said in place.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = Para(size=typeface.TITLE, weight=typeface.SEMIBOLD, ink="text")
        self.hint = Para()
        self.body = QVBoxLayout()
        self.body.setSpacing(4)
        self.notice = Notice()
        self._worked_in: QWidget | None = None
        self.act = ReasonedButton(kind="filled")
        self.act.button.setDefault(True)
        self.leave = Button(self.tr("Leave it as it is"), "quiet")
        self.leave.clicked.connect(self.reject)
        content = QWidget()
        content.setLayout(
            column(self.title, 4, self.hint, 16, self.body, 12, self.notice, None, margins=(24, 20, 24, 0))
        )
        self._area = scrolled(content)
        self._content = content
        ways = row(self.act, 12, self.leave, margins=(24, 12, 24, 20))
        ways.setStretch(0, 1)
        self._edge = hairline()
        self._edge.hide()
        self._area.verticalScrollBar().rangeChanged.connect(lambda _least, most: self._edge.setVisible(most > 0))
        self._ways = fixed_height(ways)
        whole = column(self._area, self._edge, self._ways)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.setFixedWidth(_WIDTH)

    def open(self) -> None:
        """Show it over the window, as tall as its content wants, and begin with the first input."""
        self.settle()
        super().open()
        target = self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget | None:
        """Where the keyboard goes; dialogs override this."""
        return self.act.button

    def word(self, title: str, hint: str, act: str) -> None:
        """Say what is done here, what that means, and what the filled button does."""
        self.setWindowTitle(title)
        self.title.setText(title)
        self.hint.setText(hint)
        self.act.button.setText(act)

    def add(self, *items: QWidget | int) -> None:
        """Put content below what is there; a number is space in pixels."""
        for item in items:
            if isinstance(item, int):
                self.body.addSpacing(item)
            else:
                self.body.addWidget(item)

    def settle(self) -> None:
        """Be as tall as the content wants now."""
        wanted = _height_of(self._content) + _EDGE + _height_of(self._ways)
        self.resize(_WIDTH, min(wanted, self.screen().availableGeometry().height() - _AROUND))

    def refuse(self, error: DeskError) -> None:
        """Say in place why the desk said no."""
        self.notice.show_error(error)
        self.settle()

    def set_busy(self, *, busy: bool) -> None:
        """Take no input while something is under way; afterwards the keyboard is where it was."""
        if busy:
            self._worked_in = self.focusWidget()
        self._content.setEnabled(not busy)
        self.act.setEnabled(not busy)
        self.leave.setEnabled(not busy)
        if not busy:
            self._go_back_to(self._worked_in)

    def _go_back_to(self, part: QWidget | None) -> None:
        """The keyboard back to a part, or to the first input where that takes none any more."""
        takes_keys = part is not None and isValid(part) and part.isEnabled() and part.isVisibleTo(self)
        target = part if takes_keys else self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)


def _height_of(part: QWidget) -> int:
    """How tall a part of the dialog wants to be."""
    layout = part.layout()
    if layout is None:
        return part.sizeHint().height()
    layout.activate()
    return layout.totalHeightForWidth(_WIDTH) if layout.hasHeightForWidth() else layout.sizeHint().height()


def small(text: str, buddy: QWidget | None = None) -> Label:
    """The small label above an input."""
    label = Label(text, size=typeface.SMALL, weight=typeface.MEDIUM, ink="soft")
    if buddy is not None:
        label.setBuddy(buddy)
        buddy.setAccessibleName(text)
    return label
