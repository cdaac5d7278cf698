"""The clipboard is emptied if and only if it still holds what the desk put there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from qv_desk.gui.parts import clipboard


@pytest.fixture(autouse=True)
def _empty_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.clipboard().clear()  # without a screen Qt would let go of it only after Python has ended


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


def test_the_details_of_a_fault_stay() -> None:
    clipboard.copy("4F7K-22QX")
    clipboard.copy_to_keep("QV Desk 0.1, ValueError")

    assert not clipboard.clear_own()

    assert QGuiApplication.clipboard().text() == "QV Desk 0.1, ValueError"
