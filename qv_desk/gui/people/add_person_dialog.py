"""Let somebody in: their name, what they do, and the words with which they unlock for the first time."""

from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.people.interim_words import InterimWords
from qv_desk.gui.people.role_choice import RoleChoice
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.people import users


class AddPersonDialog(ActDialog):
    """Asks for name and role and shows the interim passphrase once.

    Args:
        work: desk and store thread.
        staff: who can open the desk now.
        parent: the window.
    """

    def __init__(self, work: Workplace, staff: users.Staff, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.word(
            self.tr("Let somebody in"),
            self.tr("What they do is signed with a key of their own. You never learn the passphrase that they choose."),
            self.tr("Let them in"),
        )
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        barred = {}
        if staff.has_second_supervisor:
            barred[Role.SUPERVISOR] = self.tr(
                "This desk has two supervisors. Let the person in as an officer, then ask for the role: a second "
                "supervisor agrees."
            )
        self.role = RoleChoice(barred)
        self.words = InterimWords(lambda: (work.desk.office.name, self.name.text()))
        self.add(small(self.tr("Name, as the journal shall show it"), self.name), self.name, 14)
        self._role_label = small(self.tr("What they do at the desk"))
        self.add(self._role_label, self.role, 14, self.words)
        self.name.textChanged.connect(self._check)
        self.role.chosen.connect(self._check)
        self.act.clicked.connect(self._add)
        self._is_done = False
        self._check()

    def first_focus(self) -> QWidget | None:
        """The name."""
        return self.name

    def _check(self) -> None:
        if not self.name.text().strip():
            self.act.refuse(self.tr("Off until there is a name."))
        elif self.role.role() is None:
            self.act.refuse(self.tr("Off until a role is chosen."))
        else:
            self.act.allow()

    def _add(self) -> None:
        role = self.role.role()
        if self._is_done:
            self.accept()
            return
        if role is None:
            return
        desk, name, passphrase = self._work.desk, self.name.text(), self.words.passphrase()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: users.add(desk, name, role, passphrase),
            self._added,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _added(self, user: DeskUser) -> None:
        self._is_done = True
        self.word(
            self.tr("{name} can open the desk").format(name=user.display_name),
            self.tr("Hand over these words now: nobody can show them again. If they are lost, give others."),
            self.tr("The words are handed over"),
        )
        self.notice.clear()
        self.words.settle()
        self.name.setEnabled(False)
        self._role_label.hide()
        self.role.hide()
        self.leave.hide()
        self.settle()
