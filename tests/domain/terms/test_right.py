"""The rights have the codes that the command line promises."""

from qv_desk.domain.incoming.proposal import RIGHTS
from qv_desk.domain.terms.right import DISCLOSING_RIGHTS, ERASING_RIGHTS, Right


def test_the_codes_are_those_of_the_proposals() -> None:
    assert {right.value for right in Right} == set(RIGHTS)


def test_what_discloses_does_not_erase() -> None:
    assert not DISCLOSING_RIGHTS & ERASING_RIGHTS
