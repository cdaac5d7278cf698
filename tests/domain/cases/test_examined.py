"""An examination belongs to a right that is asked for and not answered."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.examined import examined
from qv_desk.domain.decisions.balancing import Balancing
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.search_task import SearchOutcome, SearchTask
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError
from tests.domain.examinations import AT, BALANCING, PREVIEW

SEARCH = (
    SearchTask("newsletter", SearchOutcome.FOUND, 3, "", "u1", AT),
    SearchTask("orders", SearchOutcome.FOUND, 4, "", "u1", AT),
    SearchTask("repair", SearchOutcome.NOT_HELD, 0, "", "u1", AT),
)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def test_a_later_one_takes_the_place_of_the_earlier_one(a_case: Callable[..., Case]) -> None:
    case = examined(a_case(rights=(Right.OBJECTION,)), BALANCING)
    later = replace(BALANCING, weighing="weighed anew")
    assert examined(case, later).facts_of(Balancing) == (later,)


def test_it_belongs_to_a_right_of_the_case(a_case: Callable[..., Case]) -> None:
    case = a_case(rights=(Right.ACCESS, Right.OBJECTION))
    assert code_of(lambda: examined(case, PREVIEW)) == "right_not_asked"
    assert code_of(lambda: examined(case, replace(BALANCING, right=Right.ACCESS))) == "examination_not_for_right"
    letter = Correspondence("l1", "reply", "en", "0" * 64, 1, (Right.OBJECTION,), AT, "u1")
    assert code_of(lambda: examined(replace(case, correspondence=(letter,)), BALANCING)) == "right_already_answered"
    assert code_of(lambda: examined(case, replace(BALANCING, interest=""))) == "examination_incomplete"


def test_a_preview_waits_for_the_search_and_matches_it(a_case: Callable[..., Case]) -> None:
    case = a_case(rights=(Right.ERASURE,), search=SEARCH)
    assert case.records_found == {"newsletter": 3, "orders": 4}
    assert examined(case, PREVIEW).facts_of(type(PREVIEW)) == (PREVIEW,)
    open_case = replace(case, search=(*SEARCH, SearchTask("training")))
    assert code_of(lambda: examined(open_case, PREVIEW)) == "search_not_finished"
    other = replace(case, search=SEARCH[:1])
    assert code_of(lambda: examined(other, PREVIEW)) == "preview_out_of_date"
