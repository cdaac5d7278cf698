"""The package and the dossier leave the desk after a warning, and only as far as the person may take them."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.gui.case import case_menu
from qv_desk.gui.case.acts.leaving_dialogs import DossierDialog, LeavingFileDialog, PackageDialog
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.save_copy import LeavingDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import journal_book
from qv_desk.services.incoming.add_files import AddedFile, add_files
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Whoever is asked says yes, and names this file."""
    file = tmp_path / "out.zip"
    monkeypatch.setattr(LeavingDialog, "exec", lambda _dialog: int(LeavingDialog.DialogCode.Accepted))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    return file


def saved(qtbot: QtBot, dialog: LeavingFileDialog) -> None:
    dialog.open()
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)


def told(dialog: QWidget) -> str:
    return " ".join(para.plain_text() for para in dialog.findChildren(Para))


def line(workplace: Workplace, work: CaseWork, case: Case, code: str) -> bool:
    """Whether a line of the case's menu can be chosen now."""
    menu = QMenu()
    case_menu.fill(menu, workplace, work.look(case), menu)
    return next(action for action in menu.actions() if action.objectName() == code).isEnabled()


def test_the_package_holds_what_was_found(qtbot: QtBot, workplace: Workplace, run_on_store: Run, out: Path) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    waiting = work.opened()
    assert not line(workplace, work, waiting, "package")
    case = work.ready_to_answer()
    assert line(workplace, work, case, "package")
    assert "No file was added as found" in told(PackageDialog(workplace, work.look(case).case))
    work.on_store(
        lambda: add_files(workplace.desk, case.case_id, [AddedFile("o.csv", b"a,b\n1,2\n")], DocumentRole.FOUND)
    )
    dialog = PackageDialog(workplace, work.look(case).case)
    assert "Sources in which something was found: 1 Files that go along: 1" in told(dialog)

    saved(qtbot, dialog)

    with zipfile.ZipFile(out) as archive:
        assert archive.read("files/o.csv") == b"a,b\n1,2\n"
    entries = work.on_store(lambda: journal_book.of_case(workplace.desk, case.case_id))
    assert entries[-1].action == "package.exported"


def test_what_stands_in_the_way_is_said_in_place_and_nothing_is_written(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, out: Path
) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    dialog = PackageDialog(workplace, case)
    dialog.open()
    qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: dialog.notice.code() == "identity_not_confirmed", timeout=10_000)
    assert not out.exists()
    assert dialog.act.button.isEnabled()


def test_the_dossier_is_masked_unless_a_supervisor_wants_it_whole(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, out: Path
) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    said: list[str] = []
    workplace.said.connect(said.append)
    dialog = DossierDialog(workplace, case)
    assert dialog.masked.isChecked()
    saved(qtbot, dialog)
    with zipfile.ZipFile(out) as archive:
        assert not any(name.endswith("message.eml") for name in archive.namelist())
        assert not any(b"Martha Quinn" in archive.read(name) for name in archive.namelist())

    whole = DossierDialog(workplace, case)
    whole.whole.setChecked(True)
    saved(qtbot, whole)
    with zipfile.ZipFile(out) as archive:
        assert any(name.endswith("message.eml") for name in archive.namelist())
    assert said == ["The dossier is saved; the journal says so."] * 2


def test_who_leaves_it_here_or_names_no_place_writes_nothing(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    monkeypatch.setattr(LeavingDialog, "exec", lambda _dialog: int(LeavingDialog.DialogCode.Rejected))
    dialog = DossierDialog(workplace, case)
    dialog.open()
    qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)

    assert workplace.jobs.is_idle
    assert dialog.isVisible()
    assert not out.exists()


def test_an_officer_takes_out_the_masked_one_alone(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    workplace.desk = replace(workplace.desk, user=DeskUser("u-1", "Lin Wei", Role.OFFICER))
    dialog = DossierDialog(workplace, case)
    qtbot.addWidget(dialog)

    assert dialog.masked.isChecked()
    assert not dialog.whole.isEnabled()
    assert "supervisors alone" in told(dialog)
