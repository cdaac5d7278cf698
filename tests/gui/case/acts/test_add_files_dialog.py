"""Files come into a case with what they are, and one that cannot be read keeps all of them out."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.document import DocumentRole
from qv_desk.gui.case.acts.add_files_dialog import AddFilesDialog
from qv_desk.gui.case.documents.documents_tab import DocumentsTab
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork, show_in_window

Run = Callable[[Callable[[], object]], object]


def told(tab: DocumentsTab) -> str:
    return " ".join(notice.text() for notice in tab.findChildren(Notice))


def press(qtbot: QtBot, dialog: AddFilesDialog) -> None:
    qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)


def test_files_are_added_with_what_they_are(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    orders, note = tmp_path / "orders.csv", tmp_path / "note.txt"
    orders.write_bytes(b"a,b\n1,2\n")
    note.write_text("called back", encoding="utf-8")
    dialog = AddFilesDialog(workplace.desk, workplace.jobs, case)
    dialog.open()
    assert dialog.act.reason() == "Off until files are chosen."
    assert dialog.act.button.text() == "Add them"

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    qtbot.mouseClick(dialog.pick, Qt.MouseButton.LeftButton)
    assert dialog.act.reason()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(orders), str(note)], ""))
    qtbot.mouseClick(dialog.pick, Qt.MouseButton.LeftButton)
    assert dialog.names.plain_text() == "orders.csv, note.txt"
    assert dialog.act.button.text() == "Add 2 files"
    choose(dialog.role, DocumentRole.NOTE.value)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        press(qtbot, dialog)

    added = work.look(case).case.documents[-2:]
    assert [(one.name, one.role) for one in added] == [
        ("orders.csv", DocumentRole.NOTE),
        ("note.txt", DocumentRole.NOTE),
    ]


def test_one_that_cannot_be_read_keeps_all_of_them_out(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    good, empty = tmp_path / "good.csv", tmp_path / "empty.csv"
    good.write_bytes(b"a\n")
    empty.touch()
    dialog = AddFilesDialog(workplace.desk, workplace.jobs, case)
    dialog.open()
    dialog.take([good, empty])

    press(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.notice.code() == "added_file_empty", timeout=10_000)
    assert len(work.look(case).case.documents) == len(case.documents)

    dialog.take([good])
    assert dialog.notice.text() == ""
    assert dialog.act.button.text() == "Add the file"
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        press(qtbot, dialog)


def test_the_documents_tab_leads_here_while_the_case_is_open(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tab = DocumentsTab(workplace.desk, workplace.jobs)
    window = show_in_window(qtbot, tab)
    tab.show_file(work.look(case))
    qtbot.mouseClick(tab.add_button.button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(AddFilesDialog)
    assert dialog is not None
    dialog.reject()
    tab.show_file(replace(work.look(case), case=replace(case, documents=())))
    assert "no files yet" in told(tab)
    tab.show_file(work.look(case))
    assert "no files yet" not in told(tab)

    file = work.look(case)
    tab.show_file(replace(file, case=replace(file.case, status="closed")))
    assert tab.add_button.reason() == "Off: the case is closed."
