"""Forms load with the desk's own widgets, and a missing part is found at once."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.assets import form, resource
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words.language import CHINESE, ScreenLanguage

pytestmark = pytest.mark.usefixtures("theme", "language")
OURS = sorted(path.stem for path in form("x").parent.glob("first_run_*.ui"))


@pytest.mark.parametrize("name", OURS)
def test_every_form_of_the_first_run_loads(qtbot: QtBot, name: str) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    content = load(name, owner)
    assert child(content, Para, "title_label").plain_text()
    assert owner.layout() is not None


def test_a_missing_part_or_form_is_a_bug(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    content = load("first_run_office", owner)
    with pytest.raises(LookupError):
        child(content, QPushButton, "office_name_edit")
    assert isinstance(child(content, QLineEdit, "office_name_edit"), QLineEdit)
    with pytest.raises(RuntimeError):
        load("no_such_form", QWidget(owner))


@pytest.mark.skipif(not resource("translations", "zh_CN.qm").is_file(), reason="not compiled: ./dev translations")
def test_a_form_follows_the_language(qtbot: QtBot, language: ScreenLanguage) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    title = child(load("first_run_office", owner), Para, "title_label")
    assert title.plain_text() == "Your office"
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: title.plain_text() == "您的办公室")
    assert "<p style" in title.text()
