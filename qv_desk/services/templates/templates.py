"""The wordings of all letters: what is in force, what is being written, and all that an editor of one has to know."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from qv_desk.catalogue.letter_samples import SAMPLE_REFERENCE, sample_person, sample_values
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.catalogue.words import wordings
from qv_desk.domain.letters.letter import SHIPPED, FieldAuthor, FieldValue, LetterField, LetterKind
from qv_desk.domain.letters.letter_contract import Clause
from qv_desk.domain.letters.letter_template import LetterTemplate
from qv_desk.domain.letters.office_template import OfficeTemplate, TemplateState, in_force, key_of, open_one
from qv_desk.domain.letters.said_rows import read_rows
from qv_desk.domain.letters.template_check import changed_proofs
from qv_desk.domain.terms.office import Office
from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.compose import FRAME_LABELS
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.letters.office_book import cautions_on, is_sound, shipped_has_changed


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """The wording of one kind of letter in one language, as a list shows it.

    Attributes:
        kind: which letter.
        language: BCP 47 tag.
        kind_name: what the kind is called.
        language_name: what the language is called.
        number: of the office's wording that is approved; 0 where letters are made from the shipped one.
        approved_by: display name; empty for the shipped wording.
        approved_at: aware UTC moment; None for the shipped wording.
        is_used: False where an approved wording fails the check of this version, so that the shipped one is used.
        shipped_has_changed: whether the shipped wording is another one than the office began from.
        draft: state of what is being written; None where nothing is.
        draft_by: display name of who wrote in it last.
        draft_at: aware UTC moment of its last keeping; None where nothing is being written.
    """

    kind: LetterKind
    language: str
    kind_name: Wording
    language_name: Wording
    number: int = SHIPPED
    approved_by: str = ""
    approved_at: datetime | None = None
    is_used: bool = True
    shipped_has_changed: bool = False
    draft: TemplateState | None = None
    draft_by: str = ""
    draft_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One field as the picker offers it.

    Attributes:
        name: stands between the braces.
        label: what people call it.
        hint: what it holds.
        author: who fills it; None for what comes from the frame of every letter.
        value: how it is written; None for what comes from the frame.
        sample: a value to show, made up.
        is_needed: whether every letter of the kind has it; another one's block has to depend on it.
        columns: of a field of rows, as the picker offers them within a table.
    """

    name: str
    label: Wording
    hint: Wording
    author: FieldAuthor | None
    value: FieldValue | None
    sample: str
    is_needed: bool
    columns: tuple["FieldChoice", ...] = ()


@dataclass(frozen=True, slots=True)
class TemplateView:
    """All that an editor of one wording has to know.

    Attributes:
        kind: which letter.
        language: BCP 47 tag.
        kind_name: what the kind is called.
        language_name: what the language is called.
        shipped: the wording that came with the program.
        used: the wording that letters are made from now.
        number: of the wording that letters are made from now; 0 for the shipped one.
        approved: the office's approved wording, used or not; None for none.
        draft: what is being written or waits for approval; None for nothing.
        history: every wording of the office, the newest first.
        fields: for the picker, those that every letter of the kind has first.
        row_fields: those of them that hold rows, for tables.
        clauses: what the contract asks for, in its order; ``part`` says by which blocks a clause is proved.
        parts: what a block can serve, by code: the contract's parts, and those of the shipped wording besides.
        to_confirm: the clauses that the draft words in another way than what is in force.
        names: display names by user identifier, for everybody in the history.
        cautions: what the officer should know of the approved wording.
    """

    kind: LetterKind
    language: str
    kind_name: Wording
    language_name: Wording
    shipped: LetterTemplate
    used: LetterTemplate
    number: int
    approved: OfficeTemplate | None
    draft: OfficeTemplate | None
    history: tuple[OfficeTemplate, ...]
    fields: tuple[FieldChoice, ...]
    row_fields: Mapping[str, LetterField]
    clauses: tuple[Clause, ...]
    parts: Mapping[str, Wording]
    to_confirm: tuple[Clause, ...]
    names: Mapping[str, str]
    cautions: tuple[Wording, ...]


@guarded
def template_lines(desk: Desk) -> tuple[TemplateLine, ...]:
    """Every kind in every language, by language and then by kind; shipped texts are not read for it."""
    book, people = letter_book(), desk.store.settings.display_names()
    by_key: dict[str, list[OfficeTemplate]] = {}
    for entry in desk.store.registers.all(OfficeTemplate):
        by_key.setdefault(entry.key, []).append(entry)
    order = tuple(book.kinds)
    keys = sorted(book.templates, key=lambda key: (tuple(book.languages).index(key[1]), order.index(key[0])))
    return tuple(
        _line(kind, language, tuple(by_key.get(key_of(kind, language), ())), people) for kind, language in keys
    )


@guarded
def look_at_template(desk: Desk, kind: LetterKind, language: str) -> TemplateView:
    """One wording with its history and all that can be placed in it.

    Raises:
        InputError: ``letter_language_unknown``.
    """
    book = letter_book()
    shipped, words = book.template(kind, language), book.language(language)
    history = desk.store.registers.by_key(OfficeTemplate, key_of(kind, language))
    approved, draft = in_force(history), open_one(history)
    own = approved if approved is not None and is_sound(approved) else None
    people = desk.store.settings.display_names()
    return TemplateView(
        kind=kind,
        language=language,
        kind_name=book.kinds[kind],
        language_name=words.name,
        shipped=shipped,
        used=own.template if own is not None else shipped,
        number=own.number if own is not None else SHIPPED,
        approved=approved,
        draft=draft,
        history=tuple(sorted(history, key=lambda one: one.number, reverse=True)),
        fields=_field_choices(kind, language, desk.office),
        row_fields={one.name: one for one in book.fields_of(kind) if one.columns},
        clauses=book.contracts[kind].clauses,
        parts=_parts(kind, shipped),
        to_confirm=proofs_to_confirm(desk, draft) if draft is not None else (),
        names={one: people.get(one, one) for entry in history for one in _people_in(entry)},
        cautions=tuple(cautions_on(desk, approved)) if approved is not None else (),
    )


@guarded
def how_many_wait(desk: Desk) -> int:
    """How many wordings wait for approval."""
    return sum(1 for one in desk.store.registers.all(OfficeTemplate) if one.state is TemplateState.WAITING)


@guarded
def wording_before(desk: Desk, entry: OfficeTemplate) -> LetterTemplate:
    """What letters are made from while a draft is only one: the approved wording if sound, else the shipped one."""
    history = desk.store.registers.by_key(OfficeTemplate, entry.key)
    approved = in_force(history)
    if approved is not None and is_sound(approved):
        return approved.template
    return letter_book().template(entry.kind, entry.language)


@guarded
def proofs_to_confirm(desk: Desk, entry: OfficeTemplate) -> tuple[Clause, ...]:
    """The clauses of the contract that a draft words in another way than what is in force."""
    book = letter_book()
    return changed_proofs(wording_before(desk, entry), entry.template, book.contracts[entry.kind], book.fields)


@guarded
def name_of(desk: Desk, user_id: str) -> str:
    """The display name of a person of the desk; the identifier of one who has left."""
    return desk.store.settings.display_names().get(user_id, user_id)


def _field_choices(kind: LetterKind, language: str, office: Office) -> tuple[FieldChoice, ...]:
    """What can be placed in letters of a kind: first what all of them have, then what some have, then the frame."""
    book = letter_book()
    samples, words = sample_values(kind, language), book.language(language)
    of_kind = [
        FieldChoice(
            name=one.name,
            label=one.label,
            hint=one.hint,
            author=one.author,
            value=one.value,
            sample=_shown(samples.get(one.name, "")),
            is_needed=kind in one.needed_in,
            columns=_column_choices(one, samples.get(one.name, ())),
        )
        for one in book.fields_of(kind)
        if not one.in_frame
    ]
    frame = {
        "recipient_name": sample_person(language).name,
        "our_reference": SAMPLE_REFERENCE,
        "office_name": office.name,
        "office_e_mail": office.e_mail,
        "signatory_role": words.say(office.signatory_role),
    }
    return (
        *sorted(of_kind, key=lambda one: not one.is_needed),
        *(
            FieldChoice(name, FRAME_LABELS[name], FRAME_LABELS[name], None, None, sample, is_needed=True)
            for name, sample in frame.items()
        ),
    )


def _column_choices(field: LetterField, sample: str | tuple[str, ...]) -> tuple[FieldChoice, ...]:
    """The columns of a field of rows, each with what its first made-up row has there."""
    if not field.columns:
        return ()
    first = next(iter(read_rows(field, (sample,) if isinstance(sample, str) else sample)), ("",) * len(field.columns))
    return tuple(
        FieldChoice(one.name, one.label, field.label, field.author, FieldValue.LINE, cell, is_needed=True)
        for one, cell in zip(field.columns, first, strict=True)
    )


def _line(
    kind: LetterKind, language: str, history: tuple[OfficeTemplate, ...], people: Mapping[str, str]
) -> TemplateLine:
    book = letter_book()
    approved, draft = in_force(history), open_one(history)
    return TemplateLine(
        kind=kind,
        language=language,
        kind_name=book.kinds[kind],
        language_name=book.language(language).name,
        number=approved.number if approved is not None else SHIPPED,
        approved_by=people.get(approved.approved_by, approved.approved_by) if approved is not None else "",
        approved_at=approved.approved_at if approved is not None else None,
        is_used=approved is None or is_sound(approved),
        shipped_has_changed=approved is not None and shipped_has_changed(approved),
        draft=draft.state if draft is not None else None,
        draft_by=people.get(draft.written_by, draft.written_by) if draft is not None else "",
        draft_at=draft.written_at if draft is not None else None,
    )


def _parts(kind: LetterKind, shipped: LetterTemplate) -> dict[str, Wording]:
    """What the parts are called: as the contract says, else as the field does, else as for other kinds of letter."""
    book = letter_book()
    named = {clause.part: clause.name for clause in book.contracts[kind].clauses if clause.part}
    others = {clause.part: clause.name for contract in book.contracts.values() for clause in contract.clauses}
    others |= wordings("template_parts")
    others |= {name: one.label for name, one in book.fields.items()}
    more = dict.fromkeys(block.part for block in shipped.blocks if block.part and block.part not in named)
    return named | {part: others.get(part, Wording(part, part)) for part in more}


def _people_in(entry: OfficeTemplate) -> tuple[str, ...]:
    return tuple(filter(None, (*entry.writers, entry.sent_by, entry.approved_by, entry.ended_by)))


def _shown(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else "\n".join(value)
