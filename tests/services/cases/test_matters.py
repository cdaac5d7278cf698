"""Whoever looks at what waits sees whose case it is, what is asked and by whom."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.services.cases import matters
from qv_desk.services.frame.desk import Desk
from tests.services.refused_access import access_refused

Opener = Callable[..., Case]


def test_whoever_reads_a_refusal_sees_its_ground_its_facts_and_its_date(desk: Desk, opened_case: Opener) -> None:
    case = opened_case()
    access_refused(desk, case)

    (matter,) = matters.waiting(desk)

    assert matter.decision is not None
    assert (matter.decision.ground, matter.decision.facts) == ("identity_not_confirmed", "No proof came.")
    assert matter.line is not None
    assert matter.line.summary.reference == matter.reference == case.reference
    assert matter.line.left is not None


def test_a_list_shows_whose_case_it_is_and_who_asks(desk: Desk, second: Desk, opened_case: Opener) -> None:
    case = opened_case()
    access_refused(desk, case)
    matter = matters.waiting(second)[0]
    assert (matter.reference, matter.person_name, matter.asked_by) == (case.reference, "Zoë Sample", "Lin Wei")
    assert matter.about is None
    assert matter.may_decide
