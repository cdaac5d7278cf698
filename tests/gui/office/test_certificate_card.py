"""A supervisor brings in the certificate, sees whose it is and until when, switches it off and removes it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.office.certificate_card import CertificateCard
from qv_desk.gui.office.certificate_dialogs import ImportCertificateDialog, RemoveCertificateDialog
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.office import office_certificate
from tests.certificate_maker import FILE_PASSPHRASE, HOLDER, ISSUER, made

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "office.p12"
    path.write_bytes(made().key_file())
    return path


@pytest.fixture
def card(qtbot: QtBot, workplace: Workplace) -> CertificateCard:
    made_card = CertificateCard(workplace)
    qtbot.addWidget(made_card)
    made_card.refresh()
    qtbot.waitUntil(lambda: bool(made_card.state()))
    return made_card


def opened(kind: type[ImportCertificateDialog | RemoveCertificateDialog]) -> object:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def test_it_is_brought_in_switched_and_removed(
    qtbot: QtBot, card: CertificateCard, key_file: Path, workplace: Workplace, language: ScreenLanguage
) -> None:
    assert card.state() == "The office has no certificate; its letters are not signed."
    assert card.facts() == {}
    assert not card.switch_button.isVisibleTo(card)
    card.import_button.button.click()
    dialog = opened(ImportCertificateDialog)
    assert isinstance(dialog, ImportCertificateDialog)
    assert dialog.act.reason() == "Off until a file is chosen."
    dialog.take(key_file)
    assert dialog.act.reason() == "Off until its passphrase is typed."
    dialog.passphrase.setText("not this one")
    dialog.act.button.click()
    qtbot.waitUntil(lambda: "does not open the certificate file" in dialog.notice.text())
    dialog.passphrase.setText(FILE_PASSPHRASE)
    with qtbot.waitSignal(workplace.said) as said:
        dialog.act.button.click()
    assert said.args == ["Every letter that is issued is signed."]
    qtbot.waitUntil(lambda: card.facts().get("Holder") == HOLDER)
    assert card.facts()["Issuer"] == ISSUER
    assert "2028" in card.facts()["Valid until"]
    assert card.import_button.button.text() == "Import its successor …"

    card.switch_button.click()
    qtbot.waitUntil(lambda: card.state() == "Signing is switched off; letters go out unsigned.")
    assert card.switch_button.text() == "Sign again"
    card.remove_button.click()
    asked = opened(RemoveCertificateDialog)
    assert isinstance(asked, RemoveCertificateDialog)
    asked.act.button.click()
    qtbot.waitUntil(lambda: card.facts() == {})
    language.switch(CHINESE)
    card.retranslate()
    assert card.state() == "办公室没有证书，函件不签名。"


def test_it_warns_before_the_end(qtbot: QtBot, card: CertificateCard, workplace: Workplace, run_on_store: Run) -> None:
    desk = workplace.desk
    soon = replace(desk, now=lambda: datetime(2027, 12, 1, tzinfo=UTC))
    run_on_store(lambda: office_certificate.import_certificate(soon, made().key_file(), FILE_PASSPHRASE))
    workplace.desk = soon
    card.refresh()
    qtbot.waitUntil(lambda: "until 2028-01-01" in card.state())


def test_who_may_not_change_it_sees_it_and_is_told_who_may(
    qtbot: QtBot, card: CertificateCard, workplace: Workplace, run_on_store: Run
) -> None:
    desk = workplace.desk
    run_on_store(lambda: office_certificate.import_certificate(desk, made().key_file(), FILE_PASSPHRASE))
    workplace.desk = replace(desk, user=replace(desk.user, role=Role.OFFICER))
    card.refresh()
    qtbot.waitUntil(lambda: card.facts().get("Holder") == HOLDER)
    assert card.import_button.reason() == "Off: a supervisor brings in the certificate."
    assert not card.switch_button.isVisibleTo(card)
    assert not card.remove_button.isVisibleTo(card)


def test_a_computer_without_the_part_that_signs_says_what_is_missing(
    qtbot: QtBot, card: CertificateCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_certificate, "can_sign", lambda: False)
    card.refresh()
    qtbot.waitUntil(lambda: "lacks the part of the program that signs, pyHanko" in card.state())
    assert card.import_button.reason() == "Off until the part that signs is installed on this computer."
