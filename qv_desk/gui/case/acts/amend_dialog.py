"""Amending the person of a case: a better address, the country of residence, the language of the letters."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.party import Party
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.region_choice import RegionChoice
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.reader_languages import language_entries
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases.amend import amend
from qv_desk.services.frame.desk import Desk
from qv_desk.services.words.names import countries

_WIDTH = 480
_ADDRESS_HEIGHT = 96


class AmendView(View):
    """The details of a person in real inputs.

    Args:
        desk: the open desk.
        jobs: the way to the store thread.
        case: the case as it stands.
        parent: the dialog, closed when the changes are kept.

    Attributes:
        inputs: what may be half written in it; at rest once the dialog was closed.
    """

    def __init__(self, desk: Desk, jobs: Jobs, case: Case, parent: QDialog) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._case, self._dialog = desk, jobs, case, parent
        load("amend_view", self)
        for label in self.findChildren(Label):
            wear(label, typeface.SMALL, typeface.MEDIUM)
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)
        self._name = child(self, QLineEdit, "name_edit")
        self._address = child(self, QPlainTextEdit, "address_edit")
        self._address.setFixedHeight(_ADDRESS_HEIGHT)
        self._country = child(self, QComboBox, "country_combo")
        self._region = RegionChoice(self._country)
        child(self, QVBoxLayout, "region_layout").addWidget(self._region)
        self._e_mail = child(self, QLineEdit, "e_mail_edit")
        self._phone = child(self, QLineEdit, "phone_edit")
        self._language = child(self, QComboBox, "language_combo")
        self._keep = child(self, Button, "keep_button")
        self._keep.set_kind("filled")
        self._keep.clicked.connect(self._keep_changes)
        child(self, Button, "cancel_button").clicked.connect(parent.reject)
        self.inputs = FormInputs(
            {
                "name": self._name,
                "address": self._address,
                "country": self._country,
                "region": self._region.combo,
                "e_mail": self._e_mail,
                "phone": self._phone,
                "language": self._language,
            },
            self,
        )
        self.retranslate()
        self._show(case)
        parent.finished.connect(self.inputs.rest)

    def retranslate(self) -> None:
        """Word the choices and the names of the inputs."""
        named = sorted(((code, said(name)) for code, name in countries().items()), key=lambda entry: entry[1])
        with self.inputs.filling():
            refill(self._country, [("", self.tr("Not known")), *named])
            refill(self._language, language_entries(self._case.language))
        self._name.setAccessibleName(self.tr("Name of the person"))
        self._address.setAccessibleName(self.tr("Postal address"))
        self._country.setAccessibleName(self.tr("Country where the person lives"))
        self._e_mail.setAccessibleName(self.tr("E-mail of the person"))
        self._phone.setAccessibleName(self.tr("Telephone of the person"))
        self._language.setAccessibleName(self.tr("Language of the reader"))

    def first_focus(self) -> QWidget | None:
        """The address, which is what is most often missing."""
        return self._address

    def person(self) -> Party:
        """The person as the inputs say."""
        return Party(
            name=self._name.text().strip(),
            postal_address=tuple(line.strip() for line in self._address.toPlainText().splitlines() if line.strip()),
            e_mail=self._e_mail.text().strip(),
            phone=self._phone.text().strip(),
            country=self._region.place(),
        )

    def _show(self, case: Case) -> None:
        person = case.data_subject
        with self.inputs.filling():
            self._name.setText(person.name)
            self._address.setPlainText("\n".join(person.postal_address))
            self._e_mail.setText(person.e_mail)
            self._phone.setText(person.phone)
            self._region.choose_place(person.country)
            choose(self._language, case.language)

    def _keep_changes(self) -> None:
        desk, case_id, person, language = self._desk, self._case.case_id, self.person(), chosen(self._language)
        self._jobs.change(
            self,
            lambda: amend(desk, case_id, person, language),
            lambda _case: self._dialog.accept(),
            case_id=case_id,
            failed=self._notice.show_error,
        )


class AmendDialog(QDialog):
    """The details of a person over the case page.

    Args:
        desk: the open desk.
        jobs: the way to the store thread.
        case: the case as it stands.
        parent: the window over which it opens.
    """

    def __init__(self, desk: Desk, jobs: Jobs, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Amend the person's details"))
        self.setObjectName("amend_dialog")
        self.setMinimumWidth(_WIDTH)
        self.view = AmendView(desk, jobs, case, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        child(self.view, QComboBox, "country_combo").currentIndexChanged.connect(self.settle)

    def settle(self) -> None:
        """Be as tall as the inputs want now: a country with states brings one more."""
        layout = self.view.layout()
        if layout is not None:
            layout.activate()
            wanted = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
            self.resize(self.width(), max(wanted, layout.totalSizeHint().height(), self.height()))

    def open(self) -> None:
        """Show it over the window and start at the address."""
        super().open()
        self.settle()
        target = self.view.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
