"""The choice among the periods that a notice can extend."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.regimes import regimes
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.clocks.extension_choice import (
    ExtensionOption,
    ExtensionWish,
    extension_options,
    moved_periods,
)
from qv_desk.errors import GateError
from qv_desk.gui.letters.letter_extension_box import LetterExtensionBox
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.paragraph import Para
from tests.gui.case_work import show_in_window

RECEIVED = datetime(2026, 9, 22, 1, 14, tzinfo=UTC)
NOW = RECEIVED + timedelta(days=5)


def options(*wishes: ExtensionWish) -> tuple[ExtensionOption, ...]:
    rules = [regimes()[code] for code in ("eu_gdpr", "hk_pdpo", "br_lgpd")]
    received = CaseEvent(EventKind.RECEIVED, RECEIVED)
    clocks = replay([received], rules, load_calendars(), office_zone=ZoneInfo("Asia/Shanghai"), now=NOW)
    return extension_options(clocks, moved_periods(clocks, wishes, promised=None, at=NOW), at=NOW)


def box(qtbot: QtBot) -> LetterExtensionBox:
    made = LetterExtensionBox()
    qtbot.addWidget(made)
    made.show_options(options())
    return made


def press(qtbot: QtBot, tick: QCheckBox) -> None:
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(8, tick.height() // 2))


def test_another_letter_shows_no_choice(qtbot: QtBot) -> None:
    made = LetterExtensionBox()
    qtbot.addWidget(made)
    made.show_options(())
    assert made.isHidden()
    made.show_options(options())
    assert not made.isHidden()


def test_what_would_move_is_ticked_and_what_cannot_is_off_with_its_reason(qtbot: QtBot) -> None:
    europe, hong_kong, brazil = box(qtbot).findChildren(QCheckBox)
    assert [tick.isChecked() for tick in (europe, hong_kong, brazil)] == [True, False, False]
    assert [tick.isEnabled() for tick in (europe, hong_kong, brazil)] == [True, True, False]
    assert "can be extended to Tuesday 22 December 2026" in europe.accessibleDescription()
    assert "the day that the notice names" in hong_kong.accessibleDescription()
    assert "does not allow an extension" in brazil.accessibleDescription()


def test_the_first_choice_keeps_what_would_have_moved_without_it(qtbot: QtBot) -> None:
    made = box(qtbot)
    _window = show_in_window(qtbot, made)
    assert made.wishes() == ()
    europe, hong_kong, _ = made.findChildren(QCheckBox)
    with qtbot.waitSignal(made.changed):
        press(qtbot, hong_kong)
    assert made.wishes() == (ExtensionWish("eu_gdpr"), ExtensionWish("hk_pdpo"))
    made.show_options(options(*made.wishes()))
    with qtbot.waitSignal(made.changed):
        europe.setFocus()
        qtbot.keyClick(europe, Qt.Key.Key_Space)
    assert made.wishes() == (ExtensionWish("hk_pdpo"),)


def test_each_period_has_a_day_of_its_own_within_its_limits(qtbot: QtBot) -> None:
    made = box(qtbot)
    days = made.findChildren(DateField)
    assert [day.isHidden() for day in days] == [False, True, True]
    assert days[0].day() == date(2026, 12, 22)
    days[0].set_day(date(2027, 5, 1))
    assert days[0].day() == date(2026, 12, 22)
    with qtbot.waitSignal(made.changed):
        days[0].set_day(date(2026, 11, 30))
    assert made.wishes() == (ExtensionWish("eu_gdpr", date(2026, 11, 30)),)
    assert days[0].accessibleName() == "New last day: GDPR 12(3)"


def test_what_was_named_before_is_shown_without_a_signal(qtbot: QtBot) -> None:
    made = box(qtbot)
    wishes = (ExtensionWish("hk_pdpo", date(2026, 12, 1)),)
    with qtbot.assertNotEmitted(made.changed):
        made.show_wishes(wishes)
        made.show_options(options(*wishes))
    assert made.wishes() == wishes
    europe, hong_kong, _ = made.findChildren(QCheckBox)
    assert (europe.isChecked(), hong_kong.isChecked()) == (False, True)
    assert made.findChildren(DateField)[1].day() == date(2026, 12, 1)


def test_a_period_without_a_number_says_where_its_day_is_entered(qtbot: QtBot) -> None:
    made = box(qtbot)
    made.show_options(options(ExtensionWish("hk_pdpo")))
    _, hong_kong, _ = made.findChildren(QCheckBox)
    assert "enter the new date below" in hong_kong.accessibleDescription()
    assert made.findChildren(DateField)[1].isHidden()


def test_a_refusal_is_said_until_another_choice(qtbot: QtBot) -> None:
    made = box(qtbot)
    _window = show_in_window(qtbot, made)
    made.show_wishes((ExtensionWish("hk_pdpo"),))
    with qtbot.assertNotEmitted(made.changed):
        made.refuse(GateError("extension_not_provided", rule=regimes()["hk_pdpo"].name))
    assert made.wishes() == ()
    (said,) = [para for para in made.findChildren(Para) if "Hong Kong PDPO 19" in para.text()]
    assert said.isVisible()
    press(qtbot, made.findChildren(QCheckBox)[1])
    assert not said.isVisible()
