"""A message that holds two cases: the second gets a case of its own, with the same original and its own first receipt.

The new case begins with a check of its own: nothing that was shown in the first one opens anything here.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from qv_desk.domain.case import Case
from qv_desk.domain.case_kind import CaseKind
from qv_desk.domain.case_link import CaseLink, LinkKind, with_link
from qv_desk.domain.document import DocumentRole
from qv_desk.domain.event import CaseEvent, EventKind
from qv_desk.domain.first_facts import first_facts
from qv_desk.domain.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.party import Party, Representative
from qv_desk.domain.right import Right
from qv_desk.domain.search_task import SearchTask
from qv_desk.errors import GateError, InputError

_CARRIED = frozenset({DocumentRole.ORIGINAL, DocumentRole.ATTACHMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondCase:
    """What the second case is, as the officer says.

    Attributes:
        kind: what it is about.
        rights: the rights that it asks for; those that ``leave`` the first case, and what both ask for.
        leave: the rights that the first case no longer asks for.
        data_subject: whose data it is about.
        asked: what was asked, in a sentence.
        reason: why it is a case of its own.
        subject: the officer's own few words; empty for the subject of the first case.
        representative: in what capacity somebody else asks.
        received_at: when the company first had this part; None where it came with the first case.
    """

    kind: CaseKind
    rights: tuple[Right, ...]
    leave: tuple[Right, ...]
    data_subject: Party
    asked: str
    reason: str
    subject: str = ""
    representative: Representative | None = None
    received_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth:
    """What a new case is given by the desk.

    Attributes:
        case_id: random identifier.
        reference: the next reference.
        link_id: random identifier of the link to the first case.
        by: user identifier.
        at: aware UTC moment.
        asks_nothing: whether its checklist asks for no proof.
        search: the sources to be searched.
    """

    case_id: str
    reference: str
    link_id: str
    by: str
    at: datetime
    asks_nothing: bool
    search: tuple[SearchTask, ...]


def split(case: Case, second: SecondCase, birth: Birth) -> tuple[Case, Case]:
    """The first case with what is left to it, and the second one; each with the original and linked to the other.

    Raises:
        InputError: ``split_needs_reason``, ``split_needs_right``, ``split_right_not_asked``, ``split_receipt_later``,
            ``case_needs_a_name``.
        GateError: ``case_is_closed``; ``split_right_decided``; ``split_leaves_nothing`` if no right would be left.
    """
    _must_fit(case, second)
    link = CaseLink(
        link_id=birth.link_id,
        kind=LinkKind.SPLIT_INTO,
        other_id=birth.case_id,
        other_reference=birth.reference,
        note=second.reason.strip(),
        made_by=birth.by,
        made_at=birth.at,
    )
    back = replace(link, kind=LinkKind.SPLIT_FROM, other_id=case.case_id, other_reference=case.reference)
    # Asked first, for a closed case takes a link but nothing else.
    first = with_link(case.happened(at=birth.at), link)
    first = replace(first, rights=tuple(right for right in case.rights if right not in second.leave))
    return first, with_link(_second(case, second, birth), back)


def _second(case: Case, second: SecondCase, birth: Birth) -> Case:
    received_at = second.received_at or case.received_at
    received = [one for one in case.events if one.kind in {EventKind.RECEIVED, EventKind.FIRST_RECEIVED}]
    if second.received_at is not None:
        received = [one for one in received if one.kind is EventKind.RECEIVED]
        received.append(CaseEvent(EventKind.FIRST_RECEIVED, second.received_at))
    identity = IdentityCheck()
    if birth.asks_nothing:
        identity = IdentityCheck(IdentityOutcome.NOT_NEEDED, (), birth.by, birth.at)
        received.append(CaseEvent(EventKind.IDENTITY_CONFIRMED, received_at))
    return Case(
        case_id=birth.case_id,
        reference=birth.reference,
        kind=second.kind,
        rights=second.rights,
        data_subject=second.data_subject,
        channel=case.channel,
        language=case.language,
        subject=second.subject.strip() or case.subject,
        asked=second.asked.strip(),
        received_at=received_at,
        opened_at=birth.at,
        officer=birth.by,
        policy_version=case.policy_version,
        changed_at=birth.at,
        representative=second.representative,
        their_reference=case.their_reference,
        message_id=case.message_id,
        invoked_rules=case.invoked_rules,
        identity=identity,
        search=birth.search,
        documents=tuple(one for one in case.documents if one.role in _CARRIED),
        events=tuple(received),
        facts=first_facts(second.kind),
    )


def _must_fit(case: Case, second: SecondCase) -> None:
    if not second.reason.strip():
        raise InputError("split_needs_reason")
    if not second.data_subject.name.strip():
        raise InputError("case_needs_a_name")
    if second.kind is CaseKind.RIGHTS_REQUEST and not second.rights:
        raise InputError("split_needs_right")
    if second.kind is CaseKind.INQUIRY and second.rights:
        raise InputError("inquiry_has_no_rights")
    if not set(second.leave) <= set(case.rights):
        raise InputError("split_right_not_asked")
    if any(case.decision_on(right) or right not in case.unanswered_rights for right in second.leave):
        raise GateError("split_right_decided")
    if case.rights and set(second.leave) == set(case.rights):
        raise GateError("split_leaves_nothing")
    if second.received_at is not None and second.received_at > case.opened_at:
        raise InputError("split_receipt_later")
