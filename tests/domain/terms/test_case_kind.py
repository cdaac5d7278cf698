"""The kinds have the codes that the command line promises."""

from qv_desk.domain.incoming.proposal import CASE_KINDS
from qv_desk.domain.terms.case_kind import (
    BULK_KINDS,
    INTAKE_KINDS,
    KINDS_WITH_RIGHTS,
    REQUEST_KINDS,
    WORKED_KINDS,
    CaseKind,
)


def test_the_codes_are_those_of_the_proposals() -> None:
    assert {kind.value for kind in CaseKind} - {CaseKind.NOTICE} == set(CASE_KINDS)


def test_what_is_worked_is_a_kind() -> None:
    assert set(CaseKind) >= WORKED_KINDS


def test_what_nobody_asked_for_and_what_authorities_demand_stand_apart() -> None:
    assert CaseKind.NOTICE in WORKED_KINDS - INTAKE_KINDS
    assert BULK_KINDS < INTAKE_KINDS
    assert KINDS_WITH_RIGHTS < REQUEST_KINDS
    assert not {CaseKind.AUTHORITY_DEMAND, CaseKind.NOTICE} & REQUEST_KINDS
