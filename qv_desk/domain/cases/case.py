"""The case: one person's request from the day it came in to the day it is closed.

A case is never changed in place. Each command returns the next case, or refuses with a ``GateError`` that names the
duty in its way; so a gate holds for the window, the command line and bulk work alike. Deadlines are not part of a
case: they are replayed from its events by :mod:`qv_desk.domain.clocks.clock_replay`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Self, TypeVar

from qv_desk.domain.cases.case_record import CaseRecord
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.decision import Decision
from qv_desk.domain.decisions.decision_basis import in_its_way
from qv_desk.domain.parts.case_fact import CaseAct, CaseFact
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import Evidence, IdentityCheck, IdentityOutcome, IdentityPlan
from qv_desk.domain.parts.search_task import SearchTask
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.document import Document
from qv_desk.domain.terms.party import Party, names_another
from qv_desk.domain.terms.right import DISCLOSING_RIGHTS, ERASING_RIGHTS, Right
from qv_desk.errors import GateError, InputError

_Fact = TypeVar("_Fact", bound=CaseFact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(CaseRecord):
    """One request, and every step that it can take."""

    def with_facts(
        self,
        kind: type[_Fact],
        facts: Iterable[_Fact],
        at: datetime,
        *,
        events: Iterable[CaseEvent] = (),
        even_closed: bool = False,
    ) -> Self:
        """The case with these facts of one kind in place of the earlier ones.

        Args:
            kind: which facts.
            facts: all facts of that kind from now on.
            at: aware UTC moment of the change.
            events: what happened by it, for the clocks.
            even_closed: whether a closed case takes it too.

        Raises:
            GateError: ``case_is_closed``.
        """
        if not even_closed:
            self._must_be_open()
        others = (fact for fact in self.facts if not isinstance(fact, kind))
        return self._next(at, facts=(*others, *facts), events=tuple(events))

    def happened(self, *events: CaseEvent, at: datetime) -> Self:
        """The case after something that only the clocks care about.

        Raises:
            GateError: ``case_is_closed``.
        """
        self._must_be_open()
        return self._next(at, events=events)

    def asked_for_proof(self, at: datetime) -> Self:
        """The case after the letter that asks for proof of identity was issued."""
        self._must_be_open()
        if self.identity.stands:
            raise GateError("identity_already_settled", reference=self.reference)
        check = replace(self.identity, outcome=IdentityOutcome.ASKED)
        return self._next(at, identity=check, events=(CaseEvent(EventKind.IDENTITY_ASKED, at),))

    def with_evidence(self, evidence: Evidence) -> Self:
        """The case after a piece of evidence was seen."""
        self._must_be_open()
        check = replace(self.identity, evidence=(*self.identity.evidence, evidence))
        return self._next(evidence.seen_at, identity=check)

    def identity_confirmed(self, plan: IdentityPlan, *, by: str, at: datetime, note: str = "") -> Self:
        """The case with its identity check met, which starts the policy's clock.

        Raises:
            GateError: ``identity_not_proved`` if the evidence seen does not reach what the plan needs.

        Law: policy §6 (authentication before access) and §10 (15 working days from verification).
        """
        self._must_be_open()
        if self.identity.stands:
            raise GateError("identity_already_settled", reference=self.reference)
        seen = self.identity.points(plan)
        if seen < plan.points_needed:
            raise GateError("identity_not_proved", points=seen, needed=plan.points_needed)
        if self.identity.missing(plan):
            raise GateError("identity_confirmation_missing", reference=self.reference)
        check = replace(self.identity, outcome=IdentityOutcome.CONFIRMED, decided_by=by, decided_at=at, note=note)
        return self._next(at, identity=check, events=(CaseEvent(EventKind.IDENTITY_CONFIRMED, at),))

    def identity_failed(self, *, by: str, at: datetime, note: str) -> Self:
        """The case after the check failed; it leads to a refusal with its ground, never to silence."""
        self._must_be_open()
        if self.identity.stands:
            raise GateError("identity_already_settled", reference=self.reference)
        if not note.strip():
            raise InputError("identity_failure_needs_reason")
        check = replace(self.identity, outcome=IdentityOutcome.FAILED, decided_by=by, decided_at=at, note=note)
        return self._next(at, identity=check, events=(CaseEvent(EventKind.IDENTITY_FAILED, at),))

    def searched(self, task: SearchTask) -> Self:
        """The case with one source searched; a source may be searched again."""
        self._must_be_open()
        if task.done_at is None:
            raise InputError("search_needs_outcome")
        if task.source not in {known.source for known in self.search}:
            raise InputError("search_source_unknown", source=task.source)
        tasks = tuple(task if known.source == task.source else known for known in self.search)
        return self._next(task.done_at, search=tasks)

    def decided(self, decision: Decision) -> Self:
        """The case with one right decided; deciding again replaces the decision until a letter has answered it.

        Raises:
            GateError: identity or search stand in the way, or the right is answered already.
            InputError: the right is not part of the case, a refusal lacks its ground or facts, or
                ``decision_again_needs_words`` for a right taken up again of which nothing is said.
            DeskError: what the decision has to rest on is missing or says otherwise, see
                :mod:`qv_desk.domain.decisions.decision_basis`.

        Law: policy §6; GDPR 12(4) (a refusal names its reasons).
        """
        self._must_be_open()
        right, outcome = decision.right, decision.outcome
        if right not in self.rights:
            raise InputError("right_not_asked", right=right)
        if right not in self.unanswered_rights:
            raise GateError("right_already_answered", right=right)
        if outcome.takes_away and not (decision.ground and decision.facts.strip()):
            raise InputError("refusal_needs_ground_and_facts")
        if outcome.needs_facts and not decision.facts.strip():
            raise InputError("outcome_needs_words", outcome=outcome)
        if not decision.facts.strip() and any(made.right is right for made in self.earlier_decisions):
            raise InputError("decision_again_needs_words", right=right)
        self._must_rest_as_decided(decision)
        others = tuple(known for known in self.decisions if known.right is not right)
        return self._next(decision.decided_at, decisions=(*others, decision))

    def refusal_approved(self, right: Right, *, by: str, at: datetime) -> Self:
        """The case after a second person agreed to a refusal.

        Raises:
            InputError: ``right_not_refused``.
            GateError: ``refusal_settled`` if it was agreed to already, ``approval_needs_another_person``.

        Law: policy §6; GDPR 12(4).
        """
        self._must_be_open()
        decision = self.decision_on(right)
        if decision is None or not decision.outcome.takes_away:
            raise InputError("right_not_refused", right=right)
        if not decision.waits_for_approval:
            raise GateError("refusal_settled", right=right)
        if by == decision.decided_by:
            raise GateError("approval_needs_another_person")
        approved = replace(decision, approved_by=by, approved_at=at)
        return self._next(at, decisions=tuple(approved if made is decision else made for made in self.decisions))

    def refusal_sent_back(self, right: Right, at: datetime) -> Self:
        """The case after a second person did not agree to a refusal: the right is open again.

        Raises:
            InputError: ``right_not_refused``.
        """
        self._must_be_open()
        decision = self.decision_on(right)
        if decision is None or not decision.waits_for_approval:
            raise InputError("right_not_refused", right=right)
        return self._next(at, decisions=tuple(made for made in self.decisions if made is not decision))

    def with_letter(self, letter: Correspondence, document: Document, events: Iterable[CaseEvent] = ()) -> Self:
        """The case with a letter issued; what must be decided before an answer goes out is checked here.

        Raises:
            GateError: a right is not decided, or nobody else agreed to a refusal; or what stood when it was decided
                stands no more: a hold was laid, the search found more, the identity is open again.

        Law: policy §6 (no disclosure before the identity stands).
        """
        if not letter.may_follow_closing:
            self._must_be_open()
        for right in letter.answers:
            decision = self.decision_on(right)
            if decision is None:
                raise GateError("right_not_decided", right=right)
            if decision.waits_for_approval:
                raise GateError("refusal_not_approved", right=right)
            self._must_rest_as_decided(decision)
        if letter.is_answer:
            self._nothing_may_be_in_the_way_of(CaseAct.ANSWER)
        return self._next(
            letter.issued_at,
            correspondence=(*self.correspondence, letter),
            documents=(*self.documents, document),
            events=tuple(events),
        )

    def letter_printed(self, letter_id: str, at: datetime) -> Self:
        """The case after a letter came out of the printer."""
        return self._next(at, correspondence=self._letters_with(replace(self._letter(letter_id), printed_at=at)))

    def letter_dispatched(self, letter_id: str, *, on: date, at: datetime, on_paper: bool = True) -> Self:
        """The case after a letter was posted or sent; when it was the last answer, the clocks stop.

        Args:
            letter_id: which letter.
            on: the day on which it went out, in the office's zone.
            at: the present moment in the office's zone.
            on_paper: whether it left as paper, and so came out of a printer before; not so of one that was mailed.

        Raises:
            InputError: the day lies before the letter's issue or after today.
            GateError: ``letter_already_dispatched``; ``letter_not_printed`` for paper that nobody ever saw.
        """
        letter = self._letter(letter_id)
        if letter.dispatched_on is not None:
            raise GateError("letter_already_dispatched", on=letter.dispatched_on.isoformat())
        if not letter.issued_at.astimezone(at.tzinfo).date() <= on <= at.date():
            raise InputError("dispatch_day_impossible", day=on.isoformat())
        if on_paper and letter.printed_at is None:
            raise GateError("letter_not_printed", letter=letter_id)
        letters = self._letters_with(replace(letter, dispatched_on=on))
        facts = tuple(fact.letter_posted(letter_id, on) for fact in self.facts)
        moved = self._next(at.astimezone(UTC), correspondence=letters, facts=facts)
        if self.is_answered or not moved.answer_is_out:
            return moved
        # The letter answers on the day it was posted, even when that is entered a day later.
        answered_at = at if on == at.date() else datetime.combine(on, time(23, 59), tzinfo=at.tzinfo)
        return replace(moved, events=(*self.events, CaseEvent(EventKind.ANSWERED, answered_at.astimezone(UTC))))

    def closed(self, *, at: datetime) -> Self:
        """The closed case.

        Raises:
            GateError: ``case_not_answered`` while the answer has not gone out; what a fact of the case still wants.
        """
        self._must_be_open()
        if not self.is_answered:
            raise GateError("case_not_answered", reference=self.reference)
        self._nothing_may_be_in_the_way_of(CaseAct.CLOSE)
        for said in self.left_undone:
            raise said
        return self._next(at, status=CaseStatus.CLOSED, events=(CaseEvent(EventKind.CLOSED, at),))

    def amended(self, data_subject: Party, language: str, at: datetime) -> Self:
        """The case with what was found out about the person: a better address, the country of residence, the language.

        Letters that were issued stay as they are. Clocks follow the new country from the case's first event. A proof of
        identity proves nothing about somebody of another name: it has to be given anew.

        Raises:
            InputError: ``case_needs_a_name``.
            GateError: ``case_is_closed``.
        """
        self._must_be_open()
        if not data_subject.name.strip():
            raise InputError("case_needs_a_name")
        identity = self.identity
        if identity.outcome is IdentityOutcome.CONFIRMED and names_another(self.data_subject.name, data_subject.name):
            identity = IdentityCheck()
        return self._next(at, data_subject=data_subject, language=language, identity=identity)

    def with_documents(self, documents: Iterable[Document], at: datetime) -> Self:
        """The case with further files.

        Raises:
            GateError: ``case_is_closed``.
        """
        self._must_be_open()
        return self._next(at, documents=(*self.documents, *documents))

    def _letter(self, letter_id: str) -> Correspondence:
        for letter in self.correspondence:
            if letter.letter_id == letter_id:
                return letter
        raise InputError("letter_unknown", letter=letter_id)

    def _letters_with(self, letter: Correspondence) -> tuple[Correspondence, ...]:
        return tuple(letter if known.letter_id == letter.letter_id else known for known in self.correspondence)

    def _must_be_open(self) -> None:
        if self.status is CaseStatus.CLOSED:
            raise GateError("case_is_closed", reference=self.reference)

    def _nothing_may_be_in_the_way_of(self, act: CaseAct) -> None:
        for said in self.in_the_way_of(act):
            raise said

    def _must_rest_as_decided(self, decision: Decision) -> None:
        """What a decision needs, on the day it is made and on the day it is told."""
        self._must_be_ready_for(decision)
        in_the_way = in_its_way(decision, self.facts, self.records_found)
        if in_the_way is not None:
            raise in_the_way

    def _must_be_ready_for(self, decision: Decision) -> None:
        """Identity, search and what the case's facts say, as far as the outcome needs them."""
        right, outcome = decision.right, decision.outcome
        self._must_know_who_asks(decision)
        if not outcome.tells_of_the_person:
            return
        if (right in DISCLOSING_RIGHTS or right in ERASING_RIGHTS) and self.open_searches:
            raise GateError("search_not_finished", open=len(self.open_searches))
        self._nothing_may_be_in_the_way_of(CaseAct.DECIDE)
        if right in DISCLOSING_RIGHTS:
            self._nothing_may_be_in_the_way_of(CaseAct.DISCLOSE)
        if right in ERASING_RIGHTS and outcome.gives:
            self._nothing_may_be_in_the_way_of(CaseAct.ERASE)

    def _must_know_who_asks(self, decision: Decision) -> None:
        """What tells nothing of the person needs no proof, nor does stopping marketing (CCPA 7060(b); policy §2)."""
        if decision.right is Right.MARKETING_OBJECTION or not decision.outcome.tells_of_the_person:
            return
        if not self.identity.stands:
            raise GateError("identity_not_confirmed", reference=self.reference)

    def _next(self, at: datetime, events: tuple[CaseEvent, ...] = (), **changes: object) -> Self:
        return replace(
            self,
            changed_at=at,
            version=self.version + 1,
            events=(*self.events, *events),
            **changes,  # type: ignore[arg-type]
        )
