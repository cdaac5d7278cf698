"""Other people's data are masked before anything goes out."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.third_party import ThirdPartyData
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.cases import decide, third_parties
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work


def test_a_flag_stops_a_disclosure_until_it_is_masked(opened_case: Callable[..., Case], desk: Desk) -> None:
    case_id = opened_case().case_id
    demo_work.prove(desk, case_id)
    demo_work.search_all(desk, case_id)
    assert "orders" in {place.code for place in third_parties.places(desk, case_id)}
    (flag,) = third_parties.flag(desk, case_id, "orders", "a colleague’s number").facts_of(ThirdPartyData)
    with pytest.raises(GateError, match="third_party_not_masked"):
        decide.decide(desk, case_id, Right.ACCESS, outcome=DecisionOutcome.GRANTED)
    third_parties.mask(desk, case_id, flag.flag_id, "blacked out")
    assert not decide.decide(desk, case_id, Right.ACCESS, outcome=DecisionOutcome.GRANTED).open_rights
