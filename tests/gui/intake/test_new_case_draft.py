"""A case by hand that was half filled in comes back with its fields and its scans."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.right import Right
from qv_desk.gui.intake.new_case_dialog import NewCaseDialog
from qv_desk.gui.intake.new_case_draft import NewCaseDraft
from qv_desk.gui.work.drafts import Drafts
from qv_desk.gui.work.workplace import Workplace


def shown(qtbot: QtBot, dialog: NewCaseDialog) -> NewCaseDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_fields_and_scans_come_back(qtbot: QtBot, workplace: Workplace, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4\n%sample\n")
    dialog = shown(qtbot, NewCaseDialog(workplace))
    dialog.view.fields().name_edit().setText("Jane Sample")
    dialog.view.fields().right_box(Right.ERASURE).setChecked(True)
    dialog.view.add_scans((scan,))
    qtbot.waitUntil(lambda: bool(dialog.view.fields().files()))
    was = dialog.view.fields().new_case()
    workplace.drafts.seal()
    dialog.reject()

    again = Drafts(workplace.desk, workplace.jobs, workplace)
    with qtbot.waitSignal(again.arrived):
        again.load()
    workplace.drafts = again
    (found,) = NewCaseDraft.all_of(again)
    back = shown(qtbot, NewCaseDialog(workplace, None, found))

    assert back.view.fields().new_case() == was
    back.reject()
    assert NewCaseDraft.all_of(again) == ()


def test_an_untouched_dialog_is_no_draft(qtbot: QtBot, workplace: Workplace) -> None:
    shown(qtbot, NewCaseDialog(workplace))
    assert NewCaseDraft.all_of(workplace.drafts) == ()


def test_a_scan_that_cannot_be_read_back_is_left_out(workplace: Workplace) -> None:
    workplace.drafts.keep("new_case/1/files", {"files": [{"name": "a"}, {"name": "b", "content": "!"}]})
    assert NewCaseDraft(workplace.drafts, "1").files() == ()
