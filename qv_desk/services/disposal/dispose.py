"""Dispose of one case file: somebody asks, a supervisor agrees, and nothing of it can be read any more.

What goes: the case, its documents and letters, what was typed for it, the words of its journal entries and approvals,
the letters of it that lie in the outbox, and whatever a library left in the temporary folder. What stays: the journal's
entries without their words, and in the ledger of erasures a random identifier, so that a restored backup erases it
again. What cannot be reached: backups made before. The day on which the last of them is gone is told and written down.

Law: GDPR 5(1)(e) and 17; PIPL 47; policy §4.
"""

import shutil
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import DeskError, GateError, InputError
from qv_desk.services.backups import back_up
from qv_desk.services.cases import approve
from qv_desk.services.frame import revival
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.services.frame.temp_folder import TempFolder
from qv_desk.services.post import outbox
from qv_desk.store.progress import Report

if TYPE_CHECKING:
    from qv_desk.store.erasure import ErasureCount

ALTHOUGH: Final = "although"
"""Subject of an approval whose reason says why the file goes although something still runs."""

_OUTBOX_PATIENCE_S: Final = 3.0


@dataclass(frozen=True, slots=True)
class Hindrances:
    """What still runs in a case that is to be disposed of.

    Attributes:
        letters: letters that wait for the post.
        clocks: periods that have not ended in an answer.
    """

    letters: int
    clocks: int

    def __bool__(self) -> bool:
        """Whether anything still runs."""
        return bool(self.letters or self.clocks)


@dataclass(frozen=True, slots=True)
class Disposal:
    """What a disposal took away, and what it could not reach.

    Attributes:
        count: rows, documents and words that went.
        is_finished: whether the file was written anew; False where the disk lacks room for that: it is done later.
        outbox_is_clean: whether the outbox was reached; False while the print room has it open: the next look does it.
        backups_hold_until: the last day on which a backup may still hold the case.
        backup_places_missed: folders of backups that could not be told of the erasure now.
    """

    count: "ErasureCount"
    is_finished: bool
    outbox_is_clean: bool
    backups_hold_until: date
    backup_places_missed: tuple[str, ...]


@guarded
def hindrances(desk: Desk, case_id: str) -> Hindrances:
    """What still runs in a case; nothing should when it is disposed of.

    Raises:
        StoreError: ``case_unknown``.
    """
    return _hindrances(desk, desk.store.cases.get(case_id))


@guarded
def ask(desk: Desk, case_id: str, reason: str, *, although: str = "") -> Approval:
    """Ask that a case file is disposed of.

    Args:
        desk: the open desk.
        case_id: which case.
        reason: why it goes.
        although: why it goes even though a letter waits for the post or a period runs; empty where nothing does.

    Raises:
        GateError: ``hold_stands``; ``disposal_too_early`` while something runs and nothing is said about that; it waits
            already.
        InputError: no reason is given, or it is too long.
        StoreError: ``case_unknown``.
    """
    case = desk.store.cases.get(case_id)
    _nothing_may_hold(desk, case)
    _check(case, _hindrances(desk, case), is_argued=bool(although.strip()))
    if not reason.strip():
        raise InputError("approval_needs_reason")
    words = f"{reason.strip()} — {although.strip()}" if although.strip() else reason
    subject = ALTHOUGH if although.strip() else ""
    return approve.lay_before(desk, ApprovalKind.DISPOSAL, case_id, subject=subject, reason=words)


@guarded
def carry_out(desk: Desk, approval_id: str, report: Report | None = None) -> Disposal:
    """Dispose of a case file to which a supervisor has agreed; it cannot be undone.

    Args:
        desk: the open desk, with a supervisor at it who is not the one who asked.
        approval_id: the agreement.
        report: told how far the file has been written anew; may raise to stop that, and it is done later.

    Raises:
        GateError: ``approval_not_granted``; whoever asked is at the desk; something runs that the agreement does not
            speak of; ``approval_outdated`` when the case is no longer what was agreed to.
        StoreError: ``approval_unknown``, ``case_unknown``, or the disk failed; nothing was erased then.
    """
    approval = desk.store.approvals.get(approval_id)
    if approval.kind is not ApprovalKind.DISPOSAL or approval.state is not ApprovalState.GRANTED:
        raise GateError("approval_not_granted")
    if approval.asked_by == desk.user.user_id:
        raise GateError("approval_needs_another_person")
    case = desk.store.cases.get(approval.object_id)
    if approval.decided_at is None or case.changed_at > approval.decided_at:
        raise GateError("approval_outdated", reference=case.reference)
    _nothing_may_hold(desk, case)
    _check(case, _hindrances(desk, case), is_argued=approval.subject == ALTHOUGH)
    until = back_up.expires_on(desk, desk.moment)
    with desk.changing() as changes:
        # The words of what was asked go with the case.
        changes.save_approval(replace(approval.used(), note=""))
        revival.suppress(desk, changes, case, "disposal")
        count = changes.erase_case(case.case_id)
        told = f"{count.rows} rows, {count.contents} documents; backups until {until.isoformat()}"
        changes.journal("case.erased", case.case_id, told)
    empty_temp_folder(desk)
    is_clean = outbox_cleaned(desk)
    is_finished = desk.store.finish_erasure(report) if report else desk.store.finish_erasure()
    return Disposal(count, is_finished, is_clean, until, back_up.keep_ledger(desk))


def _hindrances(desk: Desk, case: Case) -> Hindrances:
    clocks = clocks_of(case, zone=desk.zone, now=desk.moment)
    runs = case.status is CaseStatus.OPEN and not case.is_answered
    return Hindrances(
        letters=sum(letter.dispatched_on is None for letter in case.correspondence),
        clocks=sum(clock.is_open for clock in clocks) if runs else 0,
    )


def _check(case: Case, found: Hindrances, *, is_argued: bool) -> None:
    if found and not is_argued:
        raise GateError("disposal_too_early", reference=case.reference, letters=found.letters, clocks=found.clocks)


def _nothing_may_hold(desk: Desk, case: Case) -> None:
    """A hold is lifted first, whatever else is argued; why a child's file is held is told to whoever may open it."""
    for said in case.in_the_way_of(CaseAct.DISPOSE):
        must_be_open(desk, case)
        raise said


@guarded
def outbox_cleaned(desk: Desk) -> bool:
    """The case is gone whatever the outbox says; what cannot be reached now is taken out by the next look into it."""
    try:
        return not outbox.sync(desk, patience_s=_OUTBOX_PATIENCE_S).is_busy
    except DeskError:
        return False


@guarded
def empty_temp_folder(desk: Desk) -> None:
    """Take away what a library left in the temporary folder."""
    folder = TempFolder(desk.folder).path
    if folder.is_symlink() or not folder.is_dir():
        return
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
