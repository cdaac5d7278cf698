"""The case page says what stands about its disposal; the second person erases it there too, and the page goes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.case.case_view import CaseView
from qv_desk.gui.disposal.disposal_card import DisposalCard
from qv_desk.gui.disposal.erase_dialog import EraseDialog
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import approve
from qv_desk.services.disposal import dispose
from tests.gui.case_work import CaseWork, second_supervisor

Run = Callable[[Callable[[], object]], object]


def words(card: DisposalCard) -> str:
    return " ".join(para.plain_text() for para in card.findChildren(Para))


def test_it_waits_comes_back_or_is_agreed_to(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    second = second_supervisor(workplace.desk)
    case = work.opened()
    card = DisposalCard(workplace)
    qtbot.addWidget(card)
    card.show_file(work.look(case))
    assert card.isHidden()
    asked = work.on_store(lambda: dispose.ask(workplace.desk, case.case_id, "opened twice", although="answered there"))
    card.show_file(work.look(case))
    assert card.waits()
    assert "waits for a supervisor" in words(card)
    work.on_store(lambda: approve.refuse(second, asked.approval_id, "it still runs"))
    card.show_file(work.look(case))
    assert not card.waits()
    assert "did not agree" in words(card)
    assert "it still runs" in words(card)
    asked = work.on_store(lambda: dispose.ask(workplace.desk, case.case_id, "again", although="answered there"))
    work.on_store(lambda: approve.grant(second, asked.approval_id))
    card.show_file(work.look(case))
    assert "agreed on" in words(card)
    assert card.erase_button.isHidden()  # whoever asked does not erase


def test_the_page_of_an_erased_case_shows_nothing_any_more(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    asked = work.on_store(
        lambda: dispose.ask(second_supervisor(workplace.desk), case.case_id, "opened twice", although="answered there")
    )
    work.on_store(lambda: approve.grant(workplace.desk, asked.approval_id))
    page = CaseView(workplace, case.case_id)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    with qtbot.waitSignal(page.shown, timeout=10_000):
        page.show()
    card = page.findChildren(DisposalCard)[0]
    assert card.erase_button.isVisible()
    (line,) = [each for each in page.menu().actions() if each.objectName() == "dispose"]
    assert not line.isEnabled()
    with qtbot.waitSignal(workplace.said, timeout=30_000) as said, qtbot.waitSignal(page.gone, timeout=30_000):
        qtbot.mouseClick(card.erase_button, Qt.MouseButton.LeftButton)
        dialog = page.window().findChildren(EraseDialog)[0]
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    assert said.args is not None
    assert "The case file is erased." in said.args[0]
    assert not page._page.isVisible()
