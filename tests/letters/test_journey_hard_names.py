"""Five hundred hard names in twelve scripts and more, printed, and copied out of the paper by two readers of PDF."""

import re
import shutil
import subprocess
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import pypdfium2
import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.errors import InputError
from qv_desk.letters.pdf import render_pdf
from tests.letters.sample_letters import write_letter
from tests.scale import FULL, figure

pytestmark = pytest.mark.torture

BOOK: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).parents[1].joinpath("data", "hard_names.toml").read_text(encoding="utf-8")
)
OTHERWISE: Final = {entry["name"]: entry["outcome"] for entry in BOOK.pop("otherwise")}
SCRIPTS: Final[dict[str, list[str]]] = {script: table["names"] for script, table in BOOK.items()}
FROM_THE_RIGHT: Final = ("arabic", "hebrew")
LANGUAGES: Final = tuple(language for language in letter_book().languages if language != "en")
IN_OTHER_LANGUAGES: Final = [
    (script, language)
    for number, script in enumerate(SCRIPTS)
    for language in (LANGUAGES if FULL else (LANGUAGES[number % len(LANGUAGES)],))
]
MARKS_OF_DIRECTION: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


EXACT: Final[Counter[str]] = Counter()


@pytest.fixture(scope="module", autouse=True)
def _told() -> Iterator[None]:
    """Say at the end how many came out as they went in."""
    yield
    said = ", ".join(f"{number} by {reader}" for reader, number in sorted(EXACT.items()))
    figure("–", "hard names in letters", f"{said} of 500 hard names copied exactly")


@cache
def _letter(name: str) -> bytes:
    """A letter with the name in its address, in its salutation, and twice in the middle of a text."""
    return render_pdf(write_letter(LetterKind.REFUSAL, name=name, refusal_facts=_sentence(name)))


def _sentence(name: str) -> str:
    return f"The account of {name} belongs to {name}."


def _by_poppler(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def _by_pdfium(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _is_exact(name: str, copied: str) -> bool:
    """Whether a copied text has the name everywhere as it was put in; where a line was broken does not count."""
    lines = [line.strip() for line in MARKS_OF_DIRECTION.sub("", copied).splitlines()]
    text = "".join("".join(lines).split())
    return name in lines and f"Dear {name}," in lines and "".join(_sentence(name).split()) in text


def test_there_are_five_hundred_of_them_in_at_least_twelve_scripts() -> None:
    names = [name for script in SCRIPTS.values() for name in script]
    assert len(names) == len(set(names)) == 500
    assert len(SCRIPTS.keys() - {"vietnamese", "chinese_traditional"}) >= 12
    assert sum(any(ord(character) > 0xFFFF for character in name) for name in names) >= 25
    assert OTHERWISE.keys() <= set(names)
    assert len(OTHERWISE) <= 8, "every further name that comes out otherwise is a step back"


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_name_is_copied_by_poppler_as_it_was_put_in(script: str) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (Debian: poppler-utils)")
    names = [name for name in SCRIPTS[script] if OTHERWISE.get(name) != "refused"]
    exact = [name for name in names if _is_exact(name, _by_poppler(_letter(name)))]
    EXACT["Poppler"] += len(exact)
    assert [name for name in names if name not in exact and name not in OTHERWISE] == []


@pytest.mark.parametrize("script", [script for script in SCRIPTS if script not in FROM_THE_RIGHT])
def test_a_name_is_copied_by_pdfium_as_it_was_put_in(script: str) -> None:
    """The reader of two common browsers."""
    names = [name for name in SCRIPTS[script] if OTHERWISE.get(name) != "refused"]
    exact = [name for name in names if _is_exact(name, _by_pdfium(_letter(name)))]
    EXACT["PDFium, from left to right"] += len(exact)
    assert [name for name in names if name not in exact and name not in OTHERWISE] == []


@pytest.mark.parametrize("script", FROM_THE_RIGHT)
def test_every_word_from_right_to_left_is_copied_by_pdfium_as_it_was_put_in(script: str) -> None:
    """This reader turns each word round by itself: alone on its line a name is whole, in a sentence its words are."""
    turned = []
    for name in SCRIPTS[script]:
        words = set(MARKS_OF_DIRECTION.sub("", _by_pdfium(_letter(name))).replace(",", " ").split())
        if not set(name.split()) <= words:
            turned.append(name)
    EXACT["PDFium, from right to left, word by word"] += len(SCRIPTS[script]) - len(turned)
    assert [name for name in turned if name not in OTHERWISE and not re.search("[\u0591-\u05c7\u0670()]", name)] == []


@pytest.mark.parametrize(("script", "language"), IN_OTHER_LANGUAGES)
def test_a_name_is_copied_out_of_a_letter_in_any_language(script: str, language: str) -> None:
    """Each language has a font of its own that is asked first, and its own way to write to somebody."""
    reader = _by_poppler if script in FROM_THE_RIGHT else _by_pdfium
    if reader is _by_poppler and shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (Debian: poppler-utils)")
    lost = []
    for name in SCRIPTS[script]:
        if name not in OTHERWISE:
            letter = write_letter(LetterKind.REPLY, language, name=name)
            copied = "".join(MARKS_OF_DIRECTION.sub("", reader(render_pdf(letter))).split())
            said = "".join((letter.recipient.first_line + letter.blocks[0].rows[0]).split())
            lost += [name] if said.count("".join(name.split())) > copied.count("".join(name.split())) else []
    assert lost == []


@pytest.mark.parametrize("name", [name for name, outcome in OTHERWISE.items() if outcome == "refused"])
def test_a_name_that_no_font_has_is_refused_with_its_character_and_its_place(name: str) -> None:
    with pytest.raises(InputError) as refused:
        _letter(name)
    assert refused.value.code == "glyph_missing"
    assert {f"U+{ord(character):04X}" for character in name} >= {refused.value.fields["character"]}


def test_the_check_can_fail() -> None:
    """A reader that loses a mark, swaps two words or adds a blank before the comma is found out."""
    name = "Zoë Müller"
    good = f"x\n{name}\nDear {name},\n{_sentence(name)}\n"
    assert _is_exact(name, good)
    for worse in (good.replace("ë", "e"), good.replace(name, "Müller Zoë"), good.replace(f"{name},", f"{name} ,")):
        assert not _is_exact(name, worse)
