"""A wording as it would print: with made-up values, or with those of a case."""

from typing import Final

from qv_desk.catalogue.letter_samples import SAMPLE_DAY, SAMPLE_REFERENCE, sample_person, sample_values
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import SHIPPED, Letter, LetterKind, Recipient
from qv_desk.domain.letters.letter_contract import ContractContext
from qv_desk.domain.letters.letter_template import LetterTemplate, LetterWording, TemplateBlock
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.errors import InputError
from qv_desk.letters.compose import LetterFrame, compose
from qv_desk.letters.contract import gaps
from qv_desk.letters.pdf import must_be_printable, render_pdf
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.services.letters.letter_drafting import letter_of_wording
from qv_desk.services.letters.template_faults import TemplateFault, check_template
from qv_desk.services.office.office_logo import letterhead


@guarded
def preview_with_sample(
    desk: Desk,
    kind: LetterKind,
    language: str,
    title: str,
    blocks: tuple[TemplateBlock, ...],
    *,
    to_child: bool = False,
) -> bytes:
    """The wording as PDF under the office's letterhead, with made-up values.

    Args:
        desk: the open desk.
        kind: which letter.
        language: BCP 47 tag of a letter language.
        title: the subject line.
        blocks: the text.
        to_child: in a child's words, where the kind has any.

    Raises:
        InputError: ``template_not_shown`` names the fault without whose mending nothing can be set.
    """
    letter = _sample_letter(desk, _wording(kind, language, title, blocks), to_child=to_child)
    return _draft_of(letter, ContractContext(issued_on=SAMPLE_DAY))


@guarded
def preview_with_case(
    desk: Desk, case_id: str, kind: LetterKind, language: str, title: str, blocks: tuple[TemplateBlock, ...]
) -> bytes:
    """The wording as PDF with what a case says; what the officer has to write shows as strips.

    Raises:
        InputError: as :func:`preview_with_sample`.
        AccessError: ``minor_file_needs_approval``.
        StoreError: the case is unknown.
    """
    wording = _wording(kind, language, title, blocks)
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case, Opened.LETTER)
    return _draft_of(letter_of_wording(desk, case, kind, language, wording), ContractContext(issued_on=desk.today))


@guarded
def must_print(desk: Desk, template: LetterTemplate) -> None:
    """Refuse a wording that passes the check and could not be printed all the same, as for its thousands of lines.

    Raises:
        InputError: ``glyph_missing``, ``letter_too_long``; as :func:`preview_with_sample`.
    """
    wording = _wording(template.kind, template.language, template.title, template.blocks)
    for to_child in (False, True):
        must_be_printable(_sample_letter(desk, wording, to_child=to_child))


def _sample_letter(desk: Desk, wording: LetterWording, *, to_child: bool) -> Letter:
    kind, language = wording.template.kind, wording.template.language
    reader = sample_person(language)
    frame = LetterFrame(
        office=letterhead(desk),
        recipient=Recipient(reader.name, reader.lines, reader.country),
        our_reference=SAMPLE_REFERENCE,
        dated_on=SAMPLE_DAY,
    )
    return compose(letter_book(), kind, language, sample_values(kind, language, to_child=to_child), frame, wording)


def _draft_of(letter: Letter, context: ContractContext) -> bytes:
    return render_pdf(letter, gaps=gaps(letter, letter_book().contracts[letter.kind], context))


def _wording(kind: LetterKind, language: str, title: str, blocks: tuple[TemplateBlock, ...]) -> LetterWording:
    """The wording, if it can be set at all; what it lacks for its contract may be lacking still."""
    for fault in check_template(kind, language, title, blocks):
        if _stops(fault):
            raise InputError("template_not_shown", fault=fault.wording, advice=fault.advice)
    return LetterWording(LetterTemplate(kind, language, title, blocks), SHIPPED)


_STOPPING: Final = frozenset(
    {
        "too_long",
        "block_kind_unknown",
        "field_unknown",
        "table_without_rows",
        "table_field_has_no_rows",
        "column_unknown",
        "title_empty",
        "title_too_long",
        "no_glyph",
        "invisible_character",
    }
)
"""Faults without whose mending nothing can be set, besides those of places; all others show on the page."""


def _stops(fault: TemplateFault) -> bool:
    is_no_place = fault.code.startswith("place_") and fault.code != "place_may_stay_empty"
    return fault.code in _STOPPING or is_no_place
