"""Which facts name days, and what they say of them."""

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from qv_desk.domain.kinds.authority_demand import AuthorityDemand
from qv_desk.domain.terms.named_day import NamedDay


def test_a_demand_names_its_day_with_who_named_it() -> None:
    assert AuthorityDemand().named_day() is None
    named = AuthorityDemand(
        authority="Example Court", their_reference="7 O 12/26", answer_by=date(2026, 10, 1)
    ).named_day()
    assert named == NamedDay(code="authority_demand", on=date(2026, 10, 1), source="Example Court, 7 O 12/26")
    with pytest.raises(FrozenInstanceError):
        named.on = date(2026, 10, 2)  # type: ignore[misc]
