"""By what a person is looked for: each thing once, however it is written. Law: policy §1, §2; duty D42."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.search_task import IdentifierKind
from qv_desk.domain.searching.identifier import CaseIdentifier, folded, identified, identifier_dropped, identifiers
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import GateError, InputError
from tests.domain.conftest import RECEIVED_AT


def serial(value: str) -> CaseIdentifier:
    return CaseIdentifier(kind=IdentifierKind.SERIAL_NUMBER, value=value, added_by="u1", added_at=RECEIVED_AT)


def test_the_persons_own_details_come_first_and_each_thing_once(a_case: Callable[..., Case]) -> None:
    case = identified(a_case(), serial("QV3-0042-77"))

    assert identifiers(case) == (
        (IdentifierKind.NAME, "Martha Sample"),
        (IdentifierKind.E_MAIL, "m.sample@example.org"),
        (IdentifierKind.SERIAL_NUMBER, "QV3-0042-77"),
    )
    with pytest.raises(InputError, match="identifier_known"):
        identified(case, serial("qv3 004277"))
    with pytest.raises(InputError, match="identifier_empty"):
        identified(case, serial("  "))


def test_what_was_added_wrongly_goes_the_persons_own_stays(a_case: Callable[..., Case]) -> None:
    case = identified(a_case(), serial("QV3-0042-77"))

    dropped = identifier_dropped(case, IdentifierKind.SERIAL_NUMBER, "QV3 0042 77", RECEIVED_AT)
    assert dropped.facts_of(CaseIdentifier) == ()
    with pytest.raises(InputError, match="identifier_unknown"):
        identifier_dropped(case, IdentifierKind.NAME, "Martha Sample", RECEIVED_AT)


def test_a_closed_case_takes_nothing_more(a_case: Callable[..., Case]) -> None:
    with pytest.raises(GateError, match="case_is_closed"):
        identified(a_case(status=CaseStatus.CLOSED), serial("1"))


@given(st.text(max_size=40))
def test_folding_is_settled_at_once(value: str) -> None:
    assert folded(folded(value)) == folded(f" {value}-")
