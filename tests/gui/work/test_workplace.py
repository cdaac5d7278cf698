"""What a page is given: the day and the zone of the office, without touching the store."""

from datetime import date

from qv_desk.gui.work.workplace import Workplace


def test_the_day_is_the_offices(workplace: Workplace) -> None:
    assert workplace.today == date(2026, 10, 12)
    assert str(workplace.zone) == "Asia/Shanghai"
