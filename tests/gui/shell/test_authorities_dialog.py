"""The palette leads to every authority, with how sure the desk is of it and whether that is too long ago."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.shell.authorities_dialog import AuthoritiesDialog, AuthoritiesModel
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, DeskDoors
from qv_desk.gui.words.language import CHINESE, ENGLISH, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.words.authority_list import authorities

ROLE = Qt.ItemDataRole


def test_the_palette_opens_it_and_the_filter_finds_a_country_with_its_regions(
    qtbot: QtBot, workplace: Workplace, language: ScreenLanguage, theme: Theme
) -> None:
    window = MainWindow(workplace, PLACES, DeskDoors(), language, theme)
    qtbot.addWidget(window)
    run = next(each.run for each in window.commands if each.word() == "Supervisory authorities")
    assert run is not None
    run()
    dialog = window.findChild(AuthoritiesDialog)
    assert dialog is not None
    assert dialog.model.rowCount() == len(authorities())

    qtbot.keyClicks(dialog.filter, "spain")
    assert dict(dialog.facts.facts())["Authority"].startswith("Spanish Data Protection Agency")
    assert {one.country for one in dialog.model.authorities} >= {"ES", "ES-CT"}
    dialog.filter.setText("catalan")
    assert dict(dialog.facts.facts())["Watches"] == "public bodies only; no complaints about companies"
    dialog.filter.setText("nowhere at all")
    assert dialog.facts.facts() == (("Authority", "None with these words."),)
    dialog.filter.clear()
    assert dialog.model.rowCount() == len(authorities())
    dialog.close()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)


def test_an_entry_that_is_too_old_says_so_in_both_languages(language: ScreenLanguage) -> None:
    fresh = authorities("IE")[0]
    old = replace(fresh, checked_on=fresh.checked_on - timedelta(days=400))
    model = AuthoritiesModel((fresh, old), fresh.checked_on)
    cells = [[str(model.index(line, place).data()) for place in range(4)] for line in range(2)]
    assert cells[0][:2] == ["Ireland", fresh.name]
    assert cells[0][3].endswith(str(fresh.checked_on.year))
    assert cells[1][3].endswith("over a year ago")
    assert model.standing_of(old).startswith("not checked for more than twelve months")
    assert model.index(0, 1).data(ROLE.ToolTipRole) == fresh.name
    assert model.index(0, 1).data(ROLE.DecorationRole) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Authority"
    assert model.headerData(0, Qt.Orientation.Vertical) is None

    language.switch(CHINESE)
    assert model.index(0, 1).data() == fresh.name_zh


@pytest.mark.parametrize("code", [ENGLISH, CHINESE])
def test_how_sure_and_when_checked_are_read_whole_on_a_small_screen(
    qtbot: QtBot, language: ScreenLanguage, theme: Theme, code: str
) -> None:
    assert not theme.is_dark
    language.switch(code)
    dialog = AuthoritiesDialog(authorities()[0].checked_on + timedelta(days=400))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(984, 640)
    table, model = dialog.table, dialog.model
    assert table.horizontalHeader().length() <= table.viewport().width()
    for place in (2, 3):
        words = max((str(model.index(line, place).data()) for line in range(model.rowCount())), key=len)
        assert table.fontMetrics().horizontalAdvance(words) < table.columnWidth(place)
    assert table.columnWidth(1) > 200


def test_where_an_entry_was_read_is_said_in_chinese_too(qtbot: QtBot, language: ScreenLanguage, theme: Theme) -> None:
    assert not theme.is_dark
    language.switch(CHINESE)
    dialog = AuthoritiesDialog(authorities()[0].checked_on)
    qtbot.addWidget(dialog)
    dialog.filter.setText("\u7231\u5c14\u5170")  # the test driver types no Chinese
    assert dict(dialog.facts.facts())["\u6765\u6e90"] == authorities("IE")[0].source.zh
