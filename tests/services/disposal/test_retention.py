"""The preview of what may go: only what is past its years, and each with what keeps it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround, held
from qv_desk.domain.keeping.retention import Keeping
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.errors import InputError
from qv_desk.services.disposal import retention
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.services.conftest import Clock

Opener = Callable[..., Case]
FOUR_YEARS = 4 * 366


@pytest.fixture
def finished(desk: Desk, second: Desk, opened_case: Opener, tmp_path: Path) -> Case:
    return demo_work.finish(desk, opened_case().case_id, tmp_path / "letters", second)


def test_nothing_may_go_before_its_years_are_over(desk: Desk, finished: Case, clock: Clock) -> None:
    clock.forward(days=4 * 365 - 30)
    assert retention.preview(desk) == ()
    clock.forward(days=60)
    (line,) = retention.preview(desk)
    assert (line.reference, line.may_go) == (finished.reference, True)


def test_an_open_case_of_the_same_person_and_a_hold_keep_it(
    desk: Desk, finished: Case, opened_case: Opener, clock: Clock
) -> None:
    clock.forward(days=FOUR_YEARS)
    other = opened_case(data_subject=Party("Somebody Else", e_mail="else@example.org"), received_at=clock())
    assert retention.preview(desk)[0].may_go
    opened_case(received_at=clock())
    hold = Hold(
        hold_id="h", ground=HoldGround.DISPUTE, reason="a claim", placed_by=desk.user.user_id, placed_at=desk.moment
    )
    change_case(desk, finished.case_id, lambda case: held(case, hold), action="case.erased")

    (line,) = retention.preview(desk)
    assert line.kept_by == (Keeping.HOLD, Keeping.OPEN_CASE_OF_SAME_PERSON)
    assert other.reference != line.reference


def test_the_office_may_keep_longer_never_shorter(desk: Desk, finished: Case, clock: Clock) -> None:
    clock.forward(days=FOUR_YEARS)
    kind = CaseKind.RIGHTS_REQUEST
    for years, reason, code in ((3, "x", "too_short"), (31, "x", "too_long"), (6, " ", "needs_reason")):
        with pytest.raises(InputError, match=f"retention_{code}"):
            retention.set_years(desk, kind, years, reason)
    retention.set_years(desk, kind, 6, "tax audits")

    assert {rule.kind: rule.years for rule in retention.rules(desk)}[kind] == 6
    assert retention.preview(desk) == ()
    seen: list[tuple[int, int]] = []
    clock.forward(days=3 * 366)
    assert [line.reference for line in retention.preview(desk, lambda *done: seen.append(done))] == [finished.reference]
    assert seen == [(1, 1)]
