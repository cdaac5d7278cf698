"""Hong Kong's law binds by default until a supervisor says no, in writing; whoever named it keeps it."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.party import Party
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.care import calendars_in, law_defaults
from qv_desk.services.cases import bind_laws, clock_events, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.law_counted import recount_is_due
from tests.services.conftest import Clock, StaffedDesk

Opener = Callable[..., Case]


def is_bound(desk: Desk, case: Case) -> bool:
    return any(one.rule.law == "hk_pdpo" for one in review.look(desk, case.case_id).clocks)


def test_it_goes_from_the_cases_that_never_named_it_and_comes_back(
    desk: Desk, opened_case: Opener, clock: Clock
) -> None:
    nowhere = opened_case(data_subject=Party("N. N."))
    invoked = opened_case(invoked_rules=("hk_pdpo",))
    lives_there = opened_case(data_subject=Party("Chan Ka-yee", country="HK"))
    every = (nowhere, invoked, lives_there)
    assert all(is_bound(desk, case) for case in every)
    assert law_defaults.bound_by_default(desk) == 1
    before = clock()

    clock.forward(days=1)
    standing = law_defaults.switch_law_default(desk, binds=False, reason=" the data moved to Shanghai ")
    assert (standing.binds, [one.reason for one in standing.switches]) == (False, ["the data moved to Shanghai"])
    assert [is_bound(desk, case) for case in every] == [False, True, True]
    assert recount_is_due(desk)
    assert calendars_in.recount(desk) == 1
    assert not recount_is_due(desk)
    row = desk.store.summaries.one(nowhere.case_id)
    assert row is not None
    assert row.due_rule != "hk_pdpo"
    assert any(one.rule.law == "hk_pdpo" for one in clock_events.clocks_then(desk, nowhere.case_id, before))

    bind_laws.add(desk, nowhere.case_id, "hk_pdpo", reason="these data stayed there")
    assert is_bound(desk, nowhere)
    law_defaults.switch_law_default(desk, binds=True, reason="moved back")
    assert law_defaults.law_default(desk).binds
    actions = [one.action for one in desk.store.journal.of("office")]
    assert actions[-2:] == ["law.default_off", "law.default_on"]


def test_it_is_said_with_a_reason_and_once(desk: Desk) -> None:
    with pytest.raises(InputError, match="law_default_needs_reason"):
        law_defaults.switch_law_default(desk, binds=False, reason=" ")
    with pytest.raises(GateError, match="law_default_is_so"):
        law_defaults.switch_law_default(desk, binds=True, reason="sure")
    assert law_defaults.law_default(desk).switches == ()
    assert not recount_is_due(desk)


def test_it_is_a_supervisors_to_say(staffed: StaffedDesk) -> None:
    with pytest.raises(AccessError):
        law_defaults.switch_law_default(staffed.at("Ola Berg"), binds=False, reason="x")
    assert law_defaults.law_default(staffed.at("Aki Mori")).binds
