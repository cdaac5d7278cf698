"""The window's tests run on true widgets, without a screen."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from qv_desk.gui import typeface
from qv_desk.gui.jobs import Jobs
from qv_desk.gui.language import ENGLISH, ScreenLanguage
from qv_desk.gui.memory import Memory
from qv_desk.gui.theme import Theme, ThemeChoice


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """What the computer remembers, in a throwaway file."""
    return Memory(tmp_path / "window.ini")


@pytest.fixture
def language(memory: Memory, qapp: QApplication) -> Iterator[ScreenLanguage]:
    """The screen language, English at first and English again afterwards."""
    typeface.supply_missing()
    spoken = ScreenLanguage(memory, qapp)
    spoken.switch(ENGLISH)
    yield spoken
    spoken.switch(ENGLISH)


@pytest.fixture
def theme(qapp: QApplication, memory: Memory) -> Iterator[Theme]:
    """The theme, light at first and light again afterwards."""
    worn = Theme(qapp, memory)
    worn.choose(ThemeChoice.LIGHT)
    yield worn
    worn.choose(ThemeChoice.LIGHT)
    worn.deleteLater()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """The store thread, ended afterwards."""
    made = Jobs()
    yield made
    made.close()
    qapp.processEvents()
