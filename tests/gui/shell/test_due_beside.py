"""What is due beside the answers is asked of the services."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from qv_desk.gui.shell import due_beside
from qv_desk.gui.work.workplace import Workplace

if TYPE_CHECKING:
    from qv_desk.services.cases.receipts import ReceiptToConfirm

Run = Callable[[Callable[[], object]], object]


def test_each_list_is_asked_for(workplace: Workplace, run_on_store: Run) -> None:
    desk = workplace.desk
    assert run_on_store(lambda: due_beside.chasers(desk)) == ()
    assert run_on_store(lambda: due_beside.evidence(desk)) == ()
    found = cast("tuple[ReceiptToConfirm, ...]", run_on_store(lambda: due_beside.receipts(desk)))
    assert len(found) == 1, "the sample desk's request from Vietnam"
