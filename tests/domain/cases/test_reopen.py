"""An answered or closed case is taken up again: what was told stays, what is decided anew stands beside it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.happening import withdrawn
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.cases.no_reply import NoReply
from qv_desk.domain.cases.reopen import can_be_reopened, ended_at, reopened
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.decisions.decision_basis import examination_of
from qv_desk.domain.decisions.erasure_preview import ErasurePreview
from qv_desk.domain.decisions.reopening import ReopenedFor, Reopening
from qv_desk.domain.letters.answer import next_answer
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.linking.case_link import CaseLink, LinkKind
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError
from tests.domain.conftest import RECEIVED_AT
from tests.domain.examinations import PREVIEW

NOW = RECEIVED_AT + timedelta(days=30)
MakeCase = Callable[..., Case]
GRANTED = Decision(Right.ACCESS, DecisionOutcome.GRANTED, "", "a copy", "u1", RECEIVED_AT + timedelta(days=2))
ERASED = Decision(Right.ERASURE, DecisionOutcome.GRANTED, "", "", "u1", RECEIVED_AT + timedelta(days=2))


def day(number: int) -> datetime:
    return RECEIVED_AT + timedelta(days=number)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def posted(letter_id: str, kind: str, *answers: Right, on: int = 3) -> Correspondence:
    return Correspondence(letter_id, kind, "en", "0" * 64, 1, answers, day(on), "u1", dispatched_on=day(on).date())


@pytest.fixture
def answered(a_case: MakeCase) -> Case:
    """Two rights, both answered by posted letters, and the case closed."""
    return a_case(
        rights=(Right.ACCESS, Right.ERASURE),
        search=(),
        identity=IdentityCheck(IdentityOutcome.CONFIRMED, (), "u1", day(1)),
        decisions=(GRANTED, ERASED),
        facts=(PREVIEW,),
        correspondence=(posted("l1", "access_grant", Right.ACCESS), posted("l2", "erasure_done", Right.ERASURE)),
        events=(
            CaseEvent(EventKind.RECEIVED, day(0)),
            CaseEvent(EventKind.ANSWERED, day(3)),
            CaseEvent(EventKind.CLOSED, day(4)),
        ),
        status=CaseStatus.CLOSED,
    )


def again(case: Case, why: ReopenedFor = ReopenedFor.FELL_SHORT, **more: object) -> Case:
    given: dict[str, object] = {"reason": "the orders were forgotten", "at": day(9), "now": NOW, "by": "u2"}
    return reopened(case, why=why, **(given | more))  # type: ignore[arg-type]


def test_one_right_is_decided_anew_and_the_other_stands(answered: Case) -> None:
    case = again(answered, rights=(Right.ACCESS,))

    assert (case.status, case.is_answered) == (CaseStatus.OPEN, False)
    assert (case.open_rights, case.unanswered_rights) == ((Right.ACCESS,), (Right.ACCESS,))
    assert case.decision_on(Right.ERASURE) == ERASED
    assert case.earlier_decisions == (GRANTED,)
    assert case.correspondence == answered.correspondence
    assert next_step(case) is NextStep.DECIDE
    (fact,) = case.facts_of(Reopening)
    assert (fact.taken_up_by, fact.taken_up_at, fact.letters) == ("u2", NOW, ("l1", "l2"))


def test_the_new_decision_says_what_is_different_and_is_told_by_a_letter_of_its_own(answered: Case) -> None:
    case = again(answered, rights=(Right.ACCESS,))
    anew = Decision(Right.ACCESS, DecisionOutcome.GRANTED, "", " ", "u2", NOW)
    assert code_of(lambda: case.decided(anew)) == "decision_again_needs_words"

    decided = case.decided(replace(anew, facts="and the orders of 2024"))
    assert decided.earlier_decisions == (GRANTED,)
    assert next_answer(decided) is LetterKind.ACCESS_GRANT
    assert next_step(decided) is NextStep.WRITE_ANSWER
    told = replace(decided, correspondence=(*decided.correspondence, posted("l3", "access_grant", Right.ACCESS, on=30)))
    assert told.answer_is_out
    assert [letter.letter_id for letter in told.answers] == ["l3"]


def test_every_gate_holds_as_before(answered: Case) -> None:
    case = again(replace(answered, identity=IdentityCheck()), rights=(Right.ACCESS,))
    anew = Decision(Right.ACCESS, DecisionOutcome.GRANTED, "", "more", "u2", NOW)
    assert code_of(lambda: case.decided(anew)) == "identity_not_confirmed"
    assert code_of(lambda: case.closed(at=NOW)) == "case_not_answered"


def test_what_a_told_decision_rested_on_is_no_ground_for_the_new_one(answered: Case) -> None:
    case = again(answered, rights=(Right.ERASURE,))
    assert case.facts_of(ErasurePreview)[0].is_earlier
    assert examination_of(ErasurePreview, Right.ERASURE, case.facts) is None
    assert code_of(lambda: case.decided(replace(ERASED, facts="again"))) == "examination_missing"
    untouched = again(answered, rights=(Right.ACCESS,))
    assert examination_of(ErasurePreview, Right.ERASURE, untouched.facts) == PREVIEW


@pytest.mark.parametrize(
    ("why", "kinds"),
    [
        (ReopenedFor.ASKED_ANEW, [EventKind.REOPENED, EventKind.RECEIVED]),
        (ReopenedFor.FELL_SHORT, [EventKind.REOPENED, EventKind.ANSWER_FELL_SHORT]),
        (ReopenedFor.ORDERED, [EventKind.REOPENED]),
    ],
)
def test_the_reason_says_what_the_clocks_see(answered: Case, why: ReopenedFor, kinds: list[EventKind]) -> None:
    assert [event.kind for event in again(answered, why).events[3:]] == kinds


def test_a_case_that_was_taken_back_goes_on_or_runs_anew(a_case: MakeCase) -> None:
    closed = withdrawn(a_case(), at=day(3), now=NOW, reason="x")
    assert [event.kind for event in again(closed).events[2:]] == [EventKind.REOPENED]
    assert [event.kind for event in again(closed, ReopenedFor.ASKED_ANEW).events[2:]] == [
        EventKind.REOPENED,
        EventKind.RECEIVED,
    ]
    assert again(closed).earlier_decisions == ()


def test_a_case_closed_for_want_of_proof_waits_for_it_again(a_case: MakeCase) -> None:
    note = NoReply(until=day(20).date(), noted_by="u1", noted_at=day(21))
    letter = posted("l1", "closing_no_reply", on=22)
    asked = IdentityCheck(IdentityOutcome.ASKED)
    events = (CaseEvent(EventKind.RECEIVED, day(0)), CaseEvent(EventKind.CLOSED, day(23)))
    closed = a_case(facts=(note,), correspondence=(letter,), identity=asked, events=events, status=CaseStatus.CLOSED)
    case = again(closed, at=day(25))
    assert case.facts_of(NoReply) == ()
    assert next_step(case) is NextStep.WAIT_FOR_PROOF
    noted = case.with_facts(NoReply, (replace(note, noted_at=day(29)),), NOW)
    assert next_step(noted) is NextStep.WRITE_CLOSING


def test_a_reply_to_an_inquiry_is_written_anew(a_case: MakeCase) -> None:
    events = (CaseEvent(EventKind.RECEIVED, day(0)), CaseEvent(EventKind.ANSWERED, day(3)))
    case = again(a_case(kind=CaseKind.INQUIRY, rights=(), correspondence=(posted("l1", "reply"),), events=events))
    assert case.answers == ()
    assert next_answer(case) is LetterKind.REPLY
    sent = replace(case, correspondence=(*case.correspondence, posted("l2", "clarification", on=10)))
    assert not sent.answer_is_out


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": " "}, "reopening_needs_reason"),
        ({"at": day(31)}, "happening_in_the_future"),
        ({"at": day(2)}, "happening_before_closing"),
        ({"rights": (Right.OBJECTION,)}, "right_not_asked"),
        ({"rights": ()}, "reopening_needs_right"),
        ({"until": date(2026, 12, 1)}, "reopening_day_without_order"),
        ({"why": ReopenedFor.ORDERED, "until": date(2026, 9, 1)}, "reopening_day_past"),
    ],
)
def test_slips_are_refused_by_name(answered: Case, changes: dict[str, object], code: str) -> None:
    assert code_of(lambda: again(answered, **changes)) == code  # type: ignore[arg-type]


def test_an_order_names_its_own_day(answered: Case) -> None:
    case = again(answered, ReopenedFor.ORDERED, until=date(2026, 12, 1))
    (fact,) = case.facts_of(Reopening)
    named = fact.named_day()
    assert named is not None
    assert (named.on, named.source, named.since) == (date(2026, 12, 1), "the orders were forgotten", day(9))
    assert again(answered, ReopenedFor.ORDERED).facts_of(Reopening)[0].named_day() is None


def test_what_comes_in_at_the_moment_of_the_answer_comes_after_it(answered: Case) -> None:
    case = again(answered, ReopenedFor.ASKED_ANEW, at=day(4))
    assert case.events[-1].at > day(4)


def test_an_open_case_and_one_that_goes_on_elsewhere_are_not_taken_up(a_case: MakeCase, answered: Case) -> None:
    assert not can_be_reopened(a_case())
    assert ended_at(a_case()) == RECEIVED_AT
    assert code_of(lambda: again(a_case())) == "reopening_open"
    link = CaseLink(
        link_id="k",
        kind=LinkKind.MERGED_INTO,
        other_id="c2",
        other_reference="QV-1",
        note="",
        made_by="u1",
        made_at=NOW,
    )
    assert can_be_reopened(answered)
    merged = replace(answered, facts=(link,))
    assert not can_be_reopened(merged)
    assert code_of(lambda: again(merged)) == "reopening_merged"


def test_a_new_report_about_a_child_is_a_case_of_its_own(a_case: MakeCase) -> None:
    events = (CaseEvent(EventKind.RECEIVED, day(0)), CaseEvent(EventKind.ANSWERED, day(3)))
    report = a_case(kind=CaseKind.MINOR_REPORT, rights=(), events=events)
    assert code_of(lambda: again(report, ReopenedFor.ASKED_ANEW)) == "reopening_child_anew"
    assert again(report, ReopenedFor.ORDERED).status is CaseStatus.OPEN


@pytest.mark.parametrize("why", list(ReopenedFor))
def test_a_failed_check_does_not_speak_for_what_is_decided_anew(a_case: MakeCase, why: ReopenedFor) -> None:
    failed = IdentityCheck(IdentityOutcome.FAILED, (), "u1", day(1), "no answer matched")
    refusal = Decision(
        Right.ACCESS, DecisionOutcome.REFUSED, "identity_not_confirmed", "no proof", "u1", day(2), "u2", day(2)
    )
    events = (
        CaseEvent(EventKind.RECEIVED, day(0)),
        CaseEvent(EventKind.IDENTITY_FAILED, day(1)),
        CaseEvent(EventKind.ANSWERED, day(3)),
        CaseEvent(EventKind.CLOSED, day(4)),
    )
    closed = a_case(
        identity=failed,
        decisions=(refusal,),
        correspondence=(posted("l1", "refusal", Right.ACCESS),),
        events=events,
        status=CaseStatus.CLOSED,
    )
    case = again(closed, why)
    assert next_step(case) is NextStep.CHECK_IDENTITY
    assert case.identity == IdentityCheck()
    assert case.facts_of(Reopening)[0].failed_check == failed  # what was found then stays to be read
    assert code_of(lambda: case.decided(replace(GRANTED, decided_at=NOW))) == "identity_not_confirmed"

    asked = case.asked_for_proof(NOW)
    assert next_step(asked) is NextStep.WAIT_FOR_PROOF


def test_a_check_that_stands_goes_on_standing(answered: Case) -> None:
    assert again(answered, ReopenedFor.ASKED_ANEW).identity == answered.identity
    assert again(answered).facts_of(Reopening)[0].failed_check is None
