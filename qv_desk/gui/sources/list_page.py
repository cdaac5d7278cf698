"""A page of lists under tabs: each line says what it is in a few words, and what can be done with it."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import clear, column, hairline, row
from qv_desk.gui.parts.page_tabs import PageTabs
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.places import Place
from qv_desk.gui.work.titled_page import TitledPage
from qv_desk.gui.work.workplace import Workplace

_FIRST: Final = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry of a list.

    Attributes:
        code: by which its button is known.
        name: what it is, in the head of the line.
        state: what is to be noticed about it; empty where nothing is.
        words: what is said of it, a paragraph each; empty ones are left out.
        act: what its button says; empty where nothing can be done.
        do: does it.
    """

    code: str
    name: str
    state: str
    words: Sequence[str]
    act: str
    do: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One of the lists.

    Attributes:
        lead: what the list is for.
        add: what the button says that adds an entry; empty where nobody adds one by hand.
        nothing: what is said while it is empty.
        lines: its entries.
    """

    lead: str
    add: str
    nothing: str
    lines: Sequence[Line]


class ListPage(TitledPage):
    """The page; whoever uses it says what the lists hold.

    Args:
        work: desk, store thread and the ways out.
        may_add: whether the person at the desk may add entries.

    Attributes:
        add_button: adds an entry to the list that is shown.
        tabs: the lists.

    Signals:
        shown: the page shows the lists, as asked for.
    """

    shown = Signal()

    def __init__(self, work: Workplace, *, may_add: bool) -> None:
        super().__init__(work)
        self._may_add = may_add
        self.add_button = Button(kind="filled" if may_add else "plain", icon="plus")
        self.add_button.clicked.connect(self._add)
        self.add_button.setVisible(may_add)
        self.tabs = PageTabs()
        self.tabs.currentChanged.connect(lambda _place: self._fill())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)

    def enter(self, place: Place) -> None:
        """Ask for the lists."""
        self._notice.clear()
        super().enter(place)

    def first_focus(self) -> QWidget | None:
        """The tabs."""
        return self.tabs

    def buttons(self) -> dict[str, Button]:
        """The button of each line that has one, by its code."""
        return {button.objectName(): button for button in self.findChildren(Button) if button.objectName()}

    def shows_first(self) -> bool:
        """Whether the first list is shown."""
        return self.tabs.currentIndex() <= _FIRST

    @abstractmethod
    def _listing(self) -> Listing:
        """The list that is shown."""

    @abstractmethod
    def _add(self) -> None:
        """Add an entry to the list that is shown."""

    def _fill(self) -> None:
        clear(self._rows)
        listing = self._listing()
        self._lead.setText(listing.lead)
        self.add_button.setText(listing.add)
        self.add_button.setVisible(self._may_add and bool(listing.add))
        for number, line in enumerate(listing.lines):
            if number:
                self._rows.addWidget(hairline())
            self._rows.addWidget(_row_of(line))
        if not listing.lines:
            self._rows.addSpacing(8)
            self._rows.addWidget(Para(listing.nothing, ink="mute"))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(lambda _result: self.refresh())
        dialog.open()


def _row_of(line: Line) -> QWidget:
    head = row(Label(line.name, weight=typeface.SEMIBOLD), Label(line.state, ink="amber"), None, gap=12)
    words = Para("\n".join(part for part in line.words if part), size=typeface.SMALL, ink="soft")
    whole = row(column(head, words, gap=2), gap=16, margins=(0, 10, 0, 10))
    whole.setStretch(0, 1)
    if line.act:
        button = Button(line.act, "link")
        button.setObjectName(line.code)
        button.setAccessibleName(f"{line.act} {line.name}")
        button.clicked.connect(lambda _checked=False: line.do())
        whole.addLayout(column(button, None))
    holder = QWidget()
    holder.setLayout(whole)
    return holder
