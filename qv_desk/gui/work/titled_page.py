"""A page with a title, what it is for, what was done on it, and its content; it asks again when the desk changes."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtWidgets import QLayout, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import column, row, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace

_MARGINS = (40, 24, 40, 24)


class TitledPage(Page):
    """The frame of a page.

    Args:
        work: desk, store thread and the ways out.
    """

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._lead = Para()
        self._notice = Notice()
        work.jobs.changed.connect(self._ask_again)

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Ask how it stands."""
        self.refresh()

    def notice(self) -> Notice:
        """What was done, or could not be."""
        return self._notice

    @abstractmethod
    def refresh(self) -> None:
        """Ask again how it stands."""

    def _lay_out(self, *content: QWidget | QLayout | int | None, acts: Sequence[QWidget] = ()) -> None:
        """Put the content below title and notice, and what can be done on the whole page beside the title."""
        head = row(column(self._title, self._lead, gap=2), gap=16)
        head.setStretch(0, 1)
        if acts:
            head.addLayout(column(row(*acts, gap=8), None))
        body = QWidget()
        body.setLayout(column(head, 12, self._notice, *content, margins=_MARGINS))
        self.setLayout(column(scrolled(body)))

    def _ask_again(self, case_id: str) -> None:  # noqa: ARG002 - for those who override it
        """Something on the desk changed; pages that no case concerns override this."""
        if self.isVisible():
            self.refresh()


def heading() -> Label:
    """The heading of a part of a page."""
    return Label(size=typeface.HEADING, weight=typeface.SEMIBOLD)
