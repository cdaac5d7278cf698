"""A system's entry as a record goes round, and a record of another form is refused by name."""

import json
from pathlib import Path
from typing import Any

import pytest

from qv_desk.cli.care.system_record import read_file, record_of, with_record
from qv_desk.domain.searching.company_system import LegalGround
from qv_desk.errors import InputError
from tests.domain.searching.test_company_system import LOANS


def test_a_record_goes_round() -> None:
    record = json.loads(json.dumps(record_of(LOANS)))
    assert with_record(LOANS, record) == LOANS
    changed = with_record(LOANS, {"owner": " Desk ", "purposes": [{"en": "a", "zh": "甲", "ground": "consent"}]})
    assert (changed.owner, changed.purposes[0].ground) == ("Desk", LegalGround.CONSENT)
    assert changed.holds == LOANS.holds


@pytest.mark.parametrize(
    "record",
    [
        {"colour": "red"},
        {"owner": 3},
        {"name": "one language"},
        {"name": {"en": "x"}},
        {"purposes": [{"en": "a", "zh": "b", "ground": "whim"}]},
        {"searched_by": "name"},
        {"searched_by": ["shoe_size"]},
        {"is_retired": 1},
        {"law_confidence": "X"},
    ],
)
def test_another_form_is_refused(record: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="system_file_unreadable") as refused:
        with_record(LOANS, record)
    assert refused.value.fields["what"] == next(iter(record))


@pytest.mark.parametrize("text", ["", "[1]", "{", "[" * 100_000])
def test_a_file_that_is_no_record_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "entry.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="system_file_unreadable"):
        read_file(file)
    with pytest.raises(InputError, match="system_file_unreadable"):
        read_file(tmp_path / "none.json")
