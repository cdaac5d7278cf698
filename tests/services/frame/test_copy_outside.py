"""A copy goes where it was sent, or the journal says that it did not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.errors import StoreError
from qv_desk.services.frame.copy_outside import copy_outside
from qv_desk.services.frame.desk import Desk


def test_a_copy_that_is_written_needs_no_further_line(
    opened_case: Callable[..., Case], desk: Desk, tmp_path: Path
) -> None:
    case_id = opened_case().case_id
    before = len(desk.store.journal.of(case_id))
    copy_outside(desk, case_id, b"a copy", tmp_path / "copy.txt", name="letter.pdf")
    assert (tmp_path / "copy.txt").read_bytes() == b"a copy"
    assert len(desk.store.journal.of(case_id)) == before


def test_a_copy_that_is_not_written_is_said_and_written_down(
    opened_case: Callable[..., Case], desk: Desk, tmp_path: Path
) -> None:
    case_id = opened_case().case_id
    with pytest.raises(StoreError, match="copy_not_written"):
        copy_outside(desk, case_id, b"a copy", tmp_path / "nowhere" / "copy.txt", name="letter.pdf")
    last = desk.store.journal.of(case_id)[-1]
    assert (last.action, last.detail) == ("document.export_failed", "letter.pdf")
