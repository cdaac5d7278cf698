"""A case is linked, merged and un-merged in the window; what the desk refuses is said in the dialog."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.linking.case_link import CaseLink, LinkKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.acts.tie_dialogs import LinkDialog, MergeDialog, UnmergeDialog
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_link(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    first, second = work.opened(), work.opened()
    dialog = LinkDialog(workplace, second)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.act.reason() == "Off until the other case is named."
    qtbot.keyClicks(dialog.other, first.reference.lower())
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    assert work.look(first).case.facts_of(CaseLink)[0].kind is LinkKind.FOLLOWED_BY


def test_merge_and_undo(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    first, second = work.opened(), work.opened()
    dialog = MergeDialog(workplace, second)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClicks(dialog.other, first.reference)
    assert dialog.act.reason() == "Off until the reason is written."
    qtbot.keyClicks(dialog.note, "sent twice")
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()
    merged = work.look(second).case
    assert merged.status is CaseStatus.CLOSED
    undo = UnmergeDialog(workplace, merged)
    qtbot.addWidget(undo)
    undo.open()
    with qtbot.waitSignal(undo.accepted, timeout=10_000):
        undo.act.button.click()
    assert work.look(second).case.status is CaseStatus.OPEN


def test_what_does_not_fit_is_said_in_place(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    first, second = work.opened(), work.opened(rights=(Right.ERASURE,))
    dialog = MergeDialog(workplace, second)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClicks(dialog.other, first.reference)
    qtbot.keyClicks(dialog.note, "sent twice")
    dialog.act.button.click()
    qtbot.waitUntil(dialog.notice.isVisible)
    assert work.look(second).case.status is CaseStatus.OPEN
