"""A second copy says so, and the letter that is kept does not change."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.errors import InputError, StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.usual_words import usual_words
from qv_desk.services.post.copy_letter import save_marked_copy

CaseOpener = Callable[..., Case]


def acknowledged(desk: Desk, case: Case) -> Correspondence:
    words = usual_words(correspond.draft(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "de", {}))
    return correspond.issue(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "de", words)


def test_each_page_is_marked_and_the_kept_letter_is_not(opened_case: CaseOpener, desk: Desk, tmp_path: Path) -> None:
    case = opened_case()
    letter = acknowledged(desk, case)
    kept = correspond.pdf_of(desk, case.case_id, letter.letter_id)
    save_marked_copy(desk, case.case_id, letter.letter_id, tmp_path / "copy.pdf")
    with pikepdf.open(io.BytesIO((tmp_path / "copy.pdf").read_bytes())) as opened:
        assert len(opened.pages) == letter.pages
        assert all(b"/Artifact BMC q" in page.Contents[1].read_bytes() for page in opened.pages)
    assert correspond.pdf_of(desk, case.case_id, letter.letter_id) == kept
    assert desk.store.journal.of(case.case_id)[-1].action == "letter.copied"


def test_an_unknown_letter_and_a_place_that_cannot_be_written_are_said(
    opened_case: CaseOpener, desk: Desk, tmp_path: Path
) -> None:
    case = opened_case()
    with pytest.raises(InputError, match="letter_unknown"):
        save_marked_copy(desk, case.case_id, "nothing", tmp_path / "copy.pdf")
    letter = acknowledged(desk, case)
    with pytest.raises(StoreError, match="copy_not_written"):
        save_marked_copy(desk, case.case_id, letter.letter_id, tmp_path / "nowhere" / "copy.pdf")
    assert desk.store.journal.of(case.case_id)[-1].action == "document.export_failed"
