"""A case as rows, and rows as a case. Two functions, guarded by a round-trip property test.

Rows are tuples of what stands in the columns, table by table, in the order of ``COLUMNS``; a test holds that order
against the tables.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final, TypeAlias

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import Evidence, EvidenceOutcome, IdentityCheck, IdentityOutcome
from qv_desk.domain.parts.search_task import SearchOutcome, SearchTask
from qv_desk.domain.searching.identifier import CaseIdentifier
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.domain.terms.party import Channel, Party, Representative
from qv_desk.domain.terms.right import Right
from qv_desk.domain.whole.case_facts import FACT_KINDS
from qv_desk.store.column_texts import due_order, folded, moment_text, person_order
from qv_desk.store.record_text import record_in, record_text

Row: TypeAlias = tuple[Any, ...]
"""Texts and numbers as they stand in the columns."""

COLUMNS: Final = {
    "cases": (
        "case_id", "reference", "kind", "status", "officer", "waiting", "next_step", "due_order", "due_at", "due_on",
        "due_rule", "provisional", "received_at", "opened_at", "changed_at", "version", "rights", "channel",
        "language", "policy_version", "representative", "message_id", "their_reference", "invoked_rules",
        "person_name", "person_country", "person_e_mail", "person_phone", "person_address", "identity_outcome",
        "identity_decided_by", "identity_decided_at", "identity_note", "filter_text", "subject", "asked",
        "person_order", "childs_file",
    ),
    "evidence": ("case_id", "position", "method", "what", "outcome", "seen_by", "seen_at"),
    "search_tasks": ("case_id", "position", "source", "outcome", "records", "note", "done_by", "done_at"),
    "decisions": (
        "case_id", "position", "asked_right", "outcome", "ground", "facts", "decided_by", "decided_at", "approved_by",
        "approved_at",
    ),
    "letters": (
        "letter_id", "case_id", "position", "kind", "language", "sha256", "pages", "answers", "issued_at", "issued_by",
    ),
    "dispatches": ("letter_id", "printed_at", "dispatched_on"),
    "documents": (
        "case_id", "position", "sha256", "name", "media_type", "size_bytes", "role", "added_at", "added_by",
    ),
    "events": ("case_id", "position", "kind", "at", "rule", "until", "reason"),
    "case_facts": ("case_id", "position", "name", "body"),
}  # fmt: skip
"""The tables of a case; letters stand before their dispatches, which point at them."""


def summary_values(summary: CaseSummary) -> dict[str, Any]:
    """The columns of a case that come from its line in the lists."""
    return {
        "waiting": summary.waiting.value,
        "next_step": summary.next_step,
        "due_order": due_order(summary),
        "due_at": _moment(summary.due_at),
        "due_on": _day(summary.due_on),
        "due_rule": summary.due_rule,
        "provisional": int(summary.provisional),
    }


def to_rows(case: Case, summary: CaseSummary) -> dict[str, list[Row]]:
    """The rows of a case; of the summary only what the case itself does not say."""
    if summary.case_id != case.case_id:
        msg = "the summary belongs to another case"
        raise ValueError(msg)
    values = _case_values(case) | summary_values(summary)
    return {"cases": [tuple(values[column] for column in COLUMNS["cases"])], **_parts(case)}


def to_case(rows: Mapping[str, list[Row]]) -> Case:
    """The case that its rows hold; each table's rows stand in the order of their places."""
    row = dict(zip(COLUMNS["cases"], rows["cases"][0], strict=True))
    sent = {letter_id: (printed_at, posted_on) for letter_id, printed_at, posted_on in rows["dispatches"]}
    return Case(
        case_id=row["case_id"],
        reference=row["reference"],
        kind=CaseKind(row["kind"]),
        rights=_rights(row["rights"]),
        data_subject=Party(
            row["person_name"],
            _texts_in(row["person_address"]),
            row["person_e_mail"],
            row["person_phone"],
            row["person_country"],
        ),
        channel=Channel(row["channel"]),
        language=row["language"],
        subject=row["subject"],
        asked=row["asked"],
        received_at=datetime.fromisoformat(row["received_at"]),
        opened_at=datetime.fromisoformat(row["opened_at"]),
        officer=row["officer"],
        policy_version=row["policy_version"],
        changed_at=datetime.fromisoformat(row["changed_at"]),
        representative=Representative(row["representative"]) if row["representative"] else None,
        their_reference=row["their_reference"],
        message_id=row["message_id"],
        invoked_rules=_texts_in(row["invoked_rules"]),
        status=CaseStatus(row["status"]),
        identity=IdentityCheck(
            IdentityOutcome(row["identity_outcome"]),
            tuple(
                Evidence(method, what, EvidenceOutcome(outcome), seen_by, datetime.fromisoformat(seen_at))
                for _, _, method, what, outcome, seen_by, seen_at in rows["evidence"]
            ),
            row["identity_decided_by"],
            _moment_in(row["identity_decided_at"]),
            row["identity_note"],
        ),
        search=tuple(
            SearchTask(source, SearchOutcome(outcome), records, note, done_by, _moment_in(done_at))
            for _, _, source, outcome, records, note, done_by, done_at in rows["search_tasks"]
        ),
        decisions=tuple(_decision(decision) for decision in rows["decisions"]),
        correspondence=tuple(_correspondence(letter, *sent[letter[0]]) for letter in rows["letters"]),
        documents=tuple(
            Document(sha256, name, media_type, size, DocumentRole(role), datetime.fromisoformat(added_at), added_by)
            for _, _, sha256, name, media_type, size, role, added_at, added_by in rows["documents"]
        ),
        events=tuple(
            CaseEvent(EventKind(kind), datetime.fromisoformat(at), rule, _day_in(until), reason)
            for _, _, kind, at, rule, until, reason in rows["events"]
        ),
        facts=tuple(record_in(FACT_KINDS[name], body) for _, _, name, body in rows["case_facts"]),
        version=row["version"],
    )


def _case_values(case: Case) -> dict[str, Any]:
    person, identity = case.data_subject, case.identity
    return {
        "case_id": case.case_id,
        "reference": case.reference,
        "kind": case.kind.value,
        "status": case.status.value,
        "officer": case.officer,
        "received_at": moment_text(case.received_at),
        "opened_at": moment_text(case.opened_at),
        "changed_at": moment_text(case.changed_at),
        "version": case.version,
        "rights": _texts(right.value for right in case.rights),
        "channel": case.channel.value,
        "language": case.language,
        "policy_version": case.policy_version,
        "representative": case.representative.value if case.representative else None,
        "message_id": case.message_id,
        "their_reference": case.their_reference,
        "invoked_rules": _texts(case.invoked_rules),
        "person_name": person.name,
        "person_country": person.country,
        "person_e_mail": person.e_mail,
        "person_phone": person.phone,
        "person_address": _texts(person.postal_address),
        "identity_outcome": identity.outcome.value,
        "identity_decided_by": identity.decided_by,
        "identity_decided_at": _moment(identity.decided_at),
        "identity_note": identity.note,
        "filter_text": _filter_text(case),
        "subject": case.subject,
        "asked": case.asked,
        "person_order": person_order(person.name, is_childs_file=case.is_childs_file),
        "childs_file": int(case.is_childs_file),
    }


def _filter_text(case: Case) -> str:
    """What the filter of a list finds a case by; a child's file by its reference alone, or a name would find it."""
    if case.is_childs_file:
        return folded(case.reference)
    person = case.data_subject
    products = " ".join(one.value for one in case.facts_of(CaseIdentifier))  # and accounts
    return folded(f"{case.reference} {person.name} {person.e_mail} {case.their_reference} {case.subject} {products}")


def _parts(case: Case) -> dict[str, list[Row]]:
    parts: dict[str, list[Row]] = {
        "evidence": [
            (seen.method, seen.what, seen.outcome.value, seen.seen_by, moment_text(seen.seen_at))
            for seen in case.identity.evidence
        ],
        "search_tasks": [
            (task.source, task.outcome.value, task.records, task.note, task.done_by, _moment(task.done_at))
            for task in case.search
        ],
        "decisions": [
            (
                made.right.value, made.outcome.value, made.ground, made.facts, made.decided_by,
                moment_text(made.decided_at), made.approved_by, _moment(made.approved_at),
            )
            for made in case.decisions
        ],
        "documents": [
            (
                paper.sha256, paper.name, paper.media_type, paper.size_bytes, paper.role.value,
                moment_text(paper.added_at), paper.added_by,
            )
            for paper in case.documents
        ],
        "events": [
            (happened.kind.value, moment_text(happened.at), happened.rule, _day(happened.until), happened.reason)
            for happened in case.events
        ],
        "case_facts": [(fact.fact_name, record_text(fact)) for fact in case.facts],
    }  # fmt: skip
    placed = {
        table: [(case.case_id, place, *row) for place, row in enumerate(parts.get(table, ()))]
        for table in COLUMNS
        if table != "cases"
    }
    placed["letters"] = [_letter_row(case.case_id, place, sent) for place, sent in enumerate(case.correspondence)]
    placed["dispatches"] = [
        (sent.letter_id, _moment(sent.printed_at), _day(sent.dispatched_on)) for sent in case.correspondence
    ]
    return placed


def _letter_row(case_id: str, place: int, letter: Correspondence) -> Row:
    return (
        letter.letter_id, case_id, place, letter.kind, letter.language, letter.sha256, letter.pages,
        _texts(right.value for right in letter.answers), moment_text(letter.issued_at), letter.issued_by,
    )  # fmt: skip


def _correspondence(row: Row, printed_at: str | None, posted_on: str | None) -> Correspondence:
    letter_id, _, _, kind, language, sha256, pages, answers, issued_at, issued_by = row
    return Correspondence(
        letter_id, kind, language, sha256, pages, _rights(answers), datetime.fromisoformat(issued_at), issued_by,
        _moment_in(printed_at), _day_in(posted_on),
    )  # fmt: skip


def _decision(row: Row) -> Decision:
    _, _, right, outcome, ground, facts, decided_by, decided_at, approved_by, approved_at = row
    return Decision(
        Right(right), DecisionOutcome(outcome), ground, facts, decided_by, datetime.fromisoformat(decided_at),
        approved_by, _moment_in(approved_at),
    )  # fmt: skip


def _moment(moment: datetime | None) -> str | None:
    return moment_text(moment) if moment else None


def _moment_in(column: str | None) -> datetime | None:
    return datetime.fromisoformat(column) if column else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day_in(column: str | None) -> date | None:
    return date.fromisoformat(column) if column else None


def _texts(texts: Iterable[str]) -> str:
    return json.dumps(list(texts), ensure_ascii=False, separators=(",", ":"))


def _texts_in(column: str) -> tuple[str, ...]:
    return tuple(json.loads(column))


def _rights(column: str) -> tuple[Right, ...]:
    return tuple(Right(value) for value in _texts_in(column))
