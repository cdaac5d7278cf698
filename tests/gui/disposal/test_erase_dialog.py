"""A case file is erased after one more question, and the day until which backups hold it is told."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.approvals.approvals_page import ApprovalsPage
from qv_desk.gui.disposal.erase_dialog import EraseDialog
from qv_desk.services.cases import review
from tests.gui.asking import Asking
from tests.gui.staffed_office import StaffedOffice

Shown = Callable[[str, int], ApprovalsPage]
LEFT = Qt.MouseButton.LeftButton


def test_the_second_person_agrees_and_erases_in_one_go(
    qtbot: QtBot, asking: Asking, approvals: Shown, staffed: StaffedOffice, sit: object
) -> None:
    case_id = asking.disposes("Ola Berg")
    page = approvals("Lin Wei", 1)
    page.lines()[0].button.click()
    view = page.matter()
    assert view is not None
    qtbot.mouseClick(view.agree.button, LEFT)
    dialog = view.window().findChildren(EraseDialog)[0]
    assert dialog.first_focus() is dialog.leave
    with qtbot.waitSignal(dialog.disposed, timeout=30_000):
        qtbot.mouseClick(dialog.act.button, LEFT)
    assert "may still hold it until Monday 16 November 2026" in page.notice.text()
    sit("Chen Jing").leave()  # type: ignore[operator] # Lin Wei gets up
    desk = staffed.desk_of("Lin Wei")
    assert case_id not in {row.summary.case_id for row in review.page(desk, CaseView.ALL).rows}
    desk.close()


def test_leaving_it_erases_nothing(qtbot: QtBot, asking: Asking, approvals: Shown) -> None:
    asking.disposes("Ola Berg")
    page = approvals("Lin Wei", 1)
    page.lines()[0].button.click()
    view = page.matter()
    assert view is not None
    qtbot.mouseClick(view.agree.button, LEFT)
    dialog = view.window().findChildren(EraseDialog)[0]
    qtbot.mouseClick(dialog.leave, LEFT)
    page.back()
    page.refresh()
    qtbot.waitUntil(lambda: page._work.jobs.is_idle)
    assert len(page.lines()) == 1
