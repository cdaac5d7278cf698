"""Cases brought to a certain point through the real services, for tests of what the window shows of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, TypeVar, cast

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import FieldValue, LetterKind
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import EvidenceOutcome
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.services.cases import decide, review, search_data, verify
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame import revival
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.new_files import NewFile
from qv_desk.services.incoming.register import open_case
from qv_desk.services.letters import correspond

Value = TypeVar("Value")

MESSAGE = (
    b"From: Martha Quinn <martha.quinn@example.org>\r\nTo: privacy@qualvision.cn\r\n"
    b"Date: Fri, 09 Oct 2026 10:00:00 +0100\r\nSubject: Access to my data\r\nMessage-ID: <quinn.1@example.org>\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    b"Dear Sir or Madam,\r\n\r\nunder Article 15 GDPR I request access to my personal data and a copy of it.\r\n"
    b"My address is 14 Harbour View, Cork, Ireland.\r\n\r\nMartha Quinn\r\n"
)


def show_in_window(qtbot: QtBot, view: QWidget, width: int = 1000, height: int = 800) -> QWidget:
    """Show a view as it stands in the window; gives the window back, which must be kept."""
    window = QWidget()  # without a layout: the offscreen platform complains about a window's least size
    view.setParent(window)
    view.resize(width, height)
    window.resize(width, height)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.wait(1)
    return window


def second_supervisor(desk: Desk) -> Desk:
    """The same open desk with a second supervisor at it."""
    hana = replace(
        desk.unlocked,
        user=DeskUser("u-second", "Hana Sato", Role.SUPERVISOR),
        signing_key=Ed25519PrivateKey.generate(),
    )
    return desk.handed_to(hana)


def erase(desk: Desk, case: Case) -> None:
    """Erase a case as a disposal does, known again by its message."""
    with desk.changing() as changes:
        revival.suppress(desk, changes, case, "disposal")
        changes.erase_case(case.case_id)
        changes.journal("case.erased", case.case_id)


@dataclass(frozen=True)
class CaseWork:
    """Does with a case what an officer would do, on the store thread.

    Args:
        desk: the open desk.
        run: runs a function on the store thread and waits for its value.
    """

    desk: Desk
    run: Callable[[Callable[[], object]], object]

    def on_store(self, work: Callable[[], Value]) -> Value:
        return cast("Value", self.run(work))

    def opened(self, **changes: Any) -> Case:  # noqa: ANN401 - any field of a new case
        """An access request from Ireland, received three days ago; any field can be given another value."""
        fields: dict[str, Any] = {
            "kind": CaseKind.RIGHTS_REQUEST,
            "rights": (Right.ACCESS,),
            "data_subject": Party("Martha Quinn", ("14 Harbour View", "Cork"), "martha.quinn@example.org", "", "IE"),
            "channel": Channel.E_MAIL,
            "language": "en",
            "subject": "Access to my data",
            "asked": "",
            "received_at": self.desk.now() - timedelta(days=3),
            "files": (NewFile("message.eml", "message/rfc822", DocumentRole.ORIGINAL, MESSAGE),),
        }
        return self.on_store(lambda: open_case(self.desk, NewCase(**(fields | changes))))

    def proved(self, case: Case) -> Case:
        """Enough evidence seen, nothing confirmed yet."""
        return self.on_store(
            lambda: verify.see_evidence(
                self.desk,
                case.case_id,
                method="call_back",
                what="Serial number and month of the last order match",
                outcome=EvidenceOutcome.MATCHED,
            )
        )

    def confirmed(self, case: Case) -> Case:
        self.proved(case)
        return self.on_store(lambda: verify.confirm(self.desk, case.case_id))

    def searched(self, case: Case) -> Case:
        """One source holds something, the others nothing."""

        def work() -> Case:
            search_data.record(
                self.desk, case.case_id, "qualvision_id", outcome=SearchOutcome.FOUND, records=1, note="Name and e-mail"
            )
            return search_data.nothing_more(self.desk, case.case_id)

        return self.on_store(work)

    def decided(self, case: Case, outcome: DecisionOutcome = DecisionOutcome.GRANTED) -> Case:
        def work() -> Case:
            changed = case
            for right in case.rights:
                changed = decide.decide(self.desk, case.case_id, right, outcome=outcome)
            return changed

        return self.on_store(work)

    def ready_to_answer(self, **changes: Any) -> Case:  # noqa: ANN401 - any field of a new case
        """A case whose answer has only to be written."""
        case = self.opened(**changes)
        self.confirmed(case)
        self.searched(case)
        return self.decided(case)

    def issued(self, case: Case, kind: LetterKind = LetterKind.ACCESS_GRANT, language: str = "en") -> Correspondence:
        """A letter issued, its open fields filled with the standard sentences."""
        return self.on_store(lambda: self._issue(case, kind, language))

    def look(self, case: Case) -> CaseFile:
        return self.on_store(lambda: review.look(self.desk, case.case_id))

    def _issue(self, case: Case, kind: LetterKind, language: str) -> Correspondence:
        written: dict[str, str | tuple[str, ...]] = {}
        while gaps := [g for g in correspond.draft(self.desk, case.case_id, kind, language, written).gaps if g.field]:
            inputs = correspond.draft(self.desk, case.case_id, kind, language, written).inputs
            state = next(state for state in inputs if state.field.name == gaps[0].field)
            text = state.standards[0] if state.standards else "As agreed by telephone."
            written[gaps[0].field] = (text,) if state.field.value is FieldValue.LIST else text
        return correspond.issue(self.desk, case.case_id, kind, language, written)
