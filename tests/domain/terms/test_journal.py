"""A journal entry cannot be changed behind its digest."""

from dataclasses import FrozenInstanceError
from datetime import UTC, datetime

import pytest

from qv_desk.domain.terms.journal import JournalEntry


def test_an_entry_cannot_be_edited() -> None:
    noun = JournalEntry(1, datetime(2026, 9, 24, tzinfo=UTC), "u1", "case.opened", "c1", "", "ab")
    with pytest.raises(FrozenInstanceError):
        noun.detail = None  # type: ignore[misc]
