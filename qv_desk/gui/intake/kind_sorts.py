"""What a complaint or an inquiry says of itself at intake: of what it complains, whether it asks or comments."""

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QWidget

from qv_desk.domain.kinds.complaint import Complaint, ComplaintSort
from qv_desk.domain.kinds.inquiry import Inquiry, InquirySort
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import said
from qv_desk.services.cases.complaints import sort_name
from qv_desk.services.cases.inquiries import inquiry_name

_LETTERS = 10


class KindSorts(View):
    """The choices of the two kinds that have some; of other kinds nothing is shown.

    Attributes:
        complaint: what is complained of.
        inquiry: question, comment or suggestion.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.complaint, self.inquiry = QComboBox(), QComboBox()
        for combo in (self.complaint, self.inquiry):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(_LETTERS)
        self._of_complaint = small("", self.complaint)
        self._of_inquiry = small("", self.inquiry)
        self.setLayout(column(self._of_complaint, 4, self.complaint, self._of_inquiry, 4, self.inquiry))
        self.retranslate()
        self.show_kind("")

    def retranslate(self) -> None:
        """Word the choices."""
        later = self.tr("To be said later")
        refill(self.complaint, [("", later), *((sort.value, said(sort_name(sort))) for sort in ComplaintSort)])
        refill(self.inquiry, [("", later), *((sort.value, said(inquiry_name(sort))) for sort in InquirySort)])
        for label, combo, words in (
            (self._of_complaint, self.complaint, self.tr("What is complained of")),
            (self._of_inquiry, self.inquiry, self.tr("Question, comment or suggestion")),
        ):
            label.setText(words)
            combo.setAccessibleName(words)

    def show_kind(self, kind: str) -> None:
        """Show the choice of one kind, by its code."""
        for part in (self._of_complaint, self.complaint):
            part.setVisible(kind == CaseKind.COMPLAINT)
        for part in (self._of_inquiry, self.inquiry):
            part.setVisible(kind == CaseKind.INQUIRY)
        self.setVisible(kind in {CaseKind.COMPLAINT, CaseKind.INQUIRY})

    def put(self, facts: Iterable[CaseFact]) -> None:
        """Choose what the facts of a new case say; what they do not say is to be said later."""
        facts = tuple(facts)
        sorts = [fact.sort or "" for fact in facts if isinstance(fact, Complaint)]
        choose(self.complaint, sorts[0] if sorts else "")
        choose(self.inquiry, next((fact.sort.value for fact in facts if isinstance(fact, Inquiry)), ""))

    def facts(self, kind: CaseKind) -> tuple[CaseFact, ...]:
        """What the case holds from the start by what is chosen."""
        complaint, inquiry = chosen(self.complaint), chosen(self.inquiry)
        if kind is CaseKind.COMPLAINT and complaint:
            return (Complaint(sort=ComplaintSort(complaint)),)
        if kind is CaseKind.INQUIRY and inquiry:
            return (Inquiry(sort=InquirySort(inquiry)),)
        return ()
