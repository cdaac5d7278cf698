"""Both duties stand side by side, the officer asks in a sentence, and the supervisor's answer stands there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.clocks.clash_card import ClashCard
from qv_desk.gui.case.clocks.clocks_tab import ClocksTab
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import approve, matters
from tests.gui.case_work import CaseWork, second_supervisor, show_in_window

Run = Callable[[Callable[[], object]], object]


def words(card: ClashCard) -> str:
    return " ".join(para.plain_text() for para in card.findChildren(Para) if para.isVisible())


def test_a_clash_is_asked_about_and_resolved(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(rights=(Right.ERASURE,))
    tab = ClocksTab(workplace.desk, workplace.jobs)
    window = show_in_window(qtbot, tab)
    tab.show_file(work.look(case))
    card = tab.findChildren(ClashCard)[0]
    assert card.isVisible()
    qtbot.waitUntil(lambda: "Policy §4" in words(card))
    assert "cannot be undone" in words(card)
    assert card.ask_button.reason() == "Off until the question is written."
    qtbot.keyClicks(card.question, "May we wait for the proof?")
    with qtbot.waitSignal(workplace.jobs.changed, timeout=10_000):
        qtbot.mouseClick(card.ask_button.button, Qt.MouseButton.LeftButton)
    assert card.question.toPlainText() == ""
    tab.show_file(work.look(case))
    assert "asked on Mon 12 Oct 10:20: May we wait for the proof?" in words(card)
    assert "It waits for a supervisor." in words(card)
    assert not card.ask_button.isVisible()

    (asked,) = work.on_store(lambda: matters.of(workplace.desk, case.case_id))
    work.on_store(lambda: approve.grant(second_supervisor(workplace.desk), asked.approval_id, "Wait until Thursday."))
    tab.show_file(work.look(case))
    assert "resolved it on Mon 12 Oct 10:20: Wait until Thursday." in words(card)
    window.close()


def test_without_a_clash_it_is_not_there(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    card = ClashCard(workplace.desk)
    qtbot.addWidget(card)
    card.show_file(work.look(work.opened()))
    assert card.isHidden()
