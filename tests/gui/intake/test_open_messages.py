"""One message goes straight to its page; several, a folder or a form go through the list."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.intake.intake_dialog import IntakeDialog
from qv_desk.gui.intake.message_list_dialog import MessageListDialog
from qv_desk.gui.intake.open_messages import asked_for_folder, open_messages
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import MESSAGE


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_what_opens(workplace: Workplace, window: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    mail = tmp_path / "a.eml"
    mail.write_bytes(MESSAGE)
    one, many = open_messages(workplace, [str(mail)], window), open_messages(workplace, [tmp_path], window)

    assert isinstance(one, IntakeDialog)
    assert isinstance(many, MessageListDialog)
    qtbot.waitUntil(lambda: many.view.is_ready() and one.view.is_ready(), timeout=20_000)
    one.close()
    many.close()


def test_the_person_is_asked_and_may_choose_nothing(
    workplace: Workplace, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/somewhere")

    assert open_messages(workplace, [], window) is None
    assert asked_for_folder(window) == "/somewhere"
