"""What the check still needs is said, and what comes of it."""

from collections.abc import Callable
from datetime import timedelta

from qv_desk.gui.case.identity.identity_words import gate_words, method_name, waiting_words
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_the_gate_says_what_is_missing_then_what_confirming_starts(
    workplace: Workplace, run_on_store: Run, language: ScreenLanguage
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    assert gate_words(work.look(case), workplace.zone).startswith("Confirm is off until the evidence counts")

    work.proved(case)
    words = gate_words(work.look(case), workplace.zone)
    assert words.startswith("Confirming starts the clock of Policy §10. The date of GDPR 12(3)")
    language.switch(CHINESE)
    assert " " not in gate_words(work.look(case), workplace.zone).partition("。")[2][:1]


def test_a_way_of_proving_is_named_by_the_plan(workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    plan = work.look(work.opened()).plan
    assert method_name(plan, plan.methods[0].code) == plan.methods[0].name.en
    assert method_name(plan, "of an earlier version") == "of an earlier version"


def test_nothing_came_can_be_said_once_the_time_has_passed(workplace: Workplace) -> None:
    today = workplace.today
    assert "has gone out" in waiting_words(None, today)
    assert "has passed" in waiting_words(today, today)
    assert not waiting_words(today - timedelta(days=1), today)
