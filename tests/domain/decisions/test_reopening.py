"""A reopening keeps what was told and sets it aside for the rights that are decided anew, and for no others."""

from datetime import timedelta

from qv_desk.domain.decisions.reopening import ReopenedFor, Reopening
from qv_desk.domain.terms.right import Right
from qv_desk.domain.whole.case_facts import FACT_KINDS
from tests.domain.conftest import RECEIVED_AT

AGAIN = Reopening(
    why=ReopenedFor.ORDERED,
    reason="order of the authority",
    rights=(Right.ACCESS,),
    decisions=(),
    letters=("l1",),
    at=RECEIVED_AT,
    taken_up_by="u1",
    taken_up_at=RECEIVED_AT + timedelta(hours=1),
)


def test_only_what_was_told_of_these_rights_is_set_aside() -> None:
    assert AGAIN.sets_aside("l1", Right.ACCESS)
    assert not AGAIN.sets_aside("l2", Right.ACCESS)
    assert not AGAIN.sets_aside("l1", Right.ERASURE)


def test_the_store_knows_the_kind() -> None:
    assert FACT_KINDS["reopening"] is Reopening
