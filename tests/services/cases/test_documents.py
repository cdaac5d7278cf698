"""Documents come out as they went in, and leaving the desk is written down."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.errors import InputError, StoreError
from qv_desk.services.cases import documents
from qv_desk.services.cases.documents import bytes_of, document_of, save_copy
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_files import NewFile

CONTENT = b"a scanned letter"


@pytest.fixture
def case(opened_case: Callable[..., Case]) -> Case:
    return opened_case(files=(NewFile("letter.txt", "text/plain", DocumentRole.ORIGINAL, CONTENT),))


def test_a_copy_is_exact_and_journalled(case: Case, desk: Desk, tmp_path: Path) -> None:
    sha256 = case.documents[0].sha256
    assert bytes_of(desk, case.case_id, sha256) == CONTENT
    save_copy(desk, case.case_id, sha256, tmp_path / "copy.txt")
    assert (tmp_path / "copy.txt").read_bytes() == CONTENT
    assert desk.store.journal.of(case.case_id)[-1].action == "document.exported"
    assert document_of(case, sha256).name == "letter.txt"


def test_a_document_of_another_case_is_refused(case: Case, desk: Desk) -> None:
    with pytest.raises(InputError, match="document_not_in_case"):
        bytes_of(desk, case.case_id, "0" * 64)


def test_a_place_that_cannot_be_written_is_said(case: Case, desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="copy_not_written"):
        save_copy(desk, case.case_id, case.documents[0].sha256, tmp_path / "no folder" / "copy.txt")
    assert list(tmp_path.glob("**/*.part")) == []
    assert [entry.action for entry in desk.store.journal.of(case.case_id)][-2:] == [
        "document.exported",
        "document.export_failed",
    ]


def test_a_copy_is_written_down_before_it_leaves(
    case: Case, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(
        documents, "copy_outside", lambda *_given, **_named: seen.append(desk.store.journal.of(case.case_id)[-1].action)
    )
    save_copy(desk, case.case_id, case.documents[0].sha256, tmp_path / "copy.txt")
    assert seen == ["document.exported"]
