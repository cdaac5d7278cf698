"""Tables on paper: heads that every page repeats, whole rows, tags, and lines where columns would be narrow."""

import io
from dataclasses import dataclass, replace

import pikepdf
import pytest

from qv_desk.domain.letters.layout import Layout
from qv_desk.domain.letters.letter import Block, BlockColumn, BlockKind, Letter, LetterKind
from qv_desk.domain.letters.paper import Paper
from qv_desk.errors import InputError
from qv_desk.letters.pdf import must_be_printable, page_count, render_pdf
from tests.letters.pdf_looked_into import acts, copied, faults
from tests.letters.sample_letters import Sample, laid_out, write_letter

HEADS = ("Where", "Data", "Why", "How long")
ROW = "Account system | Name, postal address, e-mail address | To run your account | Until you close it"


def with_rows(*rows: str, layout: Layout | None = None) -> Letter:
    return replace(write_letter(LetterKind.ACCESS_GRANT, holdings=rows), layout=layout or Layout())


@dataclass(frozen=True)
class Found:
    """An element of a file's structure."""

    name: str
    its_class: str
    kids: int


def elements(pdf: bytes, role: str) -> list[Found]:
    """The elements of one role, in reading order."""
    found: list[Found] = []

    def walk(node: pikepdf.Object) -> None:
        if isinstance(node, pikepdf.Array):
            for kid in node:
                walk(kid)
        elif isinstance(node, pikepdf.Dictionary) and "/K" in node:
            if str(node.get("/S")) == f"/{role}":
                found.append(Found(str(node.get("/ID")), str(node.get("/C")), len(node["/K"])))
            walk(node["/K"])

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        walk(opened.Root.StructTreeRoot["/K"])
    return found


@pytest.mark.parametrize("paper", Paper)
def test_every_page_of_a_table_begins_with_its_head_and_no_head_stands_alone(paper: Paper) -> None:
    pdf = render_pdf(with_rows(*[ROW] * 60, layout=Layout(paper=paper)))
    found = [page for page in copied(pdf) if "Account system" in page and "Until you close it" in page]
    assert len(found) > 2
    for page in found:
        words = page.split()
        heads = [place for place in range(len(words)) if tuple(words[place : place + 3]) == HEADS[:3]]
        assert len(heads) == 1
        assert words[heads[0] + 5 : heads[0] + 7] == ["Account", "system"]
    assert sum(page.count("Until you close it") for page in found) == 60


@pytest.mark.parametrize("filler", range(0, 30, 3))
def test_no_head_and_no_single_row_is_left_at_the_foot_of_a_page(filler: int) -> None:
    pushed = [f"Copy number {number}" for number in range(filler)]
    letter = write_letter(LetterKind.ACCESS_GRANT, holdings=(ROW,) * 3, copy_items=tuple(pushed) or ("one",))
    rows = [page.count("Until you close it") for page in copied(render_pdf(letter))]
    assert sorted(filter(None, rows)) == [3]


def test_a_row_that_no_page_holds_is_cut_between_two_lines_and_nothing_of_it_is_lost() -> None:
    words = [f"word{number}" for number in range(1_500)]
    pdf = render_pdf(with_rows(ROW, f"Account system | {' '.join(words)} | To run it | Always", ROW))
    pages = copied(pdf)
    assert len(pages) > 2
    text = "\n".join(pages)
    assert [word for word in words if word not in text] == []
    assert sum("Data" in page for page in pages) >= 2
    assert text.count("To run it") == 1
    assert len(elements(pdf, "TD")) == 12


def test_a_screen_reader_hears_rows_and_the_heading_of_each_cell() -> None:
    pdf = render_pdf(with_rows(*[ROW] * 40))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        root = opened.Root.StructTreeRoot
        names = {str(name) for name in root.IDTree.Names[::2]}
        classes = {str(key): dict(value) for key, value in root.ClassMap.items()}
    (table,) = elements(pdf, "Table")
    heads, cells = elements(pdf, "TH"), elements(pdf, "TD")
    assert (table.kids, len(heads), len(cells)) == (41, 4, 160)
    assert {head.name for head in heads} == names
    assert {str(classes[head.its_class]["/Scope"]) for head in heads} == {"/Column"}
    assert [str(classes[cell.its_class]["/Headers"][0]) for cell in cells[:4]] == [head.name for head in heads]


@pytest.mark.parametrize(
    "layout", [Layout(), Layout(is_large=True), Layout(is_bilingual=True), Layout(paper=Paper.US_LETTER)], ids=repr
)
@pytest.mark.parametrize("language", ["de", "zh-Hans"])
@pytest.mark.parametrize("kind", [LetterKind.ACCESS_GRANT, LetterKind.ERASURE_DONE])
def test_a_letter_with_a_table_is_archivable_and_acts_on_nothing(
    kind: LetterKind, language: str, layout: Layout
) -> None:
    pdf = render_pdf(laid_out(Sample(kind, language), layout))
    assert faults(pdf) == []
    assert acts(pdf) == []


def test_each_half_of_a_letter_in_two_languages_has_a_table_of_its_own() -> None:
    pdf = render_pdf(laid_out(Sample(LetterKind.ACCESS_GRANT, "de"), Layout(is_bilingual=True)))
    heads = [head.name for head in elements(pdf, "TH")]
    assert len(heads) == len(set(heads)) == 8


def test_text_copies_out_row_by_row() -> None:
    text = " ".join(copied(render_pdf(with_rows("Hà Nội | 𠮷野家 | Zoë | Straße", "Two | b | c | d")))[0].split())
    places = [text.index(word) for word in (*HEADS[1:], "Hà Nội", "𠮷野家", "Zoë", "Straße", "Two")]
    assert places == sorted(places)


def test_in_large_print_narrow_columns_become_lines_behind_their_headings() -> None:
    pdf = render_pdf(with_rows(ROW, ROW, layout=Layout(is_large=True)))
    assert elements(pdf, "Table") == []
    assert "Where: Account system" in "\n".join(copied(pdf))
    counts = render_pdf(replace(write_letter(LetterKind.ERASURE_DONE), layout=Layout(is_large=True)))
    assert len(elements(counts, "Table")) == 3, "three columns with numbers are wide enough"


def test_headings_that_would_fill_a_page_become_lines() -> None:
    columns = (BlockColumn("heading " * 600), BlockColumn("Other"))
    letter = write_letter(LetterKind.REPLY)
    table = Block(BlockKind.TABLE, "", columns=columns, cells=(("a", "b"), ("c", "d")))
    pdf = render_pdf(replace(letter, blocks=(*letter.blocks[:-1], table, letter.blocks[-1])))
    assert elements(pdf, "Table") == []


def test_a_table_right_before_the_signature_is_cut_between_pages_all_the_same() -> None:
    columns = (BlockColumn("Where"), BlockColumn("Data"))
    letter = write_letter(LetterKind.REPLY)
    table = Block(BlockKind.TABLE, "", columns=columns, cells=(("a", "b"),) * 120)
    pdf = render_pdf(replace(letter, blocks=(*letter.blocks[:-1], table, letter.blocks[-1])))
    assert 3 <= page_count(pdf) <= 5
    assert "Yours sincerely" in copied(pdf)[-1]


def test_a_character_without_a_glyph_is_refused_by_name_before_any_page() -> None:
    for row in ("Account | \U00012000 | why | ever", "\U00012000 | a | b | c"):
        with pytest.raises(InputError) as refused:
            must_be_printable(with_rows(row, ROW))
        assert refused.value.code == "glyph_missing"
        assert "What we hold" in str(refused.value.fields)


def test_a_thousand_rows_are_a_letter_and_more_than_a_letter_holds_is_refused() -> None:
    rows = tuple(f"Item {number} | {number} |" for number in range(1_000))
    pdf = render_pdf(write_letter(LetterKind.ERASURE_DONE, erased_items=rows))
    assert 20 < page_count(pdf) < 60
    assert "Item 999" in "".join(copied(pdf))
    with pytest.raises(InputError, match="letter_too_long"):
        render_pdf(write_letter(LetterKind.ERASURE_DONE, erased_items=rows * 3))
