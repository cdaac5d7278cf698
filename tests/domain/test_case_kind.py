"""The kinds have the codes that the command line promises."""

from qv_desk.domain.case_kind import WORKED_KINDS, CaseKind
from qv_desk.domain.proposal import CASE_KINDS


def test_the_codes_are_those_of_the_proposals() -> None:
    assert {kind.value for kind in CaseKind} == set(CASE_KINDS)


def test_what_is_worked_is_a_kind() -> None:
    assert set(CaseKind) >= WORKED_KINDS
