"""How a letter stands before it is issued: composed from case and wording, and held against its contract."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.extension_choice import ExtensionOption, ExtensionWish, MovedPeriod, extension_options
from qv_desk.domain.letters.layout import AS_USUAL, LayoutWish, layout_for
from qv_desk.domain.letters.letter import FieldAuthor, Gap, Letter, LetterField, LetterFields, LetterKind
from qv_desk.domain.letters.letter_contract import ContractContext, LetterContract
from qv_desk.domain.letters.letter_demand import Demand
from qv_desk.domain.letters.letter_template import FALLBACK_LANGUAGE, LetterBook, LetterLanguage, LetterWording
from qv_desk.domain.letters.said_rows import unreplaced
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.letters.compose import compose
from qv_desk.letters.contract import gaps, without_unasked
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.letters.bilingual import english_of
from qv_desk.services.letters.cautions import authority_cautions, language_cautions
from qv_desk.services.letters.extension_cautions import extension_cautions
from qv_desk.services.letters.extension_moves import moved_by_notice
from qv_desk.services.letters.letter_contracts_of_case import contract_for, law_names
from qv_desk.services.letters.letter_facts import letter_facts
from qv_desk.services.letters.letter_frame import context_of, frame_of
from qv_desk.services.letters.office_book import wording_in_force
from qv_desk.services.office.certificate_words import certificate_cautions
from qv_desk.services.office.office_certificate import certificate_standing
from qv_desk.services.office.office_logo import letterhead
from qv_desk.services.office.office_paper import office_layout

Written = Mapping[str, str | tuple[str, ...]]
"""The officer's own words by field name; they go before what the case proposes."""


@dataclass(frozen=True, slots=True)
class ClauseState:
    """One line of the list of ticks: what the letter must carry, whether it does, and who asks for it."""

    code: str
    name: Wording
    is_met: bool
    asked_by: tuple[Demand, ...] = ()


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
        laws: names of the laws that bear on the letter, the policy first.
        cautions: what the officer should know before issuing; they do not block: wording that nobody qualified has
            read, an authority's address that is not confirmed.
        moved: the periods that a notice of extension moves; empty for every other letter.
        extensions: every open period of the case, for whoever writes such a notice; empty for every other letter.
    """

    case_id: str
    letter: Letter
    fields: LetterFields
    inputs: tuple[FieldState, ...]
    clauses: tuple[ClauseState, ...]
    gaps: tuple[Gap, ...]
    laws: tuple[Wording, ...]
    cautions: tuple[Wording, ...]
    moved: tuple[MovedPeriod, ...] = ()
    extensions: tuple[ExtensionOption, ...] = ()


@guarded
def drafted(
    desk: Desk,
    case: Case,
    kind: LetterKind,
    language: str,
    written: Written,
    *,
    late_because: str,
    layout: LayoutWish,
    extends: Sequence[ExtensionWish] = (),
) -> Draft:
    """A letter as it would go out now, from the wording in force.

    Args:
        desk: the open desk.
        case: as the store has it.
        kind: which letter.
        language: BCP 47 tag of a letter language; English is taken where that one lacks the kind.
        written: the officer's words by field name.
        late_because: why a refusal goes out after the period; empty for one in time.
        layout: what was chosen of it; the rest follows the country.
        extends: the laws whose periods a notice of extension moves; with none it is the one that ends first.

    Raises:
        InputError: unknown language or field, or a date that cannot be read; or as :func:`moved_by_notice`.
        GateError: as :func:`moved_by_notice`.
    """
    book = letter_book()
    asked_for = book.language(language)
    words = asked_for if book.has(kind, language) else book.language(FALLBACK_LANGUAGE)
    clocks = clocks_of(case, zone=desk.zone, now=desk.moment)
    moved = moved_by_notice(kind, clocks, extends, written, at=desk.moment)
    to_child, each = bool(written.get("child_name")), bool(extends)
    facts = letter_facts(desk, case, clocks, words, kind, to_child=to_child, moved=moved, names_each=each)
    fields = _fields(book, kind, facts.fields, written)
    used = wording_in_force(desk, kind, words.code)
    frame = frame_of(case, words, office=letterhead(desk), dated_on=desk.today)
    contract = contract_for(case, kind)
    letter = without_unasked(compose(book, kind, words.code, fields, frame, used.own), contract)
    letter = replace(letter, layout=layout_for(layout, _goes_to(case, fields), office_layout(desk)))
    if letter.layout.is_bilingual and words.code != FALLBACK_LANGUAGE:
        proposed = letter_facts(
            desk, case, clocks, _in_english(), kind, to_child=to_child, moved=moved, names_each=each
        ).fields
        english = without_unasked(_english(desk, case, letter, written, proposed), contract)
        letter = replace(letter, english=replace(english, layout=letter.layout))  # one sheet and one type for both
    context = context_of(
        case,
        contract,
        clocks,
        issued_on=desk.today,
        late_because=late_because,
        at=desk.moment,
        names_own_authority=bool(written.get("authority_name")),
        moved=moved,
    )
    missing = _gaps_of_both(letter, contract, context)
    missing = tuple(replace(gap, field=_filled_by(book, kind, gap.field)) for gap in missing)
    open_codes = {gap.code for gap in missing}
    return Draft(
        case_id=case.case_id,
        letter=letter,
        fields=fields,
        inputs=_inputs(book, kind, words, fields),
        clauses=tuple(
            ClauseState(clause.code, clause.name, clause.code not in open_codes, clause.asked_by)
            for clause in contract.clauses
        ),
        gaps=missing,
        laws=law_names(case),
        cautions=(
            *dict.fromkeys((*used.cautions, *_cautions_on_english(desk, letter))),
            *extension_cautions(kind, moved),
            *language_cautions(case, letter, asked_for, words, (*facts.unsaid, *_role(desk, words))),
            *(authority_cautions(case, desk.today) if "authority_name" in fields else ()),
            *certificate_cautions(certificate_standing(desk), desk.zone),
        ),
        moved=moved,
        extensions=extension_options(clocks, moved, at=desk.moment) if kind is LetterKind.EXTENSION else (),
    )


@guarded
def letter_of_wording(desk: Desk, case: Case, kind: LetterKind, language: str, wording: LetterWording) -> Letter:
    """The letter that a wording would make of a case, with the places open that the officer fills."""
    book = letter_book()
    words, clocks = book.language(language), clocks_of(case, zone=desk.zone, now=desk.moment)
    moved = moved_by_notice(kind, clocks, (), {}, at=desk.moment)
    fields = _fields(book, kind, letter_facts(desk, case, clocks, words, kind, moved=moved).fields, {})
    frame = frame_of(case, words, office=letterhead(desk), dated_on=desk.today)
    letter = compose(book, kind, language, fields, frame, wording)
    return replace(letter, layout=layout_for(AS_USUAL, _goes_to(case, fields), office_layout(desk)))


def _fields(book: LetterBook, kind: LetterKind, proposed: LetterFields, written: Written) -> LetterFields:
    """What the case says of the kind's fields, and the officer's own words before it."""
    known = {field.name: field for field in book.fields_of(kind)}
    for name in written:
        if name not in known:
            raise InputError("letter_field_unknown", field=name)
        if known[name].author is FieldAuthor.CASE or _filled_by(book, kind, name) != name:
            raise InputError("letter_field_computed", field=known[name].label)
    still = unreplaced(proposed, written, known)
    return {name: value for name, value in still.items() if name in known} | dict(written)


def _inputs(book: LetterBook, kind: LetterKind, words: LetterLanguage, fields: LetterFields) -> tuple[FieldState, ...]:
    """The inputs of the letter desk: what the letter needs first; what the case alone fills, where it does."""
    known = sorted(book.fields_of(kind), key=lambda field: kind not in field.needed_in)
    return tuple(
        FieldState(
            field=field,
            value=fields.get(field.name, ""),
            standards=words.standard_sentences(field.name),
            is_open=field.author is not FieldAuthor.CASE,
        )
        for field in known
        if _filled_by(book, kind, field.name) == field.name
        and (field.author is not FieldAuthor.CASE or kind in field.needed_in or fields.get(field.name))
    )


def _filled_by(book: LetterBook, kind: LetterKind, name: str) -> str:
    """The field that is written where this one is to be filled: the rows that it is a column of, else itself."""
    rows = book.fields[name].given_by if name in book.fields else ""
    return rows if rows and book.fields[rows].belongs_to(kind) else name


def _in_english() -> LetterLanguage:
    return letter_book().language(FALLBACK_LANGUAGE)


def _english(desk: Desk, case: Case, letter: Letter, written: Written, proposed: LetterFields) -> Letter:
    """The English half of a letter in two languages."""
    english = _in_english()
    frame = frame_of(case, english, office=letterhead(desk), dated_on=desk.today)
    own = wording_in_force(desk, letter.kind, english.code).own
    return english_of(letter, written, proposed, frame, own)


def _gaps_of_both(letter: Letter, contract: LetterContract, context: ContractContext) -> tuple[Gap, ...]:
    """What the letter lacks, and what its English half lacks besides."""
    found = gaps(letter, contract, context)
    english = () if letter.english is None else gaps(letter.english, contract, context)
    return (*found, *(gap for gap in english if gap.code not in {one.code for one in found}))


def _cautions_on_english(desk: Desk, letter: Letter) -> tuple[Wording, ...]:
    """What the officer should know of the wording of the English half."""
    return () if letter.english is None else wording_in_force(desk, letter.kind, FALLBACK_LANGUAGE).cautions


def _goes_to(case: Case, fields: LetterFields) -> str:
    """The country that the letter goes to, as far as it is known; of whoever else it goes to, it is not."""
    return "" if fields.get("addressee") else case.data_subject.country


def _role(desk: Desk, words: LetterLanguage) -> tuple[Wording, ...]:
    """The signatory's role where the language may lack words for it: where the office wrote none for it itself."""
    return () if desk.office.own_role(words.code) else (desk.office.signatory_role,)
