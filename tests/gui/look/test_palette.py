"""Every word colour can be read on every ground it may stand on, and every shape can be seen."""

import pytest
from PySide6.QtGui import QColor

from qv_desk.gui.look import palette
from qv_desk.gui.look.palette import DARK, LIGHT, DeskPalette, Ink
from qv_desk.gui.look.theme import Theme, ThemeChoice

WORDS: tuple[Ink, ...] = ("text", "soft", "mute", "accent", "brick", "amber", "slate")
GROUNDS: tuple[Ink, ...] = ("chrome", "list", "page", "field", "tint", "alarm_tint", "selected", "hover")
THEMES = pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def over(tint: QColor, ground: QColor) -> QColor:
    share = tint.alphaF()
    mixed = [
        above * share + below * (1 - share)
        for above, below in zip(tint.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    ]
    return QColor.fromRgbF(*mixed)


@THEMES
@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_can_be_read_on_every_ground(worn: DeskPalette, word: Ink, ground: Ink) -> None:
    assert contrast(worn.colour(word), worn.colour(ground)) >= 4.5


@THEMES
@pytest.mark.parametrize(
    ("word", "ground"),
    [
        ("on_fill", "fill"),
        ("on_fill", "fill_hover"),
        ("text", "counted"),
        ("soft", "counted"),
        ("soft", "desk"),
        ("mute", "off"),
        ("amber", "caution_tint"),
    ],
)
def test_words_can_be_read_on_their_special_grounds(worn: DeskPalette, word: Ink, ground: Ink) -> None:
    assert contrast(worn.colour(word), worn.colour(ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("button", ["button", "button_hover"])
@pytest.mark.parametrize("ground", ["chrome", "page", "list", "tint", "alarm_tint"])
def test_words_on_a_plain_button_can_be_read(worn: DeskPalette, button: Ink, ground: Ink) -> None:
    mixed = over(worn.colour(button), worn.colour(ground))
    assert contrast(worn.colour("text"), mixed) >= 4.5
    assert contrast(worn.colour("soft"), mixed) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", ["page", "chrome", "list", "field", "tint"])
@pytest.mark.parametrize("shape", ["edge", "accent", "brick", "amber", "slate"])
def test_shapes_and_field_borders_can_be_seen(worn: DeskPalette, shape: Ink, ground: Ink) -> None:
    assert contrast(worn.colour(shape), worn.colour(ground)) >= 3.0


def test_current_follows_the_theme(theme: Theme) -> None:
    theme.choose(ThemeChoice.DARK)
    assert palette.current() is DARK
    theme.choose(ThemeChoice.LIGHT)
    assert palette.current() is LIGHT
