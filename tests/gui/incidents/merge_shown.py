"""Dialogs of a list, as tests wait for them."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

Dialog = TypeVar("Dialog", bound=QDialog)


def shown(qtbot: QtBot, kind: type[Dialog]) -> Dialog:
    """The dialog of a kind, once it is there."""

    def found() -> list[Dialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=10_000)
    return found()[0]
