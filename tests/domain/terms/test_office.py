"""The office is one value for every letter."""

from dataclasses import FrozenInstanceError

import pytest

from qv_desk.domain.terms.office import Office


def test_the_office_cannot_be_edited() -> None:
    noun = Office("Sample Ltd", ("1 Street",), "privacy@example.org")
    assert noun.time_zone == "Asia/Shanghai"
    with pytest.raises(FrozenInstanceError):
        noun.name = "Other Ltd"  # type: ignore[misc]
