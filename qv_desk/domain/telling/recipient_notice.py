"""Telling those who were given the data that it was corrected, erased or restricted, until they have answered.

Law: policy §3(1); GDPR 19; duties D9, D16.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import ClassVar, Final, Self

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.reopening import Reopening
from qv_desk.domain.parts.case_fact import CaseAct, CaseFact
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError

REMIND_AFTER_DAYS: Final = 5
"""How long after they were asked to have done it a recipient is reminded, if nobody says otherwise."""

TELLING_RIGHTS: Final = frozenset({Right.CORRECTION, Right.ERASURE, Right.ACCOUNT_CANCELLATION, Right.RESTRICTION})
"""What recipients have to hear of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientNotice(CaseFact):
    """One recipient to be told in one case.

    Attributes:
        notice_id: random identifier.
        recipient: its code in the office's list.
        name: its name when the notice was prepared.
        right: what was done: correction, erasure, restriction.
        what_to_do: what they are asked to do, in words fit for the letter; no reason, no complaint text.
        due_on: by when they are asked to have done it.
        prepared_by: user identifier.
        prepared_at: aware UTC moment.
        letter_id: the letter that tells them, from its issue; empty for none or another way.
        sent_on: when it went out: the day on which the letter was posted, or they were told in another way; None while
            it has not.
        sent_how: in which other way they were told; empty for a letter.
        chase_on: when to remind them; None when no answer is waited for.
        chased_on: the days on which they were reminded.
        reply_on: when they answered; None while they have not.
        reply: what they answered.
        excused_because: why they cannot be told, or need not be; empty otherwise.
        excused_by: user identifier.
        excused_at: aware UTC moment.
    """

    fact_name: ClassVar[str] = "recipient_notice"

    notice_id: str
    recipient: str
    name: str
    right: Right
    what_to_do: str
    due_on: date
    prepared_by: str
    prepared_at: datetime
    letter_id: str = ""
    sent_on: date | None = None
    sent_how: str = ""
    chase_on: date | None = None
    chased_on: tuple[date, ...] = ()
    reply_on: date | None = None
    reply: str = ""
    excused_because: str = ""
    excused_by: str = ""
    excused_at: datetime | None = None

    @property
    def is_excused(self) -> bool:
        """Whether somebody said why they are not told."""
        return bool(self.excused_because)

    @property
    def waits_for_reply(self) -> bool:
        """Whether it went out and nobody has answered."""
        return self.sent_on is not None and self.reply_on is None and not self.is_excused

    @property
    def is_to_send(self) -> bool:
        """Whether nobody has told them yet, nor said why not."""
        return self.sent_on is None and not self.is_excused

    def letter_posted(self, letter_id: str, on: date) -> Self:
        """Told, by the letter's own posting; and when to remind them."""
        if letter_id != self.letter_id or not self.is_to_send:
            return self
        return replace(self, sent_on=on, chase_on=reminded_on(self, on))

    def in_the_way_of(self, act: CaseAct) -> GateError | None:
        """A case does not close while a recipient is neither told nor excused. Law: GDPR 19."""
        if act is CaseAct.CLOSE and self.is_to_send:
            return GateError("recipient_not_told", recipient=self.name)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyToTell(CaseFact):
    """That somebody has looked, and no recipient got this person's data."""

    fact_name: ClassVar[str] = "nobody_to_tell"

    because: str
    said_by: str
    said_at: datetime


def rights_to_tell(case: Case) -> tuple[Right, ...]:
    """What was decided that recipients have to hear of."""
    return tuple(made.right for made in case.decisions if made.right in TELLING_RIGHTS and made.outcome.gives)


def current_notices(case: Case) -> tuple[RecipientNotice, ...]:
    """The notices of what is decided now; those of a decision that was taken up again since are history."""
    since = {right: again.taken_up_at for again in case.facts_of(Reopening) for right in again.rights}
    notices = case.facts_of(RecipientNotice)
    return tuple(one for one in notices if one.right not in since or one.prepared_at >= since[one.right])


def nobody_said(case: Case) -> NobodyToTell | None:
    """That nobody has to be told of what is decided now; None if nobody said so since it was taken up again."""
    again = [one.taken_up_at for one in case.facts_of(Reopening) if TELLING_RIGHTS.intersection(one.rights)]
    said = (one for one in case.facts_of(NobodyToTell) if not again or one.said_at >= again[-1])
    return next(said, None)


def reminded_on(notice: RecipientNotice, sent_on: date) -> date:
    """When to remind a recipient who was told on a day, if nobody says otherwise."""
    return max(sent_on, notice.due_on) + timedelta(days=REMIND_AFTER_DAYS)


def closing_gate(case: Case, recipients: Iterable[str]) -> GateError | None:
    """What stands against closing while nobody has looked whom to tell.

    Args:
        case: the case.
        recipients: codes of those who may have got this person's data.

    Law: GDPR 19; duty D9.
    """
    has_looked = bool(current_notices(case)) or nobody_said(case) is not None
    number = len(set(recipients))
    if has_looked or not number or not rights_to_tell(case):
        return None
    return GateError("recipients_not_considered", count=number)


def notices_prepared(case: Case, notices: Iterable[RecipientNotice], at: datetime) -> Case:
    """The case with notices to be sent, one for each recipient and right.

    Raises:
        InputError: ``notice_needs_words``, ``notice_day_impossible``.
        GateError: ``notice_there_already``, ``nothing_to_tell``, ``case_is_closed``.
    """
    new = tuple(notices)
    rights = rights_to_tell(case)
    there = {(one.recipient, one.right) for one in current_notices(case) if not one.is_excused}
    for notice in new:
        if notice.right not in rights:
            raise GateError("nothing_to_tell")
        if not notice.what_to_do.strip():
            raise InputError("notice_needs_words")
        if notice.due_on < at.date():
            raise InputError("notice_day_impossible", day=notice.due_on.isoformat())
        if (notice.recipient, notice.right) in there:
            raise GateError("notice_there_already", recipient=notice.name)
        there.add((notice.recipient, notice.right))
    return case.with_facts(RecipientNotice, (*case.facts_of(RecipientNotice), *new), at)


def nobody_to_tell(case: Case, *, because: str, by: str, at: datetime) -> Case:
    """The case after somebody looked and found no recipient of this person's data.

    Raises:
        InputError: ``notice_excuse_needs_words``.
        GateError: ``case_is_closed``.
    """
    if not because.strip():
        raise InputError("notice_excuse_needs_words")
    return case.with_facts(NobodyToTell, (NobodyToTell(because=because.strip(), said_by=by, said_at=at),), at)


def notice_written(case: Case, letter_id: str, to: str, at: datetime) -> Case:
    """The case after a letter to a recipient was issued; posting it sets the day on which they were told.

    Args:
        case: the case.
        letter_id: the letter.
        to: its addressee; a letter to somebody who is no recipient of the case tells none.
        at: aware UTC moment.
    """
    notices = case.facts_of(RecipientNotice)
    told = [one for one in notices if one.name == to and one.is_to_send and not one.letter_id]
    if not told:
        return case
    return case.with_facts(
        RecipientNotice, tuple(replace(one, letter_id=letter_id) if one in told else one for one in notices), at
    )


def notice_sent(
    case: Case, notice_id: str, *, on: date, how: str, chase_on: date | None = None, today: date, at: datetime
) -> Case:
    """The case after a recipient was told in another way than by a letter from here.

    Args:
        case: the case.
        notice_id: which notice.
        on: the day.
        how: in which way: by e-mail, by telephone, in their portal.
        chase_on: when to remind them; None for the usual day.
        today: the present day at the office.
        at: aware UTC moment.

    Raises:
        InputError: ``notice_unknown``, ``notice_day_impossible``, ``notice_needs_way``, ``chase_day_impossible``.
        GateError: ``notice_settled``, ``case_is_closed``; ``notice_letter_waits`` while a letter to them is on its way.
    """

    def sent(notice: RecipientNotice) -> RecipientNotice:
        if notice.sent_on is not None or notice.is_excused:
            raise GateError("notice_settled", recipient=notice.name)
        if notice.letter_id:
            raise GateError("notice_letter_waits", recipient=notice.name)
        if not how.strip():
            raise InputError("notice_needs_way")
        if on > today:
            raise InputError("notice_day_impossible", day=on.isoformat())
        remind = chase_on or reminded_on(notice, on)
        if remind <= on:
            raise InputError("chase_day_impossible", day=remind.isoformat())
        return replace(notice, sent_on=on, sent_how=how.strip(), chase_on=remind)

    return _changed(case, notice_id, sent, at)


def notice_chased(case: Case, notice_id: str, *, on: date, chase_on: date, at: datetime) -> Case:
    """The case after a recipient was reminded; a closed case is followed up too.

    Raises:
        InputError: ``notice_unknown``, ``chase_day_impossible``.
        GateError: ``notice_waits_for_nothing``.
    """

    def chased(notice: RecipientNotice) -> RecipientNotice:
        if not notice.waits_for_reply:
            raise GateError("notice_waits_for_nothing", recipient=notice.name)
        if chase_on <= on:
            raise InputError("chase_day_impossible", day=chase_on.isoformat())
        return replace(notice, chase_on=chase_on, chased_on=(*notice.chased_on, on))

    return _changed(case, notice_id, chased, at, even_closed=True)


def notice_answered(case: Case, notice_id: str, *, on: date, today: date, reply: str, at: datetime) -> Case:
    """The case after a recipient answered; the answer may come after the case was closed.

    Raises:
        InputError: ``notice_unknown``, ``notice_needs_words``, ``notice_day_impossible``.
        GateError: ``notice_waits_for_nothing``.
    """

    def answered(notice: RecipientNotice) -> RecipientNotice:
        if not notice.waits_for_reply:
            raise GateError("notice_waits_for_nothing", recipient=notice.name)
        if not reply.strip():
            raise InputError("notice_needs_words")
        if notice.sent_on is not None and not notice.sent_on <= on <= today:
            raise InputError("notice_day_impossible", day=on.isoformat())
        return replace(notice, reply_on=on, reply=reply.strip(), chase_on=None)

    return _changed(case, notice_id, answered, at, even_closed=True)


def notice_excused(case: Case, notice_id: str, *, because: str, by: str, at: datetime) -> Case:
    """The case after somebody said why a recipient cannot be told, or will not answer.

    Raises:
        InputError: ``notice_unknown``, ``notice_excuse_needs_words``.
        GateError: ``notice_settled``.

    Law: GDPR 19 (unless it proves impossible or involves disproportionate effort).
    """

    def excused(notice: RecipientNotice) -> RecipientNotice:
        if notice.is_excused or notice.reply_on is not None:
            raise GateError("notice_settled", recipient=notice.name)
        if not because.strip():
            raise InputError("notice_excuse_needs_words")
        return replace(notice, excused_because=because.strip(), excused_by=by, excused_at=at, chase_on=None)

    return _changed(case, notice_id, excused, at, even_closed=True)


def _changed(
    case: Case,
    notice_id: str,
    change: Callable[[RecipientNotice], RecipientNotice],
    at: datetime,
    *,
    even_closed: bool = False,
) -> Case:
    notices = case.facts_of(RecipientNotice)
    notice = next((one for one in notices if one.notice_id == notice_id), None)
    if notice is None:
        raise InputError("notice_unknown")
    changed = change(notice)
    return case.with_facts(
        RecipientNotice, tuple(changed if one is notice else one for one in notices), at, even_closed=even_closed
    )
