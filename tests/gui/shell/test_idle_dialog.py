"""The person says how long the desk waits before it locks itself."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.gui.shell.idle_dialog import IdleDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.entry import idle_time

Run = Callable[[Callable[[], object]], object]


def test_the_present_choice_is_shown_and_a_new_one_is_told(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    run_on_store(lambda: idle_time.choose(workplace.desk, 9))
    dialog = IdleDialog(workplace)
    qtbot.addWidget(dialog)
    dialog.keep_button.click()  # nothing is known yet: nothing is changed
    dialog.open()
    qtbot.waitUntil(dialog.minutes.isEnabled)
    assert dialog.minutes.value() == 9
    assert (dialog.minutes.minimum(), dialog.minutes.maximum()) == (1, 15)

    dialog.minutes.setValue(2)
    with qtbot.waitSignal(workplace.idle_minutes_chosen) as chosen:
        dialog.keep_button.click()

    assert chosen.args == [2]
    assert not dialog.isVisible()
