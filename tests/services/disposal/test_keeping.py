"""One look at everything that is kept, with what the person at the desk may do about each purge."""

from collections.abc import Callable
from pathlib import Path

from qv_desk.domain.cases.case import Case
from qv_desk.services.cases import approve
from qv_desk.services.disposal import keeping, purge
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.services.conftest import Clock


def test_whoever_asked_may_not_carry_it_out(
    desk: Desk, second: Desk, opened_case: Callable[..., Case], tmp_path: Path, clock: Clock
) -> None:
    case = demo_work.finish(desk, opened_case().case_id, tmp_path / "letters", second)
    clock.forward(days=5 * 366)
    asked, approval = purge.ask(desk, [case.reference], "yearly")
    mine, theirs = keeping.view(desk).purges[0], keeping.view(second).purges[0]

    assert (mine.may_carry_out, theirs.may_carry_out) == (False, True)
    assert not mine.is_agreed
    approve.refuse(second, approval.approval_id, "not this year")
    assert keeping.view(second).purges[0].is_off
    assert not keeping.view(second).purges[0].may_carry_out
    assert keeping.view(desk).lines[0].reference == asked.references[0]
    assert keeping.view(desk).policy_in_force == desk.policy_version
