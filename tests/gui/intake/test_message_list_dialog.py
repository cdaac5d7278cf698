"""Many messages come as one list, and become cases one by one."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from qv_desk.assets import resource
from qv_desk.gui.intake.intake_dialog import IntakeDialog
from qv_desk.gui.intake.message_list_dialog import MessageListDialog
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.save_copy import LeavingDialog
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review
from tests.gui.case_work import MESSAGE, CaseWork, erase

Run = Callable[[Callable[[], object]], object]
TABLE = "name,e-mail,message\nAda Byron,ada@example.org,Please erase all my personal data.\nBob,,\n"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.eml").write_bytes(MESSAGE)
    shutil.copy(resource("samples", "en-inquiry.eml"), folder / "b.eml")
    (folder / "form.csv").write_text(TABLE, encoding="utf-8")
    (folder / "noise.bin").write_bytes(bytes(range(256)))
    return folder


def shown(qtbot: QtBot, workplace: Workplace, *paths: Path) -> MessageListDialog:
    dialog = MessageListDialog(workplace, paths)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def read(qtbot: QtBot, dialog: MessageListDialog) -> MessageListDialog:
    qtbot.waitUntil(dialog.view.is_ready, timeout=30_000)
    return dialog


def outcomes(dialog: MessageListDialog) -> dict[str, str]:
    model = dialog.view.model
    return {str(model.index(row, 0).data()): str(model.index(row, 1).data()) for row in range(model.rowCount())}


def ready(qtbot: QtBot, intake: IntakeDialog) -> None:
    qtbot.waitUntil(lambda: intake.view.is_ready() or bool(intake.view.notice().text()), timeout=20_000)


def test_a_folder_becomes_a_list_that_says_what_each_is(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, inbox: Path
) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened(message_id="quinn.1@example.org")
    dialog = read(qtbot, shown(qtbot, workplace, inbox))

    assert outcomes(dialog) == {
        "inbox/a.eml": "seen before",
        "inbox/b.eml": "unsure",
        "inbox/form.csv, line 2": "ready",
        "inbox/form.csv, line 3": "not readable",
        "inbox/noise.bin": "not readable",
    }
    assert dialog.view.summary() == "5 messages and files  ·  1 ready, 1 unsure, 1 seen before, 2 not readable"
    model = dialog.view.model
    assert case.reference in str(model.index(0, 4).data())
    assert "neither name nor" in str(model.index(3, 4).data()) or str(model.index(3, 4).data())
    assert dialog.view.go_button().reason() == ""


def test_they_are_gone_through_one_by_one_and_the_list_follows(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, inbox: Path
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    before = work.on_store(lambda: review.counts(workplace.desk))
    dialog = read(qtbot, shown(qtbot, workplace, inbox / "form.csv", inbox / "a.eml"))
    assert work.on_store(lambda: review.counts(workplace.desk)) == before  # reading saves nothing

    (inbox / "form.csv").unlink()  # the stick is gone; what was read of the form is kept
    qtbot.mouseClick(dialog.view.go_button().button, Qt.MouseButton.LeftButton)
    intake = dialog.findChildren(IntakeDialog)[-1]
    ready(qtbot, intake)
    assert intake.view.fields().name_edit().text() == "Ada Byron"
    assert any("form.csv, line 2 (1 of 2)" in label.text() for label in intake.findChildren(Label))
    intake.view.fields().name_edit().setText("Ada B. Byron")
    with qtbot.waitSignal(workplace.jobs.changed, timeout=10_000):
        qtbot.mouseClick(intake.view.open_button().button, Qt.MouseButton.LeftButton)
    ready(qtbot, intake)
    skip = next(button for button in intake.findChildren(Button) if button.text() == "Leave this message")
    with qtbot.waitSignal(workplace.case_wanted, timeout=10_000) as wanted:
        qtbot.mouseClick(skip, Qt.MouseButton.LeftButton)

    assert outcomes(dialog) == {"form.csv, line 2": "case opened", "form.csv, line 3": "not readable", "a.eml": "ready"}
    file = work.on_store(lambda: review.look(workplace.desk, wanted.args[0]))
    assert (file.case.data_subject.name, file.case.channel.value) == ("Ada B. Byron", "web_form")


def test_a_row_opens_alone_by_enter(qtbot: QtBot, workplace: Workplace, inbox: Path) -> None:
    dialog = read(qtbot, shown(qtbot, workplace, inbox))
    dialog.view.table.selectRow(1)

    qtbot.keyClick(dialog.view.table, Qt.Key.Key_Return)

    intake = dialog.findChildren(IntakeDialog)[-1]
    ready(qtbot, intake)
    assert any(label.text() == "b.eml" for label in intake.findChildren(Label))
    intake.reject()


def test_reading_stops_and_says_so(qtbot: QtBot, workplace: Workplace, tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.bin").write_bytes(b"")
    dialog = shown(qtbot, workplace, tmp_path)
    assert dialog.view.go_button().reason() == "off until everything has been read"

    stop = next(button for button in dialog.findChildren(Button) if button.text() == "Stop reading")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    read(qtbot, dialog)

    assert len(outcomes(dialog)) < 40
    assert dialog.view.go_button().reason() == "off: nothing is left to be gone through"


def test_the_list_can_be_saved_after_a_warning(
    qtbot: QtBot, workplace: Workplace, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = read(qtbot, shown(qtbot, workplace, inbox))
    monkeypatch.setattr(LeavingDialog, "exec", lambda _: int(LeavingDialog.DialogCode.Accepted))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "list.csv"), ""))

    save = next(button for button in dialog.findChildren(Button) if button.text() == "Save the list …")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil((tmp_path / "list.csv").exists, timeout=10_000)

    rows = list(csv.reader((tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 6


def test_it_follows_the_language(qtbot: QtBot, workplace: Workplace, inbox: Path, language: ScreenLanguage) -> None:
    dialog = read(qtbot, shown(qtbot, workplace, inbox / "form.csv"))

    language.switch(CHINESE)

    qtbot.waitUntil(lambda: list(outcomes(dialog).values()) == ["待处理", "无法读取"], timeout=5_000)


def test_a_message_whose_file_was_erased_is_said_and_left_to_a_person(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, inbox: Path
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(message_id="quinn.1@example.org")
    work.on_store(lambda: erase(workplace.desk, case))
    dialog = read(qtbot, shown(qtbot, workplace, inbox))

    assert outcomes(dialog)["inbox/a.eml"] == "unsure"
    assert "was erased on" in str(dialog.view.model.index(0, 4).data())
