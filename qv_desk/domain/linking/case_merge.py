"""Two cases that are one request: one is kept, the other closed as merged into it; and that undone without loss.

A merge adds no right to the case that is kept and moves no date of it, so that nobody comes past a check by merging
and nobody loses a day. What does not fit is linked instead.
"""

from dataclasses import replace
from datetime import datetime

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.linking.case_link import CaseLink, LinkKind, link_of, seen_from_there, with_link, without_link
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import GateError, InputError


def merged(gone: Case, kept: Case, *, link_id: str, by: str, at: datetime, because: str) -> tuple[Case, Case]:
    """The case that was closed as merged, and the one that goes on; both files stay whole.

    Args:
        gone: the later case, which is closed.
        kept: the earlier case, which goes on.
        link_id: random identifier of the link.
        by: user identifier.
        at: aware UTC moment.
        because: why they are one request, in the officer's words.

    Raises:
        InputError: ``link_to_itself``, ``merge_needs_reason``.
        GateError: ``case_is_closed``, ``merge_too_late``, ``merge_adds_rights``, ``merge_loses_law``,
            ``merge_moves_date``, ``merge_other_kind``, or what a fact says against closing.
    """
    if gone.case_id == kept.case_id:
        raise InputError("link_to_itself")
    if not because.strip():
        raise InputError("merge_needs_reason")
    _must_fit(gone, kept)
    link = CaseLink(
        link_id=link_id,
        kind=LinkKind.MERGED_INTO,
        other_id=kept.case_id,
        other_reference=kept.reference,
        note=because.strip(),
        made_by=by,
        made_at=at,
    )
    closed = replace(
        with_link(gone, link),
        status=CaseStatus.CLOSED,
        events=(*gone.events, CaseEvent(EventKind.CLOSED, at, reason=link_id)),
    )
    return closed, with_link(kept, seen_from_there(link, gone))


def unmerged(gone: Case, kept: Case | None, at: datetime) -> tuple[Case, Case | None]:
    """Both cases as they were: the merged one is open again, with the clocks that it had.

    Args:
        gone: the case that was closed as merged.
        kept: the one that went on; None if it was disposed of since.
        at: aware UTC moment.

    Raises:
        GateError: ``case_not_merged``.
    """
    link = merged_into(gone)
    if link is None:
        raise GateError("case_not_merged", reference=gone.reference)
    events = tuple(one for one in gone.events if not (one.kind is EventKind.CLOSED and one.reason == link.link_id))
    again = replace(without_link(gone, link.link_id, at), status=CaseStatus.OPEN, events=events)
    if kept is None:
        return again, None
    link_of(kept, link.link_id)
    return again, without_link(kept, link.link_id, at)


def merged_into(case: Case) -> CaseLink | None:
    """The link to the case into which this one was merged; None if it was not."""
    return next((one for one in case.facts_of(CaseLink) if one.kind is LinkKind.MERGED_INTO), None)


def _must_fit(gone: Case, kept: Case) -> None:
    for case in (gone, kept):
        if case.status is CaseStatus.CLOSED:
            raise GateError("case_is_closed", reference=case.reference)
    if gone.decisions or any(letter.is_answer for letter in gone.correspondence) or kept.is_answered:
        raise GateError("merge_too_late", reference=gone.reference)
    if gone.kind is not kept.kind:
        raise GateError("merge_other_kind")
    if not set(gone.rights) <= set(kept.rights):
        raise GateError("merge_adds_rights", reference=kept.reference)
    if not set(gone.invoked_rules) <= set(kept.invoked_rules):
        raise GateError("merge_loses_law", reference=kept.reference)
    if kept.received_at > gone.received_at:
        raise GateError("merge_moves_date", reference=kept.reference)
    for said in gone.in_the_way_of(CaseAct.CLOSE):
        raise said
