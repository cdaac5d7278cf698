"""The case of a notice to a child is asked for with a reason and for hours; without a reason it is not."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.gui.case.documents.open_notice_dialog import OpenNoticeDialog
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork
from tests.services.notices.told_children import told_children

Run = Callable[[Callable[[], object]], object]


def test_a_reason_asks_for_it(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    told = work.on_store(lambda: told_children(desk))
    window = QWidget()
    qtbot.addWidget(window)
    dialog = OpenNoticeDialog(workplace, told.child.case_id, window)
    dialog.open()
    assert dialog.first_focus() is dialog.reason
    assert dialog.act.reason()
    dialog.reason.setPlainText("the guardian called")
    assert choose(dialog.hours, "4")
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()
    (asked,) = work.on_store(lambda: desk.store.approvals.of(told.child.case_id))
    assert (asked.kind, asked.subject, asked.reason) == (ApprovalKind.MINOR_FILE, "4", "the guardian called")
