"""The state follows the country, is seen only where it matters, and may stay open."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.region_choice import RegionChoice
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.form_inputs import FormInputs


@pytest.fixture
def country(qtbot: QtBot) -> Iterator[QComboBox]:
    page = QWidget()
    qtbot.addWidget(page)
    combo = QComboBox(page)
    refill(combo, [("", "Not known"), ("DE", "Germany"), ("IE", "Ireland"), ("US", "United States")])
    yield combo
    assert page is not None  # it owns the choices until here


@pytest.fixture
def region(country: QComboBox) -> RegionChoice:
    return RegionChoice(country, country.parentWidget())


def test_it_is_there_only_for_countries_with_regions(country: QComboBox, region: RegionChoice) -> None:
    seen = []
    for code in ("", "IE", "DE", "US", "IE"):
        choose(country, code)
        seen.append((code, not region.isHidden(), region.combo.count()))
    assert seen == [("", False, 1), ("IE", False, 1), ("DE", True, 17), ("US", True, 52), ("IE", False, 1)]


def test_a_place_goes_in_and_comes_out(country: QComboBox, region: RegionChoice) -> None:
    for place in ("DE-BY", "DE", "US-CA", "IE", "", "US"):
        region.choose_place(place)
        assert region.place() == place
    region.choose_place("US-CA")
    choose(country, "DE")
    assert region.place() == "DE"


def test_it_speaks_both_languages_and_keeps_what_is_chosen(
    qtbot: QtBot, region: RegionChoice, language: ScreenLanguage
) -> None:
    region.choose_place("DE-BY")
    assert region.combo.currentText() == "Bavaria"
    language.switch(CHINESE)
    qtbot.wait(1)
    assert (region.combo.currentText(), chosen(region.combo)) == ("巴伐利亚州", "DE-BY")
    assert region.combo.accessibleName()


def test_what_is_half_written_comes_back(qtbot: QtBot, country: QComboBox, region: RegionChoice) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    inputs = FormInputs({"country": country, "region": region.combo}, owner)
    region.choose_place("US-CA")
    written = inputs.values()
    region.choose_place("")
    inputs.put(written)
    assert region.place() == "US-CA"
