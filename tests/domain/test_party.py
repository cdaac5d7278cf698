"""The person of a case changes with a new case state only."""

from dataclasses import FrozenInstanceError

import pytest

from qv_desk.domain.party import Party


def test_a_person_cannot_be_edited() -> None:
    noun = Party("Martha Sample")
    with pytest.raises(FrozenInstanceError):
        noun.name = "Somebody"  # type: ignore[misc]
