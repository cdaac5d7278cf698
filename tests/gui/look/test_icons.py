"""Icons are tinted for the theme and drawn for the density."""

import re

import pytest
from PySide6.QtGui import QColor

from qv_desk.assets import resource
from qv_desk.gui.look import icons
from qv_desk.gui.look.palette import DARK, LIGHT
from qv_desk.gui.look.theme import Theme, ThemeChoice

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something(name: str) -> None:
    image = icons.pixmap(name, 16, "text", density=2).toImage()
    assert image.width() == 32
    assert any(image.pixelColor(x, y).alpha() > 128 for x in range(32) for y in range(32))
    assert not re.search(r"<(script|image|style)", resource("icons", f"{name}.svg").read_text(encoding="utf-8"))


def test_an_icon_wears_the_theme(theme: Theme) -> None:
    def strongest() -> QColor:
        image = icons.pixmap("plus", 16, "accent", density=1).toImage()
        return image.pixelColor(8, 8)

    assert strongest() == LIGHT.colour("accent")
    theme.choose(ThemeChoice.DARK)
    assert strongest() == DARK.colour("accent")


@pytest.mark.usefixtures("qapp")
def test_an_unknown_icon_is_a_bug() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("nothing of that name")
