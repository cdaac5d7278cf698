"""What a report on a child asks for next, and what it stands in the way of."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.minors.minor_deeds import (
    AccountFreeze,
    AgeFinding,
    AgeFound,
    ConsentLookedFor,
    GuardianAsked,
    GuardianAuthority,
    GuardianProof,
    GuardianWish,
    KeptFrozen,
    MinorDeletion,
)
from qv_desk.domain.minors.minor_report import MinorReport, Reporter
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.parts.search_task import SearchOutcome, SearchTask
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.whole.progress import Step, progress

AT = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)
FREEZE = AccountFreeze(account="star2014", where="QualvisionID", at=AT, by="u1")
GONE = MinorDeletion(source="account", what="all", anonymised=False, at=AT, by="u1")
NOT_HELD = (SearchTask("orders", SearchOutcome.NOT_HELD, 0, "", "u1", AT),)
HOLD = Hold(hold_id="h", ground=HoldGround.DISPUTE, reason="a claim", placed_by="u2", placed_at=AT)
KEPT = KeptFrozen(hold_id="h", reason="a claim", words="stored alone", approved_by="u2", at=AT)
AUTHORITY = GuardianAuthority(proof=GuardianProof.ID_SEEN, note="seen", at=AT, by="u1", copy_was_kept=True)
CaseMaker = Callable[..., Case]


def report(**more: object) -> MinorReport:
    fields: dict[str, object] = {"reporter": Reporter.PARENT, "account": "star2014", "discovered_at": AT}
    return MinorReport(**(fields | more))  # type: ignore[arg-type]


def found(finding: AgeFinding = AgeFinding.UNDER_AGE) -> AgeFound:
    return AgeFound(finding=finding, threshold=14, how="year of birth", at=AT, by="u1")


def consent(*, is_found: bool) -> ConsentLookedFor:
    return ConsentLookedFor(is_found=is_found, how="the archive", at=AT, by="u1")


LANE = (
    ({}, NextStep.FREEZE_ACCOUNT, "minor_not_frozen"),
    ({"freeze": FREEZE}, NextStep.FIND_AGE, "minor_age_open"),
    ({"finding": found()}, NextStep.DELETE_ACCOUNT, "minor_consent_open"),
    ({"deletions": (GONE,)}, NextStep.LOOK_FOR_CONSENT, "minor_consent_open"),
    ({"consent": consent(is_found=False)}, NextStep.DELETE_REST, "minor_rest_not_deleted"),
    ({"rest_done_at": AT, "rest_done_by": "u1"}, NextStep.WRITE_ANSWER, ""),
)


@pytest.mark.parametrize("number", range(len(LANE)))
def test_the_lane_step_by_step(a_case: CaseMaker, number: int) -> None:
    fields: dict[str, object] = {}
    for more, _, _ in LANE[: number + 1]:
        fields |= more
    one = report(**fields)
    case = a_case(kind=CaseKind.MINOR_REPORT, rights=(), search=NOT_HELD, facts=(one,))
    _, step, said = LANE[number]
    assert next_step(case) is step
    refused = one.in_the_way_of(CaseAct.ANSWER)
    assert (refused.code if refused else "") == said
    closing = one.in_the_way_of(CaseAct.CLOSE)
    assert (closing.code if closing else "") == said


def test_open_searches_come_before_the_rest(a_case: CaseMaker) -> None:
    one = report(freeze=FREEZE, finding=found(), deletions=(GONE,), consent=consent(is_found=False))
    assert next_step(a_case(rights=(), facts=(one,))) is NextStep.SEARCH
    with_consent = replace(one, consent=consent(is_found=True))
    assert next_step(a_case(rights=(), facts=(with_consent,))) is NextStep.WRITE_ANSWER


def test_a_hold_puts_the_deletion_off_and_closing_with_it(a_case: CaseMaker) -> None:
    one = report(freeze=FREEZE, finding=found(), consent=consent(is_found=False), kept=KEPT)
    held = a_case(rights=(), facts=(one, HOLD))
    assert next_step(held) is NextStep.WRITE_ANSWER
    assert one.in_the_way_of(CaseAct.ANSWER) is None
    refused = one.in_the_way_of(CaseAct.CLOSE)
    assert refused is not None
    assert refused.code == "minor_kept_still"
    answered = replace(held, events=(*held.events, CaseEvent(EventKind.ANSWERED, AT)))
    assert next_step(answered) is NextStep.KEEP_FROZEN
    lifted = replace(HOLD, lifted_at=AT)
    assert next_step(replace(answered, facts=(one, lifted))) is NextStep.DELETE_ACCOUNT
    assert next_step(replace(held, facts=(one, lifted))) is NextStep.DELETE_ACCOUNT


def test_doubt_and_mistake(a_case: CaseMaker) -> None:
    doubt = report(freeze=FREEZE, finding=found(AgeFinding.CANNOT_TELL))
    mistake = report(freeze=FREEZE, finding=found(AgeFinding.OF_AGE))
    assert next_step(a_case(rights=(), facts=(doubt,))) is NextStep.SETTLE_AGE
    assert next_step(a_case(rights=(), facts=(mistake,))) is NextStep.LIFT_FREEZE
    for one, code in ((doubt, "minor_doubt_open"), (mistake, "minor_freeze_stands")):
        refused = one.in_the_way_of(CaseAct.ANSWER)
        assert refused is not None
        assert refused.code == code
        freed = replace(one, freeze=replace(FREEZE, lifted_at=AT))
        assert freed.in_the_way_of(CaseAct.ANSWER) is None
        assert next_step(a_case(rights=(), facts=(freed,))) is NextStep.WRITE_ANSWER
    assert mistake.is_sealed
    assert not replace(mistake, freeze=replace(FREEZE, lifted_at=AT)).is_sealed
    assert replace(doubt, freeze=replace(FREEZE, lifted_at=AT)).is_sealed


def test_guardians_wishes_and_papers_hold_the_case_open(a_case: CaseMaker) -> None:
    whole = report(freeze=FREEZE, finding=found(), deletions=(GONE,), consent=consent(is_found=True))
    prohibited = replace(whole, wishes=(GuardianAsked(wish=GuardianWish.PROHIBIT_USE, at=AT, by="u1"),))
    to_check = replace(whole, wishes=(GuardianAsked(wish=GuardianWish.CHECK, at=AT, by="u1"),))
    with_copy = replace(whole, authority=AUTHORITY)

    def code(one: MinorReport, act: CaseAct) -> str:
        refused = one.in_the_way_of(act)
        return refused.code if refused else ""

    assert code(prohibited, CaseAct.ANSWER) == code(prohibited, CaseAct.CLOSE) == "minor_wish_open"
    assert (code(to_check, CaseAct.ANSWER), code(to_check, CaseAct.CLOSE)) == ("", "minor_wish_open")
    assert (code(with_copy, CaseAct.ANSWER), code(with_copy, CaseAct.CLOSE)) == ("", "minor_copy_not_destroyed")
    assert code(whole, CaseAct.DISCLOSE) == "minor_guardian_not_shown"
    assert code(with_copy, CaseAct.DISCLOSE) == ""
    assert code(whole, CaseAct.CLOSE) == ""
    assert next_step(a_case(rights=(), facts=(to_check,))) is NextStep.CHECK_IDENTITY
    known = IdentityCheck(IdentityOutcome.CONFIRMED, (), "u1", AT)
    assert next_step(a_case(rights=(), facts=(to_check,), identity=known)) is NextStep.WRITE_ANSWER
    letter = Correspondence("l1", "minor_outcome", "en", "ab", 1, (), AT, "u1")
    sent = a_case(rights=(), facts=(whole,), correspondence=(letter,))
    assert next_step(sent) is (NextStep.POST_LETTER if letter.is_answer else NextStep.WRITE_ANSWER)


def test_the_bar_begins_with_the_freeze(a_case: CaseMaker) -> None:
    steps = progress(a_case(rights=(), facts=(report(),)), UTC)
    assert [one.step for one in steps] == [
        Step.FREEZE, Step.AGE, Step.DELETE, Step.SEARCH, Step.ANSWER, Step.CLOSE,
    ]  # fmt: skip
    assert [one.step for one in steps if one.is_current] == [Step.FREEZE]
    freed = report(freeze=replace(FREEZE, lifted_at=AT + timedelta(minutes=1)), finding=found(AgeFinding.OF_AGE))
    grown_up = {one.step: one for one in progress(a_case(rights=(), facts=(freed,)), UTC)}
    assert grown_up[Step.DELETE].is_done
    assert grown_up[Step.SEARCH].is_done
    assert grown_up[Step.ANSWER].is_current


def test_a_source_deleted_twice_stands_once() -> None:
    again = replace(GONE, what="the rest of it")
    assert report().with_deletion(GONE).with_deletion(again).deletions == (again,)
