import pytest

from qv_desk.errors import InputError
from qv_desk.intake.files.media_types import media_type
from qv_desk.intake.showing.office_text import office_text
from tests.intake.office_files import docx, opendocument, paragraph, pptx, xlsx, zipped


def text_of(content: bytes) -> str:
    return office_text(content, media_type(content)).body.decode()


def notes_of(content: bytes) -> tuple[str, ...]:
    return office_text(content, media_type(content)).notes


def test_a_document_is_its_paragraphs_and_rows() -> None:
    row = f"<w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}{paragraph('c')}</w:tc></w:tr>"
    body = paragraph("first") + f"<w:tbl>{row}</w:tbl>" + "<w:p><w:r><w:t>x</w:t><w:tab/><w:t>y</w:t></w:r></w:p>"
    assert text_of(docx(body)) == "first\na \tb c\nx\ty"


def test_what_was_struck_out_is_not_text() -> None:
    body = "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t>new</w:t></w:r></w:p>"
    assert text_of(docx(body)) == "new"


def test_notes_and_headers_come_after_the_text() -> None:
    footnotes = '<w:f xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' + paragraph("note")
    assert text_of(docx(paragraph("text"), extra={"word/footnotes.xml": b""})) == "text"
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": footnotes.replace("note", "text") + "</w:f>",
        "word/footnotes.xml": footnotes + "</w:f>",
    }
    assert text_of(zipped(dict(parts))) == "text\n\nnote"


def test_a_workbook_is_its_cells_row_by_row() -> None:
    rows = (
        '<row><c r="A1" t="s"><v>0</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>'
        '<row><c r="A2" t="inlineStr"><is><t>in place</t></is></c><c r="B2" t="b"><v>1</v></c></row>'
    )
    text = text_of(xlsx(rows, "<si><t>Name</t><rPh><t>x</t></rPh></si>"))
    assert text == "[Devices]\nName\t\t2\t\nin place\tTRUE\t"


def test_slides_come_in_their_order() -> None:
    assert text_of(pptx(*(f"slide {number}" for number in range(1, 12)))).split("\n\n")[9:] == ["slide 10", "slide 11"]


def test_an_open_document_keeps_its_spaces_and_rows() -> None:
    text = '<text:p>a<text:s text:c="3"/>b <text:span>c</text:span>\n d<text:tab/>e</text:p>'
    assert text_of(opendocument("text", text)) == "a   b c d\te"
    row = (
        "<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
    )
    assert text_of(opendocument("spreadsheet", row)) == "1"


def test_what_it_would_fetch_or_run_is_said_and_not_done() -> None:
    template = '<Relationship Type="x/attachedTemplate" Target="http://x.example/t" TargetMode="External"/>'
    link = template.replace("attachedTemplate", "hyperlink")
    assert "external_content" in notes_of(docx("", extra={"word/_rels/document.xml.rels": template}))
    assert "external_content" not in notes_of(docx("", extra={"word/_rels/document.xml.rels": link}))
    assert "macros_present" in notes_of(docx("", extra={"word/vbaProject.bin": "x"}))
    assert "files_embedded" in notes_of(docx("", extra={"word/embeddings/a.bin": "x"}))
    assert "external_content" in notes_of(xlsx("", extra={"xl/externalLinks/externalLink1.xml": "<x/>"}))


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    with pytest.raises(InputError, match="view_unsafe_inside"):
        text_of(docx("<w:p><w:t>&b;</w:t></w:p>", head=bomb))


def test_a_locked_open_document_is_said_to_be() -> None:
    with pytest.raises(InputError, match="view_locked"):
        text_of(opendocument("text", "", manifest="<m><encryption-data/></m>"))
