"""A message that holds two cases: the second gets a case of its own, with the same original and its own first receipt.

The second case is opened like any other, with a check of its own: nothing that was shown in the first opens it.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from qv_desk.domain.cases.case import Case
from qv_desk.domain.linking.case_link import CaseLink, LinkKind, seen_from_there, with_link
from qv_desk.domain.parts.identity import IdentityOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError


def split(
    first: Case, second: Case, *, leave: Collection[Right], link_id: str, by: str, at: datetime, reason: str
) -> tuple[Case, Case]:
    """Both cases, linked; the first without the rights that went to the second.

    Args:
        first: the case as it stands.
        second: the case that was opened for the other part, with nothing done in it yet.
        leave: the rights that the first case no longer asks for.
        link_id: random identifier of the link.
        by: user identifier.
        at: aware UTC moment.
        reason: why it is a case of its own, in the officer's words.

    Raises:
        InputError: ``split_needs_reason``, ``split_right_not_asked``, ``split_right_lost`` for a right that neither
            case would ask for.
        GateError: ``case_is_closed``; ``split_right_decided``; ``split_leaves_nothing`` if no right would be left.
    """
    if not reason.strip():
        raise InputError("split_needs_reason")
    if not set(leave) <= set(first.rights):
        raise InputError("split_right_not_asked")
    if not set(leave) <= set(second.rights):
        raise InputError("split_right_lost")
    if any(first.decision_on(right) or right not in first.unanswered_rights for right in leave):
        raise GateError("split_right_decided")
    if leave and set(leave) == set(first.rights):
        raise GateError("split_leaves_nothing", reference=first.reference)
    if second.identity.evidence or second.decisions or second.identity.outcome is IdentityOutcome.CONFIRMED:
        message = "the second case has to be new"
        raise ValueError(message)
    link = CaseLink(
        link_id=link_id,
        kind=LinkKind.SPLIT_INTO,
        other_id=second.case_id,
        other_reference=second.reference,
        note=reason.strip(),
        made_by=by,
        made_at=at,
    )
    # ``happened`` first, for a closed case takes a link but is not split any more.
    rest = tuple(right for right in first.rights if right not in leave)
    return replace(with_link(first.happened(at=at), link), rights=rest), with_link(second, seen_from_there(link, first))
