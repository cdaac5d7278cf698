"""A letter on its way out is a plain value."""

from dataclasses import FrozenInstanceError
from datetime import UTC, datetime

import pytest

from qv_desk.domain.letters.print_job import MOST_SHEETS_IN_C5, EnvelopeFormat, PrintJob, envelope_format


def test_a_job_is_handed_on_and_never_changed() -> None:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    job = PrintJob("l-1", "c-1", "QV-2026-0001", "王小明", "refusal", "en", "0" * 64, 2, at, None, None)

    assert job == PrintJob("l-1", "c-1", "QV-2026-0001", "王小明", "refusal", "en", "0" * 64, 2, at, None, None)
    with pytest.raises(FrozenInstanceError):
        job.pages = 3  # type: ignore[misc]


def test_what_does_not_fold_goes_flat() -> None:
    assert envelope_format(MOST_SHEETS_IN_C5, 0) is EnvelopeFormat.C5_WINDOW
    assert envelope_format(MOST_SHEETS_IN_C5, 1) is EnvelopeFormat.C4_FLAT
    assert EnvelopeFormat.C5_WINDOW.place < EnvelopeFormat.C4_FLAT.place
