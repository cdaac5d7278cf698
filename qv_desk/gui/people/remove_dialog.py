"""Take away somebody's way in: what goes, what stays, and what should follow."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.domain.terms.vault_slot import DeskUser
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.people import users


class RemoveDialog(ActDialog):
    """Explains and removes.

    Args:
        work: desk and store thread.
        user: who leaves.
        parent: the window.

    Signals:
        removed: who is left, a ``Staff``.
    """

    removed = Signal(object)

    def __init__(self, work: Workplace, user: DeskUser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._user = work, user
        self.word(
            self.tr("Remove {name}").format(name=user.display_name),
            self.tr(
                "Their passphrase opens the desk no more, from now on. Their cases, letters and journal lines stay, "
                "and stay signed by them. Somebody who saw the keys could have kept a copy of an old file: the desk "
                "then proposes to exchange the keys."
            ),
            self.tr("Remove {name}").format(name=user.display_name),
        )
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Left at the end of August"))
        self.add(small(self.tr("Why; it stands in the journal (may stay empty)"), self.reason), self.reason)
        self.act.clicked.connect(self._remove)

    def first_focus(self) -> QWidget | None:
        """The reason."""
        return self.reason

    def _remove(self) -> None:
        desk, user_id, reason = self._work.desk, self._user.user_id, self.reason.text()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: users.remove(desk, user_id, reason),
            self._gone,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _gone(self, staff: users.Staff) -> None:
        self.removed.emit(staff)
        self.accept()
