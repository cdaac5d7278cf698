"""A disposal is asked for with its reason, and with another one while something still runs."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.gui.disposal.dispose_dialog import DisposeDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import matters
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_what_still_runs_needs_its_own_words(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    dialog = DisposeDialog(workplace, case)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.although.isVisible)
    assert "periods run" in dialog.running.plain_text()
    assert dialog.act.reason() == "Off until the reason is written."
    qtbot.keyClicks(dialog.reason, "opened twice")
    assert "although something still runs" in dialog.act.reason()
    qtbot.keyClicks(dialog.although, "the other file answers it")
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    (asked,) = work.on_store(lambda: matters.of(workplace.desk, case.case_id))
    assert (asked.kind, asked.reason) == (ApprovalKind.DISPOSAL, "opened twice — the other file answers it")
