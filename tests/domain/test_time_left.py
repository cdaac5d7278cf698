"""Time left is said in the law's own unit, with singular, plural and lateness."""

import pytest

from qv_desk.domain.period import Unit
from qv_desk.domain.time_left import TimeLeft
from qv_desk.domain.wording import Wording


@pytest.mark.parametrize(
    ("amount", "unit", "said"),
    [
        (7, Unit.WORKING_DAYS, Wording("7 working days", "7 个工作日")),
        (1, Unit.WORKING_DAYS, Wording("1 working day", "1 个工作日")),
        (-1, Unit.WORKING_DAYS, Wording("1 working day late", "逾期 1 个工作日")),
        (0, Unit.CALENDAR_DAYS, Wording("today", "今天")),
        (-3, Unit.CALENDAR_DAYS, Wording("3 days late", "逾期 3 天")),
        (31, Unit.HOURS, Wording("31 hours", "31 小时")),
        (0, Unit.HOURS, Wording("less than an hour", "不足 1 小时")),
    ],
)
def test_it_is_said_as_people_say_it(amount: int, unit: Unit, said: Wording) -> None:
    left = TimeLeft(amount, unit)

    assert left.wording == said
    assert left.is_late == (amount < 0)
