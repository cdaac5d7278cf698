"""A receipt that a law wants confirmed comes up before its day, and goes with the letter that confirms it."""

from collections.abc import Callable
from datetime import timedelta

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.receipt_due import ReceiptDue
from qv_desk.domain.terms.party import Party
from qv_desk.services.cases import amend, bind_laws, receipts
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.services.conftest import Clock

ANN = Party("Ann Lee", ("1 Sample Street",), "ann@example.org", "", "US-CA")


def test_it_comes_up_five_days_before_and_goes_with_the_letter(
    desk: Desk, opened_case: Callable[..., Case], clock: Clock
) -> None:
    case = opened_case(data_subject=ANN, received_at=clock())
    assert receipts.due(desk) == ()
    clock.forward(days=11)
    (one,) = receipts.due(desk)
    assert (one.reference, one.is_late) == (case.reference, False)
    clock.forward(days=10)
    assert receipts.due(desk)[0].is_late
    demo_work.acknowledge(desk, case.case_id)
    assert receipts.due(desk) == ()
    assert desk.store.registers.get(ReceiptDue, case.case_id).confirm_by is None


def test_a_law_that_comes_later_asks_for_it_and_one_that_is_dropped_no_longer(
    desk: Desk, opened_case: Callable[..., Case], clock: Clock
) -> None:
    irish = opened_case(data_subject=Party("Ann Lee", ("1 Sample Street",), "", "", "IE"), received_at=clock())
    moved = opened_case(data_subject=Party("Bo Chen", ("2 Road",), "", "", "IE"), received_at=clock())
    assert desk.store.registers.all(ReceiptDue) == ()
    bind_laws.add(desk, irish.case_id, "us_ca_ccpa", reason="invokes it")
    amend.amend(desk, moved.case_id, Party("Bo Chen", ("2 Road",), "", "", "US-CA"), "en")
    clock.forward(days=12)
    assert {one.reference for one in receipts.due(desk)} == {irish.reference, moved.reference}
    bind_laws.drop(desk, irish.case_id, "us_ca_ccpa", reason="lives in Cork")
    assert [one.reference for one in receipts.due(desk)] == [moved.reference]


def test_under_other_laws_nothing_is_entered(desk: Desk, opened_case: Callable[..., Case], clock: Clock) -> None:
    opened_case(received_at=clock() - timedelta(days=20))
    assert desk.store.registers.all(ReceiptDue) == ()
    assert receipts.due(desk) == ()
