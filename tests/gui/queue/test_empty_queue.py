"""An empty view says why it is empty."""

from pytestqt.qtbot import QtBot

from qv_desk.gui.queue.empty_queue import EmptyQueue


def test_it_says_what_can_be_done(qtbot: QtBot) -> None:
    said = set()
    for may_open in (True, False):
        empty = EmptyQueue(may_open=may_open)
        qtbot.addWidget(empty)
        said.add(empty.text())
        empty.show_why(is_filtered=True)
        assert "filter" in empty.text()
    assert len(said) == 2
