"""A link stands in both cases or in none; the journal of each says so."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.linking.case_link import CaseLink, LinkKind
from qv_desk.errors import InputError
from qv_desk.services.cases import link
from qv_desk.services.frame.desk import Desk


def test_both_are_kept_together(desk: Desk, opened_case: Callable[..., Case]) -> None:
    one, other = opened_case(), opened_case()
    made = link.link(desk, one.case_id, other.case_id, LinkKind.COMPLAINS_OF, "the last answer").facts_of(CaseLink)[0]
    there = desk.store.cases.get(other.case_id).facts_of(CaseLink)[0]
    assert (made.link_id, there.kind) == (there.link_id, LinkKind.COMPLAINED_OF_IN)
    for case in (one, other):
        assert [entry.action for entry in desk.store.journal.of(case.case_id)][-1] == "case.linked"
    link.unlink(desk, other.case_id, made.link_id)
    assert not desk.store.cases.get(one.case_id).facts_of(CaseLink)


def test_what_splitting_and_merging_make_is_not_made_by_hand(desk: Desk, opened_case: Callable[..., Case]) -> None:
    one, other = opened_case(), opened_case()
    with pytest.raises(InputError, match="link_kind_not_by_hand"):
        link.link(desk, one.case_id, other.case_id, LinkKind.MERGED_INTO)


def test_a_link_outlives_the_other_case(desk: Desk, opened_case: Callable[..., Case]) -> None:
    one, other = opened_case(), opened_case()
    made = link.link(desk, one.case_id, other.case_id, LinkKind.FOLLOWS).facts_of(CaseLink)[0]
    with desk.changing() as changes:
        changes.erase_case(other.case_id)
        changes.journal("case.erased", other.case_id)
    assert link.case_or_none(desk, other.case_id) is None
    assert not link.unlink(desk, one.case_id, made.link_id).facts_of(CaseLink)
