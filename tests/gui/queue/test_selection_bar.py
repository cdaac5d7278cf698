"""The bar says how many are chosen, and whether there are more."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from qv_desk.gui.queue.selection_bar import SelectionBar


def test_it_counts_and_offers_the_rest(qtbot: QtBot) -> None:
    bar = SelectionBar()
    qtbot.addWidget(bar)
    bar.show_chosen(3, is_whole=False, has_more=True)
    assert bar.text() == "3 cases chosen"
    assert not bar.whole_button.isHidden()
    bar.show_chosen(1240, is_whole=True, has_more=True)
    assert bar.text() == "All 1240 of this view chosen"
    assert bar.whole_button.isHidden()


def test_every_button_asks_for_what_it_says(qtbot: QtBot) -> None:
    bar = SelectionBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.show_chosen(3, is_whole=False, has_more=True)
    for button, signal in (
        (bar.whole_button, bar.whole_wanted),
        (bar.save_button, bar.save_wanted),
        (bar.none_button, bar.none_wanted),
    ):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        with qtbot.waitSignal(signal):
            button.click()


def test_the_menu_is_filled_when_it_opens(qtbot: QtBot) -> None:
    bar = SelectionBar()
    qtbot.addWidget(bar)
    bar.acts_wanted.connect(lambda menu: menu.addAction("an act"))
    bar.acts.aboutToShow.emit()
    bar.acts.aboutToShow.emit()
    assert isinstance(bar.acts, QMenu)
    assert [line.text() for line in bar.acts.actions()] == ["an act"]


def test_it_stands_on_two_lines_where_it_is_narrow(qtbot: QtBot) -> None:
    bar = SelectionBar()
    qtbot.addWidget(bar)
    bar.set_narrow(narrow=True)
    tall = bar.sizeHint().height()
    bar.set_narrow(narrow=False)
    assert bar.sizeHint().height() < tall
