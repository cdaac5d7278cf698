"""A search task starts open, and its outcome is a new task."""

from dataclasses import FrozenInstanceError

import pytest

from qv_desk.domain.parts.search_task import SearchOutcome, SearchTask


def test_an_outcome_is_a_new_task() -> None:
    noun = SearchTask("orders")
    assert noun.outcome is SearchOutcome.OPEN
    with pytest.raises(FrozenInstanceError):
        noun.outcome = SearchOutcome.FOUND  # type: ignore[misc]
