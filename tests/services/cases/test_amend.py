"""Better details of the person: kept, journalled by name alone, and the clocks follow."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.catalogue.checklists import plan_of_case
from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.regime import Binding
from qv_desk.domain.terms.party import Party
from qv_desk.errors import InputError
from qv_desk.services.cases import bind_laws, review
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


@pytest.mark.parametrize(("before", "after", "rule"), [("US", "US-CA", "us_ca_ccpa"), ("CA", "CA-QC", "ca_qc_law25")])
def test_the_law_of_a_state_binds_for_sure_once_the_state_is_known(
    before: str, after: str, rule: str, opened_case: CaseOpener, desk: Desk
) -> None:
    case = opened_case(data_subject=Party("Somebody", country=before))

    def why() -> Binding:
        laws = bind_laws.laws(desk, case.case_id).standings
        return next(law.binding for law in laws if law.rule.code == rule)

    assert why() is Binding.RESIDENCE_UNSURE
    amend(desk, case.case_id, replace(case.data_subject, country=after), "en")
    assert why() is Binding.RESIDENCE


def test_california_asks_for_its_own_proof(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(data_subject=Party("Somebody", country="US"))

    def notes(place: str) -> set[str]:
        plan = plan_of_case(amend(desk, case.case_id, replace(case.data_subject, country=place), "en"))
        return {note.words.en.partition(":")[0] for note in plan.notes}

    state_not_known = (
        "The state is not known. California alone asks for three facts and a declaration for specific pieces"
    )
    assert "California" in notes("US-CA")
    assert "California" not in notes("US-TX")
    assert state_not_known not in notes("US-CA") | notes("US-TX")
    assert state_not_known in notes("US")


def test_nothing_new_changes_nothing(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    assert amend(desk, case.case_id, case.data_subject, case.language) == case
    assert len(desk.store.journal.of(case.case_id)) == 1


@pytest.mark.parametrize(
    ("person", "code"),
    [
        (Party("  "), "case_needs_a_name"),
        (Party("Somebody", country="XX"), "country_unknown"),
        (Party("Somebody", country="DE-XX"), "region_unknown"),
    ],
)
def test_what_cannot_be_is_refused(opened_case: CaseOpener, desk: Desk, person: Party, code: str) -> None:
    with pytest.raises(InputError) as refused:
        amend(desk, opened_case().case_id, person, "en")
    assert refused.value.code == code


def test_details_too_long_are_refused_here_as_at_the_opening(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    with pytest.raises(InputError, match="case_text_too_long"):
        amend(desk, case.case_id, replace(case.data_subject, phone="1" * 4_001), "en")
    assert desk.store.cases.get(case.case_id) == case
