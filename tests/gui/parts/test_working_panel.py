"""Why this day?: every kind of day is explained in words, in both languages."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.clocks.period import DayMark, Pause, Period, Roll, Unit, Working, count
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.working_panel import WorkingPanel, day_in_words, legend
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.services.frame.law import calendars

SHANGHAI = ZoneInfo("Asia/Shanghai")
START = datetime(2026, 9, 23, 6, 5, tzinfo=UTC)
CONFIRMED = Wording("Identity confirmed", "身份核验通过")
TODAY = date(2026, 10, 12)

pytestmark = pytest.mark.usefixtures("theme", "language")


def working(length: int, unit: Unit, roll: Roll = Roll.NONE, pauses: tuple[Pause, ...] = ()) -> Working:
    calendar = calendars()["cn"]
    name = "cn" if unit is Unit.WORKING_DAYS or roll is not Roll.NONE else None
    return count(Period(length, unit, name, roll), START, calendar, zone=SHANGHAI, pauses=pauses)


def test_fifteen_working_days_over_the_national_day() -> None:
    told = list(legend(working(15, Unit.WORKING_DAYS), TODAY, CONFIRMED))
    heads = [head for _, head, _ in told]
    assert heads[0] == "Wed 23 Sep 14:05, identity confirmed"
    assert heads[1] == "13 days off, not counted"
    assert "Sat 10 Oct, make-up working day" in heads
    assert heads[-2] == "Wed 21 Oct 24:00, working day 15"
    assert heads[-1] == "Today, Mon 12 Oct"
    bodies = [body for _, _, body in told]
    assert "1–7 Oct" in bodies[1]
    assert bodies[-1] == "8 counted, 7 to go."
    assert "Counted, though a Saturday." in bodies


@pytest.mark.parametrize(
    ("length", "unit", "last"),
    [
        (48, Unit.HOURS, "Fri 25 Sep 14:05, after 48 hours"),
        (1, Unit.MONTHS, "Fri 23 Oct 24:00, after 1 month"),
        (40, Unit.CALENDAR_DAYS, "Mon 2 Nov 24:00, day 40"),
    ],
)
def test_the_last_day_is_told_in_the_laws_unit(length: int, unit: Unit, last: str) -> None:
    assert last in [head for _, head, _ in legend(working(length, unit), TODAY, CONFIRMED)]


def test_rolled_and_paused_days_are_told() -> None:
    rolled = working(10, Unit.CALENDAR_DAYS, Roll.NEXT_WORKING_DAY)
    assert DayMark.ROLLED in [mark for mark, _, _ in legend(rolled, TODAY, CONFIRMED)]
    pause = Pause(datetime(2026, 9, 25, tzinfo=UTC), datetime(2026, 9, 28, tzinfo=UTC))
    paused = working(10, Unit.CALENDAR_DAYS, pauses=(pause,))
    assert "3 days on which the clock stood still" in [head for _, head, _ in legend(paused, TODAY, CONFIRMED)]


def test_each_day_can_be_said() -> None:
    said = [day_in_words(step, Unit.WORKING_DAYS) for step in working(15, Unit.WORKING_DAYS).steps]
    assert said[0] == "Wed 23 Sep: The day of the event is not counted."
    assert said[1] == "Thu 24 Sep: counted, day 1"
    assert any(words.startswith("Thu 1 Oct: not counted · ") for words in said)


def test_the_panel_speaks_both_languages(qtbot: QtBot, language: ScreenLanguage) -> None:
    panel = WorkingPanel()
    qtbot.addWidget(panel)
    panel.show_working(
        working(15, Unit.WORKING_DAYS), TODAY, start=CONFIRMED, source=Wording("Notice of 2026", "2026 年通知")
    )
    assert any("Source: Notice of 2026 Computed" in para.plain_text() for para in panel.findChildren(Para))
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: any("2026 年通知" in para.plain_text() for para in panel.findChildren(Para)))
    assert not panel.grab().isNull()
