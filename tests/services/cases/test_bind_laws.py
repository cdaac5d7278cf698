"""Officers add and drop laws with a reason; the clocks, the queue and the journal follow."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.regime import Binding
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.errors import AccessError
from qv_desk.services.cases import bind_laws, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.register import open_case
from tests.services.conftest import Clock, StaffedDesk

KOREA = Party("Kim Sample", ("1 Street",), "", "", "KR")


def test_a_law_that_is_added_gives_its_clock_and_its_date(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    assert "kr_pipa" in bind_laws.laws(desk, case.case_id).addable
    bind_laws.add(desk, case.case_id, "kr_pipa", reason="written from Seoul under Korean law")

    file = review.look(desk, case.case_id)
    assert file.binding is not None
    assert file.binding.rule.code == "kr_pipa"
    summary = desk.store.summaries.one(case.case_id)
    assert summary is not None
    assert summary.due_rule == "kr_pipa"
    assert file.journal[-1].action == "law.added"


def test_a_law_that_is_dropped_takes_its_clock_along_and_stays_to_be_read(
    desk: Desk, opened_case: Callable[..., Case]
) -> None:
    case = opened_case(data_subject=KOREA)
    bind_laws.drop(desk, case.case_id, "kr_pipa", reason="lives in Berlin")

    found = {one.rule.code: one for one in bind_laws.laws(desk, case.case_id).standings}
    assert (found["kr_pipa"].binds, found["kr_pipa"].binding) == (False, Binding.RESIDENCE)
    assert "kr_pipa" not in {clock.rule.code for clock in review.look(desk, case.case_id).clocks}


def test_the_code_of_a_rule_stands_for_its_law(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    bind_laws.add(desk, case.case_id, "tw_pdpa_access", reason="a Taiwanese customer")
    assert "tw_pdpa_access" in {clock.rule.code for clock in review.look(desk, case.case_id).clocks}


def test_an_officer_cannot_take_away_the_law_of_the_residence(staffed: StaffedDesk, clock: Clock) -> None:
    officer = staffed.at("Ola Berg")
    new = NewCase(
        kind=CaseKind.RIGHTS_REQUEST,
        rights=(Right.ACCESS,),
        data_subject=KOREA,
        channel=Channel.POST,
        language="en",
        subject="",
        asked="a copy",
        received_at=clock(),
    )
    case = open_case(officer, new)
    with pytest.raises(AccessError) as refused:
        bind_laws.drop(officer, case.case_id, "kr_pipa", reason="x")
    assert refused.value.code == "law_needs_supervisor"
    assert "kr_pipa" in {clock.rule.code for clock in review.look(officer, case.case_id).clocks}
    bind_laws.drop(staffed.at("Hana Sato"), case.case_id, "kr_pipa", reason="lives in Berlin")
    assert "kr_pipa" not in {clock.rule.code for clock in review.look(officer, case.case_id).clocks}
