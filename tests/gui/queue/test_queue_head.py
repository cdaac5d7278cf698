"""The head says which view it is, in which order, and offers a new case to whoever may open one."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.queue.queue_head import QueueHead


def buttons(head: QueueHead) -> list[Button]:
    return [one for one in head.findChildren(Button) if not one.isHidden()]


def test_the_head_follows_the_view(qtbot: QtBot) -> None:
    head = QueueHead(may_open=True)
    qtbot.addWidget(head)
    head.show_view("Overdue", is_by_due_date=True)
    words = [label.text() for label in head.findChildren(QLabel)]
    assert words == ["Overdue", "earliest first"]
    head.show_view("Overdue", is_by_due_date=False)
    assert head.findChildren(QLabel)[1].text() == "sorted by column"
    assert head.filter.accessibleName()
    with qtbot.waitSignal(head.new_wanted):
        next(one for one in buttons(head) if one is not head.columns).click()


def test_who_may_open_no_case_is_offered_none(qtbot: QtBot) -> None:
    head = QueueHead(may_open=False)
    qtbot.addWidget(head)
    assert buttons(head) == [head.columns]
