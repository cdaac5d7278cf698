"""Whom to tell comes from what was decided and where data lay. Law: GDPR 19; duty D9."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.search_task import IdentifierKind, SearchOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.cases import recipient_sheet, recipients, search_data
from qv_desk.services.frame.desk import Desk
from tests.services.cases.corrected_case import corrected

CaseOpener = Callable[..., Case]


def test_nobody_is_proposed_before_a_decision(opened_case: CaseOpener, desk: Desk, harbour: str) -> None:
    case = opened_case()
    assert recipient_sheet.sheet(desk, case.case_id).proposed == ()
    with pytest.raises(GateError, match="nothing_to_tell"):
        recipients.prepare(desk, case.case_id, [harbour])


def test_of_a_searched_case_only_what_was_found_counts(opened_case: CaseOpener, desk: Desk, harbour: str) -> None:
    assert harbour
    case = opened_case(rights=(Right.ERASURE,))
    search_data.record(desk, case.case_id, "orders", outcome=SearchOutcome.FOUND, records=1, note="an order")
    searched = search_data.nothing_more(desk, case.case_id)
    systems_found = recipient_sheet.concerned(searched, search_data.sources(desk))
    assert [system.code for system in systems_found] == ["orders"]
    recipient_sheet.gate(desk, searched)


def test_a_recipient_learns_the_least_that_identifies(opened_case: CaseOpener, desk: Desk, harbour: str) -> None:
    case = corrected(desk, opened_case)
    assert recipient_sheet.least_that_identifies(desk, case, harbour) == ("Zoë Sample",)
    case = search_data.add_identifier(desk, case.case_id, IdentifierKind.SERIAL_NUMBER, "QV3-0042-77")
    assert recipient_sheet.least_that_identifies(desk, case, harbour) == ("Zoë Sample", "QV3-0042-77")
    assert recipient_sheet.least_that_identifies(desk, case, "attic") == ("Zoë Sample",)
