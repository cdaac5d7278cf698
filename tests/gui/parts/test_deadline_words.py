from collections.abc import Callable
from datetime import timedelta

from qv_desk.domain.clocks.period import Unit
from qv_desk.domain.clocks.time_left import TimeLeft
from qv_desk.domain.terms.right import Right
from qv_desk.gui.parts.deadline_words import clock_mark, due_day, left_words
from qv_desk.gui.parts.due_mark import DueState
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_what_is_left_is_said_in_the_laws_own_unit(language: ScreenLanguage) -> None:
    assert language.code == "en"
    assert left_words(TimeLeft(7, Unit.WORKING_DAYS)) == "7 working days left"
    assert left_words(TimeLeft(-1, Unit.WORKING_DAYS)) == "1 working day late"
    assert left_words(TimeLeft(0, Unit.CALENDAR_DAYS)) == "today"
    assert left_words(TimeLeft(31, Unit.HOURS)) == "31 hours left"
    assert left_words(None) == ""


def test_a_clock_shows_its_day_and_how_near_it_is(workplace: Workplace, run_on_store: Run) -> None:
    desk = workplace.desk
    case = CaseWork(desk, run_on_store).opened(rights=(Right.ERASURE,))
    file = CaseWork(desk, run_on_store).look(case)
    clocks = {clock.rule.code: clock for clock in file.clocks}

    policy, law = clocks["policy_deletion"], clocks["eu_gdpr"]

    assert clock_mark(policy, desk.now()) is DueState.OVERDUE  # 48 hours, received three days ago
    assert clock_mark(law, desk.now()) is DueState.FINE
    assert clock_mark(law, desk.now() + timedelta(days=25)) is DueState.SOON
    assert clock_mark(clocks["policy_inquiry"], desk.now()) is DueState.NONE  # starts with the verification
    assert due_day(law, desk.zone) == "Mon 9 Nov"
    assert due_day(policy, desk.zone).endswith("10:20")
    assert due_day(clocks["policy_inquiry"], desk.zone) == ""
