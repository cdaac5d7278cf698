"""The palette leads to every authority, with how sure the desk is of it and whether that is too long ago."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.shell.authorities_dialog import AuthoritiesDialog, AuthoritiesModel
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, DeskDoors
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
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
    cells = [[str(model.index(line, place).data()) for place in range(3)] for line in range(2)]
    assert cells[0][:2] == ["Ireland", fresh.name]
    assert "twelve months" not in cells[0][2]
    assert cells[1][2].startswith("not checked for more than twelve months")
    assert model.index(0, 1).data(ROLE.ToolTipRole) == fresh.name
    assert model.index(0, 1).data(ROLE.DecorationRole) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Authority"
    assert model.headerData(0, Qt.Orientation.Vertical) is None

    language.switch(CHINESE)
    assert model.index(0, 1).data() == fresh.name_zh
