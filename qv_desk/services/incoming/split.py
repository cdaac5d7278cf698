"""Split a message that holds two cases: each with the original, each with its own first receipt."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.linking import case_split
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Party, Representative
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.new_files import NewFile
from qv_desk.services.incoming.register import open_case

if TYPE_CHECKING:
    from qv_desk.store.transaction import Transaction

_CARRIED = frozenset({DocumentRole.ORIGINAL, DocumentRole.ATTACHMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondCase:
    """What the second case is, as the officer says.

    Attributes:
        kind: what it is about.
        rights: the rights that it asks for.
        leave: those of them that the first case no longer asks for.
        data_subject: whose data it is about; None for the person of the first case.
        asked: what was asked, in a sentence.
        subject: the officer's own few words; empty for the subject of the first case.
        representative: in what capacity somebody else asks.
        first_received_at: when the company first had this part; None where it came with the first case.
    """

    kind: CaseKind
    rights: tuple[Right, ...] = ()
    leave: tuple[Right, ...] = ()
    data_subject: Party | None = None
    asked: str = ""
    subject: str = ""
    representative: Representative | None = None
    first_received_at: datetime | None = None


@guarded
def split(desk: Desk, case_id: str, second: SecondCase, reason: str) -> tuple[Case, Case]:
    """Open a case of its own for the second part of a message; one transaction.

    Returns:
        The first case as it stands then, and the second one.

    Raises:
        InputError: what :func:`qv_desk.domain.linking.case_split.split` or the opening of a case refuses.
        AccessError: ``minor_file_needs_approval``.
        GateError: the same; ``minor_split_leaves_file`` where a child's file would be copied into one that is open to
            everybody; nothing was changed.
    """
    first = desk.store.cases.get(case_id)
    must_be_open(desk, first)
    if first.is_sealed and second.kind is not CaseKind.MINOR_REPORT:
        raise GateError("minor_split_leaves_file", reference=first.reference)
    both: list[Case] = []

    def along(changes: "Transaction", opened: Case) -> None:
        rest, linked = case_split.split(
            first,
            opened,
            leave=second.leave,
            link_id=secrets.token_hex(8),
            by=desk.user.user_id,
            at=desk.moment,
            reason=reason,
        )
        for before, after in ((first, rest), (opened, linked)):
            changes.save_case(after, summary_of(after, zone=desk.zone, now=desk.moment), based_on=before.version)
        changes.journal("case.split", case_id, f"{opened.reference}: {reason.strip()}")
        both.extend((rest, linked))

    open_case(desk, _new_case(desk, first, second), along=along)
    return both[0], both[1]


def _new_case(desk: Desk, first: Case, second: SecondCase) -> NewCase:
    received_at = next((one.at for one in first.events if one.kind is EventKind.RECEIVED), first.received_at)
    forwarded = next((one.at for one in first.events if one.kind is EventKind.FIRST_RECEIVED), None)
    return NewCase(
        kind=second.kind,
        rights=second.rights,
        data_subject=second.data_subject or first.data_subject,
        channel=first.channel,
        language=first.language,
        subject=second.subject.strip() or first.subject,
        asked=second.asked,
        received_at=received_at,
        first_received_at=second.first_received_at or forwarded,
        representative=second.representative,
        their_reference=first.their_reference,
        message_id=first.message_id,
        invoked_rules=first.invoked_rules,
        files=tuple(
            NewFile(one.name, one.media_type, one.role, desk.store.documents.content(one.sha256))
            for one in first.documents
            if one.role in _CARRIED
        ),
        again=True,  # the message stands with the first case already
    )
