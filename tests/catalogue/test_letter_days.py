"""The times that letters give stand in a file, and a faulty one is named."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue import letter_days as shipped
from qv_desk.catalogue.letter_days import letter_days
from qv_desk.catalogue.toml_file import CatalogueError


def test_letters_leave_two_weeks_and_proof_is_gone_after_four() -> None:
    days = letter_days()
    assert days.reply == days.before_lifting == timedelta(days=14)
    assert days.proof_kept == timedelta(days=28)


@pytest.fixture
def spoilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the shipped file that a test may spoil."""
    path = tmp_path / "days.toml"
    path.write_text(resource("letters", "days.toml").read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(shipped, "resource", lambda *_: path)
    letter_days.cache_clear()
    yield path
    letter_days.cache_clear()


@pytest.mark.parametrize(
    ("old", "new"), [("days = 14", "days = 0"), ("days = 28", 'days = "28"'), ("[reply]", "[answer]")]
)
def test_a_faulty_file_is_refused(old: str, new: str, spoilt: Path) -> None:
    text = spoilt.read_text(encoding="utf-8")
    assert old in text
    spoilt.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueError):
        letter_days()
