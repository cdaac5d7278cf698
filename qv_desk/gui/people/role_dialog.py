"""Ask for another role for somebody; it is theirs once a second supervisor has agreed."""

from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.people.role_choice import RoleChoice
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.people import users
from qv_desk.services.words.names import role_name


class RoleDialog(ActDialog):
    """Asks which role and why.

    Args:
        work: desk and store thread.
        person: whose role it is.
        parent: the window.
    """

    def __init__(self, work: Workplace, person: users.Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._person = work, person
        name = person.user.display_name
        self.word(
            self.tr("Another role for {name}").format(name=name),
            self.tr("Now: {role}. A second supervisor has to agree; until then nothing changes.").format(
                role=said(role_name(person.user.role))
            ),
            self.tr("Ask a second supervisor"),
        )
        self.role = RoleChoice({person.user.role: self.tr("This is the role they have.")})
        self.reason = QLineEdit()
        self.add(self.role, 14, small(self.tr("Why, for whoever agrees"), self.reason), self.reason)
        self.role.chosen.connect(self._check)
        self.reason.textChanged.connect(self._check)
        self.act.clicked.connect(self._ask)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The first role that can be chosen."""
        return next((radio for radio in self.role.radios.values() if radio.isEnabled()), None)

    def _check(self) -> None:
        if self.role.role() is None:
            self.act.refuse(self.tr("Off until a role is chosen."))
        elif not self.reason.text().strip():
            self.act.refuse(self.tr("Off until the reason is written."))
        else:
            self.act.allow()

    def _ask(self) -> None:
        role = self.role.role()
        if role is None:
            return
        desk, user_id, reason = self._work.desk, self._person.user.user_id, self.reason.text().strip()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: users.change_role(desk, user_id, role, reason),
            lambda _approval: self._asked(),
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _asked(self) -> None:
        self._work.said.emit(self.tr("Asked for. It waits for a second supervisor."))
        self.accept()
