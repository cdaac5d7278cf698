"""How fast a letter is printed, against a bare ReportLab canvas that writes the same lines in the same fonts.

The floor knows nothing of paragraphs, pages or scripts: it breaks lines at blanks or between characters and writes
them. Every call prints another letter, as a morning's post does. Fonts are read before the first round, once; that
this stays so is measured as well: no font may be read during the rounds.
"""

import gc
import io
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import count
from random import Random

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import BlockKind, FieldValue, Letter, LetterKind, Recipient
from qv_desk.domain.terms.office import Office
from qv_desk.letters import fonts
from qv_desk.letters.compose import LetterFrame, compose
from qv_desk.letters.fonts import BOLD, base_font, font
from qv_desk.letters.pdf import render_pdf

NAME = "letters"
_ROUNDS = 9
_LETTERS_A_ROUND = 12
_GOALS = {"zh-Hans": 1.7, "en": 2.0}
_LEFT, _FOOT, _WIDTH = 71, 60, 468
_TITLE_SIZE, _SIZE, _LEADING = 14, 10, 15


def run() -> list[dict[str, str | float]]:
    """Measure one refusal in each language, and count the fonts that were read on the way."""
    figures: list[dict[str, str | float]] = []
    for language, goal in _GOALS.items():
        letters = [sample_refusal(language, number) for number in range(_LETTERS_A_ROUND)]
        for letter in letters:
            bare_canvas(letter)
            render_pdf(letter)
        read_before = fonts.font.cache_info().misses
        ratio = _ratio(letters)
        read = fonts.font.cache_info().misses - read_before
        figures += [
            {"row": "5a", "what": f"one letter, {language}", "ratio": ratio, "goal": goal, "unit": "x"},
            {"row": "5a", "what": f"fonts read again, {language}", "ratio": float(read), "goal": 0.0, "unit": "fonts"},
        ]
    return figures


def _ratio(letters: list[Letter]) -> float:
    """The median over the rounds of our CPU time as a multiple of the floor's."""
    works: dict[str, Callable[[Letter], object]] = {"floor": bare_canvas, "ours": render_pdf}
    ratios = []
    numbers = count(1000)
    for number in range(_ROUNDS):
        order = list(works)
        Random(number).shuffle(order)  # noqa: S311 - a sample, not a secret
        times = {}
        for name in order:
            others = [replace(letter, our_reference=f"QV-2026-{next(numbers)}") for letter in letters]
            gc.collect()
            started = time.process_time()
            for letter in others:
                works[name](letter)
            times[name] = time.process_time() - started
        ratios.append(times["ours"] / times["floor"])
    return statistics.median(ratios)


def bare_canvas(letter: Letter) -> bytes:
    """The letter's lines on a bare canvas."""
    chinese = letter.script.is_dense
    regular = font(base_font(letter.script)).fontName
    bold = font(base_font(letter.script, BOLD)).fontName
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, initialFontName=regular)
    y = A4[1] - _LEFT
    for text, is_head in _texts(letter):
        name = bold if is_head else regular
        writing = canvas.beginText(_LEFT, y)
        writing.setFont(name, _TITLE_SIZE if text == letter.title else _SIZE, _LEADING)
        lines = list(_lines(text, name, chinese=chinese))
        for line in lines:
            writing.textLine(line)
        canvas.drawText(writing)
        y -= _LEADING * len(lines)
        if y < _FOOT:
            canvas.showPage()
            y = A4[1] - _LEFT
    canvas.setFont(regular, _SIZE)
    canvas.drawString(_LEFT, _FOOT / 2, letter.labels.page.format(page=1, pages=1))
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _texts(letter: Letter) -> Iterator[tuple[str, bool]]:
    office, recipient, labels = letter.office, letter.recipient, letter.labels
    yield office.name, True
    address = ", ".join((office.name, *office.postal_address))
    plain = (address, address, office.e_mail, recipient.name, *recipient.lines, labels.our_reference, labels.date)
    yield from ((text, False) for text in (*plain, letter.our_reference, letter.their_reference, letter.dated))
    yield letter.title, True
    for block in letter.blocks:
        yield from ((text, block.kind is BlockKind.HEADING) for text in block.texts())


def _lines(text: str, name: str, *, chinese: bool) -> Iterator[str]:
    line, used = "", 0.0
    for piece in text if chinese else text.split(" "):
        word = piece if chinese else piece + " "
        wide = stringWidth(word, name, _SIZE)
        if line and used + wide > _WIDTH:
            yield line
            line, used = "", 0.0
        line, used = line + word, used + wide
    yield line


def sample_refusal(language: str, number: int) -> Letter:
    """A refusal in a language, to another person each time."""
    book = letter_book()
    words = book.language(language)
    fields: dict[str, str | tuple[str, ...]] = {}
    for field in book.fields_of(LetterKind.REFUSAL):
        sentences = words.standard_sentences(field.name) or words.standard_sentences("doubt")
        fields[field.name] = "2026-10-12" if field.value is FieldValue.DATE else sentences[0]
    frame = LetterFrame(
        office=Office(name="Sample Ltd.", postal_address=("1 Example Road", "Shanghai"), e_mail="office@example.org"),
        recipient=Recipient(f"Sample {number}", (f"{number} Example Street", "Sample Town")),
        our_reference=f"QV-2026-{number:04}",
        dated_on=date(2026, 10, 12),
    )
    return compose(book, LetterKind.REFUSAL, language, fields, frame)
