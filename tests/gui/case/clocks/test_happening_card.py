"""What can have happened is offered as the case stands; the day becomes a moment that makes sense."""

from collections.abc import Callable
from datetime import timedelta

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.happening import Happening
from qv_desk.gui.case.clocks.happening_card import HappeningCard
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import clock_events
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def shown(qtbot: QtBot, workplace: Workplace, work: CaseWork, case_id: str) -> HappeningCard:
    card = HappeningCard(workplace.desk)
    qtbot.addWidget(card)
    card.show_file(work.look(work.on_store(lambda: workplace.desk.store.cases.get(case_id))))
    return card


def test_today_is_now_and_an_earlier_day_is_never_before_the_receipt(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    card = shown(qtbot, workplace, work, case.case_id)
    assert choose(card.what_combo, Happening.ACKNOWLEDGED.value)
    with qtbot.waitSignal(card.written) as written:
        card.write_button.button.click()
    assert written.args == [Happening.ACKNOWLEDGED.value, None, ""]

    received_on = case.received_at.astimezone(workplace.desk.zone).date()
    card.day_field.set_day(received_on)
    with qtbot.waitSignal(card.written) as written:
        card.write_button.button.click()
    assert written.args is not None
    assert written.args[1] >= case.received_at

    card.day_field.set_day(received_on + timedelta(days=1))
    with qtbot.waitSignal(card.written) as written:
        card.write_button.button.click()
    assert written.args is not None
    assert written.args[1].astimezone(workplace.desk.zone).hour == 12


def test_nothing_happens_in_a_case_that_was_taken_back(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    case = work.opened()
    work.on_store(lambda: clock_events.write_down(desk, case.case_id, Happening.WITHDRAWN, note="no longer wanted"))
    card = shown(qtbot, workplace, work, case.case_id)
    assert card.isHidden()
    card.note_edit.setPlainText("x")
    card.settle()
    assert card.note_edit.toPlainText() == ""
