"""The course says what was done, what is to be done now and what comes later, each with a mark of its own."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.gui.case.minors.minor_course import CourseLine, CourseMark, CourseState, MinorCourse, course_of
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import show_in_window
from tests.gui.minor_report import MinorWork

Run = Callable[[Callable[[], object]], object]


def test_the_first_thing_not_done_is_now(workplace: Workplace, run_on_store: Run) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    case = work.taken_in()
    lines = course_of(work.outline(case))
    assert [line.title for line in lines[:3]] == [
        "Report received, the minutes run", "Freeze the account", "Find out the age",
    ]  # fmt: skip
    assert [line.state for line in lines].count(CourseState.NOW) == 1
    assert lines[1].state is CourseState.NOW
    lines = course_of(work.deleted(case))
    assert [line.title for line in lines if line.state is CourseState.NOW] == ["Look for a guardian's consent"]
    assert "Account deleted" in [line.title for line in lines if line.state is CourseState.DONE]


def test_every_mark_is_drawn(qtbot: QtBot) -> None:
    for state in CourseState:
        mark = CourseMark(state, is_last=state is CourseState.LATER)
        window = show_in_window(qtbot, mark, 24, 60)
        assert not mark.grab().isNull()
        window.close()


def test_lines_are_read_out_with_their_state(qtbot: QtBot) -> None:
    course = MinorCourse()
    qtbot.addWidget(course)
    lines = (CourseLine(CourseState.DONE, "Frozen", "in the system"), CourseLine(CourseState.NOW, "Delete"))
    course.show_lines(lines, ("09:43", ""))
    assert course.lines() == lines
    names = [part.accessibleName() for part in course.findChildren(type(course).__mro__[1]) if part.accessibleName()]
    assert "Frozen, done, 09:43" in names
    assert "Delete, to be done now" in names
