"""Link two cases, say whether they are one person's, and undo a link that was wrong."""

import secrets

from qv_desk.domain.cases.case import Case
from qv_desk.domain.linking.case_link import MADE_BY_HAND, CaseLink, LinkKind, link_of, linked, unlinked
from qv_desk.errors import InputError
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open


@guarded
def link(desk: Desk, case_id: str, other_id: str, kind: LinkKind, note: str = "") -> Case:
    """Link a case to another one; both then point to each other.

    Args:
        desk: the open desk.
        case_id: the case that is ``kind`` of the other.
        other_id: the other one.
        kind: one of those that an officer may choose.
        note: why, in the officer's words.

    Raises:
        InputError: ``link_kind_not_by_hand``, ``link_to_itself``.
        GateError: ``link_exists``.
        StoreError: ``case_unknown``, ``case_changed``.
    """
    if kind not in MADE_BY_HAND:
        raise InputError("link_kind_not_by_hand")
    case, other = desk.store.cases.get(case_id), desk.store.cases.get(other_id)
    made = CaseLink(
        link_id=secrets.token_hex(8),
        kind=kind,
        other_id=other_id,
        other_reference=other.reference,
        note=note.strip(),
        made_by=desk.user.user_id,
        made_at=desk.moment,
    )
    here, there = linked(case, other, made)
    keep_both(desk, (case, here), (other, there), action="case.linked", detail=f"{kind} {other.reference}")
    return here


@guarded
def unlink(desk: Desk, case_id: str, link_id: str) -> Case:
    """Take away a link that was made by hand; from the other case too.

    Raises:
        InputError: ``link_unknown``.
        GateError: ``link_lasts`` for what a split or a merge made.
    """
    case = desk.store.cases.get(case_id)
    found = link_of(case, link_id)
    other = case_or_none(desk, found.other_id)
    here, there = unlinked(case, other, link_id, desk.moment)
    pair = None if other is None or there is None else (other, there)
    keep_both(desk, (case, here), pair, action="case.unlinked", detail=f"{found.kind} {found.other_reference}")
    return here


@guarded
def keep_both(desk: Desk, one: tuple[Case, Case], other: tuple[Case, Case] | None, *, action: str, detail: str) -> None:
    """Keep the next states of two cases in one transaction, each with its journal entry.

    Args:
        desk: the open desk.
        one: a case as it was read, and as it shall stand.
        other: the same of the second case; None where there is none any more.
        action: the journal's code for what is done.
        detail: the journal's words for the first case; the second one names the first.
    """
    pairs = (one,) if other is None else (one, other)
    for before, _ in pairs:
        must_be_open(desk, before)
    with desk.changing() as changes:
        for before, after in pairs:
            changes.save_case(after, summary_of(after, zone=desk.zone, now=desk.moment), based_on=before.version)
        changes.journal(action, one[0].case_id, detail)
        if other is not None:
            changes.journal(action, other[0].case_id, one[0].reference)


@guarded
def case_or_none(desk: Desk, case_id: str) -> Case | None:
    """A case, or None if it was disposed of; a child's file is given to nobody who may not open it."""
    case = desk.store.cases.find(case_id)
    if case is None:
        return None
    must_be_open(desk, case)
    return case
