"""What a letter's file says of itself and of its texts, to programs that read it out and to those of fifty years on."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa
from reportlab.lib.pagesizes import A4

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.layout import Layout, Paper, Positions
from qv_desk.domain.letters.letter import Letter, LetterKind
from qv_desk.domain.letters.letter_contract import ContractContext
from qv_desk.letters.contract import gaps
from qv_desk.letters.pdf import page_count, render_pdf
from qv_desk.letters.tagged_canvas import About, Element, TaggedCanvas

WriteLetter = Callable[..., Letter]
Tool = Callable[..., str]
BOOK = letter_book()
LAYOUTS = [
    Layout(paper, positions, is_large=is_large, is_bilingual=is_large)
    for paper in Paper
    for positions in Positions
    for is_large in (False, True)
    if paper is Paper.A4 or positions is Positions.PLAIN
]
HARD = "Zoë محمد (Case) 김민준 श्रीमती 𬍛"


def findings(pdf: bytes, folder: Path) -> list[str]:
    """What keeps a file from being PDF/A-2b."""
    path = folder / "letter.pdf"
    path.write_bytes(pdf)
    report = pdfa.validate_written(path, "2b")
    assert report.verdict in {"pass", "fail"}
    return [f"{found.rule}: {found.message}" for found in report.findings]


def roles(pdf: bytes) -> list[str]:
    """The elements in reading order."""

    def walk(element: pikepdf.Object) -> Iterator[str]:
        yield str(element.S).removeprefix("/")
        for kid in element.K:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from walk(kid)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return list(walk(opened.Root.StructTreeRoot.K))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_is_pdf_a_2b_on_its_sheet(layout: Layout, write_letter: WriteLetter, tmp_path: Path) -> None:
    letter = replace(write_letter(LetterKind.REFUSAL, "de"), layout=layout)
    if layout.is_bilingual:
        letter = replace(letter, english=write_letter(LetterKind.REFUSAL))
    pdf = render_pdf(letter)
    assert findings(pdf, tmp_path) == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        width = {Paper.A4: 595, Paper.US_LETTER: 612}[layout.paper]
        assert {int(page.mediabox[2]) for page in opened.pages} == {width}


def test_the_english_half_is_a_section_in_english(write_letter: WriteLetter, tool: Tool) -> None:
    letter = replace(write_letter(LetterKind.REPLY, "de"), english=write_letter(LetterKind.REPLY))
    pdf = render_pdf(letter)
    found = roles(pdf)
    assert found.count("H1") == 2
    assert found[found.index("Sect") + 1] == "H1"
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (section,) = (kid for kid in opened.Root.StructTreeRoot.K.K if kid.S == "/Sect")
        assert str(section.Lang) == "en"
    text = tool("pdftotext", pdf)
    assert letter.labels.bilingual in text
    assert "Dear " in text


def test_a_letter_of_many_scripts_is_pdf_a_2b(write_letter: WriteLetter, tmp_path: Path) -> None:
    letter = write_letter(LetterKind.REFUSAL, name=HARD, refusal_facts=f"{HARD}. " * 200)
    assert findings(render_pdf(letter), tmp_path) == []


def test_a_preview_is_a_sound_file_too(write_letter: WriteLetter, tmp_path: Path, in_time: ContractContext) -> None:
    letter = write_letter(LetterKind.ERASURE_DONE, backups="")
    found = gaps(letter, BOOK.contracts[LetterKind.ERASURE_DONE], in_time)
    assert findings(render_pdf(letter, gaps=found), tmp_path) == []


def test_texts_are_tagged_in_reading_order(write_letter: WriteLetter) -> None:
    found = roles(render_pdf(write_letter(LetterKind.REPLY)))
    assert found[0] == "Document"
    title = found.index("H1")
    assert set(found[1:title]) == {"P"}, "letterhead, address and references stand before the title"
    assert found[title + 1 : title + 8] == ["P", "P", "L", "LI", "Lbl", "LBody", "P"]
    assert found[title + 8 : title + 10] == ["H2", "P"]


def test_a_text_that_goes_on_overleaf_stays_one_element(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REPLY, answer="A long answer. " * 600)
    pdf = render_pdf(letter)
    assert page_count(pdf) > 2
    assert roles(pdf) == roles(render_pdf(write_letter(LetterKind.REPLY)))


def test_a_text_read_out_keeps_its_words_apart(write_letter: WriteLetter, tool: Tool) -> None:
    answer = "Recordings of our training courses are kept for one year and then erased for good by us. " * 3
    told = tool("pdfinfo", render_pdf(write_letter(LetterKind.REPLY, answer=answer)), "-struct-text")
    if "Document" not in told:
        pytest.skip("this pdfinfo does not show the structure")
    assert answer.strip() in told


def test_furniture_of_the_page_is_no_text(write_letter: WriteLetter, tool: Tool) -> None:
    letter = write_letter(LetterKind.REPLY, answer="A long answer. " * 600)
    told = tool("pdfinfo", render_pdf(letter), "-struct-text")
    assert "Page 1 of" not in told
    assert told.count(letter.dated) == 1, "among the references, and in no running head overleaf"


def test_the_metadata_agrees_with_itself_and_holds_no_date(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REFUSAL, "zh-Hans", name="王𬍛明")
    with pikepdf.open(io.BytesIO(render_pdf(letter))) as opened:
        assert opened.Root.Lang == "zh-Hans"
        assert bool(opened.Root.MarkInfo.Marked)
        assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
        info = {str(key): str(value) for key, value in opened.docinfo.items()}
        with opened.open_metadata() as metadata:
            assert metadata["dc:title"] == info["/Title"] == letter.title
            assert metadata["dc:creator"] == [info["/Author"]] == [letter.office.name]
            assert metadata["pdf:Producer"] == info["/Producer"] == "QV Desk"
        assert info.keys() == {"/Title", "/Author", "/Creator", "/Producer"}


def test_a_title_that_looks_like_markup_stays_a_title() -> None:
    target = io.BytesIO()
    title = 'A & B <rdf:li> "c"'
    canvas = TaggedCanvas(target, pagesize=A4, invariant=1, about=About(title, "Söhne & Co", "en"))
    with canvas.element(Element("P", language="de")):
        canvas.drawString(50, 50, "x")
    canvas.showPage()
    canvas.save()
    with pikepdf.open(io.BytesIO(target.getvalue())) as opened, opened.open_metadata() as metadata:
        assert metadata["dc:title"] == title
        assert opened.Root.StructTreeRoot.K.K[0].Lang == "de"
    assert not re.search(rb"[^\n\r]endstream", target.getvalue())
