"""A posted letter that came back: the case says so, and does not close before somebody has dealt with it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.document import Document
from qv_desk.errors import GateError, InputError


class ReturnReason(StrEnum):
    """What the carrier wrote on the envelope."""

    UNKNOWN_ADDRESS = "unknown_address"
    MOVED = "moved"
    REFUSED = "refused"
    NOT_COLLECTED = "not_collected"
    DAMAGED = "damaged"
    MAIL_NOT_DELIVERED = "mail_not_delivered"
    """The e-mail with which it went out came back."""
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterReturned(CaseFact):
    """A letter that did not arrive.

    Attributes:
        letter_id: which letter.
        came_back_on: the day, in the office's zone.
        reason: what the carrier wrote.
        note: further words; may be empty.
        noted_by: user identifier.
        noted_at: aware UTC moment.
        sent_anew_as: the letter that went out in its place; empty while none did.
        left_because: why none goes out; empty while one may.
        settled_by: user identifier; empty while nobody has dealt with it.
        settled_at: aware UTC moment; None while nobody has dealt with it.
    """

    fact_name: ClassVar[str] = "letter_returned"

    letter_id: str
    came_back_on: date
    reason: ReturnReason
    note: str
    noted_by: str
    noted_at: datetime
    sent_anew_as: str = ""
    left_because: str = ""
    settled_by: str = ""
    settled_at: datetime | None = None

    @property
    def is_settled(self) -> bool:
        """Whether somebody has sent it anew, or said why not."""
        return self.settled_at is not None

    def left_undone(self, case: Case) -> GateError | None:
        """What did not arrive was not told: the case stays open until somebody has dealt with it. Law: GDPR 12(1)."""
        del case
        return None if self.is_settled else GateError("letter_came_back")

    def next_step(self, case: Case) -> NextStep | None:
        """To send it anew, or say why not, comes before the rest; then to post what goes in its place."""
        if not self.is_settled:
            return NextStep.SEND_ANEW
        waits = any(one.letter_id == self.sent_anew_as and one.dispatched_on is None for one in case.correspondence)
        return NextStep.POST_LETTER if waits else None

    def reopened(self) -> "LetterReturned":
        """The return as it stands when what went in its place was withdrawn."""
        return replace(self, sent_anew_as="", settled_by="", settled_at=None)


def returns_of(case: Case) -> tuple[LetterReturned, ...]:
    """The letters of the case that came back, in order of entry."""
    return case.facts_of(LetterReturned)


def open_return(case: Case, letter_id: str) -> LetterReturned | None:
    """The return of a letter with which nobody has dealt; None if there is none."""
    return next((one for one in returns_of(case) if one.letter_id == letter_id and not one.is_settled), None)


def letter_returned(case: Case, returned: LetterReturned, today: date) -> Case:
    """The case after a posted letter came back; a closed case takes it too.

    Raises:
        InputError: ``letter_unknown``; ``return_day_impossible``: before its posting, or in the future.
        GateError: ``letter_not_posted``; ``letter_returned_already``.
    """
    letter = _letter(case, returned.letter_id)
    if letter.dispatched_on is None:
        raise GateError("letter_not_posted")
    if any(one.letter_id == letter.letter_id for one in returns_of(case)):
        raise GateError("letter_returned_already")
    if not letter.dispatched_on <= returned.came_back_on <= today:
        raise InputError("return_day_impossible", day=returned.came_back_on.isoformat())
    return case.with_facts(LetterReturned, (*returns_of(case), returned), returned.noted_at, even_closed=True)


def left_as_it_is(case: Case, letter_id: str, *, because: str, by: str, at: datetime) -> Case:
    """The case after somebody said why a letter that came back does not go out anew.

    Raises:
        InputError: ``return_needs_reason``.
        GateError: ``letter_not_returned``.
    """
    if not because.strip():
        raise InputError("return_needs_reason")
    return _settled(case, letter_id, by, at, because=because.strip())


def sent_anew(case: Case, letter_id: str, letter: Correspondence, document: Document) -> Case:
    """The case with the same letter issued once more, to another address; a closed case's letter too.

    It answers nothing that was not answered: no decision is told anew, and the clocks stay where they are.

    Args:
        case: the case.
        letter_id: the letter that came back.
        letter: the one that goes out in its place.
        document: its PDF.

    Raises:
        GateError: ``letter_not_returned``.
    """
    settled = _settled(case, letter_id, letter.issued_by, letter.issued_at, anew=letter.letter_id)
    return replace(
        settled,
        correspondence=(*settled.correspondence, letter),
        documents=(*settled.documents, document),
    )


def _settled(case: Case, letter_id: str, by: str, at: datetime, *, anew: str = "", because: str = "") -> Case:
    returned = open_return(case, letter_id)
    if returned is None:
        raise GateError("letter_not_returned")
    after = replace(returned, sent_anew_as=anew, left_because=because, settled_by=by, settled_at=at)
    every = tuple(after if one is returned else one for one in returns_of(case))
    return case.with_facts(LetterReturned, every, at, even_closed=True)


def _letter(case: Case, letter_id: str) -> Correspondence:
    for letter in case.correspondence:
        if letter.letter_id == letter_id:
            return letter
    raise InputError("letter_unknown", letter=letter_id)


def may_be_noted(case: Case, letter: Correspondence) -> bool:
    """Whether a letter of the case can have come back and nobody has noted it."""
    return letter.dispatched_on is not None and all(one.letter_id != letter.letter_id for one in returns_of(case))
