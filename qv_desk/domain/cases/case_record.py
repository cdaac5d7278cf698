"""Everything that the desk knows of one request, and what can be read off it; it moves on in :mod:`.case`."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.decision import Decision
from qv_desk.domain.decisions.reopening import Reopening
from qv_desk.domain.parts.case_fact import CaseAct, CaseFact
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityCheck
from qv_desk.domain.parts.search_task import SearchOutcome, SearchTask
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.document import Document
from qv_desk.domain.terms.party import Channel, Party, Representative
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError

_Fact = TypeVar("_Fact", bound=CaseFact)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRecord:
    """Everything that the desk knows of one request.

    Attributes:
        case_id: random identifier, never shown.
        reference: what people quote, ``QV-2026-0147``.
        kind: what it is about.
        rights: the rights asked for, in the order of the request; empty for an inquiry.
        data_subject: the person whose data it is.
        representative: in what capacity somebody else asks, or None.
        channel: how it came in.
        language: BCP 47 tag of the reader's language; letters are written in it where the desk has it.
        subject: the message's subject line, or the officer's own few words.
        asked: what was asked, in a sentence fit for the letters.
        their_reference: the sender's own reference, if they gave one.
        message_id: of the mail that opened the case; empty for other channels.
        invoked_rules: codes of the rules whose law the person invoked.
        received_at: aware UTC moment of receipt; for forwarded mail that of the first receipt.
        opened_at: aware UTC moment of registration.
        officer: user identifier of who works on it.
        policy_version: version of the privacy policy in force at receipt.
        status: open or closed.
        identity: the identity check so far.
        search: one task per data source; empty where no search is needed.
        decisions: at most one per right; what was decided before the case was taken up again lies in its reopening.
        correspondence: letters in order of issue.
        documents: files in order of arrival.
        events: what the clocks are replayed from, in order of entry.
        facts: what this case holds beyond what every case has, see :mod:`qv_desk.domain.parts.case_fact`.
        changed_at: aware UTC moment of the last change.
        version: number of changes, for the store's check against lost updates.
    """

    case_id: str
    reference: str
    kind: CaseKind
    rights: tuple[Right, ...]
    data_subject: Party
    channel: Channel
    language: str
    subject: str
    asked: str
    received_at: datetime
    opened_at: datetime
    officer: str
    policy_version: str
    changed_at: datetime
    representative: Representative | None = None
    their_reference: str = ""
    message_id: str = ""
    invoked_rules: tuple[str, ...] = ()
    status: CaseStatus = CaseStatus.OPEN
    identity: IdentityCheck = field(default_factory=IdentityCheck)
    search: tuple[SearchTask, ...] = ()
    decisions: tuple[Decision, ...] = ()
    correspondence: tuple[Correspondence, ...] = ()
    documents: tuple[Document, ...] = ()
    events: tuple[CaseEvent, ...] = ()
    facts: tuple[CaseFact, ...] = ()
    version: int = 0

    def decision_on(self, right: Right) -> Decision | None:
        """The decision on ``right``, or None while it is open."""
        return next((decision for decision in self.decisions if decision.right is right), None)

    @property
    def open_rights(self) -> tuple[Right, ...]:
        """Rights on which nothing is decided yet."""
        return tuple(right for right in self.rights if self.decision_on(right) is None)

    @property
    def unanswered_rights(self) -> tuple[Right, ...]:
        """Rights that no issued letter answers yet."""
        again = self.facts_of(Reopening)
        answered = {
            right
            for letter in self.correspondence
            for right in letter.answers
            if not any(one.sets_aside(letter.letter_id, right) for one in again)
        }
        return tuple(right for right in self.rights if right not in answered)

    @property
    def earlier_decisions(self) -> tuple[Decision, ...]:
        """What was decided and told before the case was taken up again, oldest first."""
        return tuple(made for again in self.facts_of(Reopening) for made in again.decisions)

    @property
    def answers(self) -> tuple[Correspondence, ...]:
        """The letters that answer the case as it stands; none from before it was taken up again."""
        earlier = {letter for again in self.facts_of(Reopening) for letter in again.letters}
        return tuple(one for one in self.correspondence if one.is_answer and one.letter_id not in earlier)

    @property
    def refusals_to_approve(self) -> tuple[Decision, ...]:
        """Refusals that no letter tells yet and to which nobody else has agreed."""
        unanswered = self.unanswered_rights
        return tuple(made for made in self.decisions if made.waits_for_approval and made.right in unanswered)

    @property
    def open_searches(self) -> tuple[SearchTask, ...]:
        """Sources that still have to be searched."""
        return tuple(task for task in self.search if task.outcome is SearchOutcome.OPEN)

    @property
    def records_found(self) -> dict[str, int]:
        """How many records the search has found, by the code of the source."""
        return {task.source: task.records for task in self.search if task.outcome is SearchOutcome.FOUND}

    @property
    def is_answered(self) -> bool:
        """Whether the answer has gone out, and the case was not taken up again since."""
        ends = {EventKind.ANSWERED, EventKind.REOPENED}
        last = next((event.kind for event in reversed(self.events) if event.kind in ends), None)
        return last is EventKind.ANSWERED

    @property
    def answer_is_out(self) -> bool:
        """Whether every right is answered by a letter that was posted; an inquiry is answered by a reply."""
        answers = self.answers
        return bool(answers) and not self.unanswered_rights and all(letter.dispatched_on for letter in answers)

    @property
    def is_sealed(self) -> bool:
        """Whether the file opens by agreement alone: it names a child, unless somebody was found to be of age."""
        return any(fact.is_sealed for fact in self.facts)

    @property
    def is_childs_file(self) -> bool:
        """Whether no list may show the name of its person: a child, its guardian, or whoever reported it.

        A report hides the name from lists even after its file was opened to everybody.

        Law: Regulations on the Protection of Minors in Cyberspace 36 (the least access that the work needs).
        """
        return self.kind is CaseKind.MINOR_REPORT or self.is_sealed

    def facts_of(self, kind: type[_Fact]) -> tuple[_Fact, ...]:
        """The facts of one kind, in order of entry."""
        return tuple(fact for fact in self.facts if isinstance(fact, kind))

    def in_the_way_of(self, act: CaseAct) -> tuple[GateError, ...]:
        """What the case's own facts say against an act now."""
        return tuple(said for fact in self.facts if (said := fact.in_the_way_of(act)) is not None)

    @property
    def left_undone(self) -> tuple[GateError, ...]:
        """What the case's own facts still want to be done before it closes."""
        return tuple(said for fact in self.facts if (said := fact.left_undone(self)) is not None)
