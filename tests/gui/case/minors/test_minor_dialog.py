"""A deed is recorded in a dialog: its inputs are asked for, its minute is there, a refusal is said in place."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.case.minors.minor_deeds import FREEZE, GUARDIAN, OPEN
from qv_desk.gui.case.minors.minor_dialog import MinorDialog
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from tests.gui.minor_report import MinorWork

Run = Callable[[Callable[[], object]], object]


def test_the_freeze_is_recorded_to_the_minute(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    case = work.taken_in()
    dialog = MinorDialog(workplace.desk, workplace.jobs, work.outline(case), FREEZE)
    qtbot.addWidget(dialog)
    assert dialog.account.text() == "star2014"
    assert dialog.act.reason() == "Off until account and system are named."
    qtbot.keyClicks(dialog.where, "QualvisionID")
    with qtbot.waitSignal(dialog.recorded, timeout=10_000):
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    freeze = work.outline(case).report.freeze
    assert freeze is not None
    assert (freeze.where, freeze.at) == ("QualvisionID", workplace.desk.now().replace(second=0, microsecond=0))


def test_a_minute_that_cannot_be_is_said_in_place(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    case = work.taken_in()
    dialog = MinorDialog(workplace.desk, workplace.jobs, work.outline(case), FREEZE)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.where, "QualvisionID")
    dialog.minute.setDateTime(dialog.minute.dateTime().addDays(-3))
    qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.notice.code() == "minor_moment_impossible", timeout=10_000)
    assert work.outline(case).report.freeze is None


def test_the_file_is_asked_for_with_a_reason_and_hours(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    case = work.taken_in()
    dialog = MinorDialog(workplace.desk, workplace.jobs, work.outline(case), OPEN)
    qtbot.addWidget(dialog)
    assert dialog.act.reason() == f"Off until “{OPEN.words}” is written."
    assert choose(dialog.choice, "8")
    qtbot.keyClicks(dialog.words, "to write the answer")
    with qtbot.waitSignal(dialog.recorded, timeout=10_000):
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    asked = work.outline(case).asked
    assert asked is not None
    assert (asked.subject, asked.reason) == ("8", "to write the answer")


def test_every_input_has_a_name_for_those_who_hear_it(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    seen = work.outline(work.taken_in())
    for deed in (FREEZE, GUARDIAN, OPEN):
        dialog = MinorDialog(workplace.desk, workplace.jobs, seen, deed)
        qtbot.addWidget(dialog)
        shown = [dialog.account, dialog.where] if deed.names_account else [dialog.choice, dialog.words]
        assert all(part.accessibleName() for part in shown)
        assert dialog.first_focus() is not None
