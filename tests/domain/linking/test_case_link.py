"""Linked cases point to each other, each saying what the other is to it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.linking.case_link import MADE_BY_HAND, CaseLink, LinkKind, linked, unlinked
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import GateError, InputError

NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)


def link(kind: LinkKind, link_id: str = "l1") -> CaseLink:
    return CaseLink(
        link_id=link_id, kind=kind, other_id="", other_reference="", note="told on the phone", made_by="u1", made_at=NOW
    )


@pytest.fixture
def other(a_case: Callable[..., Case]) -> Case:
    return a_case(case_id="c2", reference="QV-2026-0148", status=CaseStatus.CLOSED)


@pytest.mark.parametrize("kind", MADE_BY_HAND)
def test_both_hold_it_and_let_go_of_it_together(kind: LinkKind, a_case: Callable[..., Case], other: Case) -> None:
    here, there = linked(a_case(), other, link(kind))
    (mine,), (theirs,) = here.facts_of(CaseLink), there.facts_of(CaseLink)
    assert (mine.other_id, mine.kind) == ("c2", kind)
    assert (theirs.other_id, theirs.kind, theirs.other_reference) == ("c1", kind.seen_from_there, "QV-2026-0147")
    assert theirs.kind.seen_from_there is kind
    assert (mine.note, theirs.note) == ("told on the phone", ""), (
        "the words go with the case for which they were written"
    )
    without, there_too = unlinked(here, there, "l1", NOW)
    assert not without.facts
    assert there_too is not None
    assert not there_too.facts


def test_a_new_verdict_takes_the_place_of_the_earlier_one(a_case: Callable[..., Case], other: Case) -> None:
    here, there = linked(a_case(), other, link(LinkKind.NOT_SAME_PERSON))
    here, there = linked(here, there, link(LinkKind.SAME_PERSON, "l2"))
    assert [one.kind for one in (*here.facts_of(CaseLink), *there.facts_of(CaseLink))] == [LinkKind.SAME_PERSON] * 2


def test_what_is_refused(a_case: Callable[..., Case], other: Case) -> None:
    with pytest.raises(InputError, match="link_to_itself"):
        linked(a_case(), a_case(), link(LinkKind.FOLLOWS))
    here, there = linked(a_case(), other, link(LinkKind.FOLLOWS))
    with pytest.raises(GateError, match="link_exists"):
        linked(here, there, link(LinkKind.FOLLOWS, "l2"))
    with pytest.raises(InputError, match="link_unknown"):
        unlinked(here, there, "l9", NOW)
    split, _ = linked(a_case(), other, link(LinkKind.SPLIT_FROM))
    with pytest.raises(GateError, match="link_lasts"):
        unlinked(split, other, "l1", NOW)
    alone, gone = unlinked(here, None, "l1", NOW)
    assert (alone.facts, gone) == ((), None)
