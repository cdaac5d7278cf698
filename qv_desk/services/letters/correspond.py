"""Write letters: draft, preview, issue. A letter that breaks its contract is not issued."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from qv_desk.catalogue.authorities import authority_for
from qv_desk.catalogue.countries import country_names
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.catalogue.words import wordings
from qv_desk.domain.answer import ANSWERING_KINDS, answered_by, next_answer
from qv_desk.domain.case import Case
from qv_desk.domain.clock import Clock, earliest_binding
from qv_desk.domain.correspondence import Correspondence
from qv_desk.domain.document import Document, DocumentRole
from qv_desk.domain.event import CaseEvent
from qv_desk.domain.extension import extend, extendable
from qv_desk.domain.identity import IdentityOutcome
from qv_desk.domain.letter import FieldAuthor, Gap, Letter, LetterField, LetterFields, LetterKind, Recipient
from qv_desk.domain.letter_template import ContractContext, LetterLanguage
from qv_desk.domain.minor_register import Opened
from qv_desk.domain.party import Party
from qv_desk.domain.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.letters.compose import LetterFrame, compose
from qv_desk.letters.contract import gaps
from qv_desk.letters.pdf import page_count, render_pdf
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.services.letters.letter_facts import letter_facts

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
        inputs: the inputs of the letter desk, in its order.
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


def letter_languages() -> tuple[LetterLanguage, ...]:
    """The languages that letters are written in."""
    return tuple(letter_book().languages.values())


def language_for(case: Case) -> str:
    """The letter language nearest to the reader's: the same, else the same script family, else English."""
    known = letter_book().languages
    if case.language in known:
        return case.language
    family = case.language.partition("-")[0]
    return next((code for code in known if code.partition("-")[0] == family), "en")


def suggested_kind(case: Case) -> LetterKind | None:
    """The letter that moves the case on now; None if none does."""
    if case.is_answered:
        return None
    if case.identity.outcome is IdentityOutcome.OPEN:
        return LetterKind.IDENTITY_REQUEST
    return next_answer(case)


def kinds_for(case: Case) -> tuple[LetterKind, ...]:
    """Every kind of letter, the suggested one first."""
    first = suggested_kind(case)
    return tuple(sorted(LetterKind, key=lambda kind: kind is not first))


@guarded
def draft(
    desk: Desk, case_id: str, kind: LetterKind, language: str, written: Written, *, late_because: str = ""
) -> Draft:
    """Compose a letter from the case and the officer's words and hold it against its contract.

    Args:
        desk: the open desk.
        case_id: which case.
        kind: which letter.
        language: BCP 47 tag of a letter language.
        written: the officer's words by field name.
        late_because: why a refusal goes out after the period; accepting it lets the letter go late rather than never.

    Raises:
        InputError: unknown language or field, or a date that cannot be read.
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case, Opened.LETTER)
    return _drafted(desk, case, kind, language, written, late_because=late_because)


def preview(draft_: Draft) -> bytes:
    """The letter as it would print, as PDF; places that wait for text show as dashed strips.

    Raises:
        InputError: a character has no glyph in the shipped fonts.
    """
    return render_pdf(draft_.letter, gaps=draft_.gaps)


@guarded
def issue(
    desk: Desk, case_id: str, kind: LetterKind, language: str, written: Written, *, late_because: str = ""
) -> Correspondence:
    """Issue a letter: check its contract, set it, keep it with the case, and move the case's clocks where it does.

    Raises:
        GateError: ``letter_gap`` names the first gap; or the case does not allow this letter now.
        InputError: as :func:`draft`; or a character has no glyph.

    Law: DOMAIN contracts of each kind; an extension moves its date only by its notice (GDPR 12(3)).
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case, Opened.LETTER)
    answers = answered_by(case, kind)
    if kind in ANSWERING_KINDS and not answers and (case.rights or kind is not LetterKind.REPLY):
        raise GateError("letter_answers_nothing", kind=letter_book().kinds[kind])
    drafted = _drafted(desk, case, kind, language, written, late_because=late_because)
    if drafted.gaps:
        first = drafted.gaps[0]
        raise GateError("letter_gap", gap=first.wording, advice=first.advice, more=len(drafted.gaps) - 1)
    content = render_pdf(drafted.letter)
    now, by = desk.moment, desk.user.user_id
    document = Document(
        sha256=hashlib.sha256(content).hexdigest(),
        name=f"{case.reference}-{kind}-{language}-{len(case.correspondence) + 1}.pdf",
        media_type="application/pdf",
        size_bytes=len(content),
        role=DocumentRole.LETTER,
        added_at=now,
        added_by=by,
    )
    letter = Correspondence(
        letter_id=secrets.token_hex(8),
        kind=kind,
        language=language,
        sha256=document.sha256,
        pages=page_count(content),
        answers=answers,
        issued_at=now,
        issued_by=by,
    )
    moved = case.asked_for_proof(now) if kind is LetterKind.IDENTITY_REQUEST else case
    moved = moved.with_letter(letter, document, _extension(desk, case, kind, drafted.fields))
    detail = f"{kind}, {language}" + (f"; late: {late_because.strip()}" if late_because.strip() else "")
    keep_case(desk, moved, based_on=case.version, action="letter.issued", detail=detail, contents=(content,))
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


def _drafted(desk: Desk, case: Case, kind: LetterKind, language: str, written: Written, *, late_because: str) -> Draft:
    book = letter_book()
    words = book.language(language)
    clocks = clocks_of(case, zone=desk.zone, now=desk.moment)
    facts = letter_facts(desk, case, clocks, words, kind)
    known = {field.name: field for field in book.fields_of(kind)}
    for name in written:
        if name not in known:
            raise InputError("letter_field_unknown", field=name)
        if known[name].author is FieldAuthor.CASE:
            raise InputError("letter_field_computed", field=known[name].label)
    fields = {name: value for name, value in facts.items() if name in known} | dict(written)
    letter = compose(book, kind, language, fields, _frame(desk, case, language))
    missing = gaps(letter, book.contracts[kind], _context(desk, case, kind, clocks, late_because=late_because))
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
            for name, field in known.items()
        ),
        clauses=tuple(
            ClauseState(clause.code, clause.name, clause.code not in open_codes)
            for clause in book.contracts[kind].clauses
        ),
        gaps=missing,
        cautions=_cautions(case, words, fields),
    )


def _cautions(case: Case, words: LetterLanguage, fields: LetterFields) -> tuple[Wording, ...]:
    cautions = []
    if not words.reviewed_by:
        cautions.append(wordings("cautions")["language_not_reviewed"])
    authority = authority_for(case.data_subject.country)
    if "authority_name" in fields and authority is not None and not authority.confidence.is_confirmed:
        cautions.append(wordings("cautions")["authority_not_confirmed"])
    return tuple(cautions)


def _frame(desk: Desk, case: Case, language: str) -> LetterFrame:
    person = case.data_subject
    return LetterFrame(
        office=desk.office,
        recipient=Recipient(
            name=person.name,
            lines=person.postal_address or ((person.e_mail,) if person.e_mail else ()),
            country=_country_line(person, language),
        ),
        our_reference=case.reference,
        dated_on=desk.today,
        their_reference=case.their_reference,
    )


def _country_line(person: Party, language: str) -> str:
    """The last line of the envelope's address; empty inside China, and where the address ends with the country."""
    country = country_names().get(person.country)
    if country is None or person.country == "CN" or not person.postal_address:
        return ""
    end = person.postal_address[-1].casefold().rstrip(" .")
    named = any(end.endswith(name.casefold()) for name in (country.en, country.zh))
    return "" if named else country.said_in(language)


def _context(
    desk: Desk, case: Case, kind: LetterKind, clocks: tuple[Clock, ...], *, late_because: str
) -> ContractContext:
    binding = extendable(clocks) if kind is LetterKind.EXTENSION else earliest_binding(clocks)
    country = country_names().get(case.data_subject.country)
    context = ContractContext(
        issued_on=desk.today,
        first_period_ends_on=binding.due_on if binding else None,
        lateness_accepted=bool(late_because.strip()),
    )
    if country is None:
        return context
    return ContractContext(
        issued_on=context.issued_on,
        first_period_ends_on=context.first_period_ends_on,
        country=country,
        lateness_accepted=context.lateness_accepted,
    )


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
