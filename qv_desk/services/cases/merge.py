"""Merge a case into the earlier one that is the same request, and undo that without loss."""

import secrets

from qv_desk.domain.cases.case import Case
from qv_desk.domain.linking.case_merge import merged, merged_into, unmerged
from qv_desk.errors import GateError
from qv_desk.services.cases.link import case_or_none, keep_both
from qv_desk.services.frame.case_clocks import laws_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open


@guarded
def merge(desk: Desk, case_id: str, into_id: str, because: str) -> Case:
    """Close a case as merged into an earlier one; both files stay whole.

    Args:
        desk: the open desk.
        case_id: the later case, which is closed.
        into_id: the earlier case, which goes on.
        because: why they are one request, in the officer's words.

    Raises:
        InputError: ``link_to_itself``, ``merge_needs_reason``.
        AccessError: ``minor_file_needs_approval``.
        GateError: what does not fit, see :func:`qv_desk.domain.linking.case_merge.merged`; ``merge_loses_law`` also for
            the law of another residence, and for one that was added.
    """
    gone, kept = desk.store.cases.get(case_id), desk.store.cases.get(into_id)
    for case in (gone, kept):
        must_be_open(desk, case)
    lost = _laws(gone) - _laws(kept)
    if lost:
        raise GateError("merge_loses_law", reference=kept.reference)
    closed, goes_on = merged(
        gone, kept, link_id=secrets.token_hex(8), by=desk.user.user_id, at=desk.moment, because=because
    )
    keep_both(
        desk, (gone, closed), (kept, goes_on), action="case.merged", detail=f"{kept.reference}: {because.strip()}"
    )
    return closed


def _laws(case: Case) -> frozenset[str]:
    """The laws whose clocks run on a case."""
    return frozenset(one.rule.law for one in laws_of(case) if one.binds)


@guarded
def unmerge(desk: Desk, case_id: str) -> Case:
    """Open a case again that was merged by mistake, with the clocks that it had.

    Raises:
        GateError: ``case_not_merged``.
    """
    gone = desk.store.cases.get(case_id)
    link = merged_into(gone)
    if link is None:
        raise GateError("case_not_merged", reference=gone.reference)
    kept = case_or_none(desk, link.other_id)
    again, without = unmerged(gone, kept, desk.moment)
    pair = None if kept is None or without is None else (kept, without)
    keep_both(desk, (gone, again), pair, action="case.unmerged", detail=link.other_reference)
    return again
