"""The dialogs around the certificate: no passphrase, no import; and what is chosen is shown by its name alone."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from qv_desk.gui.office.certificate_dialogs import ImportCertificateDialog, RemoveCertificateDialog
from qv_desk.gui.work.workplace import Workplace


def test_the_file_is_chosen_and_its_passphrase_is_not_shown(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ImportCertificateDialog(workplace)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    dialog.choose.click()
    assert dialog.file.text() == ""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "office.p12"), ""))
    dialog.choose.click()
    assert dialog.file.text() == "office.p12"
    assert dialog.passphrase.echoMode() is QLineEdit.EchoMode.Password
    dialog.passphrase.setText("x")
    assert dialog.act.reason() == ""
    dialog.act.button.click()
    qtbot.waitUntil(lambda: "cannot be read" in dialog.notice.text())
    assert dialog.act.isEnabled()


def test_removing_what_is_not_there_is_said_in_place(qtbot: QtBot, workplace: Workplace) -> None:
    dialog = RemoveCertificateDialog(workplace)
    qtbot.addWidget(dialog)
    dialog.act.button.click()
    qtbot.waitUntil(lambda: "has no certificate" in dialog.notice.text())
