"""The card says the minutes and the one thing to do; what cannot be done says why beside it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.case.minors.minor_card import MinorCard
from qv_desk.gui.case.minors.minor_deeds import DELETE_ACCOUNT, FREEZE, KEEP
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import show_in_window
from tests.gui.minor_report import MinorWork

Run = Callable[[Callable[[], object]], object]


def test_it_counts_from_the_discovery_and_offers_the_freeze(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    case = work.taken_in(minutes=38)
    card = MinorCard(workplace.desk)
    window = show_in_window(qtbot, card, height=260)
    card.show_outline(work.outline(case))
    assert card.clock_words() == "00:38"
    assert card.title() == "Freeze the account now"
    with qtbot.waitSignal(card.deed_wanted) as wanted:
        qtbot.mouseClick(card.act.button, Qt.MouseButton.LeftButton)
    assert wanted.args == [FREEZE]
    assert not card.keep.isVisible()
    window.close()


def test_a_minors_account_is_deleted_or_kept_by_a_supervisors_words(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    case = work.taken_in()
    card = MinorCard(workplace.desk)
    window = show_in_window(qtbot, card, height=260)
    card.show_outline(work.under_age(case))
    with qtbot.waitSignal(card.deed_wanted) as wanted:
        qtbot.mouseClick(card.act.button, Qt.MouseButton.LeftButton)
    assert wanted.args == [DELETE_ACCOUNT]
    with qtbot.waitSignal(card.deed_wanted) as wanted:
        qtbot.mouseClick(card.keep, Qt.MouseButton.LeftButton)
    assert wanted.args == [KEEP]
    window.close()


def test_who_may_not_work_on_it_reads_who_does(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    seen = work.outline(work.taken_in())
    card = MinorCard(workplace.desk)
    qtbot.addWidget(card)
    card.show_outline(replace(seen, may_work=False, officer="Ola Berg"))
    assert card.act.reason() == "Ola Berg works on this report; a supervisor can take the step."
    assert card.first_focus() is None


def test_the_clock_stands_still_once_the_account_is_deleted(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    case = work.taken_in(minutes=12)
    card = MinorCard(workplace.desk)
    qtbot.addWidget(card)
    card.show_outline(work.deleted(case))
    assert card.clock_words() == "00:12"
    assert card.title() == "Look whether a guardian has consented"
