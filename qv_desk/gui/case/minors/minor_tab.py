"""The tab of a child's report on the page of its case, once the file is open."""

from PySide6.QtWidgets import QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.minors.minor_report import MinorReport
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.minors.minor_view import MinorView
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk

_TABS = {NextStep.SEARCH: "search", NextStep.CHECK_IDENTITY: "identity"}


def is_minor_report(case: Case) -> bool:
    """Whether a case reports a child, and so has this tab."""
    return bool(case.facts_of(MinorReport))


class MinorTab(CaseTab):
    """Card, course, facts and uses of the report."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._place = column(margins=(0, 4, 0, 0))
        self.setLayout(self._place)
        self.view: MinorView | None = None

    def first_focus(self) -> QWidget | None:
        """Where the report wants it."""
        return self.view.first_focus() if self.view is not None else None

    def _fill(self, file: CaseFile) -> None:
        """The view follows the case by itself; it is made once."""
        if self.view is None:
            self.view = MinorView(self._desk, self._jobs, file.case.case_id)
            self.view.step_wanted.connect(self._take_step)
            self._place.addWidget(self.view)

    def _take_step(self, code: str) -> None:
        step = NextStep(code)
        if step is NextStep.WRITE_ANSWER:
            self.letter_wanted.emit("")
        else:
            self.place_wanted.emit(_TABS[step])
