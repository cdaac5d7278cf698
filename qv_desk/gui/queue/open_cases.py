"""The case pages that are kept alive beside the list, so that going to another case and back loses nothing."""

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from qv_desk.gui.work.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.gui.case.case_view import CaseView as CasePage

_KEPT: Final = 4
"""Case pages kept alive; the one that was left longest ago goes first."""


class OpenCases(QStackedWidget):
    """The pages, one of which is shown.

    Args:
        work: desk, jobs, memory and the ways out.
        make: makes the page of one case, given the workplace, the case and the tab.
        parent: Qt's owner.

    Signals:
        back_wanted: a page wants the list again.
        wide_wanted: a page wants the whole width (True), or wants it no longer.
        gone: this case was erased; its page is gone already.
    """

    back_wanted = Signal()
    wide_wanted = Signal(bool)
    gone = Signal(str)

    def __init__(
        self, work: Workplace, make: "Callable[[Workplace, str, str], CasePage]", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._work, self._make = work, make
        self._pages: OrderedDict[str, CasePage] = OrderedDict()

    def show_case(self, case_id: str, tab: str = "") -> "CasePage":
        """Show a case, at a tab if one is named; its page is made when it is not there."""
        page = self._pages.get(case_id)
        if page is None:
            page = self._add(case_id, tab)
        elif tab:
            page.open_tab(tab)
        self._pages.move_to_end(case_id)
        self.setCurrentWidget(page)
        return page

    def page(self, case_id: str) -> "CasePage | None":
        """The page of a case, where it is kept."""
        return self._pages.get(case_id)

    def _add(self, case_id: str, tab: str) -> "CasePage":
        page = self._make(self._work, case_id, tab)
        page.back_wanted.connect(self.back_wanted)
        page.window_wanted.connect(self._work.own_window_wanted)
        page.wide_wanted.connect(self.wide_wanted)
        page.gone.connect(lambda: self._drop(case_id))
        self.addWidget(page)
        self._pages[case_id] = page
        while len(self._pages) > _KEPT:
            _, oldest = self._pages.popitem(last=False)
            self.removeWidget(oldest)
            oldest.deleteLater()
        return page

    def _drop(self, case_id: str) -> None:
        """The case was erased: nothing of it stays on the screen or in memory."""
        page = self._pages.pop(case_id, None)
        self.gone.emit(case_id)
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()
