"""What was begun and not ended is said, and only whoever began it is offered to go on."""

from pytestqt.qtbot import QtBot

from qv_desk.gui.queue.unfinished_bar import UnfinishedBar


def test_it_says_what_is_unfinished(qtbot: QtBot) -> None:
    bar = UnfinishedBar()
    qtbot.addWidget(bar)
    assert bar.text() == ""
    bar.say("Not at its end.", is_own=True)
    assert bar.text() == "Not at its end."
    with qtbot.waitSignal(bar.going_on_wanted):
        bar.go_on_button.click()
    with qtbot.waitSignal(bar.leaving_wanted):
        bar.leave_button.click()
    bar.say("Somebody else’s.", is_own=False)
    assert bar.go_on_button.isHidden()
