"""The paper: what can be read in it, that it is the same every time, and that no text can do anything in it."""

import hashlib
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import Letter, LetterKind
from qv_desk.domain.letters.letter_contract import ContractContext
from qv_desk.errors import GateError
from qv_desk.letters.contract import gaps
from qv_desk.letters.pdf import page_count, render_pdf
from tests.letters.sample_letters import Sample, printed, written

WriteLetter = Callable[..., Letter]
Tool = Callable[..., str]
BOOK = letter_book()
EVERY_LETTER = [(kind, language) for kind in LetterKind for language in BOOK.languages]

HARD_NAMES = [
    "Zoë Müller-Øst",
    "Екатерина Щербакова",
    "Γιώργος Παπαδόπουλος",
    "Nguyễn Thị Ngọc Ánh Đặng",
    "髙橋 さくら サクラ",
    "김민준 이서연",
    "陳建國 臺灣 龘",
    "王𬍛明 䶮㛃 𠅤",
    "นางสาวกิ่งแก้ว ศรีสุวรรณ์",
    "श्रीमती प्रियंका त्रिपाठी क्षत्रिय",
    "محمد عبد الرحمن الأحمدي لا",
    "שלום דוד כהן",
    "শ্রীমতী প্রিয়াঙ্কা",
    "ஸ்ரீமதி கோபாலன்",
    "გიორგი ბერიძე",
    "Արմեն Պետրոսյան",
    "Ọlá Ṣàngó x̂ŷ",
    "Mixed محمد (Case 17)",
    'O’Brien & Söhne <x> "q"',
    "office fi ffi ﬁ",
]
"""Names in twelve scripts and more, beyond the first plane, with marks that no ready-made letter has, and mixed."""


def _readable(text: str) -> str:
    """Text without the marks of direction that readers put in, and without the way in which lines were broken."""
    return "".join(re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text).split())


@pytest.mark.parametrize(("kind", "language"), EVERY_LETTER)
def test_everything_that_a_letter_says_can_be_read_in_its_pdf(kind: LetterKind, language: str, tool: Tool) -> None:
    letter, pdf = written(Sample(kind, language)), printed(Sample(kind, language))
    # Of a table that tool guesses at the columns; in the order of the file each cell stands whole.
    readable = _readable(tool("pdftotext", pdf)) + _readable(tool("pdftotext", pdf, "-raw"))
    assert [text for text in letter.texts() if _readable(text) not in readable] == []
    pages = page_count(pdf)
    assert pages <= 2
    for page in range(1, pages + 1):
        assert _readable(letter.labels.page.format(page=page, pages=pages)) in readable


@pytest.mark.parametrize(("kind", "language"), EVERY_LETTER)
def test_every_font_is_embedded_and_the_file_is_sound(kind: LetterKind, language: str, tool: Tool) -> None:
    pdf = printed(Sample(kind, language))
    fonts = tool("pdffonts", pdf).splitlines()[2:]
    assert fonts
    assert all(re.search(r"TrueType +WinAnsi +yes yes yes", line) for line in fonts)
    assert "No syntax or stream encoding errors" in tool("qpdf", pdf, "--check")


def test_the_metadata_names_the_letter_and_nobody(write_letter: WriteLetter, tool: Tool) -> None:
    letter = write_letter(LetterKind.REFUSAL, name="Zoë Beispiel")
    pdf = render_pdf(letter)
    told = tool("pdfinfo", pdf)
    assert letter.title in told
    assert "QV Desk" in told
    assert not any(private in told for private in ("Zoë", "Beispiel", letter.our_reference))
    assert b"/Lang (en)" in pdf


@pytest.mark.parametrize("name", HARD_NAMES)
def test_a_name_is_copied_out_of_the_letter_as_it_was_put_in(name: str, write_letter: WriteLetter, tool: Tool) -> None:
    letter = write_letter(LetterKind.REFUSAL, name=name, refusal_facts=f"The account of {name} belongs to {name}.")
    text = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", tool("pdftotext", render_pdf(letter)))
    lines = text.splitlines()
    assert name in lines, "the name stands alone in the address"
    assert f"Dear {name}," in lines
    assert _readable(f"The account of {name} belongs to {name}.") in _readable(text)


def test_the_same_letter_is_the_same_bytes_whatever_was_printed_before(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.ACCESS_GRANT, name="श्रीमती प्रियंका")
    first = render_pdf(letter)
    render_pdf(write_letter(LetterKind.ACCESS_GRANT, name="क्षत्रिय ज्ञ"))
    assert render_pdf(letter) == first


def test_the_same_letter_is_the_same_bytes_in_another_process(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REFUSAL, "zh-Hans", name="王𬍛明 श्रीमती")
    program = (
        "import hashlib, pickle, sys; from qv_desk.letters.pdf import render_pdf;"
        "print(hashlib.sha256(render_pdf(pickle.load(sys.stdin.buffer))).hexdigest())"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], input=pickle.dumps(letter), capture_output=True, check=True
    ).stdout
    assert answer.decode().strip() == hashlib.sha256(render_pdf(letter)).hexdigest()


def test_a_letter_whose_english_half_lacks_something_is_no_letter_either(write_letter: WriteLetter) -> None:
    english = write_letter(LetterKind.ERASURE_DONE, backups="")
    letter = replace(write_letter(LetterKind.ERASURE_DONE, "de"), english=english)
    with pytest.raises(GateError, match="letter_incomplete"):
        render_pdf(letter)


def test_an_incomplete_letter_is_no_letter_but_can_be_looked_at(write_letter: WriteLetter, tool: Tool) -> None:
    letter = write_letter(LetterKind.ERASURE_DONE, backups="")
    with pytest.raises(GateError, match="letter_incomplete"):
        render_pdf(letter)
    found = gaps(letter, BOOK.contracts[LetterKind.ERASURE_DONE], ContractContext(date(2026, 10, 12)))
    text = tool("pdftotext", render_pdf(letter, gaps=found))
    assert "Backups: nothing is written here yet" in text
    assert "Draft: not for dispatch" in text


def test_a_preview_without_gaps_is_the_letter_itself(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.ERASURE_DONE)
    assert render_pdf(letter, gaps=()) == render_pdf(letter)


def test_a_signature_never_stands_alone_on_a_page(write_letter: WriteLetter, tool: Tool) -> None:
    for lines in range(1, 40):
        facts = "\n".join(f"Fact {line}." for line in range(lines))
        pdf = render_pdf(write_letter(LetterKind.REFUSAL, refusal_facts=facts))
        if page_count(pdf) > 1:
            last = tool("pdftotext", pdf, "-f", str(page_count(pdf)))
            assert "If you are not satisfied" in last
            return
    pytest.fail("no letter grew to a second page")
