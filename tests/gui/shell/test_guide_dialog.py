"""Each page of this version has its part of the guide."""

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.shell.guide_dialog import GuideDialog
from qv_desk.gui.shell.place_list import PLACES

pytestmark = pytest.mark.usefixtures("theme", "language")


@pytest.mark.parametrize("page", sorted({place.page for place in PLACES}))
def test_every_page_is_explained(qtbot: QtBot, page: str) -> None:
    own, general = GuideDialog(page), GuideDialog("")
    qtbot.addWidget(own)
    qtbot.addWidget(general)
    assert len(own.findChildren(Label)) > len(general.findChildren(Label)) >= 4
