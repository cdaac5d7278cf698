"""An answered case is taken up again with a reason; what was decided before stands beside what is decided now."""

from collections.abc import Callable
from datetime import timedelta

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.reopening import ReopenedFor, Reopening
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.gui.case.acts.reopen_dialog import ReopenDialog
from qv_desk.gui.case.case_menu import ACTIONS
from qv_desk.gui.case.clocks.clocks_tab import ClocksTab
from qv_desk.gui.case.deciding.decision_tab import DecisionTab
from qv_desk.gui.case.summary_tab import SummaryTab
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.post import print_letters
from tests.gui.case_work import CaseWork, show_in_window

Run = Callable[[Callable[[], object]], object]


def answered(work: CaseWork) -> Case:
    case = work.ready_to_answer()
    letter = work.issued(case)
    work.on_store(lambda: print_letters.mark_printed(work.desk, letter.letter_id))
    work.on_store(lambda: print_letters.mark_posted(work.desk, letter.letter_id, work.desk.today))
    return work.look(case).case


def words_of(view: SummaryTab | DecisionTab | ClocksTab) -> str:
    parts = [para.plain_text() for para in view.findChildren(Para)]
    return "\n".join([*parts, *(label.text() for label in view.findChildren(Label))])


def test_it_is_taken_up_with_its_reason(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = answered(work)
    dialog = ReopenDialog(workplace, case)
    dialog.open()
    assert dialog.act.reason().startswith("Off until it is said why")
    dialog.ways[ReopenedFor.FELL_SHORT].setChecked(True)
    assert dialog.act.reason() == "Off until it is written in a sentence."
    dialog.reason.setPlainText("the orders were forgotten")
    for box in dialog.rights.values():
        box.setChecked(False)
    assert dialog.act.reason() == "Off until a right is ticked that is decided anew."
    for box in dialog.rights.values():
        box.setChecked(True)
    assert dialog.until.isHidden()
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()

    file = work.look(case)
    assert (file.case.status, file.case.is_answered) == (CaseStatus.OPEN, False)
    decision, clocks, summary = (kind(workplace.desk, workplace.jobs) for kind in (DecisionTab, ClocksTab, SummaryTab))
    for tab in (decision, clocks, summary):
        tab.show_file(file)
    assert "Decided before:" in words_of(decision)
    assert "the orders were forgotten" in words_of(decision)
    assert "not confirmed: no law says it" in words_of(clocks)
    assert "the orders were forgotten" in words_of(summary)


def test_an_order_names_its_day_and_an_earlier_day_is_never_before_the_answer(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = answered(work)
    dialog = ReopenDialog(workplace, case)
    dialog.open()
    dialog.ways[ReopenedFor.ORDERED].setChecked(True)
    dialog.is_dated.setChecked(True)
    assert not dialog.until.isHidden()
    day = workplace.desk.today + timedelta(days=5)
    dialog.until.set_day(day)
    dialog.since.set_day(workplace.desk.today - timedelta(days=1))
    dialog.reason.setPlainText("order 12/26")
    dialog.act.button.click()
    qtbot.waitUntil(lambda: not dialog.notice.isHidden(), timeout=10_000)

    dialog.since.set_day(workplace.desk.today)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()
    file = work.look(case)
    assert file.case.facts_of(Reopening)[0].until == day
    assert file.binding is not None
    assert file.binding.rule.code == "reopening"


def test_the_menu_offers_it_once_there_is_something_to_take_up(workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    (action,) = [one for one in ACTIONS if one.code == "reopen"]
    assert not action.can_be_done(work.look(work.opened()))
    assert action.can_be_done(work.look(answered(work)))


def test_a_right_decided_before_wants_words_for_what_is_different(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = answered(work)
    tab = DecisionTab(workplace.desk, workplace.jobs)
    window = show_in_window(qtbot, tab)
    tab.show_file(work.look(case))
    dialog = ReopenDialog(workplace, case)
    dialog.ways[ReopenedFor.ASKED_ANEW].setChecked(True)
    dialog.reason.setPlainText("wrote again")
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()
    tab.show_file(work.look(case))
    (row,) = tab._rows.values()
    assert row._facts.toPlainText() == ""
    assert "what is different now" in row._decide.reason()
    assert window is not None
