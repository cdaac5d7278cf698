"""A major change of the privacy policy, told to everybody with an open case, once.

Law: policy §9.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import ClassVar, Final

from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.domain.kinds.same_recipient import Written, folded
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import GateError, InputError

_MARK: Final = "POL-"


class NoticeState(StrEnum):
    """How far it is with telling one person."""

    TO_TELL = "to_tell"
    ISSUED = "issued"
    """The letter is written and waits for the post."""
    TOLD = "told"
    EXCUSED = "excused"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyMailing(RegisterEntry):
    """One mailing; its key is the version of the policy that it tells of.

    Attributes:
        changes: what changes, in words fit for the letter.
        in_force_on: from when.
        where: where the new policy can be read.
        started_by: user identifier.
        listed: whether the list of people is complete; a list that was cut short is gone on with.
        purged_at: aware UTC moment at which its list went; None before.
        people_purged: how many stood on the list then.
    """

    register_name: ClassVar[str] = "policy_mailings"
    outlives_case: ClassVar[bool] = True

    changes: str
    in_force_on: date
    where: str
    started_by: str
    listed: bool = False
    purged_at: datetime | None = None
    people_purged: int = 0

    @property
    def version(self) -> str:
        """The version that it tells of."""
        return self.key

    @property
    def reference(self) -> str:
        """By what a purge names it: ``POL-2026-10-01``."""
        return f"{_MARK}{self.key}".upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyNotice(RegisterEntry):
    """One person of a mailing; the key is the mailing's identifier, the case is the one by which they are told.

    Somebody of a list has no case before their letter is issued; until then the line says how to reach them.

    Attributes:
        name: the person.
        reference: of that case; empty while there is none.
        same_name_as: by what somebody is named who may be the same person, with the same name and no detail in common:
            the reference of their case, or their name; empty for none. A person looks whether it is one and the same,
            and until then neither of the two is written to.
        is_apart: whether a person found that these are two people.
        state: how far it is.
        letter_id: the letter by which they are told; empty before, or where they were told in another way.
        told_on: the day; None before.
        words: how they were told, or why they need not be.
        by: user identifier of whoever did it.
        came_from: ``case`` or ``list``.
        e_mail: of somebody of a list; empty if unknown, and once they were told.
        phone: as the e-mail address.
        postal_address: as the e-mail address; lines without name and country.
        country: ISO 3166 code; empty while unknown.
        language: BCP 47 tag in which somebody of a list is written to.
        their_reference: what somebody of a list calls the matter.
    """

    register_name: ClassVar[str] = "policy_notices"

    name: str
    reference: str
    same_name_as: str = ""
    is_apart: bool = False
    state: NoticeState = NoticeState.TO_TELL
    letter_id: str = ""
    told_on: date | None = None
    words: str = ""
    by: str = ""
    came_from: str = "case"
    e_mail: str = ""
    phone: str = ""
    postal_address: tuple[str, ...] = ()
    country: str = ""
    language: str = ""
    their_reference: str = ""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody with an open case, as far as it tells one person from another.

    Attributes:
        summary: the line of the case.
        e_mail: as the case has it.
        phone: as the case has it.
        postal_address: as the case has it.
    """

    summary: CaseSummary
    e_mail: str
    phone: str
    postal_address: tuple[str, ...]


def person_keys(one: Addressee) -> tuple[str, ...]:
    """By what the person is known again: two cases with one of these in common are one person's.

    A name alone is none of them: two people may share it, and one who gets no letter is worse off than one who is
    looked at twice.
    """
    who = Written(one.summary.person_name, one.e_mail, one.phone)
    name, keys = folded(who.name), []
    if who.mail:
        keys.append(f"e_mail {who.mail}")
    if name and who.digits:
        keys.append(f"phone {name} {who.digits}")
    if name and one.postal_address:
        keys.append(f"address {name} {folded(' '.join(one.postal_address))}")
    return tuple(keys)


def notice_told(notice: PolicyNotice, *, on: date, words: str, by: str, since: date, today: date) -> PolicyNotice:
    """The line after the person was told.

    Raises:
        GateError: ``mailing_person_settled``: everybody is told once.
        InputError: ``mailing_needs_words``, ``mailing_day_impossible``.
    """
    _must_be_unsettled(notice)
    if not words.strip():
        raise InputError("mailing_needs_words")
    if not since <= on <= today:
        raise InputError("mailing_day_impossible", day=on.isoformat())
    settled = replace(notice, state=NoticeState.TOLD, told_on=on, words=words.strip(), by=by)
    return _without_address(settled)


def notice_excused(notice: PolicyNotice, *, why: str, by: str) -> PolicyNotice:
    """The line after it was said why the person need not be told: they are told by another case already.

    Raises:
        GateError: ``mailing_person_settled``.
        InputError: ``mailing_needs_words``.
    """
    _must_be_unsettled(notice)
    if not why.strip():
        raise InputError("mailing_needs_words")
    return _without_address(replace(notice, state=NoticeState.EXCUSED, told_on=None, words=why.strip(), by=by))


def notice_apart(notice: PolicyNotice) -> PolicyNotice:
    """The line after a person found that whoever has the same name is somebody else."""
    return replace(notice, is_apart=True)


def is_mailing(reference: str) -> bool:
    """Whether a reference is that of a mailing, not that of a case or an incident."""
    return reference.startswith(_MARK)


def must_have_list(mailing: PolicyMailing) -> None:
    """Refuse to put anybody onto a list whose years are over and that went.

    Raises:
        GateError: ``mailing_is_purged``.
    """
    if mailing.purged_at is not None:
        raise GateError("mailing_is_purged", version=mailing.version)


def last_day(mailing: PolicyMailing, notices: Iterable[PolicyNotice], zone: tzinfo) -> date:
    """The last day on which somebody came onto its list or was told; not before the version was in force.

    Nobody has to finish a mailing, so that somebody whom it never told is not kept for ever either.
    """
    days = [mailing.in_force_on, mailing.at.astimezone(zone).date()]
    for notice in notices:
        days.append(notice.at.astimezone(zone).date())
        if notice.told_on is not None:
            days.append(notice.told_on)
    return max(days)


def purged(mailing: PolicyMailing, people: int, at: datetime) -> PolicyMailing:
    """What is left of a mailing when its years are over: what it told, its days, and how many stood on its list.

    Law: GDPR 5(1)(e); PIPL 19, 47.
    """
    return replace(mailing, listed=True, purged_at=at, people_purged=people)


def _without_address(notice: PolicyNotice) -> PolicyNotice:
    """Nobody writes to them any more, so nobody needs to know where they live. Law: GDPR 5(1)(e)."""
    return replace(notice, e_mail="", phone="", postal_address=(), country="", their_reference="")


def _must_be_unsettled(notice: PolicyNotice) -> None:
    if notice.state in {NoticeState.TOLD, NoticeState.EXCUSED}:
        raise GateError("mailing_person_settled")
