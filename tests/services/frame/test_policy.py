"""A case cites the version of the policy that was in force when it was received."""

from collections.abc import Callable
from datetime import date, timedelta

from qv_desk.domain.cases.case import Case
from qv_desk.services.care import policy_versions
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.policy import version_on
from tests.services.conftest import Clock

TEXT = b"1.Rights\nYou may ask.\n"


def test_the_version_of_the_day_is_cited(desk: Desk, opened_case: Callable[..., Case], clock: Clock) -> None:
    first = desk.policy_version
    start = desk.today + timedelta(days=10)
    policy_versions.bring_in(
        desk, TEXT, name=date(2026, 10, 1), in_force_from=start, is_major=True, changes="new sections"
    )

    assert version_on(desk, start - timedelta(days=1)) == first
    assert version_on(desk, start) == "2026-10-01"
    assert opened_case().policy_version == first
    clock.forward(days=20)
    assert opened_case(received_at=clock()).policy_version == "2026-10-01"
    assert opened_case(received_at=clock() - timedelta(days=15)).policy_version == first
