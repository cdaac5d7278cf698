"""Forms load with the desk's own widgets, and a missing part is found at once."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.assets import form, resource
from qv_desk.errors import DeviceError
from qv_desk.gui.parts.buttons import Button
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


def test_a_missing_part_is_a_bug(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    content = load("first_run_office", owner)
    with pytest.raises(LookupError):
        child(content, QPushButton, "office_name_edit")
    assert isinstance(child(content, QLineEdit, "office_name_edit"), QLineEdit)


@pytest.mark.qt_log_ignore("Premature end of document")
def test_a_form_that_is_gone_or_damaged_is_said(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    whole = form("first_run_office").read_bytes()
    (tmp_path / "cut.ui").write_bytes(whole[: len(whole) // 2])
    monkeypatch.setattr("qv_desk.gui.parts.forms.form", lambda name: tmp_path / f"{name}.ui")
    for name in ("cut", "gone"):
        with pytest.raises(DeviceError) as failed:
            load(name, QWidget(owner))
        assert failed.value.fields == {"file": f"forms/{name}.ui"}


@pytest.mark.skipif(not resource("translations", "zh_CN.qm").is_file(), reason="not compiled: ./dev translations")
def test_a_form_follows_the_language(qtbot: QtBot, language: ScreenLanguage) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    title = child(load("first_run_office", owner), Para, "title_label")
    assert title.plain_text() == "Your office"
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: title.plain_text() == "您的办公室")
    assert "<p style" in title.text()


@pytest.mark.skipif(not resource("translations", "zh_CN.qm").is_file(), reason="not compiled: ./dev translations")
def test_a_button_keeps_its_room_beside_the_icon_in_another_language(qtbot: QtBot, language: ScreenLanguage) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    button = child(load("case_view", owner), Button, "back_button")
    button.set_icon("back")
    assert button.text() == " Back to the list"
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: button.text() == " 返回列表")
