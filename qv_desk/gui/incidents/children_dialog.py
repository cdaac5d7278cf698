"""Asks a second person to open the names of an incident's children, for some hours and with a reason."""

from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.domain.kinds.incident import Incident
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.sections import choice
from qv_desk.gui.words.plural import plural
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import incident_children

_HOURS = (1, 4, 8, 24)


class ChildrenDialog(ActDialog):
    """The reason, and for how long.

    Args:
        work: desk and store thread.
        incident: which one.
        parent: the window.
    """

    def __init__(self, work: Workplace, incident: Incident, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._incident = work, incident
        self.word(
            self.tr("See the names of the children"),
            self.tr(
                "A second person has to agree. You alone may then see them, for as long as you ask, and each opening "
                "is recorded (minors' regulations 36). Letters go out without that."
            ),
            self.tr("Ask for it"),
        )
        self.reason, self.hours = QLineEdit(), choice()
        hours = [(str(one), plural(one, self.tr("1 hour"), self.tr("{number} hours"))) for one in _HOURS]
        refill(self.hours, hours)
        self.add(small(self.tr("Why you need to see them"), self.reason), self.reason, 8)
        self.add(small(self.tr("For how long"), self.hours), self.hours)
        self.reason.textChanged.connect(self._check)
        self.act.clicked.connect(self._ask)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The reason."""
        return self.reason

    def _check(self) -> None:
        if self.reason.text().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until a reason is written."))

    def _ask(self) -> None:
        desk, incident_id = self._work.desk, self._incident.entry_id
        reason, hours = self.reason.text().strip(), int(chosen(self.hours))
        self._work.jobs.change(
            self,
            lambda: incident_children.ask_to_see(desk, incident_id, reason=reason, hours=hours),
            lambda _asked: self.accept(),
            failed=self.refuse,
        )
