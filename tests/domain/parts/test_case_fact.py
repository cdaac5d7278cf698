"""A fact of a new kind takes its place in a case, and its gate holds there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.parts.case_fact import CaseAct, CaseFact
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from tests.domain.conftest import RECEIVED_AT


@dataclass(frozen=True, slots=True)
class Barrier(CaseFact):
    fact_name: ClassVar[str] = "barrier"

    act: CaseAct

    def in_the_way_of(self, act: CaseAct) -> GateError | None:
        return GateError("barrier") if act is self.act else None


@dataclass(frozen=True, slots=True)
class Note(CaseFact):
    fact_name: ClassVar[str] = "note"

    text: str


def answer() -> tuple[Correspondence, Document]:
    letter = Correspondence("l1", "access_grant", "en", "0" * 64, 1, (Right.ACCESS,), RECEIVED_AT, "u1")
    return letter, Document("0" * 64, "a.pdf", "application/pdf", 1, DocumentRole.LETTER, RECEIVED_AT, "u1")


def a_known(a_case: Callable[..., Case], *facts: CaseFact, **changes: object) -> Case:
    return a_case(search=(), identity=IdentityCheck(IdentityOutcome.NOT_NEEDED), facts=facts, **changes)


def granted(right: Right) -> Decision:
    return Decision(right, DecisionOutcome.GRANTED, "", "a copy", "u1", RECEIVED_AT)


@pytest.mark.parametrize("act", [CaseAct.DECIDE, CaseAct.DISCLOSE])
def test_a_fact_stands_in_the_way_of_a_disclosure(a_case: Callable[..., Case], act: CaseAct) -> None:
    with pytest.raises(GateError, match="barrier"):
        a_known(a_case, Barrier(act)).decided(granted(Right.ACCESS))
    a_known(a_case, Barrier(CaseAct.ERASE)).decided(granted(Right.ACCESS))


def test_a_fact_stands_in_the_way_of_an_answer_and_of_the_end(a_case: Callable[..., Case]) -> None:
    answered = (CaseEvent(EventKind.ANSWERED, RECEIVED_AT),)
    with pytest.raises(GateError, match="barrier"):
        a_known(a_case, Barrier(CaseAct.CLOSE), events=answered).closed(at=RECEIVED_AT)
    decided = a_known(a_case, Barrier(CaseAct.ANSWER)).decided(granted(Right.ACCESS))
    with pytest.raises(GateError, match="barrier"):
        decided.with_letter(*answer())


def test_facts_of_one_kind_are_replaced_and_others_stay(a_case: Callable[..., Case]) -> None:
    case = a_known(a_case, Note("a"), Barrier(CaseAct.CLOSE), Note("b"))
    event = CaseEvent(EventKind.DISCOVERED, RECEIVED_AT)
    after = case.with_facts(Note, [Note("c")], RECEIVED_AT, events=[event])

    assert after.facts_of(Note) == (Note("c"),)
    assert after.facts_of(Barrier) == case.facts_of(Barrier)
    assert after.events[-1] == event
    closed = a_known(a_case, status=CaseStatus.CLOSED)
    with pytest.raises(GateError, match="case_is_closed"):
        closed.with_facts(Note, [], RECEIVED_AT)
    assert closed.with_facts(Note, [Note("d")], RECEIVED_AT, even_closed=True).facts_of(Note) == (Note("d"),)


def test_what_only_the_clocks_care_about_is_added(a_case: Callable[..., Case]) -> None:
    event = CaseEvent(EventKind.FEE_ASKED, RECEIVED_AT, "sg_pdpa")
    assert a_case().happened(event, at=RECEIVED_AT).events[-1] == event
    with pytest.raises(GateError, match="case_is_closed"):
        a_case(status=CaseStatus.CLOSED).happened(event, at=RECEIVED_AT)
