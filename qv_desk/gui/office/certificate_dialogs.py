"""Bring in the office's certificate from the file that its issuer gave out, or remove it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import row
from qv_desk.gui.parts.paragraph import ElidedLabel
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.office import office_certificate
from qv_desk.services.office.certificate_words import certificate_words
from qv_desk.services.office.office_certificate import CertificateStanding


class ImportCertificateDialog(ActDialog):
    """Asks for the file and its passphrase.

    Args:
        work: desk and store thread.
        parent: the window.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._path: Path | None = None
        self.setObjectName("import_certificate_dialog")
        self.word(
            self.tr("Import the office’s certificate"),
            self.tr(
                "A file that ends in .p12 or .pfx, with a passphrase of its own. The key is kept within the encrypted "
                "store. The file is not needed any more: whoever has it with its passphrase can sign as the office."
            ),
            self.tr("Import it and sign letters"),
        )
        self.choose = Button(self.tr("Choose the file …"))
        self.choose.clicked.connect(self._choose)
        self.file = ElidedLabel(ink="text")
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.textChanged.connect(self._check)
        chosen = QWidget()
        line = row(self.choose, 12, self.file)
        line.setStretch(2, 1)
        chosen.setLayout(line)
        self.add(chosen, 12, small(self.tr("The passphrase of the file"), self.passphrase), self.passphrase)
        self.act.clicked.connect(self._import)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The way to the file."""
        return self.choose

    def take(self, path: Path) -> None:
        """Choose this file."""
        self._path = path
        self.file.setText(path.name)
        self.passphrase.setFocus()
        self._check()

    def _choose(self) -> None:
        path, _kinds = QFileDialog.getOpenFileName(
            self, self.tr("The office’s certificate"), "", self.tr("Certificates with a key (*.p12 *.pfx)")
        )
        if path:
            self.take(Path(path))

    def _check(self) -> None:
        if self._path is None:
            self.act.refuse(self.tr("Off until a file is chosen."))
        elif not self.passphrase.text():
            self.act.refuse(self.tr("Off until its passphrase is typed."))
        else:
            self.act.allow()

    def _import(self) -> None:
        path, desk, passphrase = self._path, self._work.desk, self.passphrase.text()
        if path is None:
            return
        self.notice.clear()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: office_certificate.import_certificate_file(desk, path, passphrase),
            self._done,
            case_id="",
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _done(self, standing: CertificateStanding) -> None:
        self.passphrase.clear()
        self.accept()
        self._work.said.emit(said(certificate_words(standing, self._work.zone)))


class RemoveCertificateDialog(ActDialog):
    """Asks once more before certificate and key go.

    Args:
        work: desk and store thread.
        parent: the window.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.setObjectName("remove_certificate_dialog")
        self.word(
            self.tr("Remove the office’s certificate"),
            self.tr(
                "Certificate and key leave the desk; backups of earlier days still hold them. Letters that were signed "
                "stay as they are and stay valid. New letters go out unsigned. If somebody else may have the key, tell "
                "the issuer, who can revoke the certificate."
            ),
            self.tr("Remove it"),
        )
        self.act.clicked.connect(self._remove)

    def _remove(self) -> None:
        desk = self._work.desk
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: office_certificate.remove_certificate(desk),
            lambda _nothing: self._done(),
            case_id="",
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _done(self) -> None:
        self.accept()
        self._work.said.emit(self.tr("The certificate was removed; new letters go out unsigned."))
