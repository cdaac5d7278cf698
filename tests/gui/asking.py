"""What the tests of approvals and disposals ask for, through the real services."""

from qv_desk.domain.cases.approval import Approval, ApprovalKind
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import approve, decide, matters, review
from qv_desk.services.disposal import dispose
from qv_desk.services.frame.desk import Desk
from tests.gui.staffed_office import StaffedOffice
from tests.services.templates.own_wording import sent


class Asking:
    """Asks for things as somebody of the office, while nobody has the desk open."""

    def __init__(self, office: StaffedOffice) -> None:
        self._office = office

    def case_of(self, desk: Desk, person: str) -> str:
        rows = review.page(desk, CaseView.ALL).rows
        return next(row.summary.case_id for row in rows if row.summary.person_name == person)

    def refuses(self, who: str, person: str = "Chan Ka-yee", right: Right = Right.ACCESS) -> str:
        """Refuse a right; returns the case."""
        desk = self._office.desk_of(who)
        case_id = self.case_of(desk, person)
        decide.decide(
            desk, case_id, right, outcome=DecisionOutcome.REFUSED, ground="identity_not_confirmed",
            facts="We asked twice; no proof came.",
        )  # fmt: skip
        desk.close()
        return case_id

    def disposes(self, who: str, person: str = "Sofia Lindqvist") -> str:
        """Ask for the disposal of a case; returns the case."""
        desk = self._office.desk_of(who)
        case_id = self.case_of(desk, person)
        dispose.ask(desk, case_id, "opened twice", although="the other file answers it")
        desk.close()
        return case_id

    def clashes(self, who: str, person: str = "Emily Carter") -> str:
        """Ask how two duties are to be resolved; returns the case."""
        desk = self._office.desk_of(who)
        case_id = self.case_of(desk, person)
        approve.ask(desk, ApprovalKind.CLOCK_CLASH, case_id, reason="May we wait for the proof?")
        desk.close()
        return case_id

    def words(self, who: str) -> str:
        """Send a wording of a letter for approval; returns its identifier."""
        desk = self._office.desk_of(who)
        entry_id = sent(desk, LetterKind.ACKNOWLEDGEMENT).entry_id
        desk.close()
        return entry_id

    def settled(self, case_id: str) -> tuple[Approval, ...]:
        """What stands about a case now."""
        desk = self._office.desk_of("Lin Wei")
        found = matters.of(desk, case_id)
        desk.close()
        return found
