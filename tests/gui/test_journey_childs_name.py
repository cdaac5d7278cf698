"""Whoever goes through every place of the window reads nowhere which child was told of an incident."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.shell.command_palette import CommandPalette
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, DeskDoors
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork
from tests.services.notices.told_children import ToldChildren, told_children

Run = Callable[[Callable[[], object]], object]

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def said_by(view: QWidget) -> Iterator[str]:
    """Everything that a view says to the eye or to a screen reader, also in what is hidden at the moment."""
    for part in (view, *view.findChildren(QWidget)):
        yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip(), part.windowTitle())
        if isinstance(part, QLabel | QAbstractButton | QLineEdit):
            yield part.text()
        elif isinstance(part, QPlainTextEdit):
            yield part.toPlainText()
        elif isinstance(part, QAbstractItemView) and part.model() is not None:
            yield from cells(part.model())


def cells(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount(QModelIndex())):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
        for column in range(columns):
            index = model.index(row, column)
            yield from (str(model.data(index, role) or "") for role in _ROLES)


def test_no_place_of_the_window_names_the_child(
    qtbot: QtBot, workplace: Workplace, language: ScreenLanguage, theme: Theme, run_on_store: Run
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    told: ToldChildren = work.on_store(lambda: told_children(desk))
    window = MainWindow(workplace, PLACES, DeskDoors(), language, theme)
    qtbot.addWidget(window)
    window.show()
    names_guardian, mentioned = set(), set()
    for place in window.places:
        window.page(place).enter(place)
        for _turn in range(4):  # a page may ask once more for what it was told
            work.on_store(lambda: None)
            qtbot.wait(20)
        words = " ".join(said_by(window))
        assert "Kit Young" not in words, place
        mentioned |= {place} if told.child.reference in words else set()
        names_guardian |= {place} if "May Young" in " ".join(said_by(window.page(place))) else set()
    assert len(mentioned) > 1, "the case itself stands in lists"
    assert not names_guardian, "the list of an incident names a guardian once the incident is chosen, and nothing else"
    window.close()


def test_the_palette_finds_the_case_by_its_reference_alone(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    told: ToldChildren = work.on_store(lambda: told_children(desk))
    palette = CommandPalette(workplace, PLACES, ())
    qtbot.addWidget(palette)
    palette.show()
    field = palette.findChildren(QLineEdit)[0]

    def finds() -> bool:
        return "Notice" in " ".join(text for text in said_by(palette) if text != field.text())

    for guess in ("Kit Young", "May"):
        field.setText(told.child.reference)
        qtbot.waitUntil(finds, timeout=10_000)
        assert "Young" not in " ".join(said_by(palette))
        field.setText(guess)
        qtbot.waitUntil(lambda: not palette._wait.isActive(), timeout=10_000)
        work.on_store(lambda: None)  # the answer of the search is there before this one's
        qtbot.wait(1)
        assert not finds(), guess
