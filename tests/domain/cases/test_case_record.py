"""What can be read off a case follows from what stands in it, and from nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_record import CaseRecord
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.kinds.incident import AffectedRole
from qv_desk.domain.kinds.notice import Notice
from qv_desk.domain.minors.minor_deeds import AgeFinding, AgeFound
from qv_desk.domain.minors.minor_report import MinorReport, Reporter
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.right import Right
from tests.domain.conftest import RECEIVED_AT


def test_a_case_is_a_record_with_steps(a_case: Callable[..., Case]) -> None:
    assert isinstance(a_case(), CaseRecord)
    assert not hasattr(a_case(), "__dict__")


def test_whether_it_is_answered_is_what_happened_last(a_case: Callable[..., Case]) -> None:
    kinds = (EventKind.RECEIVED, EventKind.ANSWERED, EventKind.REOPENED, EventKind.ANSWERED)
    events = tuple(CaseEvent(kind, RECEIVED_AT + timedelta(days=place)) for place, kind in enumerate(kinds))
    assert [a_case(events=events[:many]).is_answered for many in range(5)] == [False, False, True, False, True]


def test_a_childs_file_is_one_by_its_kind_or_by_whom_its_notice_tells(a_case: Callable[..., Case]) -> None:
    def is_childs(**changes: object) -> tuple[bool, bool]:
        case = a_case(**changes)
        return case.is_childs_file, case.is_sealed

    assert is_childs() == (False, False)
    assert is_childs(facts=(Notice(),)) == (False, False)
    assert is_childs(facts=(Notice(to=AffectedRole.CHILD),)) == (True, True)
    assert is_childs(facts=(Notice(), Notice(to=AffectedRole.GUARDIAN))) == (True, True)
    assert is_childs(facts=(Notice(to=AffectedRole.UNKNOWN),)) == (True, True), "shut as long as nobody knows"
    report = MinorReport(reporter=Reporter.PARENT, account="", discovered_at=RECEIVED_AT)
    assert is_childs(kind=CaseKind.MINOR_REPORT, facts=(report,)) == (True, True)
    of_age = AgeFound(finding=AgeFinding.OF_AGE, threshold=14, how="seen", at=RECEIVED_AT, by="u1")
    found = replace(report, finding=of_age)
    assert is_childs(kind=CaseKind.MINOR_REPORT, facts=(found,)) == (True, False), "open, and hidden from lists still"


def test_only_letters_that_answer_are_answers(a_case: Callable[..., Case]) -> None:
    letters = tuple(
        Correspondence(str(place), kind, "en", "0" * 64, 1, answers, RECEIVED_AT, "u1")
        for place, (kind, answers) in enumerate((("acknowledgement", ()), ("access_grant", (Right.ACCESS,))))
    )
    case = a_case(correspondence=letters)
    assert case.answers == letters[1:]
    assert case.unanswered_rights == ()
    assert not case.answer_is_out
    assert case.earlier_decisions == ()
