"""A company that gets personal data: its name, what it is to us, and where a notice reaches it."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from qv_desk.domain.searching.recipient import Recipient, RecipientKind
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import systems
from qv_desk.services.cases.recipients import recipient_kind_name
from qv_desk.services.words.names import countries

_ADDRESS_HEIGHT = 84
_LONGEST = 200


class RecipientDialog(ActDialog):
    """Adds a company to the list, or changes its entry.

    Args:
        work: desk and store thread.
        recipient: the entry; None for a new one.
        parent: the window.
    """

    def __init__(self, work: Workplace, recipient: Recipient | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._code = work, recipient.entry_id if recipient is not None else ""
        self.word(
            recipient.name if recipient is not None else self.tr("A company that gets personal data"),
            self.tr("Which data set goes to it is ticked at the system. Notices of a change go to this address."),
            self.tr("Keep it") if recipient is not None else self.tr("Add it to the list"),
        )
        self.name, self.contact, self.e_mail = QLineEdit(), QLineEdit(), QLineEdit()
        for field in (self.name, self.contact, self.e_mail):
            field.setMaxLength(_LONGEST)
        self.kind, self.country = QComboBox(), QComboBox()
        refill(self.kind, ((kind.value, capital(said(recipient_kind_name(kind)))) for kind in RecipientKind))
        names = sorted(((said(words), code) for code, words in countries().items()))
        refill(self.country, [("", self.tr("Not known")), *((code, name) for name, code in names)])
        self.address = QPlainTextEdit()
        self.address.setFixedHeight(_ADDRESS_HEIGHT)
        self.address.setTabChangesFocus(True)
        self.retired = QCheckBox(self.tr("It gets no data any longer"))
        self.add(small(self.tr("Name of the company"), self.name), self.name, 10)
        self.add(small(self.tr("What it is to us"), self.kind), self.kind, 10)
        self.add(small(self.tr("Whom to write to there; may stay empty"), self.contact), self.contact, 10)
        self.add(small(self.tr("Postal address, line by line"), self.address), self.address, 10)
        self.add(small(self.tr("Country"), self.country), self.country, 10)
        self.add(small(self.tr("E-mail address"), self.e_mail), self.e_mail, 10)
        if recipient is not None:
            self._fill(recipient)
            self.add(self.retired)
        self.name.textChanged.connect(self._check)
        self.act.clicked.connect(self._keep)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The name."""
        return self.name

    def wish(self) -> systems.RecipientWish:
        """The entry as the inputs say."""
        return systems.RecipientWish(
            name=self.name.text(),
            kind=RecipientKind(chosen(self.kind)),
            contact=self.contact.text(),
            postal_address=tuple(self.address.toPlainText().splitlines()),
            e_mail=self.e_mail.text(),
            country=chosen(self.country),
        )

    def _fill(self, recipient: Recipient) -> None:
        self.name.setText(recipient.name)
        self.contact.setText(recipient.contact)
        self.e_mail.setText(recipient.e_mail)
        self.address.setPlainText("\n".join(recipient.postal_address))
        choose(self.kind, recipient.kind.value)
        choose(self.country, recipient.country)
        self.retired.setChecked(recipient.is_retired)

    def _check(self) -> None:
        if self.name.text().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until there is a name."))

    def _keep(self) -> None:
        desk, wish, code, is_retired = self._work.desk, self.wish(), self._code, self.retired.isChecked()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: systems.keep_recipient(desk, wish, code, is_retired=is_retired),
            lambda _kept: self.accept(),
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
