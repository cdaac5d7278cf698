"""Better details of the person: kept, journalled by name alone, and the clocks follow."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.case import Case
from qv_desk.domain.party import Party
from qv_desk.errors import InputError
from qv_desk.services.cases import review
from qv_desk.services.cases.amend import amend
from qv_desk.services.frame.desk import Desk

CaseOpener = Callable[..., Case]


def test_the_clocks_follow_the_country_from_the_first_event(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    amended = amend(desk, case.case_id, replace(case.data_subject, country="KR"), "ko")
    assert amended.language == "ko"
    clocks = {clock.rule.code: clock for clock in review.look(desk, case.case_id).clocks}
    assert "eu_gdpr" not in clocks
    assert clocks["kr_pipa"].started_at == case.received_at
    entry = desk.store.journal.of(case.case_id)[-1]
    assert (entry.action, entry.detail) == ("case.amended", "country, language")


def test_nothing_new_changes_nothing(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    assert amend(desk, case.case_id, case.data_subject, case.language) == case
    assert len(desk.store.journal.of(case.case_id)) == 1


@pytest.mark.parametrize(
    ("person", "code"),
    [(Party("  "), "case_needs_a_name"), (Party("Somebody", country="XX"), "country_unknown")],
)
def test_what_cannot_be_is_refused(opened_case: CaseOpener, desk: Desk, person: Party, code: str) -> None:
    with pytest.raises(InputError) as refused:
        amend(desk, opened_case().case_id, person, "en")
    assert refused.value.code == code
