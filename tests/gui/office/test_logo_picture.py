"""The logo is shown as it prints, on white in both themes."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.logo import Logo
from qv_desk.gui.look.theme import Theme, ThemeChoice
from qv_desk.gui.office.logo_picture import LogoPicture
from tests.letters.logo_samples import sample_logo


def test_it_shows_the_pixels_on_white(qtbot: QtBot, theme: Theme) -> None:
    picture = LogoPicture()
    qtbot.addWidget(picture)
    assert picture.isHidden()
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        picture.show_logo(sample_logo())
        picture.resize(picture.sizeHint())
        image = picture.grab().toImage()
        assert image.pixelColor(4, 4) == QColor("white")
        assert image.pixelColor(image.width() - 12, image.height() - 12).blue() > 100
    assert picture.accessibleName() == "The logo"
    picture.show_logo(None)
    assert picture.isHidden()


def test_pixels_that_are_none_show_nothing(qtbot: QtBot) -> None:
    picture = LogoPicture()
    qtbot.addWidget(picture)
    logo = sample_logo()
    picture.show_logo(Logo(logo.sha256, 10, 10, pixels=logo.pixels))
    assert picture.sizeHint().isEmpty()
    picture.grab()
