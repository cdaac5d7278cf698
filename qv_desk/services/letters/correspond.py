"""Write letters: draft, preview, issue. A letter that breaks its contract is not issued."""

import hashlib
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.clocks.event import CaseEvent
from qv_desk.domain.clocks.extension import extend, extendable
from qv_desk.domain.letters.answer import answered_by, has_nothing_to_answer, letter_on_the_way, next_answer
from qv_desk.domain.letters.layout import AS_USUAL, LayoutWish, layout_for
from qv_desk.domain.letters.letter import FieldAuthor, Gap, Letter, LetterField, LetterFields, LetterKind
from qv_desk.domain.letters.letter_addressee import addressed
from qv_desk.domain.letters.letter_content import kept_as_issued
from qv_desk.domain.letters.letter_template import FALLBACK_LANGUAGE
from qv_desk.domain.letters.letter_withdrawal import letters_so_far
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityOutcome
from qv_desk.domain.telling.refusal_log import RefusalEntry
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.letters.compose import compose
from qv_desk.letters.contract import gaps
from qv_desk.letters.pdf import page_count, render_pdf
from qv_desk.services.cases.recipients import told_by_letter
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.services.letters.bilingual import english_of
from qv_desk.services.letters.cautions import authority_cautions, language_cautions
from qv_desk.services.letters.letter_facts import letter_facts
from qv_desk.services.letters.letter_frame import context_of, frame_of
from qv_desk.services.letters.refusals_told import refusals_told

Written = Mapping[str, str | tuple[str, ...]]
"""The officer's own words by field name; they go before what the case proposes."""


@dataclass(frozen=True, slots=True)
class ClauseState:
    """One line of the list of ticks: what the letter must carry, and whether it does."""

    code: str
    name: Wording
    is_met: bool


@dataclass(frozen=True, slots=True)
class FieldState:
    """One input of the letter desk.

    Attributes:
        field: label, hint and form.
        value: what stands in it now; empty text or empty tuple for nothing.
        standards: sentences offered for it, the usual one first.
        is_open: whether the officer may write in it.
    """

    field: LetterField
    value: str | tuple[str, ...]
    standards: tuple[str, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as it would go out now.

    Attributes:
        case_id: the case that it belongs to.
        letter: the composed letter.
        fields: every value that went into it.
        inputs: the inputs of the letter desk, in its order: what the letter needs, then what it can do without.
        clauses: the list of ticks.
        gaps: what still has to be filled; empty for a letter that may be issued.
        cautions: what the officer should know before issuing; they do not block: wording that nobody qualified has
            read, an authority's address that is not confirmed.
    """

    case_id: str
    letter: Letter
    fields: LetterFields
    inputs: tuple[FieldState, ...]
    clauses: tuple[ClauseState, ...]
    gaps: tuple[Gap, ...]
    cautions: tuple[Wording, ...]


def suggested_kind(case: Case) -> LetterKind | None:
    """The letter that moves the case on now; None if none does."""
    if case.is_answered and not case.left_undone:
        return None
    if (before := letter_on_the_way(case)) is not None:
        return before
    proves_nothing = next_step(case) is NextStep.WRITE_ANSWER  # as whoever reports a child's account
    if case.identity.outcome is IdentityOutcome.OPEN and not proves_nothing:
        return LetterKind.IDENTITY_REQUEST
    return next_answer(case)


def kinds_for(case: Case) -> tuple[LetterKind, ...]:
    """Every kind of letter: the suggested one first, last those that would tell what nobody has decided."""
    first = suggested_kind(case)
    return tuple(sorted(LetterKind, key=lambda kind: (kind is not first, has_nothing_to_answer(case, kind))))


@guarded
def draft(
    desk: Desk,
    case_id: str,
    kind: LetterKind,
    language: str,
    written: Written,
    *,
    late_because: str = "",
    layout: LayoutWish = AS_USUAL,
) -> Draft:
    """Compose a letter from the case and the officer's words and hold it against its contract.

    Args:
        desk: the open desk.
        case_id: which case.
        kind: which letter.
        language: BCP 47 tag of a letter language.
        written: the officer's words by field name.
        late_because: why a refusal goes out after the period; accepting it lets the letter go late rather than never.
        layout: what was chosen of paper, address, type and a second language; the rest follows the country.

    Raises:
        InputError: unknown language or field, or a date that cannot be read.
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case, Opened.LETTER)
    return _drafted(desk, case, kind, language, written, late_because=late_because, layout=layout)


def preview(draft_: Draft) -> bytes:
    """The letter as it would print, as PDF; places that wait for text show as dashed strips.

    Raises:
        InputError: a character has no glyph in the shipped fonts.
    """
    return render_pdf(draft_.letter, gaps=draft_.gaps)


@guarded
def issue(
    desk: Desk,
    case_id: str,
    kind: LetterKind,
    language: str,
    written: Written,
    *,
    late_because: str = "",
    layout: LayoutWish = AS_USUAL,
) -> Correspondence:
    """Issue a letter: check its contract, set it, keep it with the case, and move the case's clocks where it does.

    Raises:
        GateError: ``letter_gap`` names the first gap; or the case does not allow this letter now.
        InputError: as :func:`draft`; or a character has no glyph.

    Law: contracts of each kind; an extension moves its date only by its notice (GDPR 12(3)); a refusal stands in the
    refusal log no later than in its letter (Hong Kong PDPO s.27).
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case, Opened.LETTER)
    answers = answered_by(case, kind)
    if has_nothing_to_answer(case, kind):
        raise GateError("letter_answers_nothing", kind=letter_book().kinds[kind])
    drafted = _drafted(desk, case, kind, language, written, late_because=late_because, layout=layout)
    if drafted.gaps:
        first = drafted.gaps[0]
        raise GateError("letter_gap", gap=first.wording, advice=first.advice, more=_further_gaps(len(drafted.gaps) - 1))
    content = render_pdf(drafted.letter)
    now, by = desk.moment, desk.user.user_id
    document = Document(
        sha256=hashlib.sha256(content).hexdigest(),
        name=f"{case.reference}-{kind}-{drafted.letter.language}-{letters_so_far(case) + 1}.pdf",
        media_type="application/pdf",
        size_bytes=len(content),
        role=DocumentRole.LETTER,
        added_at=now,
        added_by=by,
    )
    letter = Correspondence(
        letter_id=secrets.token_hex(8),
        kind=kind,
        language=drafted.letter.language,
        sha256=document.sha256,
        pages=page_count(content),
        answers=answers,
        issued_at=now,
        issued_by=by,
    )
    moved = case.asked_for_proof(now) if kind is LetterKind.IDENTITY_REQUEST else case
    moved = moved.with_letter(letter, document, _extension(desk, case, kind, drafted.fields))
    moved = kept_as_issued(moved, letter.letter_id, drafted.letter, now)
    if drafted.fields.get("addressee"):
        moved = addressed(moved, letter.letter_id, drafted.letter.recipient.name, now)
    refused = refusals_told(case, letter, desk.zone)
    moved, chased = told_by_letter(moved, letter, drafted.letter.recipient.name)
    keep_case(
        desk,
        moved,
        based_on=case.version,
        action="letter.issued",
        detail="; ".join(_details(letter, refused, late_because)),
        contents=(content,),
        entries=(*refused, *chased),
    )
    return letter


@guarded
def pdf_of(desk: Desk, case_id: str, letter_id: str) -> bytes:
    """An issued letter, exactly as it was issued.

    Raises:
        InputError: the case has no such letter.
        StoreError: the case is unknown or the bytes are damaged.
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case, Opened.LETTER)
    for letter in case.correspondence:
        if letter.letter_id == letter_id:
            return desk.store.documents.content(letter.sha256)
    raise InputError("letter_unknown", letter=letter_id)


def _further_gaps(number: int) -> Wording:
    """How many gaps there are beside the one that is told; nothing is said of none."""
    return Wording(f" Further gaps: {number}.", f"其他缺项：{number}。") if number else Wording("", "")


def _drafted(
    desk: Desk,
    case: Case,
    kind: LetterKind,
    language: str,
    written: Written,
    *,
    late_because: str,
    layout: LayoutWish,
) -> Draft:
    book = letter_book()
    asked_for = book.language(language)
    words = asked_for if book.has(kind, language) else book.language(FALLBACK_LANGUAGE)
    clocks = clocks_of(case, zone=desk.zone, now=desk.moment)
    facts = letter_facts(desk, case, clocks, words, kind)
    known = {field.name: field for field in book.fields_of(kind)}
    for name in written:
        if name not in known:
            raise InputError("letter_field_unknown", field=name)
        if known[name].author is FieldAuthor.CASE:
            raise InputError("letter_field_computed", field=known[name].label)
    fields = {name: value for name, value in facts.fields.items() if name in known} | dict(written)
    frame = frame_of(case, words, office=desk.office, dated_on=desk.today)
    letter = replace(compose(book, kind, words.code, fields, frame), layout=layout_for(layout, _goes_to(case, fields)))
    if letter.layout.is_bilingual and words.code != FALLBACK_LANGUAGE:
        english = book.language(FALLBACK_LANGUAGE)
        proposed = letter_facts(desk, case, clocks, english, kind).fields
        english_frame = frame_of(case, english, office=desk.office, dated_on=desk.today)
        letter = replace(letter, english=english_of(letter, written, proposed, english_frame))
    context = context_of(case, kind, clocks, issued_on=desk.today, late_because=late_because)
    missing = gaps(letter, book.contracts[kind], context)
    open_codes = {gap.code for gap in missing}
    return Draft(
        case_id=case.case_id,
        letter=letter,
        fields=fields,
        inputs=tuple(
            FieldState(
                field=field,
                value=fields.get(name, ""),
                standards=words.standard_sentences(name),
                is_open=field.author is not FieldAuthor.CASE,
            )
            for name, field in sorted(known.items(), key=lambda entry: kind not in entry[1].needed_in)
            if field.author is not FieldAuthor.CASE or kind in field.needed_in or fields.get(name)
        ),
        clauses=tuple(
            ClauseState(clause.code, clause.name, clause.code not in open_codes)
            for clause in book.contracts[kind].clauses
        ),
        gaps=missing,
        cautions=(
            *language_cautions(case, letter, asked_for, words, (*facts.unsaid, desk.office.signatory_role)),
            *(authority_cautions(case, desk.today) if "authority_name" in fields else ()),
        ),
    )


def _goes_to(case: Case, fields: LetterFields) -> str:
    """The country that the letter goes to, as far as it is known; of whoever else it goes to, it is not."""
    return "" if fields.get("addressee") else case.data_subject.country


def _details(letter: Correspondence, refused: tuple[RefusalEntry, ...], late_because: str) -> Iterator[str]:
    """What the journal says of an issued letter."""
    yield f"{letter.kind}, {letter.language}"
    yield f"SHA-256 {letter.sha256}"
    if refused:
        yield f"refusal log: {', '.join(entry.right for entry in refused)}"
    if late_because.strip():
        yield f"late: {late_because.strip()}"


def _extension(desk: Desk, case: Case, kind: LetterKind, fields: LetterFields) -> tuple[CaseEvent, ...]:
    """The event by which an extension's notice moves its date."""
    if kind is not LetterKind.EXTENSION:
        return ()
    clocks = clocks_of(case, zone=desk.zone, now=desk.moment)
    clock = extendable(clocks)
    if clock is None:
        raise GateError("extension_not_provided", rule="")
    until, reason = fields.get("new_due_on", ""), fields.get("extension_reason", "")
    return (extend(clock, at=desk.moment, until=date.fromisoformat(str(until)), reason=str(reason)),)
