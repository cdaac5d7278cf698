"""A page asks when somebody comes to it, and again when the desk changes while it is seen."""

from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.work.places import Group, Place
from qv_desk.gui.work.titled_page import TitledPage, heading
from qv_desk.gui.work.workplace import Workplace


class Counted(TitledPage):
    """Counts how often it asks."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.asked = 0
        self.act = Button("Do it")
        self._lay_out(8, heading(), None, acts=(self.act,))

    def refresh(self) -> None:
        self.asked += 1


def test_it_asks_when_entered_and_when_something_changes_in_sight(qtbot: QtBot, workplace: Workplace) -> None:
    page = Counted(workplace)
    qtbot.addWidget(page)
    workplace.jobs.changed.emit("")
    assert page.asked == 0

    page.enter(Place("here", "Here", "today", Group.FIRST, "here", Counted))
    page.show()
    workplace.jobs.changed.emit("a case")

    assert page.asked == 2
    assert page.act.isVisible()
    assert page.notice().text() == ""
