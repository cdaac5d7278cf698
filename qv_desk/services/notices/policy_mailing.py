"""Tell everybody with an open case of a major change of the privacy policy: once each, and gone on with after a stop.

The list is made first, person by person and not case by case; then each person is told, by a letter of one of their
cases or in another way. A list that was cut short is gone on with where it stopped, and nobody comes onto it twice.
"""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from qv_desk.domain.keeping.policy_version import PolicyVersion
from qv_desk.domain.kinds.policy_mailing import (
    NoticeState,
    PolicyMailing,
    PolicyNotice,
    notice_apart,
    notice_excused,
    notice_told,
)
from qv_desk.errors import InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.policy import version_on
from qv_desk.services.notices.policy_listing import go_on
from qv_desk.services.notices.policy_notices import as_it_stands
from qv_desk.store.progress import Report

_LONGEST: Final = 4_000


@dataclass(frozen=True, slots=True)
class MailingFile:
    """A mailing with its list.

    Attributes:
        mailing: what it tells.
        notices: everybody on the list, in order of their cases.
    """

    mailing: PolicyMailing
    notices: tuple[PolicyNotice, ...]

    @property
    def to_tell(self) -> int:
        """How many still have to be told; one whose letter waits for the post is among them."""
        return sum(one.state in {NoticeState.TO_TELL, NoticeState.ISSUED} for one in self.notices)


@dataclass(frozen=True, slots=True)
class ProposedMailing:
    """What a mailing would tell of.

    Attributes:
        version: the version's name.
        in_force_on: from when it holds.
        changes: what is new, in the words of whoever brought it in; empty where nobody said it.
    """

    version: str
    in_force_on: date
    changes: str


@guarded
def proposed(desk: Desk) -> ProposedMailing:
    """What to tell of: the newest major version that was brought in, else the one in force.

    Whether it was told already is not asked: a list that was cut short is gone on with by the same call.

    Law: policy §9.
    """
    major = [one for one in desk.store.registers.all(PolicyVersion) if one.is_major]
    if not major:
        return ProposedMailing(version_on(desk, desk.today), desk.today, "")
    newest = max(major, key=lambda one: (one.in_force_from, one.at))
    return ProposedMailing(newest.entry_id, newest.in_force_from, newest.changes)


@guarded
def start_mailing(
    desk: Desk, *, version: str, changes: str, in_force_on: date, where: str, report: Report | None = None
) -> PolicyMailing:
    """Begin a mailing and list everybody with an open case; for a version that has one, go on with its list.

    Args:
        desk: the open desk.
        version: the version of the policy that it tells of.
        changes: what changes, in words fit for the letter.
        in_force_on: from when.
        where: where the new policy can be read.
        report: told how far the listing is.

    Raises:
        InputError: a part is missing, or a text too long.
        GateError: ``mailing_is_purged``: its years are over and its list went.

    Law: policy §9.
    """
    known = desk.store.registers.by_key(PolicyMailing, version.strip())
    if known:
        return go_on(desk, known[0].entry_id, report=report)
    if not all(text.strip() for text in (version, changes, where)):
        raise InputError("mailing_incomplete")
    if len(changes) > _LONGEST or len(where) > _LONGEST:
        raise InputError("mailing_text_too_long", limit=_LONGEST)
    mailing = PolicyMailing(
        entry_id=secrets.token_hex(8),
        at=desk.moment,
        key=version.strip(),
        changes=changes.strip(),
        in_force_on=in_force_on,
        where=where.strip(),
        started_by=desk.user.user_id,
    )
    with desk.changing() as transaction:
        transaction.put_entry(mailing)
        transaction.journal("mailing.started", mailing.entry_id, mailing.version)
    return go_on(desk, mailing.entry_id, report=report)


@guarded
def mailings(desk: Desk) -> tuple[PolicyMailing, ...]:
    """Every mailing, the newest first."""
    return tuple(reversed(desk.store.registers.all(PolicyMailing)))


@guarded
def mailing_of(desk: Desk, version: str) -> PolicyMailing:
    """The mailing on a version.

    Raises:
        InputError: ``mailing_unknown``.
    """
    found = desk.store.registers.by_key(PolicyMailing, version.strip())
    if not found:
        raise InputError("mailing_unknown")
    return found[0]


@guarded
def look_at_mailing(desk: Desk, mailing_id: str) -> MailingFile:
    """A mailing with everybody on its list, as far as their letters are.

    Raises:
        StoreError: it is unknown.
    """
    mailing = desk.store.registers.get(PolicyMailing, mailing_id)
    notices = desk.store.registers.by_key(PolicyNotice, mailing_id)
    return MailingFile(mailing, tuple(as_it_stands(desk, mailing, one) for one in notices))


@guarded
def mark_noticed(desk: Desk, notice_id: str, *, on: date, words: str) -> PolicyNotice:
    """Write down that a person was told in another way than by a letter of this desk.

    Raises:
        GateError: they were told already.
        InputError: the day cannot be, or nothing is said of the way.
    """

    def command(mailing: PolicyMailing, notice: PolicyNotice) -> PolicyNotice:
        since = mailing.at.astimezone(desk.zone).date()
        return notice_told(notice, on=on, words=words, by=desk.user.user_id, since=since, today=desk.today)

    return _changed(desk, notice_id, command, "mailing.told")


@guarded
def mark_apart(desk: Desk, notice_ids: Iterable[str]) -> int:
    """Write down that people with the name of others on the list are not the same; gives how many were settled so."""
    notices = [desk.store.registers.get(PolicyNotice, notice_id) for notice_id in notice_ids]
    notices = [one for one in notices if one.same_name_as and not one.is_apart]
    if not notices:
        return 0
    with desk.changing() as transaction:
        for notice in notices:
            transaction.put_entry(notice_apart(notice))
        transaction.journal("mailing.told_apart", notices[0].key, str(len(notices)))
    return len(notices)


@guarded
def excuse(desk: Desk, notice_id: str, *, why: str) -> PolicyNotice:
    """Write down why a person need not be told: they are the same as somebody else on the list.

    Raises:
        GateError: they were told already.
        InputError: nothing is said of why.
    """
    return _changed(
        desk,
        notice_id,
        lambda _mailing, notice: notice_excused(notice, why=why, by=desk.user.user_id),
        "mailing.excused",
    )


def _changed(
    desk: Desk, notice_id: str, command: Callable[[PolicyMailing, PolicyNotice], PolicyNotice], action: str
) -> PolicyNotice:
    notice = desk.store.registers.get(PolicyNotice, notice_id)
    mailing = desk.store.registers.get(PolicyMailing, notice.key)
    after = command(mailing, as_it_stands(desk, mailing, notice))
    with desk.changing() as transaction:
        transaction.put_entry(after)
        transaction.journal(action, notice.case_id or mailing.entry_id, after.words)
    return after
