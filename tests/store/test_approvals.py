"""Approvals come back as they were asked for and decided; what waits is found without reading all."""

from datetime import timedelta

import pytest

from qv_desk.domain.cases.approval import Approval, ApprovalKind
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import StoreError
from qv_desk.store.approvals import _OF, _WAITING
from qv_desk.store.desk_store import Store
from tests.store.samples import NOW, SIGNER, an_approval

SUPERVISOR = DeskUser("u-2", "Wang Wei", Role.SUPERVISOR)


def ask(store: Store, *approvals: Approval) -> None:
    with store.transaction(SIGNER, NOW) as changes:
        for approval in approvals:
            changes.save_approval(approval)
        changes.journal("approval.asked", approvals[0].object_id)


def test_what_waits_comes_oldest_first_and_goes_when_it_is_decided(store: Store) -> None:
    later = an_approval("a-1", asked_at=NOW + timedelta(hours=1), kind=ApprovalKind.EXPORT, object_id="store")
    first = an_approval("a-2")
    ask(store, later, first)
    assert store.approvals.waiting() == (first, later)

    decided = first.granted(SUPERVISOR, NOW + timedelta(hours=2, microseconds=3), "read and agreed")
    ask(store, decided)

    assert store.approvals.waiting() == (later,)
    assert store.approvals.get("a-2") == decided
    assert store.approvals.of(first.object_id) == (decided,)


def test_what_was_asked_for_stays_as_it_was(store: Store) -> None:
    ask(store, an_approval())
    ask(store, an_approval(reason="another one", subject="erasure", asked_by="u-9", note="seen"))

    assert store.approvals.get("a-1") == an_approval(note="seen")


def test_an_approval_that_is_not_there_is_told(store: Store) -> None:
    with pytest.raises(StoreError) as refused:
        store.approvals.get("a-9")

    assert refused.value.code == "approval_unknown"
    assert store.approvals.of("c-9") == ()


@pytest.mark.parametrize(
    ("words", "index"), [(_WAITING, "approvals_by_state (state=?)"), (_OF, "approvals_of_object (object_id=?)")]
)
def test_they_are_found_by_an_index(store: Store, words: str, index: str) -> None:
    plan = store._lane.rows(f"EXPLAIN QUERY PLAN {words}", {"object_id": "c-1"} if "object_id =" in words else {})

    assert index in str(plan)
