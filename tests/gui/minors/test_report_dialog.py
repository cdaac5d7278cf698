"""A report is taken in by a dialog: two things have to be said, the rest may be."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.minors.report_dialog import ReportDialog
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import minor_outline

Run = Callable[[Callable[[], object]], object]


def test_a_report_opens_its_case(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    dialog = ReportDialog(workplace)
    qtbot.addWidget(dialog)
    assert dialog.act.reason() == "Off until it is said which account is meant."
    qtbot.keyClicks(dialog.account, "star2014")
    assert dialog.act.reason() == "Off until it is said who is to get the answer."
    qtbot.keyClicks(dialog.name, "Ann Lee")
    assert choose(dialog.reporter, "school")
    assert choose(dialog.country, "DE")
    assert choose(dialog.region.combo, "DE-BY")
    dialog.age.setValue(12)
    with qtbot.waitSignal(dialog.taken_in, timeout=10_000) as taken:
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    assert taken.args is not None
    (case_id,) = taken.args
    seen = run_on_store(lambda: minor_outline.outline(workplace.desk, case_id))
    assert isinstance(seen, minor_outline.Outline)
    assert (seen.report.account, seen.report.stated_age, seen.threshold.age) == ("star2014", 12, 16)
    assert seen.threshold.country == "DE-BY"


def test_every_input_is_named(qtbot: QtBot, workplace: Workplace) -> None:
    dialog = ReportDialog(workplace)
    qtbot.addWidget(dialog)
    for part in (dialog.account, dialog.reporter, dialog.channel, dialog.country, dialog.age, dialog.discovered,
                 dialog.name, dialog.e_mail, dialog.said):  # fmt: skip
        assert part.accessibleName()
    assert dialog.first_focus() is dialog.account
