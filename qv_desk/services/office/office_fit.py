"""Whether an office's letterhead fits every sheet that its letters may go out on; asked before anything is changed."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.layout import Layout, OfficeLayout, Paper, Positions
from qv_desk.domain.letters.letter import Letter, LetterKind, Recipient
from qv_desk.domain.terms.office import Office
from qv_desk.letters.page import FirstPage

_LANGUAGES: Final = ("en", "zh-Hans", "ja")
"""Latin type, and the dense scripts with other faces: what fits in these fits in all."""
_REFERENCE: Final = "QV-2026-0001"


def must_fit(office: Office, layout: OfficeLayout) -> None:
    """Hold that the letterhead fits above every window, on every sheet, in both sizes of type.

    Args:
        office: with the pixels of its logo, or at least their measures.
        layout: how its letters are laid out.

    Raises:
        InputError: ``letterhead_too_high``, ``logo_no_room``, ``glyph_missing``; ``recipient_too_long`` or
            ``reference_too_long`` where a window leaves no room for an address of four lines or for the references.
    """
    for language in _LANGUAGES:
        for each in _layouts(layout):
            FirstPage(_specimen(office, language, each), is_draft=False)


def _layouts(office: OfficeLayout) -> Iterator[Layout]:
    """Every layout that a letter of the office can have."""
    for paper in Paper:
        for is_large in (False, True):
            yield office.layout_on(paper, is_large=is_large)
            yield Layout(paper, Positions.PLAIN, is_large)
        if paper is Paper.A4 and office.a4.positions is Positions.PLAIN:
            yield Layout(paper, Positions.WINDOW)


def _specimen(office: Office, language: str, layout: Layout) -> Letter:
    words = letter_book().language(language)
    day = date(2026, 12, 23)
    return Letter(
        kind=LetterKind.REPLY,
        language=language,
        our_reference=_REFERENCE,
        their_reference=words.their_message.format(date=words.written_date(day)),
        dated_on=day,
        dated=words.written_date(day),
        recipient=Recipient("N. N.", ("14 Sample Street", "12345 Sample Town"), "IRELAND"),
        title="",
        blocks=(),
        office=office,
        labels=words.labels,
        script=words.script,
        layout=layout,
    )
