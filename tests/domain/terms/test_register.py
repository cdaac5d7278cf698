"""An entry names its moment, and may name a case and a key."""

from datetime import UTC, datetime

import pytest

from qv_desk.domain.terms.register import RegisterEntry


def test_an_entry_needs_its_identifier_and_its_moment() -> None:
    entry = RegisterEntry(entry_id="e", at=datetime(2026, 1, 1, tzinfo=UTC))
    assert (entry.case_id, entry.key) == ("", "")
    with pytest.raises(TypeError):
        RegisterEntry(entry_id="e")  # type: ignore[call-arg]
