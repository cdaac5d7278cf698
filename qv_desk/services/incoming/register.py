"""Register a request: what came in becomes a case, once a person has confirmed it."""

import hashlib
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from qv_desk.catalogue.checklists import identity_plan
from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.identifying.identity_question import Asker, IdentityQuestion
from qv_desk.domain.incoming.proposal import KnownPerson
from qv_desk.domain.kinds.demand_log import entry_of
from qv_desk.domain.minors.minor_register import record_of
from qv_desk.domain.minors.minor_report import MinorReport, Reporter
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.parts.search_task import IdentifierKind, SearchTask
from qv_desk.domain.searching.identifier import CaseIdentifier
from qv_desk.domain.terms.case_kind import INTAKE_KINDS, KINDS_WITH_RIGHTS, WORKED_KINDS, CaseKind
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.domain.terms.party import Channel, Party, Representative
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.domain.terms.right import DISCLOSING_RIGHTS, ERASING_RIGHTS, Right
from qv_desk.domain.whole.first_facts import first_facts
from qv_desk.errors import InputError
from qv_desk.services.frame import people_index, revival
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.case_texts import must_fit
from qv_desk.services.frame.company_systems import searched_systems
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.policy import version_on
from qv_desk.services.frame.residence import known_place, must_be_known
from qv_desk.services.incoming.read_message import Reading

if TYPE_CHECKING:
    from qv_desk.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that comes with a new case."""

    name: str
    media_type: str
    role: DocumentRole
    content: bytes


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


def reading_files(reading: Reading) -> tuple[NewFile, ...]:
    """The original message and its attachments, to be kept with the case by their digests."""
    original = NewFile(reading.original_name, reading.original_type, DocumentRole.ORIGINAL, reading.original)
    attached = (
        NewFile(attachment.name, attachment.media_type, DocumentRole.ATTACHMENT, content)
        for attachment, content in zip(reading.message.attachments, reading.attachment_contents(), strict=True)
    )
    return (original, *attached)


@guarded
def same_message(desk: Desk, digest: str, message_id: str = "") -> str:
    """The reference of a case that this very message opened before; empty if there is none."""
    found = desk.store.documents.cases_with(digest) or desk.store.cases.with_message(message_id)
    return found[0] if found else ""


@guarded
def known_people(desk: Desk) -> tuple[KnownPerson, ...]:
    """Whoever has a case, to compare a new sender with."""
    return desk.store.summaries.known_people()


@guarded
def open_case(
    desk: Desk,
    new: NewCase,
    *,
    entries: Callable[[Case], Iterable[RegisterEntry]] = lambda _case: (),
    along: "Callable[[Transaction, Case], None] | None" = None,
) -> Case:
    """Open a case: keep its files, give it its number, start its clocks, write it down; one transaction.

    Args:
        desk: the open desk.
        new: the case as it was confirmed.
        entries: what stands in the office's registers from the same moment, given the case.
        along: what else changes in the same transaction, given the case; what it refuses opens no case.

    Raises:
        InputError: no name, no right in a rights request, a kind without steps of its own, a place that
            the desk does not know, or a receipt in the future;
            ``message_was_erased`` unless the case is opened ``again``.
        StoreError: the disk failed; nothing was kept.

    Law: policy §10; a case runs from the first receipt by the company, not by this office (duty D39).
    """
    _check(desk, new)
    _must_not_revive(desk, new)
    now = desk.moment
    with desk.changing() as changes:
        documents = tuple(
            Document(
                changes.keep_content(file.content),
                file.name,
                file.media_type,
                len(file.content),
                file.role,
                now,
                desk.user.user_id,
            )
            for file in new.files
        )
        number = changes.next_case_number(desk.today.year)
        case = _begun(desk, new, secrets.token_hex(8), number, documents)
        changes.add_case(case, summary_of(case, zone=desk.zone, now=now))
        for entry in (*_logged(desk, case), *entries(case)):
            changes.put_entry(entry)
        record = record_of(case)
        if record is not None:
            changes.put_entry(record)
        people_index.enter(desk, changes, case)
        changes.journal("case.opened", case.case_id, f"{case.reference}: {new.kind}, {', '.join(new.rights)}")
        if along is not None:
            along(changes, case)
    return case


@guarded
def as_it_would_open(desk: Desk, new: NewCase) -> Case:
    """The case that would be opened, without a number of its own and without its files; nothing is kept.

    Raises:
        InputError: as :func:`open_case`.
    """
    _check(desk, new)
    return _begun(desk, new, "", 0, ())


def _begun(desk: Desk, new: NewCase, case_id: str, number: int, documents: tuple[Document, ...]) -> Case:
    """A new case with its first events."""
    now = desk.moment
    received_at = new.first_received_at or new.received_at
    plan = identity_plan(_question(new))
    events = [CaseEvent(EventKind.RECEIVED, new.received_at.astimezone(now.tzinfo))]
    if new.first_received_at is not None:
        events.append(CaseEvent(EventKind.FIRST_RECEIVED, new.first_received_at.astimezone(now.tzinfo)))
    identity = IdentityCheck()
    if plan.level.asks_nothing:
        # Nothing has to be proved, so nothing can be waited for: the policy's days run from receipt.
        identity = IdentityCheck(IdentityOutcome.NOT_NEEDED, (), desk.user.user_id, now)
        events.append(CaseEvent(EventKind.IDENTITY_CONFIRMED, received_at.astimezone(now.tzinfo)))
    if new.kind is CaseKind.MINOR_REPORT:
        events.append(CaseEvent(EventKind.DISCOVERED, _discovered(new, received_at).astimezone(now.tzinfo)))
    return Case(
        case_id=case_id,
        reference=f"QV-{desk.today.year}-{number:04d}",
        kind=new.kind,
        rights=new.rights,
        data_subject=new.data_subject,
        channel=new.channel,
        language=new.language,
        subject=new.subject.strip(),
        asked=new.asked.strip(),
        received_at=received_at.astimezone(now.tzinfo),
        opened_at=now,
        officer=desk.user.user_id,
        policy_version=version_on(desk, new.received_at.astimezone(desk.zone).date()),
        changed_at=now,
        representative=new.representative,
        their_reference=new.their_reference.strip(),
        message_id=new.message_id,
        invoked_rules=new.invoked_rules,
        identity=identity,
        search=_searches(desk, new),
        documents=documents,
        events=tuple(events),
        facts=(
            *(new.facts or first_facts(new.kind) or _reported(new, received_at.astimezone(now.tzinfo))),
            *_named_in_message(desk, new),
        ),
    )


def _must_not_revive(desk: Desk, new: NewCase) -> None:
    """What was erased does not come back by an import of the same message. Law: policy §4, §8; GDPR 17."""
    if new.again:
        return
    originals = (hashlib.sha256(one.content).hexdigest() for one in new.files if one.role is DocumentRole.ORIGINAL)
    refused = revival.refusal(desk, message_id=new.message_id, originals=originals)
    if refused is not None:
        raise refused


def _logged(desk: Desk, case: Case) -> tuple[RegisterEntry, ...]:
    """A demand of an authority stands in its log from the first moment. Law: policy §2."""
    if case.kind is not CaseKind.AUTHORITY_DEMAND:
        return ()
    return (entry_of(case, case.received_at.astimezone(desk.zone).date()),)


def _question(new: NewCase) -> IdentityQuestion:
    """What the identity check of a new case depends on."""
    return IdentityQuestion(
        kind=new.kind,
        rights=frozenset(new.rights),
        channel=new.channel,
        country=new.data_subject.country,
        laws=frozenset(new.invoked_rules),
        asker=Asker(new.representative) if new.representative else Asker.PERSON,
    )


def _reported(new: NewCase, received_at: datetime) -> tuple[CaseFact, ...]:
    """The report with which a case about a child begins; which account is meant is said when it is frozen."""
    if new.kind is not CaseKind.MINOR_REPORT:
        return ()
    reporter = Reporter.PARENT if new.representative is Representative.PARENT else Reporter.SOMEBODY_ELSE
    return (MinorReport(reporter=reporter, account="", discovered_at=received_at),)


def _named_in_message(desk: Desk, new: NewCase) -> tuple[CaseIdentifier, ...]:
    """The serial numbers that the message names, to search the repair history by. Law: policy §1; duty D42."""
    return tuple(
        CaseIdentifier(
            kind=IdentifierKind.SERIAL_NUMBER,
            value=number,
            added_by=desk.user.user_id,
            added_at=desk.moment,
            from_message=True,
        )
        for number in dict.fromkeys(new.serial_numbers)
    )


def _discovered(new: NewCase, received_at: datetime) -> datetime:
    """From when the minutes run: from the moment that whoever took the report in named, else from its receipt."""
    return next((fact.discovered_at for fact in new.facts if isinstance(fact, MinorReport)), received_at)


def _searches(desk: Desk, new: NewCase) -> tuple[SearchTask, ...]:
    """Disclosing, erasing and a child need every source; correcting and stopping concern what the person names."""
    if new.kind is not CaseKind.MINOR_REPORT and not (DISCLOSING_RIGHTS | ERASING_RIGHTS).intersection(new.rights):
        return ()
    return tuple(SearchTask(system.code) for system in searched_systems(desk))


def _check(desk: Desk, new: NewCase) -> None:
    if new.kind not in WORKED_KINDS:
        raise InputError("case_kind_not_worked")
    if new.kind is CaseKind.RIGHTS_REQUEST and not new.rights:
        raise InputError("case_needs_a_right")
    if new.kind not in KINDS_WITH_RIGHTS and new.rights:
        raise InputError("inquiry_has_no_rights")
    if not new.data_subject.name.strip():
        raise InputError("case_needs_a_name")
    must_fit(new.data_subject, new.asked, new.subject, new.their_reference, new.language)
    must_be_known(new.data_subject.country)
    if new.received_at > desk.now():
        raise InputError("receipt_in_the_future")
    if new.first_received_at is not None and new.first_received_at > new.received_at:
        raise InputError("first_receipt_after_receipt")
