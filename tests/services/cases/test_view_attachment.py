from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.errors import InputError, StoreError
from qv_desk.services.care.journal_book import of_case
from qv_desk.services.cases.view_attachment import bytes_to_look_at, look_at, look_at_bytes, save_page
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_files import NewFile
from tests.intake.office_files import docx, image, paragraph, pdf


@pytest.fixture
def filed(opened_case: Callable[..., Case]) -> Callable[[str, bytes], Case]:
    """Opens a case with one file."""

    def opened(name: str, content: bytes) -> Case:
        return opened_case(files=(NewFile(name, "application/octet-stream", DocumentRole.ATTACHMENT, content),))

    return opened


def test_a_document_of_a_case_is_shown_and_the_look_is_written_down(
    desk: Desk, filed: Callable[[str, bytes], Case]
) -> None:
    case = filed("invoice.pdf", pdf("one", "two"))
    view = look_at(desk, case.case_id, case.documents[0].sha256, page=2, width_px=300)
    assert (view.kind, view.width, view.page, view.pages, view.is_dangerous) == ("pixels", 300, 2, 2, False)
    assert len(view.pixels) == 3 * view.width * view.height
    last = of_case(desk, case.case_id)[-1]
    assert (last.action, last.detail) == ("document.viewed", "invoice.pdf")


def test_a_page_that_is_saved_is_written_down_before_it_leaves(
    desk: Desk, filed: Callable[[str, bytes], Case], tmp_path: Path
) -> None:
    case = filed("passport.pdf", pdf("one"))
    picture = tmp_path / "page.png"
    save_page(desk, case.case_id, case.documents[0].sha256, picture)
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert of_case(desk, case.case_id)[-1].action == "document.exported"
    with pytest.raises(StoreError, match="copy_not_written"):
        save_page(desk, case.case_id, case.documents[0].sha256, tmp_path / "missing" / "page.png")
    last = [(line.action, line.detail) for line in of_case(desk, case.case_id)[-2:]]
    assert last == [("document.exported", "passport.pdf"), ("document.export_failed", "passport.pdf")]


def test_a_look_that_fails_was_a_look(desk: Desk, filed: Callable[[str, bytes], Case]) -> None:
    case = filed("invoice.pdf", b"%PDF-1.7 broken")
    with pytest.raises(InputError, match="view_damaged"):
        look_at(desk, case.case_id, case.documents[0].sha256)
    assert of_case(desk, case.case_id)[-1].action == "document.viewed"


def test_a_document_of_another_case_is_not_shown(desk: Desk, filed: Callable[[str, bytes], Case]) -> None:
    case = filed("a.txt", b"one")
    with pytest.raises(InputError, match="document_not_in_case"):
        look_at(desk, case.case_id, "0" * 64)


def test_content_decides_and_the_name_warns() -> None:
    assert look_at_bytes(image("PNG"), "x.pdf").kind == "pixels"
    program = look_at_bytes(b"MZ program", "invoice.pdf")
    assert (program.kind, program.is_dangerous, program.media_type) == ("none", True, "application/x-msdownload")
    assert "never opened" in program.notes[0].en
    script = look_at_bytes(b"alert(1)", "letter.js")
    assert (script.kind, script.text, script.is_dangerous) == ("text", "alert(1)", True)


def test_macros_are_a_danger() -> None:
    view = look_at_bytes(docx(paragraph("hi"), extra={"word/vbaProject.bin": "x"}), "letter.docx")
    assert (view.text, view.is_dangerous) == ("hi", True)
    assert any("macros" in note.en for note in view.notes)


def test_an_empty_file_says_so() -> None:
    assert [note.en for note in look_at_bytes(b"").notes] == ["The file is empty."]


def test_bytes_to_be_shown_elsewhere_are_written_down_as_a_look(
    desk: Desk, filed: Callable[[str, bytes], Case]
) -> None:
    case = filed("a.txt", b"one")
    sha256 = case.documents[0].sha256

    assert [bytes_to_look_at(desk, case.case_id, sha256) for _ in range(2)] == [b"one", b"one"]

    looks = [entry.detail for entry in of_case(desk, case.case_id) if entry.action == "document.viewed"]
    assert looks == ["a.txt"]  # turning its pages is one look
