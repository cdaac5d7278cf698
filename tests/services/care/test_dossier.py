"""The dossier tells how a case was handled: masked for everybody, whole for supervisors."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError
from qv_desk.services.care import dossier, journal_book
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work

WORDS = ("Zoë", "Lindenstraße", "zoe@example.org")


@pytest.fixture
def finished(desk: Desk, second: Desk, opened_case: Callable[..., Case], tmp_path: Path) -> Case:
    return demo_work.finish(desk, opened_case().case_id, tmp_path / "letters", second)


def whole_text(file: Path) -> str:
    with zipfile.ZipFile(file) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_masked_dossier_names_nobody_and_shows_every_day(
    desk: Desk, finished: Case, tmp_path: Path, language: str
) -> None:
    made = dossier.save_dossier(desk, finished.case_id, tmp_path / "d.zip", language)
    text = whole_text(made.file)

    assert made.is_masked
    assert not [word for word in WORDS if word in text]
    assert "Z. S." in text
    assert finished.reference in text
    for letter in finished.correspondence:
        assert letter.sha256 in text
    for entry in journal_book.of_case(desk, finished.case_id)[:-1]:
        assert entry.digest in text
    assert journal_book.of_case(desk, finished.case_id)[-1].action == "dossier.exported"


def test_a_whole_dossier_is_for_supervisors_and_holds_the_letters(desk: Desk, finished: Case, tmp_path: Path) -> None:
    officer = replace(desk, user=replace(desk.user, role=Role.OFFICER))
    with pytest.raises(AccessError, match="dossier_needs_supervisor"):
        dossier.save_dossier(officer, finished.case_id, tmp_path / "d.zip", "en", is_masked=False)
    made = dossier.save_dossier(desk, finished.case_id, tmp_path / "d.zip", "en", is_masked=False)

    with zipfile.ZipFile(made.file) as archive:
        names = archive.namelist()
        record = json.loads(archive.read("dossier.json"))
    assert sum(name.startswith("files/") for name in names) == len(finished.documents)
    assert record["person"]["name"] == "Zoë Sample"
    assert record["clocks"]
