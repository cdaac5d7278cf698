"""One person who can open the desk: name, role, how they get in, and what a supervisor can do about it."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QSizePolicy, QWidget

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.people.role_choice import sees
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, said
from qv_desk.services.cases.matters import Matter
from qv_desk.services.people.users import Person
from qv_desk.services.words.names import role_name


class PersonRow(QWidget):
    """A row.

    Args:
        person: who it is.
        asked: another role that was asked for them and waits; None for none.
        may_change: whether whoever looks may change anything.

    Signals:
        role_wanted: another role is to be asked for.
        passphrase_wanted: an interim passphrase is wanted.
        removal_wanted: they leave.
        own_wanted: the person at the desk wants another passphrase.
    """

    role_wanted = Signal()
    passphrase_wanted = Signal()
    removal_wanted = Signal()
    own_wanted = Signal()

    def __init__(
        self, person: Person, asked: Matter | None, *, may_change: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.person = person
        user = person.user
        name = Label(user.display_name, weight=typeface.SEMIBOLD)
        you = self.tr("this is you") if person.is_you else ""
        role = Label(dates.joined(capital(said(role_name(user.role))), you), ink="soft")
        words = column(row(name, role, None, gap=12), gap=2)
        self.state = self._state(person)
        words.addWidget(Para(self.state, size=typeface.SMALL, ink="mute"))
        if person.must_change_passphrase:
            note = self.tr("Has not chosen their own passphrase yet: the interim one is still in force.")
            words.addWidget(Para(note, size=typeface.SMALL, ink="amber"))
        if asked is not None:
            note = self.tr("Asked for by {who}: {role}. It waits for a second supervisor.").format(
                who=asked.asked_by, role=said(role_name(Role(asked.approval.subject)))
            )
            words.addWidget(Para(note, size=typeface.SMALL, ink="amber"))
        self.buttons: dict[str, Button] = {}
        actions = row(gap=4)
        if may_change and not person.is_you:
            self._offer("role", self.tr("Another role …"), self.role_wanted, user.display_name)
            self._offer("passphrase", self.tr("Interim passphrase …"), self.passphrase_wanted, user.display_name)
            self._offer("remove", self.tr("Remove …"), self.removal_wanted, user.display_name)
            self.buttons["role"].setVisible(asked is None)
        if person.is_you:
            self._offer("own", self.tr("Change your passphrase …"), self.own_wanted, user.display_name)
        for button in self.buttons.values():
            actions.addWidget(button)
        whole = row(words, actions, gap=16, margins=(0, 10, 0, 10))
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setToolTip(sees(user.role))

    def _offer(self, code: str, words: str, wish: SignalInstance, name: str) -> None:
        button = Button(words, "link")
        button.setAccessibleName(f"{words} {name}")
        button.clicked.connect(wish)
        self.buttons[code] = button

    def _state(self, person: Person) -> str:
        where = (
            self.tr("passphrase, on one computer only")
            if person.has_device_secret
            else self.tr("passphrase, on any computer")
        )
        return dates.joined(where, self.tr("signs with key {key}").format(key=person.key_id))
