"""The refusal log outlives the file, and says nothing of the person. Law: PDPO s.27."""

from datetime import UTC, date, datetime

import pytest

from qv_desk.domain.telling.refusal_log import RefusalEntry
from qv_desk.domain.terms.right import Right


def line_of(refused_on: date) -> RefusalEntry:
    return RefusalEntry(
        entry_id="e-1",
        at=datetime(2026, 11, 23, tzinfo=UTC),
        case_id="c-1",
        reference="QV-2026-0001",
        right=Right.ACCESS,
        ground="legal_duty",
        received_on=refused_on,
        refused_on=refused_on,
        letter_id="l-1",
        decided_by="u-1",
    )


def test_it_outlives_the_case() -> None:
    assert RefusalEntry.outlives_case
    assert RefusalEntry.register_name == "refusal_log"


@pytest.mark.parametrize(
    ("refused_on", "until"),
    [
        (date(2026, 11, 23), date(2030, 11, 23)),
        (date(2028, 2, 29), date(2032, 2, 29)),
        (date(2096, 2, 29), date(2100, 3, 1)),
    ],
)
def test_the_law_wants_it_for_four_years(refused_on: date, until: date) -> None:
    assert line_of(refused_on).keep_until == until
