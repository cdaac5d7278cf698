"""From a case: say that it has to do with a security incident, see with which it has already, or take that back."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.incident import Incident, IncidentState
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.layouts import clear, row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.sections import choice
from qv_desk.gui.words import dates
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import may
from qv_desk.services.notices import incidents

Found = tuple[tuple[Incident, ...], tuple[Incident, ...]]


def _found(desk: Desk, case_id: str) -> Found:
    """The incidents of the case, and those that are open."""
    running = (line.incident for line in incidents.incidents(desk))
    return incidents.of_case(desk, case_id), tuple(one for one in running if one.state is IncidentState.OPEN)


class LinkIncidentDialog(ActDialog):
    """Links a case with an incident.

    Args:
        work: desk and store thread.
        case: the case.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.word(
            self.tr("Link {reference} to an incident").format(reference=case.reference),
            self.tr("For a question, a complaint or a request that followed from it. Nobody is told by this."),
            self.tr("Link"),
        )
        self.known = QWidget()
        self._lines = QVBoxLayout(self.known)
        self._lines.setContentsMargins(0, 0, 0, 8)
        self.incident = choice()
        self.add(self.known, small(self.tr("Security incident"), self.incident), self.incident)
        self.incident.currentIndexChanged.connect(self._check)
        self.act.clicked.connect(self._link)
        self.known.hide()
        self._check()
        self._ask()

    def first_focus(self) -> QWidget | None:
        """The choice."""
        return self.incident

    def _ask(self) -> None:
        desk, case_id = self._work.desk, self._case.case_id
        self._work.jobs.ask(self, lambda: _found(desk, case_id), self._show, failed=self.refuse)

    def _show(self, found: Found) -> None:
        known, running = found
        clear(self._lines)
        for one in known:
            words = self.tr("Linked with {incident}").format(incident=dates.joined(one.number, one.words.title))
            away = Button(self.tr("Take the link away"), "link")
            away.setObjectName(one.entry_id)
            away.setAccessibleName(f"{away.text()} {one.number}")
            away.setVisible(may(self._work.desk.user, "incidents.unlink_case"))
            away.clicked.connect(partial(self._unlink, one.entry_id))
            line = row(Para(words, ink="text"), 12, away)
            line.setStretch(0, 1)
            self._lines.addLayout(line)
        self.known.setVisible(bool(known))
        linked = {one.entry_id for one in known}
        left = [one for one in running if one.entry_id not in linked]
        entries = [(one.entry_id, dates.joined(one.number, one.words.title)) for one in left]
        refill(self.incident, [("", self.tr("Choose …")), *entries])
        self._check()
        self.settle()

    def _check(self) -> None:
        if chosen(self.incident):
            self.act.allow()
        elif self.incident.count() <= 1:
            self.act.refuse(self.tr("Off: no other incident is open. One is entered in the place Incidents."))
        else:
            self.act.refuse(self.tr("Off until an open incident is chosen."))

    def _unlink(self, incident_id: str) -> None:
        desk, case_id = self._work.desk, self._case.case_id
        self._work.jobs.change(
            self,
            lambda: incidents.unlink_case(desk, incident_id, case_id),
            lambda _none: self._ask(),
            case_id=case_id,
            failed=self.refuse,
        )

    def _link(self) -> None:
        desk, incident_id, reference = self._work.desk, chosen(self.incident), self._case.reference
        self._work.jobs.change(
            self,
            lambda: incidents.link_case(desk, incident_id, reference),
            lambda _link: self.accept(),
            case_id=self._case.case_id,
            failed=self.refuse,
        )
