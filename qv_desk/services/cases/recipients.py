"""Tell the recipients of a person's data what was corrected, erased or restricted, and follow it to their answer."""

import secrets
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Final

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.searching.chaser import Chaser, ChaserKind, chaser_id
from qv_desk.domain.searching.recipient import Recipient, RecipientKind
from qv_desk.domain.telling import recipient_notice as notices
from qv_desk.domain.telling.recipient_notice import RecipientNotice
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.cases.chasers import CHASE_AFTER_DAYS, change_waiting_case
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

LETTER: Final = "recipient_notice"
"""The kind of letter that tells a recipient."""

DONE_WITHIN_DAYS: Final = 14
"""By when a recipient is asked to have done it, if nobody says otherwise."""


@guarded
def prepare(
    desk: Desk,
    case_id: str,
    recipients: Collection[str],
    *,
    what_to_do: Mapping[Right, str] | None = None,
    due_on: date | None = None,
) -> Case:
    """Prepare a notice to each of these recipients, for each right that they have to hear of.

    Args:
        desk: the open desk.
        case_id: which case.
        recipients: codes in the office's list.
        what_to_do: what they are asked, by right, in words fit for the letter; the usual words where it is silent.
        due_on: by when; two weeks from today if none is given.

    Raises:
        InputError: ``recipient_unknown``, ``notice_needs_words``, ``notice_day_impossible``.
        GateError: ``nothing_to_tell``, ``notice_there_already``.
    """
    book = {one.entry_id: one for one in desk.store.registers.all(Recipient)}
    unknown = next((code for code in recipients if code not in book), None)
    if unknown is not None:
        raise InputError("recipient_unknown", recipient=unknown)
    words = what_to_do or {}
    due = due_on or desk.today + timedelta(days=DONE_WITHIN_DAYS)

    def command(case: Case) -> Case:
        there = {(one.recipient, one.right) for one in notices.current_notices(case) if not one.is_excused}
        rights = notices.rights_to_tell(case) or tuple(right for right in case.rights[:1])
        wanted = [(code, right) for code in dict.fromkeys(recipients) for right in rights]
        new = [
            RecipientNotice(
                notice_id=secrets.token_hex(4),
                recipient=code,
                name=book[code].name,
                right=right,
                what_to_do=words.get(right, usual_words(right, case.language)).strip(),
                due_on=due,
                prepared_by=desk.user.user_id,
                prepared_at=desk.moment,
            )
            for code, right in wanted
            if (code, right) not in there or len(wanted) == 1
        ]
        return notices.notices_prepared(case, new, desk.moment)

    return change_waiting_case(
        desk, case_id, command, action="recipients.prepared", detail=", ".join(book[code].name for code in recipients)
    )


@guarded
def mark_sent(
    desk: Desk,
    case_id: str,
    notice_id: str,
    *,
    how: str,
    on: date | None = None,
    chase_on: date | None = None,
) -> Case:
    """Note that a recipient was told in another way than by a letter; a letter's posting notes itself.

    Args:
        desk: the open desk.
        case_id: which case.
        notice_id: which notice.
        how: in which way, such as by e-mail or by telephone.
        on: the day on which they were told; today if none is given.
        chase_on: when to remind them; a few days after they are asked to be done, if none is given.

    Raises:
        InputError: ``notice_unknown``, ``notice_needs_way``, an impossible day.
        GateError: ``notice_settled``, ``notice_letter_waits``.
    """
    command = partial(
        notices.notice_sent,
        notice_id=notice_id,
        on=on or desk.today,
        how=how,
        chase_on=chase_on,
        today=desk.today,
        at=desk.moment,
    )
    return change_waiting_case(desk, case_id, command, action="recipients.sent", detail=_name(desk, case_id, notice_id))


def told_by_letter(case: Case, letter: Correspondence, to: str) -> tuple[Case, tuple[Chaser, ...]]:
    """The case after a letter was issued, and the entries by which it is found later whom to remind.

    Nobody is waited for before the letter is posted: until then the entries point at a case that waits for nothing.
    A letter of another kind tells no recipient.
    """
    if letter.kind != LETTER:
        return case, ()
    after = notices.notice_written(case, letter.letter_id, to, letter.issued_at)
    waiting = tuple(
        Chaser(
            entry_id=chaser_id(case.case_id, ChaserKind.NOTICE, one.notice_id),
            at=letter.issued_at,
            case_id=case.case_id,
            kind=ChaserKind.NOTICE,
            object_id=one.notice_id,
            chase_on=notices.reminded_on(one, one.due_on),
        )
        for one in after.facts_of(RecipientNotice)
        if one.letter_id == letter.letter_id
    )
    return after, waiting


@guarded
def chase(desk: Desk, case_id: str, notice_id: str, *, chase_after: int = CHASE_AFTER_DAYS) -> Case:
    """Note that a recipient was reminded today.

    Raises:
        InputError: ``notice_unknown``.
        GateError: ``notice_waits_for_nothing``.
    """
    today = desk.today
    again = today + timedelta(days=chase_after)
    command = partial(notices.notice_chased, notice_id=notice_id, on=today, chase_on=again, at=desk.moment)
    return change_waiting_case(
        desk, case_id, command, action="recipients.chased", detail=_name(desk, case_id, notice_id)
    )


@guarded
def record_reply(desk: Desk, case_id: str, notice_id: str, reply: str, *, on: date | None = None) -> Case:
    """Note what a recipient answered.

    Raises:
        InputError: ``notice_unknown``, ``notice_needs_words``, an impossible day.
        GateError: ``notice_waits_for_nothing``.
    """
    today = desk.today
    command = partial(
        notices.notice_answered, notice_id=notice_id, on=on or today, today=today, reply=reply, at=desk.moment
    )
    return change_waiting_case(
        desk, case_id, command, action="recipients.answered", detail=_name(desk, case_id, notice_id)
    )


@guarded
def excuse(desk: Desk, case_id: str, notice_id: str, because: str) -> Case:
    """Note why a recipient cannot be told, or will not answer.

    Raises:
        InputError: ``notice_unknown``, ``notice_excuse_needs_words``.
        GateError: ``notice_settled``.

    Law: GDPR 19.
    """
    command = partial(
        notices.notice_excused, notice_id=notice_id, because=because, by=desk.user.user_id, at=desk.moment
    )
    return change_waiting_case(
        desk, case_id, command, action="recipients.excused", detail=_name(desk, case_id, notice_id)
    )


@guarded
def tell_nobody(desk: Desk, case_id: str, because: str) -> Case:
    """Note that somebody looked, and no recipient got this person's data.

    Raises:
        InputError: ``notice_excuse_needs_words``.
    """
    command = partial(notices.nobody_to_tell, because=because, by=desk.user.user_id, at=desk.moment)
    return change_case(desk, case_id, command, action="recipients.nobody", detail=because.strip())


def usual_words(right: Right, language: str) -> str:
    """What a recipient is asked to do about a right, if nobody writes anything else."""
    words = wordings("sources").get(f"task.{right}")
    return words.said_in(language) if words is not None else ""


def recipient_kind_name(kind: RecipientKind) -> Wording:
    """What a recipient is to us."""
    return wordings("sources")[f"recipient.{kind}"]


def notice_state(notice: RecipientNotice) -> Wording:
    """How far a notice is."""
    if notice.is_excused:
        state = "excused"
    elif notice.sent_on is None:
        state = "letter_waits" if notice.letter_id else "to_send"
    else:
        state = "waits" if notice.waits_for_reply else "answered"
    return wordings("sources")[f"notice.{state}"]


def _name(desk: Desk, case_id: str, notice_id: str) -> str:
    """The recipient of a notice, for the journal."""
    found = desk.store.cases.get(case_id).facts_of(RecipientNotice)
    return next((one.name for one in found if one.notice_id == notice_id), "")
