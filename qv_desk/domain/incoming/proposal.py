"""What the desk thinks a message is: a proposal with its reasons, which a person corrects and confirms."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, get_args

from qv_desk.domain.terms.wording import Wording

CaseKindCode = Literal[
    "rights_request", "complaint", "minor_report", "inquiry", "follow_up", "authority_demand", "not_privacy"
]
RightCode = Literal[
    "access",
    "correction",
    "erasure",
    "account_cancellation",
    "objection",
    "marketing_objection",
    "restriction",
    "portability",
    "consent_withdrawal",
    "transfer_information",
]
RepresentativeCode = Literal["parent", "agent", "next_of_kin"]
Confidence = Literal["sure", "likely", "unsure"]
ProposalField = Literal[
    "kind",
    "rights",
    "earlier_rights",
    "person",
    "country",
    "language",
    "representative",
    "first_received_at",
    "serial_numbers",
    "invoked_laws",
    "reply_reference",
    "earlier_cases",
]

CASE_KINDS: Final[tuple[CaseKindCode, ...]] = get_args(CaseKindCode)
RIGHTS: Final[tuple[RightCode, ...]] = get_args(RightCode)
REPRESENTATIVES: Final[tuple[RepresentativeCode, ...]] = get_args(RepresentativeCode)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one value of a proposal was chosen.

    Attributes:
        field: the field of the proposal.
        value: the value that this reason speaks for, as text (a code, a date in ISO form, a name).
        because: one plain sentence.
        words: the words of the message that made the desk think so; empty where it was no wording.
        position: where ``words`` starts in ``IncomingMessage.text``; ``None`` if it stands elsewhere (a header).
    """

    field: ProposalField
    value: str
    because: Wording
    words: str = ""
    position: int | None = None


@dataclass(frozen=True, slots=True)
class ProposedPerson:
    """The data subject, as far as the message says.

    Attributes:
        name: as written by the person; empty if unknown.
        address_lines: postal address, line by line, without the name; the country as written, if it was.
        e_mail: empty if unknown.
        phone: as written; empty if unknown.
    """

    name: str = ""
    address_lines: tuple[str, ...] = ()
    e_mail: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody who already has a case, to compare a new sender with."""

    case_id: str
    reference: str
    name: str
    e_mails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EarlierCase:
    """A case that may be of the same person; a person decides, always.

    Attributes:
        score: 0 to 100; an equal e-mail address 100, an equal phone number 95, a name alone at most 80.
        by: what agreed: our reference, the e-mail address, the phone number or the name.
    """

    case_id: str
    reference: str
    score: int
    by: Literal["reference", "e_mail", "phone", "name"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a message seems to be; nothing of it is saved before a person has confirmed it.

    Attributes:
        kind: the kind of case.
        rights: what is asked for in this message, the main one first; see ``docs/triage-labels.md``.
        earlier_rights: what an earlier request asked for that this message only reminds of.
        country: residence by ISO 3166-1 alpha-2, or ``None`` if nothing points to one.
        region: the state in it by ISO 3166-2, where a rule or an authority depends on it and the letter names it.
        language: BCP 47 (``zh-Hans``, ``zh-Hant``), or ``und``.
        first_received_at: when the company first got it, in UTC; earlier than the mail itself if it was forwarded.
        serial_numbers: of products that the message names.
        invoked_laws: rule codes of laws that the message names, e.g. ``eu_gdpr``.
        reply_reference: our own reference ``QV-YYYY-NNNN`` found in the message, or empty.
        earlier_cases: the likeliest first.
        reasons: at least one for each field that holds something.
        confidence: of kind and rights together; ``unsure`` means that somebody has to read the message first.
    """

    kind: CaseKindCode
    rights: tuple[RightCode, ...]
    earlier_rights: tuple[RightCode, ...]
    person: ProposedPerson
    country: str | None
    language: str
    representative: RepresentativeCode | None
    first_received_at: datetime | None
    serial_numbers: tuple[str, ...]
    invoked_laws: tuple[str, ...]
    reply_reference: str
    earlier_cases: tuple[EarlierCase, ...]
    reasons: tuple[Reason, ...]
    confidence: Confidence
    region: str | None = None

    @property
    def residence(self) -> str:
        """Where the person lives, as far as it is known: ``US-CA``, ``US`` or nothing."""
        return self.region or self.country or ""

    def reasons_for(self, field: ProposalField) -> tuple[Reason, ...]:
        """The reasons of one field, in the order they were found."""
        return tuple(reason for reason in self.reasons if reason.field == field)
