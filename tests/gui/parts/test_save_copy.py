from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.save_copy import LeavingDialog, ask_where


def test_staying_is_the_default(qtbot: QtBot) -> None:
    dialog = LeavingDialog("letter.pdf")
    qtbot.addWidget(dialog)

    default = [button.text() for button in dialog.findChildren(Button) if button.isDefault()]

    assert default == ["Leave it here"]


@pytest.mark.parametrize(("answer", "expected"), [("yes", Path("/somewhere/letter.pdf")), ("no", None)])
def test_nothing_leaves_the_desk_unasked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: str, expected: Path | None
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    code = QDialog.DialogCode.Accepted if answer == "yes" else QDialog.DialogCode.Rejected
    monkeypatch.setattr(LeavingDialog, "exec", lambda _self: code)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/somewhere/letter.pdf", ""))

    assert ask_where(owner, "letter.pdf") == expected


def test_giving_up_the_file_dialog_saves_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    monkeypatch.setattr(LeavingDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))

    assert ask_where(owner, "letter.pdf") is None
