"""A moment is shown in a zone, comes back whole, and is written as the language writes it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.moment_field import MomentField
from qv_desk.gui.words.language import CHINESE, ScreenLanguage

SHANGHAI = ZoneInfo("Asia/Shanghai")
AT = datetime(2026, 10, 12, 2, 20, 7, tzinfo=UTC)


def test_it_follows_zone_and_language(qtbot: QtBot, language: ScreenLanguage) -> None:
    field = MomentField()
    qtbot.addWidget(field)
    field.show()
    field.set_moment(AT, SHANGHAI)
    assert field.text() == "12 Oct 2026 10:20"
    assert field.moment() == AT

    language.switch(CHINESE)
    qtbot.waitUntil(lambda: field.text() == "2026 年 10 月 12 日 10:20")


def test_nobody_is_told_of_what_was_filled_in(qtbot: QtBot) -> None:
    field = MomentField()
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.dateTimeChanged):
        field.set_moment(AT, UTC)


@settings(max_examples=40)
@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(SHANGHAI)))  # noqa: DTZ001 - bounds
def test_what_goes_in_comes_out(qapp: object, at: datetime) -> None:
    assert qapp is not None
    field = MomentField()
    field.set_moment(at, SHANGHAI)
    assert field.moment() == at.replace(microsecond=0)
