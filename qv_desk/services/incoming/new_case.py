"""A case as an officer confirms it, and as it is proposed for a message."""

from dataclasses import dataclass
from datetime import datetime

from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.terms.case_kind import INTAKE_KINDS, KINDS_WITH_RIGHTS, CaseKind
from qv_desk.domain.terms.party import Channel, Party, Representative
from qv_desk.domain.terms.right import Right
from qv_desk.services.frame.residence import known_place
from qv_desk.services.incoming.new_files import NewFile, reading_files
from qv_desk.services.incoming.read_message import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCase:
    """A case as the officer confirms it.

    Attributes:
        received_at: when this office got it; aware.
        first_received_at: when the company first had it, if another department forwarded it; aware.
        facts: what was said at once, in place of the facts with which a case of its kind begins.
        serial_numbers: of products that the message names, to search by.
        again: whether the case is opened although its message belonged to a case file that was erased.
        The other fields are those of :class:`qv_desk.domain.cases.case.Case`.
    """

    kind: CaseKind
    rights: tuple[Right, ...]
    data_subject: Party
    channel: Channel
    language: str
    subject: str
    asked: str
    received_at: datetime
    first_received_at: datetime | None = None
    representative: Representative | None = None
    their_reference: str = ""
    message_id: str = ""
    invoked_rules: tuple[str, ...] = ()
    serial_numbers: tuple[str, ...] = ()
    files: tuple[NewFile, ...] = ()
    facts: tuple[CaseFact, ...] = ()
    again: bool = False


def new_case_from(reading: Reading, now: datetime) -> NewCase:
    """The proposal for a message as a case that the officer corrects and confirms.

    A kind that has no steps of its own yet is proposed as a rights request if it names rights, else as an inquiry.

    Args:
        reading: the message with its proposal.
        now: the moment of receipt for a message that tells none.
    """
    message, proposal = reading.message, reading.proposal
    rights = tuple(Right(code) for code in proposal.rights)
    kind = CaseKind(proposal.kind)
    if kind not in INTAKE_KINDS:
        kind = CaseKind.RIGHTS_REQUEST if rights else CaseKind.INQUIRY
    person = proposal.person
    received_at = min(message.received_at or message.sent_at or now, now)
    first = proposal.first_received_at
    return NewCase(
        kind=kind,
        rights=rights if kind in KINDS_WITH_RIGHTS else (),
        data_subject=Party(
            name=person.name or message.sender.name,
            postal_address=person.address_lines,
            e_mail=person.e_mail or message.sender.address,
            phone=person.phone,
            country=known_place(proposal.residence),
        ),
        channel=reading.channel,
        language=proposal.language,
        subject=message.subject,
        asked="",
        received_at=received_at,
        first_received_at=first if first is not None and first < received_at else None,
        representative=Representative(proposal.representative) if proposal.representative else None,
        message_id=message.message_id,
        invoked_rules=proposal.invoked_laws,
        serial_numbers=proposal.serial_numbers,
        files=reading_files(reading),
    )
