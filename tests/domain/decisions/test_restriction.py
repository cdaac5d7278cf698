"""A restriction has one of the policy's four grounds, and stands until it is lifted."""

from dataclasses import replace

from qv_desk.domain.decisions.restriction import RestrictionGround
from tests.domain.examinations import AT, RESTRICTION


def test_it_stands_until_it_is_lifted() -> None:
    assert len(RestrictionGround) == 4
    assert RESTRICTION.stands
    assert not replace(RESTRICTION, lifted_at=AT).stands
