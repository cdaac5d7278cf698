"""A major change of the privacy policy, told to everybody with an open case, once.

Law: policy §9.
"""

import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import GateError, InputError


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
    """

    register_name: ClassVar[str] = "policy_mailings"
    outlives_case: ClassVar[bool] = True

    changes: str
    in_force_on: date
    where: str
    started_by: str
    listed: bool = False

    @property
    def version(self) -> str:
        """The version that it tells of."""
        return self.key


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyNotice(RegisterEntry):
    """One person of a mailing; the key is the mailing's identifier, the case is the one by which they are told.

    Attributes:
        name: the person.
        reference: of that case.
        same_name_as: reference of a case whose person has the same name and no detail in common; empty for none. A
            person looks whether it is one and the same.
        state: how far it is.
        letter_id: the letter by which they are told; empty before, or where they were told in another way.
        told_on: the day; None before.
        words: how they were told, or why they need not be.
        by: user identifier of whoever did it.
    """

    register_name: ClassVar[str] = "policy_notices"

    name: str
    reference: str
    same_name_as: str = ""
    state: NoticeState = NoticeState.TO_TELL
    letter_id: str = ""
    told_on: date | None = None
    words: str = ""
    by: str = ""


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
    name = folded(one.summary.person_name)
    keys = []
    if one.e_mail.strip():
        keys.append(f"e_mail {one.e_mail.strip().casefold()}")
    digits = "".join(mark for mark in one.phone if mark.isdigit())
    if name and digits:
        keys.append(f"phone {name} {digits}")
    if name and one.postal_address:
        keys.append(f"address {name} {folded(' '.join(one.postal_address))}")
    return tuple(keys)


def folded(text: str) -> str:
    """A text with what writing varies in taken off: width, case, marks, spaces, points."""
    spread = unicodedata.normalize("NFKD", text).casefold()
    return "".join(mark for mark in spread if mark.isalnum())


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
    return replace(notice, state=NoticeState.TOLD, told_on=on, words=words.strip(), by=by)


def notice_excused(notice: PolicyNotice, *, why: str, by: str) -> PolicyNotice:
    """The line after it was said why the person need not be told: they are told by another case already.

    Raises:
        GateError: ``mailing_person_settled``.
        InputError: ``mailing_needs_words``.
    """
    _must_be_unsettled(notice)
    if not why.strip():
        raise InputError("mailing_needs_words")
    return replace(notice, state=NoticeState.EXCUSED, told_on=None, words=why.strip(), by=by)


def _must_be_unsettled(notice: PolicyNotice) -> None:
    if notice.state in {NoticeState.TOLD, NoticeState.EXCUSED}:
        raise GateError("mailing_person_settled")
