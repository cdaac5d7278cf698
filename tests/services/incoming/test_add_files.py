"""Files are added to an open case, each told by its content; what cannot be added says why."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.errors import GateError, InputError
from qv_desk.services.care import journal_book
from qv_desk.services.cases import documents
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.add_files import MOST_BYTES, AddedFile, add_files, read_file


def test_a_file_is_kept_by_its_content_and_not_by_its_name(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    after = add_files(desk, case.case_id, [AddedFile("../orders.pdf", b"a;b\n1;2\n")], DocumentRole.FOUND)

    kept = after.documents[-1]
    assert (kept.name, kept.role, kept.size_bytes) == ("orders.pdf", DocumentRole.FOUND, 8)
    assert kept.media_type != "application/pdf"
    assert documents.bytes_of(desk, case.case_id, kept.sha256) == b"a;b\n1;2\n"
    assert journal_book.of_case(desk, case.case_id)[-1].action == "document.added"


def test_what_cannot_be_added_is_said(desk: Desk, opened_case: Callable[..., Case], tmp_path: Path) -> None:
    case = opened_case()
    with pytest.raises(InputError, match="added_file_missing"):
        add_files(desk, case.case_id, [], DocumentRole.FOUND)
    with pytest.raises(InputError, match="added_file_role"):
        add_files(desk, case.case_id, [AddedFile("a", b"b")], DocumentRole.LETTER)
    with pytest.raises(InputError, match="added_file_unreadable"):
        read_file(tmp_path / "nowhere")
    (tmp_path / "empty").touch()
    with pytest.raises(InputError, match="added_file_empty"):
        read_file(tmp_path / "empty")
    with (tmp_path / "large").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(InputError, match="added_file_too_large"):
        read_file(tmp_path / "large")
    keep_case(desk, replace(case, status=CaseStatus.CLOSED, version=1), based_on=case.version, action="case.closed")
    with pytest.raises(GateError, match="case_is_closed"):
        add_files(desk, case.case_id, [AddedFile("a", b"b")], DocumentRole.FOUND)
