"""An issued letter taken back before it is posted: the case stands as if it had never been issued.

The letter leaves the case's correspondence, so that everything counted from it falls back by itself: the rights that it
answered, the next step, the clocks that its kind moves. What it had entered as an event is taken back by another event,
and the replay leaves out both. The paper's content stays among the documents, and what happened to it as a fact; its
number is not given again.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_return import LetterReturned
from qv_desk.domain.clocks.event import CaseEvent, EventKind, in_order
from qv_desk.domain.clocks.taken_back import standing, taken_back
from qv_desk.domain.decisions.reopening import Reopening
from qv_desk.domain.letters.letter_addressee import LetterAddressee
from qv_desk.domain.letters.letter_content import LetterContent
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.telling.recipient_notice import RecipientNotice
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, GateError, InputError


class WithdrawalReason(StrEnum):
    """Why a letter is taken back."""

    WRONG_ADDRESS = "wrong_address"
    FACTS_CHANGED = "facts_changed"
    MISTAKE = "mistake"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWithdrawn(CaseFact):
    """A letter that was issued and never posted.

    Attributes:
        letter_id: its identifier.
        kind: code of the letter kind.
        language: BCP 47 tag.
        sha256: digest of its PDF, which stays among the documents.
        pages: number of pages.
        answers: the rights that it answered.
        issued_at: aware UTC moment.
        issued_by: user identifier.
        printed_at: aware UTC moment; None if it never came out of a printer.
        reason: why it was taken back.
        because: in words.
        withdrawn_by: user identifier.
        withdrawn_at: aware UTC moment.
    """

    fact_name: ClassVar[str] = "letter_withdrawn"

    letter_id: str
    kind: str
    language: str
    sha256: str
    pages: int
    answers: tuple[Right, ...]
    issued_at: datetime
    issued_by: str
    printed_at: datetime | None
    reason: WithdrawalReason
    because: str
    withdrawn_by: str
    withdrawn_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnLetter(RegisterEntry):
    """By which a withdrawn letter is known again when the print room says that it posted it; the key is the letter."""

    register_name: ClassVar[str] = "withdrawn_letters"


def letters_so_far(case: Case) -> int:
    """How many letters were ever issued in the case, so that no number is given twice."""
    return len(case.correspondence) + len(case.facts_of(LetterWithdrawn))


def tells_refusal(case: Case, letter: Correspondence) -> bool:
    """Whether a letter tells the person that something is refused, in whole or in part."""
    decisions = (case.decision_on(right) for right in letter.answers)
    return any(made is not None and made.outcome.takes_away for made in decisions)


def letter_withdrawn(
    case: Case, letter_id: str, *, reason: WithdrawalReason, because: str, by: DeskUser, at: datetime
) -> Case:
    """The case without a letter that was issued and not posted; a closed case's letter can be withdrawn too.

    Args:
        case: the case.
        letter_id: which letter.
        reason: why.
        because: in words.
        by: who withdraws it.
        at: the present moment in the office's zone.

    Raises:
        InputError: ``letter_unknown``, ``letter_withdrawal_needs_reason``.
        GateError: ``letter_already_dispatched``.
        AccessError: ``letter_withdrawal_needs_supervisor`` for a letter that refuses something.
    """
    letter = next((one for one in case.correspondence if one.letter_id == letter_id), None)
    if letter is None:
        raise InputError("letter_unknown", letter=letter_id)
    if letter.dispatched_on is not None:
        raise GateError("letter_already_dispatched", on=letter.dispatched_on.isoformat())
    if not because.strip():
        raise InputError("letter_withdrawal_needs_reason")
    if tells_refusal(case, letter) and by.role is not Role.SUPERVISOR:
        raise AccessError("letter_withdrawal_needs_supervisor")
    now = at.astimezone(UTC)
    note = LetterWithdrawn(
        letter_id=letter.letter_id,
        kind=letter.kind,
        language=letter.language,
        sha256=letter.sha256,
        pages=letter.pages,
        answers=letter.answers,
        issued_at=letter.issued_at,
        issued_by=letter.issued_by,
        printed_at=letter.printed_at,
        reason=reason,
        because=because.strip(),
        withdrawn_by=by.user_id,
        withdrawn_at=now,
    )
    noted = case.with_facts(
        LetterWithdrawn,
        (*case.facts_of(LetterWithdrawn), note),
        now,
        events=_taken_back(case, letter, now),
        even_closed=True,
    )
    without = replace(
        noted,
        correspondence=tuple(one for one in noted.correspondence if one is not letter),
        facts=tuple(_facts_without(noted, letter_id)),
    )
    return _answered_by_the_rest(replace(without, identity=_identity(without)), at)


def _taken_back(case: Case, letter: Correspondence, at: datetime) -> tuple[CaseEvent, ...]:
    """What takes back the events that were entered by the letter's own issue."""
    own = {EventKind.EXTENDED: "extension", EventKind.IDENTITY_ASKED: "identity_request"}
    entered = (
        event
        for event in standing(in_order(case.events))
        if own.get(event.kind) == letter.kind and event.at == letter.issued_at
    )
    return tuple(back for event in entered if (back := taken_back(event, at)) is not None)


def _facts_without(case: Case, letter_id: str) -> Iterator[CaseFact]:
    """The facts, without what was noted of the letter; a recipient who was to be told by it is not told."""
    for fact in case.facts:
        if isinstance(fact, (LetterAddressee, LetterContent)) and fact.letter_id == letter_id:
            continue
        if isinstance(fact, RecipientNotice) and fact.letter_id == letter_id and fact.reply_on is None:
            yield replace(fact, letter_id="", sent_on=None, chase_on=None)
        elif isinstance(fact, LetterReturned) and fact.sent_anew_as == letter_id:
            yield fact.reopened()
        else:
            yield fact


def _identity(case: Case) -> IdentityCheck:
    """The identity check, where it stood before proof was asked for; replayed, so that nothing is guessed."""
    if not case.identity.is_asked:
        return case.identity
    outcomes = {
        EventKind.IDENTITY_ASKED: IdentityOutcome.ASKED,
        EventKind.IDENTITY_FAILED: IdentityOutcome.FAILED,
    }
    set_aside = [again.at for again in case.facts_of(Reopening) if again.failed_check is not None]
    since = [event for event in standing(in_order(case.events)) if not set_aside or event.at > set_aside[-1]]
    steps = [outcomes[event.kind] for event in since if event.kind in outcomes]
    return replace(case.identity, outcome=steps[-1] if steps else IdentityOutcome.OPEN)


def _answered_by_the_rest(case: Case, at: datetime) -> Case:
    """The case, answered after all where the letter was all that an answer posted before still waited for."""
    if case.is_answered or not case.answer_is_out:
        return case
    last = max(one.dispatched_on for one in case.answers if one.dispatched_on is not None)
    end = min(datetime.combine(last, time(23, 59), tzinfo=at.tzinfo), at)
    return replace(case, events=(*case.events, CaseEvent(EventKind.ANSWERED, end.astimezone(UTC))))
