"""The explanation can be copied into a reply."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.gui.case.acts.explain_dialog import ExplainDialog
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_it_is_shown_and_copied(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(kind=CaseKind.INQUIRY, rights=(), asked="Am I profiled?", files=())
    dialog = ExplainDialog(workplace, case)
    dialog.open()
    qtbot.waitUntil(lambda: "Automatic tools" in dialog.text.toPlainText())
    with qtbot.waitSignal(dialog.accepted):
        dialog.act.button.click()
    assert "Automatic tools" in QGuiApplication.clipboard().text()
