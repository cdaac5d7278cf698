"""Say whether an inquiry is a question, a comment or a suggestion."""

from PySide6.QtWidgets import QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.inquiry import InquirySort, inquiry_sort
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.sections import choice
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import inquiries


class InquiryDialog(ActDialog):
    """Sorts one inquiry.

    Args:
        work: the desk and the store thread.
        case: the case as it stands.
        parent: the window.

    Attributes:
        sort: what it is.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.word(
            self.tr("What {reference} is").format(reference=case.reference),
            self.tr("Inquiries, comments and suggestions are answered in the same way (policy §10); no date changes."),
            self.tr("Keep it"),
        )
        self.sort = choice()
        self.add(small(self.tr("It is"), self.sort), self.sort)
        names = [(sort.value, capital(said(inquiries.inquiry_name(sort)))) for sort in InquirySort]
        refill(self.sort, [("", self.tr("Choose …")), *names])
        choose(self.sort, inquiry_sort(case) or "")
        self.sort.currentIndexChanged.connect(self._check)
        self.act.clicked.connect(self._keep)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The choice."""
        return self.sort

    def _check(self) -> None:
        if not chosen(self.sort):
            self.act.refuse(self.tr("Off until it is chosen what it is."))
        elif chosen(self.sort) == inquiry_sort(self._case):
            self.act.refuse(self.tr("Off: it says so already."))
        else:
            self.act.allow()

    def _keep(self) -> None:
        desk, case_id, sort = self._work.desk, self._case.case_id, InquirySort(chosen(self.sort))
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: inquiries.sort_inquiry(desk, case_id, sort),
            lambda _case: self.accept(),
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
