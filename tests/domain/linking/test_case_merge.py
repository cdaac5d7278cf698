"""A merge adds nothing and loses nothing; undone, both cases are what they were."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround, held
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.linking.case_link import CaseLink, LinkKind
from qv_desk.domain.linking.case_merge import merged, merged_into, unmerged
from qv_desk.domain.parts.identity import EvidenceOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError
from tests.domain.parts.test_identity import seen

NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)


def put_together(gone: Case, kept: Case, because: str = "sent twice") -> tuple[Case, Case]:
    return merged(gone, kept, link_id="l1", by="u1", at=NOW, because=because)


@pytest.fixture
def later(a_case: Callable[..., Case]) -> Case:
    return a_case(case_id="c2", reference="QV-2026-0148", received_at=NOW - timedelta(days=1))


def test_the_later_one_is_closed_and_points_to_the_one_that_goes_on(a_case: Callable[..., Case], later: Case) -> None:
    closed, kept = put_together(later, a_case())
    assert (closed.status, kept.status) == (CaseStatus.CLOSED, CaseStatus.OPEN)
    link = merged_into(closed)
    assert link is not None
    assert (link.other_id, link.note) == ("c1", "sent twice")
    assert [one.kind for one in kept.facts_of(CaseLink)] == [LinkKind.MERGED_FROM]
    assert (kept.rights, kept.events, kept.identity) == (a_case().rights, a_case().events, a_case().identity)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    evidence=st.lists(st.sampled_from(["account_login", "fact_event", "confirmed_mailbox"]), max_size=4),
    asked=st.booleans(),
    on_hold=st.booleans(),
    moments=st.lists(st.integers(0, 60), max_size=3),
)
def test_undone_both_are_exactly_what_they_were(
    a_case: Callable[..., Case], later: Case, *, evidence: list[str], asked: bool, on_hold: bool, moments: list[int]
) -> None:
    gone = later
    for method in evidence:
        gone = gone.with_evidence(seen(method, EvidenceOutcome.MATCHED))
    if asked:
        gone = gone.asked_for_proof(NOW)
    if on_hold:
        gone = held(
            gone,
            Hold(hold_id="h", ground=HoldGround.DISPUTE, reason="court", placed_by="u1", placed_at=NOW),
        )
    for minutes in moments:
        gone = gone.happened(CaseEvent(EventKind.CLARIFICATION_ASKED, NOW - timedelta(minutes=minutes)), at=NOW)
    kept = a_case()
    again, without = unmerged(*put_together(gone, kept), NOW + timedelta(hours=1))
    assert without is not None
    for before, after in ((gone, again), (kept, without)):
        assert replace(after, version=before.version, changed_at=before.changed_at) == before


def test_the_kept_one_may_have_moved_on_or_gone(a_case: Callable[..., Case], later: Case) -> None:
    closed, kept = put_together(later, a_case())
    moved = kept.with_evidence(seen("account_login", EvidenceOutcome.MATCHED))
    again, without = unmerged(closed, moved, NOW)
    assert again.status is CaseStatus.OPEN
    assert without is not None
    assert without.identity == moved.identity
    assert unmerged(closed, None, NOW)[1] is None
    with pytest.raises(GateError, match="case_not_merged"):
        unmerged(again, without, NOW)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"status": CaseStatus.CLOSED}, "case_is_closed"),
        ({"rights": (Right.ACCESS, Right.ERASURE)}, "merge_adds_rights"),
        ({"invoked_rules": ("eu_gdpr",)}, "merge_loses_law"),
        ({"received_at": NOW - timedelta(days=90)}, "merge_moves_date"),
        ({"kind": CaseKind.INQUIRY}, "merge_other_kind"),
        (
            {"decisions": (Decision(Right.ACCESS, DecisionOutcome.NOT_HELD, "", "", "u1", NOW),)},
            "merge_too_late",
        ),
    ],
)
def test_what_does_not_fit_is_refused(
    changes: dict[str, Any], code: str, a_case: Callable[..., Case], later: Case
) -> None:
    with pytest.raises(GateError, match=code):
        put_together(replace(later, **changes), a_case())


def test_a_reason_is_needed_and_another_case(a_case: Callable[..., Case], later: Case) -> None:
    with pytest.raises(InputError, match="merge_needs_reason"):
        put_together(later, a_case(), " ")
    with pytest.raises(InputError, match="link_to_itself"):
        put_together(later, later)
