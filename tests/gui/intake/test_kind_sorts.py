"""Only the kind that is chosen shows its choices, and nothing has to be said at once."""

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.kinds.complaint import Complaint, ComplaintSort
from qv_desk.domain.kinds.inquiry import Inquiry, InquirySort
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.gui.intake.kind_sorts import KindSorts
from qv_desk.gui.parts.choices import choose


@pytest.mark.usefixtures("language")
def test_each_kind_shows_its_own_choice(qtbot: QtBot) -> None:
    sorts = KindSorts()
    qtbot.addWidget(sorts)
    shown = {}
    for kind in (CaseKind.COMPLAINT, CaseKind.INQUIRY, CaseKind.RIGHTS_REQUEST):
        sorts.show_kind(kind)
        shown[kind] = (not sorts.complaint.isHidden(), not sorts.inquiry.isHidden(), not sorts.isHidden())
    assert list(shown.values()) == [(True, False, True), (False, True, True), (False, False, False)]


@pytest.mark.usefixtures("language")
def test_what_is_chosen_is_a_fact_of_the_new_case(qtbot: QtBot) -> None:
    sorts = KindSorts()
    qtbot.addWidget(sorts)
    assert sorts.facts(CaseKind.COMPLAINT) == ()
    choose(sorts.complaint, "security")
    choose(sorts.inquiry, "comment")
    assert sorts.facts(CaseKind.COMPLAINT) == (Complaint(sort=ComplaintSort.SECURITY),)
    assert sorts.facts(CaseKind.INQUIRY) == (Inquiry(sort=InquirySort.COMMENT),)
    assert sorts.facts(CaseKind.RIGHTS_REQUEST) == ()
    sorts.put((Inquiry(sort=InquirySort.QUESTION),))
    assert sorts.facts(CaseKind.INQUIRY) == (Inquiry(sort=InquirySort.QUESTION),)
    assert sorts.facts(CaseKind.COMPLAINT) == ()
