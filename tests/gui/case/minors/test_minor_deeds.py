"""Each next step of the lane has its deed, and each deed its words and its place in the table of permissions."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.cases.next_step import NextStep
from qv_desk.gui.case.minors import minor_deeds
from qv_desk.gui.case.minors.minor_deed import Deed, worded
from qv_desk.gui.case.minors.minor_deeds import deed_for
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import PERMISSIONS
from tests.gui.minor_report import MinorWork

Run = Callable[[Callable[[], object]], object]
DEEDS = [one for one in vars(minor_deeds).values() if isinstance(one, Deed)]


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.code)
def test_each_deed_has_words_and_a_row_of_permissions(deed: Deed) -> None:
    assert deed.call in PERMISSIONS
    assert all(worded(text) for text in (deed.button, deed.title, deed.hint))
    assert worded("") == ""


def test_the_next_step_has_its_deed(workplace: Workplace, run_on_store: Run) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    seen = work.outline(work.taken_in())
    for step, code in (
        (NextStep.FREEZE_ACCOUNT, "freeze"), (NextStep.FIND_AGE, "find_age"), (NextStep.SETTLE_AGE, "find_age"),
        (NextStep.DELETE_ACCOUNT, "delete_account"), (NextStep.LOOK_FOR_CONSENT, "consent"),
        (NextStep.LIFT_FREEZE, "lift_freeze"), (NextStep.DELETE_REST, "rest_deleted"),
    ):  # fmt: skip
        deed = deed_for(replace(seen, next=step))
        assert deed is not None
        assert deed.code == code
    found = deed_for(replace(seen, next=NextStep.DELETE_REST, found_in=("orders",)))
    assert found is minor_deeds.DELETE_SOURCE
    assert deed_for(replace(seen, next=NextStep.WRITE_ANSWER)) is None


def test_choices_are_those_of_the_report(workplace: Workplace, run_on_store: Run) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    seen = replace(work.outline(work.taken_in()), found_in=("orders",))
    assert minor_deeds.DELETE_SOURCE.choices(seen)[0][0] == "orders"
    assert minor_deeds.WISH_DONE.choices(seen) == ()
    assert [code for code, _ in minor_deeds.OPEN.choices(seen)][:2] == ["1", "2"]
    assert len(minor_deeds.USE.seconds()) == 3
