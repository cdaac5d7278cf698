"""Purge files, incidents and mailings whose years are over: one asks, another carries it out, a certificate stays.

Each file goes in a transaction of its own, as a single disposal does; at the end the store is written anew once.
Should the machine stop in between, carrying it out again purges what is left. A file that something keeps by then
stays.

Law: GDPR 5(1)(e), 5(2); PIPL 19, 47.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.keeping.purge import Purge, PurgeState
from qv_desk.domain.keeping.retention import Kept, RetentionLine
from qv_desk.domain.kinds.incident import Incident, is_number
from qv_desk.domain.kinds.policy_mailing import PolicyMailing, is_mailing
from qv_desk.errors import GateError, InputError
from qv_desk.exports.new_text_file import must_be_new, write_new_text
from qv_desk.exports.purge_certificate import PurgeCertificate, certificate_page
from qv_desk.services.backups import back_up
from qv_desk.services.cases import approve
from qv_desk.services.disposal import incident_retention, mailing_retention, retention
from qv_desk.services.disposal.dispose import empty_temp_folder, outbox_cleaned
from qv_desk.services.frame import revival
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.notices import incidents
from qv_desk.store.progress import Report

if TYPE_CHECKING:
    from qv_desk.store.erasure import ErasureCount
    from qv_desk.store.transaction import Transaction


_Thing: TypeAlias = Case | Incident | PolicyMailing


@dataclass(frozen=True, slots=True)
class PurgeResult:
    """What a purge did, and what it could not reach.

    Attributes:
        purge: its entry, the certificate.
        is_finished: whether the store was written anew; False where the disk lacks room: it is done later.
        outbox_is_clean: whether the outbox was reached.
        backup_places_missed: folders of backups that could not be told of it now.
    """

    purge: Purge
    is_finished: bool
    outbox_is_clean: bool
    backup_places_missed: tuple[str, ...]


@guarded
def ask(desk: Desk, references: Iterable[str], reason: str) -> tuple[Purge, Approval]:
    """Ask that case files are purged.

    Args:
        desk: the open desk.
        references: of the preview; every one must be free to go.
        reason: why now.

    Raises:
        InputError: ``purge_of_nothing``, ``approval_needs_reason``, ``incident_unknown``, ``mailing_unknown``.
        GateError: ``purge_not_due`` for a file whose years are not over or that something keeps.
        StoreError: ``case_unknown``.
    """
    lines = tuple(_free_to_go(desk, reference) for reference in dict.fromkeys(references))
    if not lines:
        raise InputError("purge_of_nothing")
    if not reason.strip():
        raise InputError("approval_needs_reason")
    approval = approve.new_approval(desk, ApprovalKind.PURGE, "store", subject=str(len(lines)), reason=reason)
    purge = Purge(
        entry_id=approval.approval_id,
        at=desk.moment,
        state=PurgeState.ASKED,
        cases=tuple(line.case_id for line in lines),
        references=tuple(line.reference for line in lines),
        asked_by=desk.user.user_id,
    )
    with desk.changing() as changes:
        changes.save_approval(approval)
        changes.put_entry(purge)
        changes.journal("purge.asked", purge.entry_id, f"{len(lines)}: {reason.strip()}")
    return purge, approval


@guarded
def all_purges(desk: Desk) -> tuple[Purge, ...]:
    """Every purge that was asked for, oldest first."""
    return desk.store.registers.all(Purge)


@guarded
def carry_out(desk: Desk, purge_id: str, report: Report | None = None) -> PurgeResult:
    """Purge what another person asked for and a supervisor agreed to; it cannot be undone.

    Args:
        desk: the open desk, with a supervisor at it who is not the one who asked.
        purge_id: which purge.
        report: told how many of how many files are gone; may raise to stop between two files.

    Raises:
        GateError: ``approval_not_granted``, ``approval_needs_another_person``, ``purge_is_done``.
        StoreError: ``register_entry_unknown``, or the disk failed; files that went before stay gone.
    """
    purge = desk.store.registers.get(Purge, purge_id)
    approval = desk.store.approvals.get(purge_id)
    if purge.state is PurgeState.DONE:
        raise GateError("purge_is_done")
    if purge.asked_by == desk.user.user_id:
        raise GateError("approval_needs_another_person")
    if purge.state is PurgeState.ASKED and approval.state is not ApprovalState.GRANTED:
        raise GateError("approval_not_granted")
    years = {rule.kind: rule.years for rule in retention.rules(desk)}
    for number, (case_id, reference) in enumerate(zip(purge.cases, purge.references, strict=True), start=1):
        if reference in (*purge.gone, *purge.left):
            continue
        purge = _purge_one(desk, purge, approval, _still_there(desk, case_id, reference), reference, years)
        approval = desk.store.approvals.get(purge_id)
        if report is not None:
            report(number, len(purge.cases))
    until = back_up.expires_on(desk, desk.moment)
    purge = replace(purge, state=PurgeState.DONE, done_at=desk.moment, backups_hold_until=until)
    with desk.changing() as changes:
        changes.put_entry(purge)
        changes.journal("purge.done", purge_id, f"{len(purge.gone)} of {len(purge.cases)}")
    empty_temp_folder(desk)
    is_clean = outbox_cleaned(desk)
    return PurgeResult(purge, desk.store.finish_erasure(), is_clean, back_up.keep_ledger(desk))


@guarded
def save_certificate(desk: Desk, purge_id: str, to_file: Path) -> None:
    """Write the certificate of a finished purge into a new file.

    Raises:
        GateError: ``purge_not_done``.
        StoreError: ``register_entry_unknown``, ``export_exists``, ``export_not_written``.
    """
    purge = desk.store.registers.get(Purge, purge_id)
    if purge.state is not PurgeState.DONE or purge.done_at is None or purge.backups_hold_until is None:
        raise GateError("purge_not_done")
    names = desk.store.settings.display_names()
    head = desk.store.journal.head()
    page = certificate_page(
        PurgeCertificate(
            office=desk.office.name,
            purge_id=purge.entry_id,
            asked_at=purge.at.astimezone(desk.zone),
            asked_by=names.get(purge.asked_by, purge.asked_by),
            done_at=purge.done_at.astimezone(desk.zone),
            carried_out_by=names.get(purge.carried_out_by, purge.carried_out_by),
            gone=purge.gone,
            left=purge.left,
            rows=purge.rows,
            documents=purge.documents,
            backups_hold_until=purge.backups_hold_until,
            head=f"{head.sequence}:{head.digest}",
        )
    )
    must_be_new(to_file)
    desk.note("purge.certified", purge_id, to_file.name)
    write_new_text(to_file, page)


def _purge_one(
    desk: Desk, purge: Purge, approval: Approval, thing: _Thing | None, reference: str, years: dict[Kept, int]
) -> Purge:
    """One file, incident or mailing, with the state of the purge in the same transaction."""
    line = None if thing is None else _line(desk, thing, years)
    with desk.changing() as changes:
        if approval.state is ApprovalState.GRANTED:
            changes.save_approval(approval.used())
        purge = replace(purge, state=PurgeState.RUNNING, carried_out_by=desk.user.user_id)
        if thing is None:  # disposed of by itself since, or erased again by a restore: nothing keeps it
            purge = replace(purge, gone=(*purge.gone, reference))
            changes.put_entry(purge)
            changes.journal("purge.gone_before", purge.entry_id, reference)
            return purge
        if line is None or not line.may_go:
            purge = replace(purge, left=(*purge.left, reference))
            changes.put_entry(purge)
            changes.journal("purge.left", purge.entry_id, reference)
            return purge
        action, object_id, count = _taken_away(desk, changes, thing, purge)
        purge = replace(
            purge,
            gone=(*purge.gone, reference),
            rows=purge.rows + count.rows,
            documents=purge.documents + count.contents,
        )
        changes.put_entry(purge)
        changes.journal(action, object_id, f"purge {purge.entry_id}: {count.rows} rows")
    return purge


def _taken_away(desk: Desk, changes: "Transaction", thing: _Thing, purge: Purge) -> tuple[str, str, "ErasureCount"]:
    """Erase it; gives the journal's action, what it is on, and how much went."""
    if isinstance(thing, Incident):
        return "incident.erased", thing.entry_id, incident_retention.take_away(desk, changes, thing)
    if isinstance(thing, PolicyMailing):
        return "mailing.erased", thing.entry_id, mailing_retention.take_list_away(desk, changes, thing)
    revival.suppress(desk, changes, thing, purge.entry_id)
    return "case.erased", thing.case_id, changes.erase_case(thing.case_id)


def _line(desk: Desk, thing: _Thing, years: dict[Kept, int]) -> RetentionLine | None:
    if isinstance(thing, PolicyMailing):
        return mailing_retention.line_of_mailing(desk, thing, years)
    if isinstance(thing, Incident):
        return incident_retention.line_of_incident(desk, thing, years)
    return retention.line_of(desk, thing, years)


def _still_there(desk: Desk, case_id: str, reference: str) -> _Thing | None:
    if is_number(reference):
        incident = desk.store.registers.get(Incident, case_id)
        return incident if incident.purged_at is None else None
    if is_mailing(reference):
        mailing = desk.store.registers.get(PolicyMailing, case_id)
        return mailing if mailing.purged_at is None else None
    return desk.store.cases.find(case_id)


def _free_to_go(desk: Desk, reference: str) -> RetentionLine:
    number = reference.strip().upper()
    thing = _named(desk, number)
    line = _line(desk, thing, {rule.kind: rule.years for rule in retention.rules(desk)})
    if line is None or not line.may_go:
        raise GateError("purge_not_due", reference=number)
    return line


def _named(desk: Desk, number: str) -> _Thing:
    if is_number(number):
        return incidents.numbered(desk, number)
    return (
        mailing_retention.mailing_named(desk, number) if is_mailing(number) else desk.store.cases.by_reference(number)
    )
