"""The clipboard is emptied if and only if it still holds what the desk put there."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from qv_desk.gui.parts import clipboard

pytestmark = pytest.mark.usefixtures("qapp")


def test_what_the_desk_put_there_goes() -> None:
    clipboard.copy("4F7K-22QX")
    held = QGuiApplication.clipboard()
    assert held.text() == "4F7K-22QX"
    assert bytes(held.mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"

    assert clipboard.clear_own()

    assert held.text() == ""
    assert not clipboard.clear_own()


def test_what_another_program_put_there_since_stays() -> None:
    clipboard.copy("4F7K-22QX")
    foreign = QMimeData()
    foreign.setText("a shopping list")
    QGuiApplication.clipboard().setMimeData(foreign)

    assert not clipboard.clear_own()

    assert QGuiApplication.clipboard().text() == "a shopping list"
