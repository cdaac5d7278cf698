"""A list says what it is for, what stands in it, and that it is empty."""

from functools import partial

from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.sources.list_page import Line, Listing, ListPage
from qv_desk.gui.work.workplace import Workplace


class Fruit(ListPage):
    """Two short lists."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work, may_add=True)
        self.done: list[str] = []
        self.lines = [
            Line(code=code, name=code, state="", words=("ripe", ""), act=act, do=partial(self.done.append, code))
            for code, act in (("apple", "Eat"), ("stone", ""))
        ]
        self.tabs.set_words(("Fruit", "Nuts"))
        self._lay_out(self.tabs, self._rows, None, acts=(self.add_button,))
        self._fill()

    def refresh(self) -> None:
        self._fill()

    def _listing(self) -> Listing:
        lines = self.lines if self.shows_first() else []
        return Listing(lead="What grows.", add="Add", nothing="Nothing grows.", lines=lines)

    def _add(self) -> None:
        self.done.append("added")


def test_lines_have_a_button_where_something_can_be_done(qtbot: QtBot, workplace: Workplace) -> None:
    page = Fruit(workplace)
    qtbot.addWidget(page)
    page.show()
    assert list(page.buttons()) == ["apple"]
    assert page.buttons()["apple"].accessibleName() == "Eat apple"

    page.buttons()["apple"].click()
    page.add_button.click()
    assert page.done == ["apple", "added"]

    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(
        lambda: "Nothing grows." in [para.plain_text() for para in page.findChildren(Para) if para.isVisible()]
    )
    assert page.first_focus() is page.tabs
