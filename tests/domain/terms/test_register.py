"""An entry names its moment, and may name a case and a key."""

from datetime import UTC, datetime

import pytest

from qv_desk.domain.terms.register import RegisterEntry, next_number


def test_an_entry_needs_its_identifier_and_its_moment() -> None:
    entry = RegisterEntry(entry_id="e", at=datetime(2026, 1, 1, tzinfo=UTC))
    assert (entry.case_id, entry.key) == ("", "")
    with pytest.raises(TypeError):
        RegisterEntry(entry_id="e")  # type: ignore[call-arg]


def test_each_year_and_each_register_counts_for_itself() -> None:
    def numbered(*numbers: str) -> list[RegisterEntry]:
        return [RegisterEntry(entry_id=number, at=datetime(2026, 1, 1, tzinfo=UTC)) for number in numbers]

    assert next_number("D", 2026, []) == "D-2026-0001"
    assert next_number("D", 2026, numbered("D-2026-0002", "D-2026-0009", "D-2025-0031", "P-2026-0044")) == "D-2026-0010"
