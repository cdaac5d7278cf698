"""Split: nothing asked is lost, nothing decided moves, and nothing proved is carried over."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.linking.case_link import CaseLink, LinkKind
from qv_desk.domain.linking.case_split import split
from qv_desk.domain.parts.identity import EvidenceOutcome
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError
from tests.domain.parts.test_identity import seen

NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)
BOTH = (Right.ACCESS, Right.ERASURE)


def parted(first: Case, second: Case, *leave: Right, reason: str = "two people") -> tuple[Case, Case]:
    return split(first, second, leave=leave, link_id="l1", by="u1", at=NOW, reason=reason)


@pytest.fixture
def new(a_case: Callable[..., Case]) -> Case:
    return a_case(case_id="c2", reference="QV-2026-0148", rights=(Right.ERASURE,))


def test_each_has_its_rights_and_points_to_the_other(a_case: Callable[..., Case], new: Case) -> None:
    first, second = parted(a_case(rights=BOTH), new, Right.ERASURE)
    assert (first.rights, second.rights) == ((Right.ACCESS,), (Right.ERASURE,))
    assert [one.facts_of(CaseLink)[0].kind for one in (first, second)] == [LinkKind.SPLIT_INTO, LinkKind.SPLIT_FROM]


def test_two_people_may_ask_for_the_same(a_case: Callable[..., Case], new: Case) -> None:
    first, second = parted(a_case(rights=BOTH), new)
    assert (first.rights, second.rights) == (BOTH, (Right.ERASURE,))


def test_what_is_refused(a_case: Callable[..., Case], new: Case) -> None:
    with pytest.raises(InputError, match="split_needs_reason"):
        parted(a_case(rights=BOTH), new, Right.ERASURE, reason="")
    with pytest.raises(InputError, match="split_right_not_asked"):
        parted(a_case(), new, Right.ERASURE)
    with pytest.raises(InputError, match="split_right_lost"):
        parted(a_case(rights=BOTH), new, Right.ACCESS)
    with pytest.raises(GateError, match="split_leaves_nothing"):
        parted(a_case(rights=(Right.ERASURE,)), new, Right.ERASURE)
    with pytest.raises(GateError, match="case_is_closed"):
        parted(a_case(rights=BOTH, status=CaseStatus.CLOSED), new, Right.ERASURE)
    refused = Decision(Right.ERASURE, DecisionOutcome.REFUSED, "legal_duty", "tax", "u1", NOW)
    with pytest.raises(GateError, match="split_right_decided"):
        parted(a_case(rights=BOTH).decided(refused), new, Right.ERASURE)
    with pytest.raises(ValueError, match="has to be new"):
        parted(a_case(rights=BOTH), new.with_evidence(seen("call_back", EvidenceOutcome.MATCHED)), Right.ERASURE)
