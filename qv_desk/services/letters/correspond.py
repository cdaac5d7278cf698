"""Write letters: draft, preview, issue. A letter that breaks its contract is not issued."""

from collections.abc import Iterator, Sequence

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.clocks.extension_choice import ExtensionWish
from qv_desk.domain.kinds.notice import Notice
from qv_desk.domain.letters.answer import answered_by, has_nothing_to_answer, letter_on_the_way, next_answer
from qv_desk.domain.letters.layout import AS_USUAL, LayoutWish
from qv_desk.domain.letters.letter import SHIPPED, Letter, LetterKind
from qv_desk.domain.letters.letter_addressee import addressed
from qv_desk.domain.letters.letter_content import kept_as_issued
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityOutcome
from qv_desk.domain.telling.refusal_log import RefusalEntry
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.letters.pdf import render_pdf
from qv_desk.services.cases.recipients import told_by_letter
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.services.letters.extension_moves import extension_events, extension_note
from qv_desk.services.letters.issued_letter import issued_letter
from qv_desk.services.letters.letter_contracts_of_case import law_codes
from qv_desk.services.letters.letter_drafting import Draft, Written, drafted
from qv_desk.services.letters.refusals_told import refusals_told


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
    extends: Sequence[ExtensionWish] = (),
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
        extends: the laws whose periods a notice of extension moves; with none it is the one that ends first.

    Raises:
        InputError: unknown language or field, or a date that cannot be read; a law that does not run on the case.
        GateError: a law that is named lets its period not be extended, or not any more.
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case, Opened.LETTER)
    return drafted(desk, case, kind, language, written, late_because=late_because, layout=layout, extends=extends)


@guarded
def draft_for(desk: Desk, case: Case, kind: LetterKind, language: str, *, layout: LayoutWish = AS_USUAL) -> Draft:
    """The letter to a case as it would be issued now; the case need not be kept yet, as that of a list's line.

    Whoever shows it asks first whether the person at the desk may see a letter that names a child.

    Raises:
        AccessError: ``minor_file_needs_approval``.
        InputError: unknown language.
    """
    _must_be_open(desk, case, kind, {})
    return drafted(desk, case, kind, language, {}, late_because="", layout=layout)


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
    extends: Sequence[ExtensionWish] = (),
) -> Correspondence:
    """Issue a letter: check its contract, set it, keep it with the case, and move the case's clocks where it does.

    The arguments are those of :func:`draft`.

    Raises:
        GateError: ``letter_gap`` names the first gap; or the case, or a law that is named, does not allow it now.
        InputError: as :func:`draft`; or a character has no glyph.

    Law: contracts of each kind; an extension moves its date only by its notice (GDPR 12(3)); a refusal stands in the
    refusal log no later than in its letter (Hong Kong PDPO s.27).
    """
    case = desk.store.cases.get(case_id)
    _must_be_open(desk, case, kind, written)
    answers = answered_by(case, kind)
    if has_nothing_to_answer(case, kind):
        raise GateError("letter_answers_nothing", kind=letter_book().kinds[kind])
    ready = drafted(desk, case, kind, language, written, late_because=late_because, layout=layout, extends=extends)
    if ready.gaps:
        first = ready.gaps[0]
        raise GateError("letter_gap", gap=first.by_law, advice=first.advice, more=_further_gaps(len(ready.gaps) - 1))
    issued = issued_letter(desk, case, ready.letter, answers)
    letter, now = issued.letter, issued.letter.issued_at
    moved = case.asked_for_proof(now) if kind is LetterKind.IDENTITY_REQUEST else case
    extended = extension_events(kind, ready.moved, ready.fields, at=now)
    moved = moved.with_letter(letter, issued.document, extended)
    moved = kept_as_issued(moved, letter.letter_id, ready.letter, now)
    if ready.fields.get("addressee"):
        moved = addressed(moved, letter.letter_id, ready.letter.recipient.name, now)
    refused = refusals_told(case, letter, desk.zone)
    moved, chased = told_by_letter(moved, letter, ready.letter.recipient.name)
    keep_case(
        desk,
        moved,
        based_on=case.version,
        action="letter.issued",
        detail="; ".join(
            _details(letter, ready.letter, law_codes(case), refused, late_because, extension_note(extended))
        ),
        contents=(issued.content,),
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


def _must_be_open(desk: Desk, case: Case, kind: LetterKind, written: Written) -> None:
    """Refuse to write in a child's file that is shut, but for the one letter that its case is there for.

    That letter has no word of whoever issues it, and shows nothing by being issued: so the child and the guardian are
    told, one by one, while nobody sees the child's name.

    Law: Regulations on the Protection of Minors in Cyberspace 35, 36.
    """
    if written or not any(notice.told_by == kind for notice in case.facts_of(Notice)):
        must_be_open(desk, case, Opened.LETTER)


def _further_gaps(number: int) -> Wording:
    """How many gaps there are beside the one that is told; nothing is said of none."""
    return Wording(f" Further gaps: {number}.", f"其他缺项：{number}。") if number else Wording("", "")


def _details(
    letter: Correspondence,
    composed: Letter,
    laws: tuple[str, ...],
    refused: tuple[RefusalEntry, ...],
    late_because: str,
    extended: str,
) -> Iterator[str]:
    """What the journal says of an issued letter: also which laws its contract was made of, whatever they ask later."""
    yield f"{letter.kind}, {letter.language}, pages {letter.pages}"
    yield f"held against: {', '.join(laws)}"
    yield f"SHA-256 {letter.sha256}"
    for one in filter(None, (composed, composed.english)):
        if one.wording != SHIPPED:
            yield f"worded by the office: {one.kind}/{one.language} no. {one.wording}"
    if extended:
        yield f"extended: {extended}"
    if refused:
        yield f"refusal log: {', '.join(entry.right for entry in refused)}"
    if late_because.strip():
        yield f"late: {late_because.strip()}"
