"""The person of a case changes with a new case state only."""

from dataclasses import FrozenInstanceError

import pytest

from qv_desk.domain.terms.party import Party, names_another


def test_a_person_cannot_be_edited() -> None:
    noun = Party("Martha Sample")
    with pytest.raises(FrozenInstanceError):
        noun.name = "Somebody"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("before", "after", "is_another"),
    [
        ("Martha Quin", "Martha Quinn", False),
        ("QUINN, Martha", "Martha Quinn", False),
        ("Martha Quinn", "Jo Sample", True),
        ("王小明", "王 小明", True),
        ("王小明", "李小红", True),
        ("", "Jo Sample", False),
    ],
)
def test_a_name_written_better_is_nobody_else(before: str, after: str, is_another: bool) -> None:
    assert names_another(before, after) is is_another
