"""The refusal log is listed, and written as a page and as a table."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command, secret
from tests.services.conftest import PASSPHRASE, _first_desk, agreed, clock, desk, folder, opened_case, second

__all__ = ["_first_desk", "agreed", "clock", "desk", "folder", "opened_case", "second"]


@pytest.fixture
def on(desk: Desk, tmp_path: Path) -> tuple[str | Path, ...]:
    """How the command line reaches the desk of the services."""
    passphrase = secret(tmp_path / "passphrase.txt", PASSPHRASE)
    return ("--folder", desk.folder, "--passphrase-file", passphrase)


def test_a_refusal_is_listed_and_handed_out(
    bare: Command,
    desk: Desk,
    opened_case: Callable[..., Case],
    agreed: Callable[[Case], None],
    on: tuple[str | Path, ...],
    tmp_path: Path,
) -> None:
    case = opened_case()
    demo_work.fail_to_prove(desk, case.case_id)
    demo_work.refuse(desk, case.case_id)
    agreed(case)
    demo_work.answer(desk, case.case_id)
    desk.close()

    (line,) = bare("refusals", *on, "--json").records
    assert (line["case"], line["right"], line["ground"]) == (case.reference, "access", "identity_not_confirmed")
    assert (line["withdrawn_on"], line["approved_by"]) == (None, "u-second")
    said = bare("refusals", *on, "--language", "en").out
    assert case.reference in said
    assert case.data_subject.name not in said
    file = tmp_path / "refusals.html"
    assert bare("refusals", "save", file, *on, "--json").code == 0
    assert case.reference in file.read_text("utf-8")
    assert bare("refusals", "save", file, *on, "--json").record["error"] == "file_exists"
    assert bare("refusals", "save", tmp_path / "refusals.csv", *on, "--json").code == 0


def test_an_empty_log_says_so_and_slips_are_said(told: Command) -> None:
    assert "Nothing has been refused." in told("refusals").out
    assert told("refusals", "save").code == 2
    assert told("refusals", "list", "file.csv").code == 2
