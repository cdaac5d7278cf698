from collections.abc import Callable

from qv_desk.domain.whole.progress import Step
from qv_desk.gui.case.case_steps import step_name, steps_of
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_the_six_steps_say_how_far_a_case_is(workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    before = {step.code: step for step in steps_of(work.look(case), workplace.desk)}
    assert (before["received"].share, before["identity"].share, before["identity"].is_current) == (1.0, 0.0, True)
    assert before["answer"].note == "by Mon 9 Nov"

    work.proved(case)
    assert {step.code: step.share for step in steps_of(work.look(case), workplace.desk)}["identity"] == 0.5

    work.confirmed(case)
    after = {step.code: step for step in steps_of(work.look(case), workplace.desk)}
    assert after["identity"].share == 1.0
    assert (after["search"].note, after["search"].is_current) == ("0 of 15", True)


def test_every_step_has_its_own_name() -> None:
    assert len({step_name(step) for step in Step}) == len(Step)
