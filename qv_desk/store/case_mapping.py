"""A case as rows, and rows as a case. Two functions, guarded by a round-trip property test."""

from qv_desk.domain.case import Case
from qv_desk.domain.case_kind import CaseKind
from qv_desk.domain.case_status import CaseStatus
from qv_desk.domain.case_summary import CaseSummary
from qv_desk.domain.correspondence import Correspondence
from qv_desk.domain.decision import Decision, DecisionOutcome
from qv_desk.domain.document import Document, DocumentRole
from qv_desk.domain.event import CaseEvent, EventKind
from qv_desk.domain.identity import Evidence, EvidenceOutcome, IdentityCheck, IdentityOutcome
from qv_desk.domain.party import Channel, Party, Representative
from qv_desk.domain.right import Right
from qv_desk.domain.search_task import SearchOutcome, SearchTask
from qv_desk.store.column_texts import due_order, folded
from qv_desk.store.rows import (
    CaseRow,
    DecisionRow,
    DispatchRow,
    DocumentRow,
    EventRow,
    EvidenceRow,
    LetterRow,
    SearchTaskRow,
)


def to_row(case: Case, summary: CaseSummary, *, version: int) -> CaseRow:
    """The rows of a case; of the summary only what the case itself does not say.

    Args:
        case: the case as it shall be kept.
        summary: its line in the lists.
        version: the version on which the change was based, for the check against lost updates.
    """
    if summary.case_id != case.case_id:
        msg = "the summary belongs to another case"
        raise ValueError(msg)
    person, identity = case.data_subject, case.identity
    return CaseRow(
        case_id=case.case_id,
        reference=case.reference,
        kind=case.kind.value,
        status=case.status.value,
        officer=case.officer,
        waiting=summary.waiting.value,
        next_step=summary.next_step,
        due_order=due_order(summary),
        due_at=summary.due_at,
        due_on=summary.due_on,
        due_rule=summary.due_rule,
        provisional=summary.provisional,
        received_at=case.received_at,
        opened_at=case.opened_at,
        changed_at=case.changed_at,
        version=version,
        rights=_values(case.rights),
        channel=case.channel.value,
        language=case.language,
        policy_version=case.policy_version,
        representative=case.representative.value if case.representative else None,
        message_id=case.message_id,
        their_reference=case.their_reference,
        invoked_rules=case.invoked_rules,
        person_name=person.name,
        person_country=person.country,
        person_e_mail=person.e_mail,
        person_phone=person.phone,
        person_address=person.postal_address,
        identity_outcome=identity.outcome.value,
        identity_decided_by=identity.decided_by,
        identity_decided_at=identity.decided_at,
        identity_note=identity.note,
        filter_text=folded(f"{case.reference} {person.name} {person.e_mail} {case.their_reference} {case.subject}"),
        subject=case.subject,
        asked=case.asked,
        **_children(case),
    )


def to_case(row: CaseRow) -> Case:
    """The case that a row and its children hold."""
    return Case(
        case_id=row.case_id,
        reference=row.reference,
        kind=CaseKind(row.kind),
        rights=_rights(row.rights),
        data_subject=Party(
            row.person_name, row.person_address, row.person_e_mail, row.person_phone, row.person_country
        ),
        channel=Channel(row.channel),
        language=row.language,
        subject=row.subject,
        asked=row.asked,
        received_at=row.received_at,
        opened_at=row.opened_at,
        officer=row.officer,
        policy_version=row.policy_version,
        changed_at=row.changed_at,
        representative=Representative(row.representative) if row.representative else None,
        their_reference=row.their_reference,
        message_id=row.message_id,
        invoked_rules=row.invoked_rules,
        status=CaseStatus(row.status),
        identity=IdentityCheck(
            IdentityOutcome(row.identity_outcome),
            tuple(
                Evidence(seen.method, seen.what, EvidenceOutcome(seen.outcome), seen.seen_by, seen.seen_at)
                for seen in row.evidence
            ),
            row.identity_decided_by,
            row.identity_decided_at,
            row.identity_note,
        ),
        search=tuple(
            SearchTask(task.source, SearchOutcome(task.outcome), task.records, task.note, task.done_by, task.done_at)
            for task in row.search
        ),
        decisions=tuple(_decision(decision) for decision in row.decisions),
        correspondence=tuple(to_correspondence(letter) for letter in row.letters),
        documents=tuple(_document(document) for document in row.documents),
        events=tuple(
            CaseEvent(EventKind(happened.kind), happened.at, happened.rule, happened.until, happened.reason)
            for happened in row.events
        ),
        version=row.version,
    )


def to_correspondence(row: LetterRow) -> Correspondence:
    """An issued letter, with its way out of the house."""
    return Correspondence(
        row.letter_id,
        row.kind,
        row.language,
        row.sha256,
        row.pages,
        _rights(row.answers),
        row.issued_at,
        row.issued_by,
        row.dispatch.printed_at if row.dispatch else None,
        row.dispatch.dispatched_on if row.dispatch else None,
    )


def _children(case: Case) -> dict[str, object]:
    case_id = case.case_id
    return {
        "evidence": [
            EvidenceRow(
                case_id=case_id,
                position=place,
                method=seen.method,
                what=seen.what,
                outcome=seen.outcome.value,
                seen_by=seen.seen_by,
                seen_at=seen.seen_at,
            )
            for place, seen in enumerate(case.identity.evidence)
        ],
        "search": [
            SearchTaskRow(
                case_id=case_id,
                position=place,
                source=task.source,
                outcome=task.outcome.value,
                records=task.records,
                note=task.note,
                done_by=task.done_by,
                done_at=task.done_at,
            )
            for place, task in enumerate(case.search)
        ],
        "decisions": [_decision_row(case_id, place, decision) for place, decision in enumerate(case.decisions)],
        "letters": [_letter_row(case_id, place, letter) for place, letter in enumerate(case.correspondence)],
        "documents": [_document_row(case_id, place, document) for place, document in enumerate(case.documents)],
        "events": [
            EventRow(
                case_id=case_id,
                position=place,
                kind=happened.kind.value,
                at=happened.at,
                rule=happened.rule,
                until=happened.until,
                reason=happened.reason,
            )
            for place, happened in enumerate(case.events)
        ],
    }


def _decision_row(case_id: str, place: int, decision: Decision) -> DecisionRow:
    return DecisionRow(
        case_id=case_id,
        position=place,
        asked_right=decision.right.value,
        outcome=decision.outcome.value,
        ground=decision.ground,
        facts=decision.facts,
        decided_by=decision.decided_by,
        decided_at=decision.decided_at,
        approved_by=decision.approved_by,
        approved_at=decision.approved_at,
    )


def _decision(row: DecisionRow) -> Decision:
    return Decision(
        Right(row.asked_right),
        DecisionOutcome(row.outcome),
        row.ground,
        row.facts,
        row.decided_by,
        row.decided_at,
        row.approved_by,
        row.approved_at,
    )


def _letter_row(case_id: str, place: int, letter: Correspondence) -> LetterRow:
    return LetterRow(
        case_id=case_id,
        position=place,
        letter_id=letter.letter_id,
        kind=letter.kind,
        language=letter.language,
        sha256=letter.sha256,
        pages=letter.pages,
        answers=_values(letter.answers),
        issued_at=letter.issued_at,
        issued_by=letter.issued_by,
        dispatch=DispatchRow(
            letter_id=letter.letter_id, printed_at=letter.printed_at, dispatched_on=letter.dispatched_on
        ),
    )


def _document_row(case_id: str, place: int, document: Document) -> DocumentRow:
    return DocumentRow(
        case_id=case_id,
        position=place,
        sha256=document.sha256,
        name=document.name,
        media_type=document.media_type,
        size_bytes=document.size_bytes,
        role=document.role.value,
        added_at=document.added_at,
        added_by=document.added_by,
    )


def _document(row: DocumentRow) -> Document:
    return Document(
        row.sha256, row.name, row.media_type, row.size_bytes, DocumentRole(row.role), row.added_at, row.added_by
    )


def _values(rights: tuple[Right, ...]) -> tuple[str, ...]:
    return tuple(right.value for right in rights)


def _rights(values: tuple[str, ...]) -> tuple[Right, ...]:
    return tuple(Right(value) for value in values)
