"""Every kind of examination names what is left out, and belongs to its rights."""

from dataclasses import fields, replace

import pytest

from qv_desk.domain.decisions.decision_basis import EXAMINATIONS, kind_for
from qv_desk.domain.decisions.examination import Examination
from qv_desk.domain.terms.right import Right
from qv_desk.errors import InputError
from tests.domain.examinations import (
    BALANCING,
    CORRECTION,
    PORTABILITY,
    PREVIEW,
    REPEATS,
    RESTRICTION,
    STOP,
    WITHDRAWAL,
    decision,
)

WHOLE = (BALANCING, PREVIEW, CORRECTION, RESTRICTION, PORTABILITY, WITHDRAWAL, STOP, REPEATS)


def test_every_kind_is_tried_here() -> None:
    assert {made.fact_name for made in WHOLE} == set(EXAMINATIONS)


@pytest.mark.parametrize("made", WHOLE, ids=lambda made: made.fact_name)
def test_what_is_whole_stands_and_what_is_empty_is_named(made: Examination) -> None:
    made.must_be_whole()
    optional = {"note", "third_party", "lifted_by", "lifted_because", "told_by", "by"}
    for name in (field.name for field in fields(made)):
        if name in optional or type(getattr(made, name)) is not str:
            continue
        with pytest.raises(InputError) as refused:
            replace(made, **{name: "  "}).must_be_whole()
        assert (refused.value.code, refused.value.fields["part"]) == ("examination_incomplete", name)


def test_a_kind_belongs_to_the_rights_that_it_is_for() -> None:
    for right in Right:
        kind = kind_for(right)
        assert kind is None or right in kind.rights
    assert kind_for(Right.ACCESS) is None


def test_nothing_is_against_a_decision_by_itself() -> None:
    assert RESTRICTION.against(decision(Right.RESTRICTION)) is None
