"""Tell everybody with an open case of a major change of the privacy policy: once each, and gone on with after a stop.

The list is made first, person by person and not case by case; then each person is told, by a letter of one of their
cases or in another way. A list that was cut short is gone on with where it stopped, and nobody comes onto it twice.
"""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Final

from qv_desk.domain.cases.case_list import CaseListQuery
from qv_desk.domain.cases.case_summary import CaseSummary, CaseView
from qv_desk.domain.kinds.policy_mailing import (
    Addressee,
    NoticeState,
    PolicyMailing,
    PolicyNotice,
    folded,
    notice_excused,
    notice_told,
    person_keys,
)
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import REQUEST_KINDS, CaseKind
from qv_desk.errors import GateError, InputError, StoreError
from qv_desk.services.care.affected import Issued, Report
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.letters import correspond, letter_languages

_PAGE: Final = 200
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
def go_on(desk: Desk, mailing_id: str, *, report: Report | None = None) -> PolicyMailing:
    """List whoever is not on the list yet; cases that were opened after the mailing began are left out.

    Raises:
        StoreError: the mailing is unknown.
    """
    mailing = desk.store.registers.get(PolicyMailing, mailing_id)
    if mailing.listed:
        return mailing
    addressees = list(_addressees(desk, mailing, report))
    groups = _people(addressees)
    listed = {notice.case_id for notice in desk.store.registers.by_key(PolicyNotice, mailing_id)}
    fresh = [group for group in groups if not any(one.summary.case_id in listed for one in group)]
    namesakes = _namesakes(groups)
    for start in range(0, len(fresh), _PAGE):
        batch = fresh[start : start + _PAGE]
        with desk.changing() as transaction:
            for group in batch:
                transaction.put_entry(_notice(desk, mailing, group, namesakes))
            transaction.journal("mailing.listed", mailing_id, f"{mailing.version}: {len(batch)}")
    done = replace(mailing, listed=True)
    with desk.changing() as transaction:
        transaction.put_entry(done)
        transaction.journal("mailing.listed", mailing_id, mailing.version)
    return done


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
    return MailingFile(mailing, tuple(_as_it_stands(desk, mailing, one) for one in notices))


@guarded
def issue_letters(desk: Desk, mailing_id: str, *, report: Report | None = None) -> Issued:
    """Issue the letter to everybody on the list who has none yet, by the case that stands there.

    What stops one letter stops no other; called again, it goes on with those that are left. Reports about a child are
    left to whoever works on them: their files are not opened for a mailing.

    Raises:
        StoreError: the mailing is unknown.

    Law: policy §9.
    """
    file = look_at_mailing(desk, mailing_id)
    waiting = [one for one in file.notices if one.state is NoticeState.TO_TELL and one.name]
    letters, problems = 0, []
    for done, notice in enumerate(waiting):
        if report is not None:
            report(done, len(waiting))
        try:
            language = letter_languages.language_for(desk.store.cases.get(notice.case_id))
            correspond.issue(desk, notice.case_id, LetterKind.POLICY_CHANGE_NOTICE, language, {})
        except (GateError, InputError) as problem:
            problems.append((notice.reference, problem))
        else:
            letters += 1
    return Issued(letters, tuple(problems))


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
    after = command(mailing, _as_it_stands(desk, mailing, notice))
    with desk.changing() as transaction:
        transaction.put_entry(after)
        transaction.journal(action, notice.case_id, after.words)
    return after


def _addressees(desk: Desk, mailing: PolicyMailing, report: Report | None) -> Iterator[Addressee]:
    """Whoever had an open case when the mailing began, with what tells one person from another."""
    ends = datetime.combine(desk.today, time(), tzinfo=desk.zone).astimezone(UTC)
    query = CaseListQuery(view=CaseView.ALL_OPEN, now=desk.moment, week_ends_at=ends, officer=desk.user.user_id)
    total = desk.store.summaries.count(query)
    after: CaseSummary | None = None
    done = 0
    while page := desk.store.summaries.page(query, after, _PAGE):
        for summary in page:
            done += 1
            if summary.kind not in REQUEST_KINDS:
                continue
            case = desk.store.cases.get(summary.case_id)
            if case.opened_at <= mailing.at:
                person = case.data_subject
                yield Addressee(summary, person.e_mail, person.phone, person.postal_address)
        after = page[-1]
        if report is not None:
            report(min(done, total), total)


def _people(addressees: list[Addressee]) -> list[list[Addressee]]:
    """The cases put together by person, each with the earliest first: one letter for each."""
    leader: dict[str, str] = {}

    def find_leader(key: str) -> str:
        while leader.setdefault(key, key) != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for one in addressees:
        for key in _keys(one):
            leader[find_leader(key)] = find_leader(one.summary.case_id)
    groups: dict[str, list[Addressee]] = {}
    for one in sorted(addressees, key=lambda each: (each.summary.received_at, each.summary.reference)):
        groups.setdefault(find_leader(one.summary.case_id), []).append(one)
    return list(groups.values())


def _keys(one: Addressee) -> tuple[str, ...]:
    """A report about a child stands alone: its file is not looked into to compare it."""
    return () if one.summary.kind is CaseKind.MINOR_REPORT else person_keys(one)


def _namesakes(groups: list[list[Addressee]]) -> dict[str, list[str]]:
    """The references of people by their folded name, one for each person."""
    found: dict[str, list[str]] = {}
    for group in groups:
        if group[0].summary.kind is not CaseKind.MINOR_REPORT:
            for name in {folded(one.summary.person_name) for one in group}:
                found.setdefault(name, []).append(group[0].summary.reference)
    return found


def _notice(
    desk: Desk, mailing: PolicyMailing, group: list[Addressee], namesakes: dict[str, list[str]]
) -> PolicyNotice:
    first = group[0].summary
    is_child = first.kind is CaseKind.MINOR_REPORT
    others = () if is_child else namesakes.get(folded(first.person_name), ())
    return PolicyNotice(
        entry_id=f"{mailing.entry_id}/{first.case_id}",
        at=desk.moment,
        case_id=first.case_id,
        key=mailing.entry_id,
        name="" if is_child else first.person_name,
        reference=first.reference,
        same_name_as=next((reference for reference in others if reference != first.reference), ""),
    )


def _as_it_stands(desk: Desk, mailing: PolicyMailing, notice: PolicyNotice) -> PolicyNotice:
    """The line as the person's letter makes it: issued, or posted and told."""
    if notice.state in {NoticeState.TOLD, NoticeState.EXCUSED}:
        return notice
    try:
        case = desk.store.cases.get(notice.case_id)
    except StoreError as problem:
        if problem.code != "case_unknown":
            raise
        return notice
    letters = [
        one
        for one in case.correspondence
        if one.kind == LetterKind.POLICY_CHANGE_NOTICE and one.issued_at >= mailing.at
    ]
    if not letters:  # none yet, or it was taken back before it was posted
        return replace(notice, state=NoticeState.TO_TELL, letter_id="", by="") if notice.letter_id else notice
    letter = letters[0]
    if letter.dispatched_on is None:
        return replace(notice, state=NoticeState.ISSUED, letter_id=letter.letter_id, by=letter.issued_by)
    return replace(
        notice,
        state=NoticeState.TOLD,
        letter_id=letter.letter_id,
        told_on=letter.dispatched_on,
        words=case.reference,
        by=letter.issued_by,
    )
