"""Proof was asked for and nothing came: the case closes by a letter that says so, and how to open it again.

It is no refusal on the merits: nothing is decided on any right.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import ClassVar, Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.parts.case_fact import CaseAct, CaseFact
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import GateError

CLOSING_LETTER: Final = "closing_no_reply"
"""The kind of letter that tells it."""

_ASKING_LETTER: Final = "identity_request"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoReply(CaseFact):
    """That nothing came in the time that was given.

    Attributes:
        until: the last day on which proof was awaited.
        noted_by: user identifier.
        noted_at: aware UTC moment.
    """

    fact_name: ClassVar[str] = "no_reply"

    until: date
    noted_by: str
    noted_at: datetime

    def next_step(self, case: Case) -> NextStep | None:
        """The letter, the post, the end; nothing of it once the identity stands after all."""
        if case.identity.stands:
            return None
        letter = closing_letter(case)
        if letter is None:
            return NextStep.WRITE_CLOSING
        return NextStep.CLOSE if letter.dispatched_on else NextStep.POST_LETTER


def awaited_until(case: Case, days: int) -> date | None:
    """The last day on which proof is awaited; None while no letter that asks for it has gone out.

    Args:
        case: the case.
        days: how long somebody has at least, from the day the last such letter was posted.
    """
    sent = [one.dispatched_on for one in case.correspondence if one.kind == _ASKING_LETTER and one.dispatched_on]
    return max(sent) + timedelta(days=days) if sent else None


def nothing_came(case: Case, *, days: int, today: date, by: str, at: datetime) -> Case:
    """The case after the time for the proof has passed and nothing came.

    Raises:
        GateError: ``proof_not_asked`` while no letter that asks for proof has gone out; ``proof_still_awaited``;
            ``identity_already_settled``.
    """
    if case.identity.stands:
        raise GateError("identity_already_settled", reference=case.reference)
    until = awaited_until(case, days)
    if until is None or not case.identity.is_asked:
        raise GateError("proof_not_asked", reference=case.reference)
    if today <= until:
        raise GateError("proof_still_awaited", until=until.isoformat())
    return case.with_facts(NoReply, (NoReply(until=until, noted_by=by, noted_at=at),), at)


def something_came(case: Case) -> Case:
    """The case without the note that nothing came."""
    return replace(case, facts=tuple(one for one in case.facts if not isinstance(one, NoReply)))


def closing_letter(case: Case) -> Correspondence | None:
    """The letter that tells it; one that closed the case before it was taken up again tells nothing of this time."""
    noted = case.facts_of(NoReply)
    if not noted:
        return None
    told = (one for one in case.correspondence if one.kind == CLOSING_LETTER and one.issued_at >= noted[-1].noted_at)
    return next(told, None)


def closes_for_no_reply(case: Case) -> bool:
    """Whether the case ends because nothing came, and not by an answer."""
    return bool(case.facts_of(NoReply)) and not case.identity.stands and not case.is_answered


def closed_for_no_reply(case: Case, at: datetime) -> Case:
    """The closed case, once the letter that says so has gone out.

    Raises:
        GateError: ``closing_letter_not_sent``, ``case_is_closed``, or what a fact says against closing.
    """
    letter = closing_letter(case)
    if letter is None or letter.dispatched_on is None:
        raise GateError("closing_letter_not_sent", reference=case.reference)
    for said in case.in_the_way_of(CaseAct.CLOSE):
        raise said
    return replace(case.happened(CaseEvent(EventKind.CLOSED, at), at=at), status=CaseStatus.CLOSED)
