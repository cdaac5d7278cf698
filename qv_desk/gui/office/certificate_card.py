"""The certificate that signs the office's letters: whose it is, until when, and the ways to bring one in or drop it."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtWidgets import QWidget

from qv_desk.domain.letters.office_certificate import CertificateFacts
from qv_desk.gui.office.certificate_dialogs import ImportCertificateDialog, RemoveCertificateDialog
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import column, hairline, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.titled_page import heading
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import may
from qv_desk.services.office import office_certificate
from qv_desk.services.office.certificate_words import certificate_cautions, certificate_words
from qv_desk.services.office.office_certificate import CertificateStanding

_NAMES: Final = 208
_GROUP: Final = 4
"""Digits of a fingerprint that are read together."""


class CertificateCard(View):
    """A section of the office's page.

    Args:
        work: the desk, the store thread and the ways out.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._work = work
        self._found: CertificateStanding | None = None
        self._head, self._lead = heading(), Para()
        self._state = Para(ink="text")
        self._notice = Notice()
        self._facts = FactsGrid(_NAMES)
        self.import_button = ReasonedButton(kind="plain")
        self.switch_button, self.remove_button = Button(kind="plain"), Button(kind="quiet")
        self.import_button.clicked.connect(lambda: self._open(ImportCertificateDialog(self._work, self.window())))
        self.switch_button.clicked.connect(self._switch)
        self.remove_button.clicked.connect(lambda: self._open(RemoveCertificateDialog(self._work, self.window())))
        ways = row(self.switch_button, 8, self.remove_button, None)
        self.setLayout(
            column(
                hairline(), 16, self._head, 4, self._lead, 8, self._state, 8, self._facts, 12, self._notice,
                self.import_button, 8, ways,
            )
        )  # fmt: skip
        self.retranslate()

    def refresh(self) -> None:
        """Ask how it stands."""
        desk = self._work.desk
        self._work.jobs.ask(self, lambda: office_certificate.certificate_standing(desk), self._show)

    def state(self) -> str:
        """How it stands, in words."""
        return self._state.plain_text()

    def facts(self) -> dict[str, str]:
        """What is said of the certificate, by name."""
        return dict(self._facts.facts())

    def retranslate(self) -> None:
        """Word it in the current language."""
        self._head.setText(self.tr("Signature of letters"))
        self._lead.setText(
            self.tr(
                "With a certificate of the office, every letter that is issued carries a signature that cannot be seen "
                "on paper. Any reader of PDF tells by it that the letter comes from the office and was not changed."
            )
        )
        self.remove_button.setText(self.tr("Remove it …"))
        if self._found is not None:
            self._word(self._found)

    def _word(self, found: CertificateStanding) -> None:
        zone = self._work.zone
        may_change = may(self._work.desk.user, "office_certificate.use_certificate")
        self._state.setText(said(certificate_words(found, zone)))
        self._state.set_ink("amber" if any(certificate_cautions(found, zone)) or not found.can_sign else "text")
        self._facts.show_facts(list(self._lines(found.facts)) if found.facts else [])
        has_one = found.facts is not None
        self._facts.setVisible(has_one)
        self.switch_button.setVisible(has_one and may_change)
        self.remove_button.setVisible(has_one and may_change)
        self.switch_button.setText(self.tr("Sign no longer") if found.is_used else self.tr("Sign again"))
        self.import_button.button.setText(
            self.tr("Import its successor …") if has_one else self.tr("Import a certificate …")
        )
        if not may_change:
            self.import_button.refuse(self.tr("Off: a supervisor brings in the certificate."))
        elif not found.can_sign:
            self.import_button.refuse(self.tr("Off until the part that signs is installed on this computer."))
        else:
            self.import_button.allow()

    def _lines(self, facts: CertificateFacts) -> Iterator[tuple[str, str]]:
        yield self.tr("Holder"), facts.holder
        yield self.tr("Issuer"), facts.issuer
        first, last = (
            dates.long_day(moment.astimezone(self._work.zone).date(), year=True)
            for moment in (facts.valid_from, facts.valid_until)
        )
        yield self.tr("Valid from"), first
        yield self.tr("Valid until"), last
        yield self.tr("Number"), facts.serial
        yield self.tr("Fingerprint (SHA-256)"), _grouped(facts.sha256)

    def _show(self, found: CertificateStanding) -> None:
        self._found = found
        self.retranslate()

    def _open(self, dialog: ImportCertificateDialog | RemoveCertificateDialog) -> None:
        dialog.accepted.connect(self.refresh)
        dialog.open()

    def _switch(self) -> None:
        if self._found is None:
            return
        desk, is_used = self._work.desk, not self._found.is_used
        self._change(lambda: office_certificate.use_certificate(desk, is_used=is_used))

    def _change(self, work: Callable[[], CertificateStanding]) -> None:
        self._notice.clear()
        self._work.jobs.change(self, work, self._was_switched, case_id="", failed=self._notice.show_error)

    def _was_switched(self, found: CertificateStanding) -> None:
        self._show(found)
        self._work.said.emit(said(certificate_words(found, self._work.zone)))


def _grouped(digits: str) -> str:
    return " ".join(digits[place : place + _GROUP] for place in range(0, len(digits), _GROUP))
