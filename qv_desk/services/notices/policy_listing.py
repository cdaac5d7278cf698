"""Whom a policy mailing tells: everybody with an open case, person by person, and whoever a list brings.

A list that was cut short is gone on with where it stopped, and nobody comes onto it twice.
"""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Final

from qv_desk.domain.cases.case_list import CaseListQuery
from qv_desk.domain.cases.case_summary import CaseSummary, CaseView
from qv_desk.domain.kinds.policy_mailing import Addressee, PolicyMailing, PolicyNotice, must_have_list, person_keys
from qv_desk.domain.kinds.same_recipient import Listed, Written, folded
from qv_desk.domain.letters.letter_template import FALLBACK_LANGUAGE
from qv_desk.domain.terms.case_kind import REQUEST_KINDS
from qv_desk.errors import GateError
from qv_desk.intake.tables.recipient_list import RecipientRow
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.residence import must_be_known
from qv_desk.services.notices.affected import Added
from qv_desk.services.notices.policy_notices import written
from qv_desk.store.progress import Report

_PAGE: Final = 200


@guarded
def go_on(desk: Desk, mailing_id: str, *, report: Report | None = None) -> PolicyMailing:
    """List whoever is not on the list yet; cases that were opened after the mailing began are left out.

    Raises:
        GateError: ``mailing_is_purged``.
        StoreError: the mailing is unknown.
    """
    mailing = desk.store.registers.get(PolicyMailing, mailing_id)
    must_have_list(mailing)
    if mailing.listed:
        return mailing
    addressees = list(_addressees(desk, mailing, report))
    groups = _people(addressees)
    listed = {one.case_id for one in desk.store.registers.by_key(PolicyNotice, mailing_id) if one.case_id}
    fresh = [group for group in groups if not any(one.summary.case_id in listed for one in group)]
    namesakes = _namesakes(groups)
    _put_on_list(desk, mailing, [_notice(desk, mailing, group, namesakes) for group in fresh])
    done = replace(mailing, listed=True)
    with desk.changing() as transaction:
        transaction.put_entry(done)
        transaction.journal("mailing.listed", mailing_id, mailing.version)
    return done


@guarded
def add_rows(desk: Desk, mailing_id: str, rows: Iterable[RecipientRow], report: Report | None = None) -> Added:
    """Put the people of a list onto it; who stands on it already, by a case or a list, is left out.

    Whoever may stand on it already is marked, and so is a child: both wait for a person.

    Args:
        desk: the open desk.
        mailing_id: which mailing.
        rows: the people.
        report: told how far it is.

    Raises:
        GateError: ``mailing_child_by_hand``: a child is told beside the guardian, which a mailing cannot do;
            ``mailing_is_purged``.
        InputError: a row names a place that the desk does not know; nothing was kept then.
    """
    mailing = desk.store.registers.get(PolicyMailing, mailing_id)
    must_have_list(mailing)
    notices = desk.store.registers.by_key(PolicyNotice, mailing_id)
    known, names = Listed(), {one.entry_id: one.reference or one.name for one in notices}
    for done, notice in enumerate(notices):
        if report is not None:
            report(done, len(notices))
        known.add(written(desk, notice), notice.entry_id)
    fresh: list[PolicyNotice] = []
    left_out = 0
    for row in rows:
        who = Written(row.name, row.e_mail, row.phone, row.postal_address)
        if row.is_child:
            raise GateError("mailing_child_by_hand")
        must_be_known(row.country)
        if known.same_as(who):
            left_out += 1
            continue
        perhaps = names.get(known.perhaps_same_as(who), "")
        notice = _of_row(desk, mailing, row, len(notices) + len(fresh) + 1, perhaps)
        known.add(who, notice.entry_id)
        names[notice.entry_id] = notice.name
        fresh.append(notice)
    _put_on_list(desk, mailing, fresh)
    return Added(len(fresh), left_out)


def _put_on_list(desk: Desk, mailing: PolicyMailing, notices: Sequence[PolicyNotice]) -> None:
    """Put lines onto the list, some at a time: what a stop leaves undone is gone on with."""
    for start in range(0, len(notices), _PAGE):
        batch = notices[start : start + _PAGE]
        with desk.changing() as transaction:
            for notice in batch:
                transaction.put_entry(notice)
            transaction.journal("mailing.listed", mailing.entry_id, f"{mailing.version}: {len(batch)}")


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
    """A child's file stands alone: it is not looked into to compare it."""
    return () if one.summary.is_childs_file else person_keys(one)


def _namesakes(groups: list[list[Addressee]]) -> dict[str, list[str]]:
    """The references of people by their folded name, one for each person."""
    found: dict[str, list[str]] = {}
    for group in groups:
        if not group[0].summary.is_childs_file:
            for name in {folded(one.summary.person_name) for one in group}:
                found.setdefault(name, []).append(group[0].summary.reference)
    return found


def _notice(
    desk: Desk, mailing: PolicyMailing, group: list[Addressee], namesakes: dict[str, list[str]]
) -> PolicyNotice:
    first = group[0].summary
    is_child = first.is_childs_file
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


def _of_row(desk: Desk, mailing: PolicyMailing, row: RecipientRow, place: int, perhaps: str) -> PolicyNotice:
    return PolicyNotice(
        entry_id=f"{mailing.entry_id}/{place:05d}-{secrets.token_hex(8)}",
        at=desk.moment,
        key=mailing.entry_id,
        name=row.name,
        reference="",
        same_name_as=perhaps,
        came_from="list",
        e_mail=row.e_mail,
        phone=row.phone,
        postal_address=row.postal_address,
        country=row.country,
        language=row.language or FALLBACK_LANGUAGE,
        their_reference=row.their_reference,
    )
