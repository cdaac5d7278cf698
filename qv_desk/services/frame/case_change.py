"""Read a case, change it, keep it: the frame of every service that moves a case on."""

from collections.abc import Callable, Iterable

from qv_desk.catalogue.checklists import plan_of_case
from qv_desk.domain.cases.approval import Approval
from qv_desk.domain.cases.case import Case
from qv_desk.domain.identifying.identity_circumstances import check_again
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.complaints_beside import complaints_beside
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.services.frame.receipt_entry import receipt_entry


@guarded
def change_case(
    desk: Desk,
    case_id: str,
    command: Callable[[Case], Case],
    *,
    action: str,
    detail: str = "",
    contents: Iterable[bytes] = (),
    opens: Opened | None = Opened.CHANGE,
) -> Case:
    """Apply one command to a case and keep the result with its journal entry, in one transaction.

    Args:
        desk: the open desk.
        case_id: which case.
        command: gives the next case, or refuses.
        action: the journal's code for what is done.
        detail: the journal's words; erasable.
        contents: bytes of new documents, kept by their digest.
        opens: what of a child's file is opened by it; None for a change that shows nothing of the case, such as the
            day on which a letter was posted.

    Raises:
        AccessError: ``minor_file_needs_approval``.
        GateError: the command refused; nothing was changed.
        StoreError: the case is unknown, was changed in between, or the disk failed; nothing was changed.
    """
    before = desk.store.cases.get(case_id)
    if opens is not None:
        must_be_open(desk, before, opens)
    after = _checked(before, command(before))
    return keep_case(desk, after, based_on=before.version, action=action, detail=detail, contents=contents)


@guarded
def keep_case(
    desk: Desk,
    case: Case,
    *,
    based_on: int,
    action: str,
    detail: str = "",
    contents: Iterable[bytes] = (),
    approvals: Iterable[Approval] = (),
    entries: Iterable[RegisterEntry] = (),
) -> Case:
    """Keep the next state of a case with its journal entry, in one transaction.

    Complaints about it follow by the same action: whoever works on it now does not judge them alone.

    Args:
        desk: the open desk.
        case: the next state.
        based_on: ``version`` of the case as it was read.
        action: the journal's code for what is done.
        detail: the journal's words; erasable.
        contents: bytes of new documents, kept by their digest.
        approvals: what a second person is asked, or has said, by the same action.
        entries: what stands in the office's registers by the same action.
    """
    summary = summary_of(case, zone=desk.zone, now=desk.moment)
    complained_of = complaints_beside(desk, case)
    receipts = receipt_entry(desk, case)
    with desk.changing() as changes:
        for content in contents:
            changes.keep_content(content)
        changes.save_case(case, summary, based_on=based_on)
        for approval in approvals:
            changes.save_approval(approval)
        for entry in (*entries, *receipts):
            changes.put_entry(entry)
        for complaint in complained_of:
            complaint.keep(changes)
        changes.journal(action, case.case_id, detail)
    return case


def _checked(before: Case, after: Case) -> Case:
    """The next case; an identity check whose checklist has changed by the way, as by a law added, is held against it.

    Law: policy §6; nobody comes past a check by what is said after it.
    """
    plan = plan_of_case(after)
    return after if plan == plan_of_case(before) else check_again(after, plan)
