"""Light, dark, or as the system: the palette and the style sheet of the whole application."""

from enum import StrEnum
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from qv_desk.gui.look.palette import DARK, LIGHT, DeskPalette, qt_palette
from qv_desk.gui.look.stylesheet import style_sheet
from qv_desk.gui.memory import Memory

_HALF_LIGHT: Final = 128


class ThemeChoice(StrEnum):
    """What the person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Dresses the application and follows the system when asked to.

    Args:
        application: the one application.
        memory: remembers the choice on this computer.

    Signals:
        changed: after the application wears another palette.
    """

    changed = Signal()

    def __init__(self, application: QApplication, memory: Memory) -> None:
        super().__init__(application)
        self._application = application
        self._memory = memory
        self._choice = ThemeChoice.SYSTEM
        self._worn: DeskPalette | None = None
        self._waits = False
        application.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """Whether the dark palette is worn now."""
        return self._worn is DARK

    def begin(self, *, sheet_later: bool = False) -> None:
        """Wear what was remembered.

        Args:
            sheet_later: the style sheet waits for ``put_on_sheet``. Measured: under a sheet Qt styles widgets anew
                each time one is put into another, so the first window is built without one.
        """
        self._waits = sheet_later
        remembered = self._memory.word("theme", ThemeChoice.SYSTEM)
        known = remembered in {choice.value for choice in ThemeChoice}
        self.choose(ThemeChoice(remembered) if known else ThemeChoice.SYSTEM, remember=False)

    def choose(self, choice: ThemeChoice, *, remember: bool = True) -> None:
        """Wear light, dark, or what the system wears."""
        self._choice = choice
        if remember:
            self._memory.keep("theme", choice.value)
        self._dress()

    def toggle(self) -> None:
        """From light to dark or back; the system is not followed after that."""
        self.choose(ThemeChoice.LIGHT if self.is_dark else ThemeChoice.DARK)

    def put_on_sheet(self) -> None:
        """Wear the style sheet too, if it still waits."""
        if self._waits and self._worn is not None:
            self._waits = False
            self._application.setStyleSheet(style_sheet(self._worn))

    def _follow(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._dress()

    def _system_is_dark(self) -> bool:
        """At the start by what Qt's own palette shows, measured: to ask for the scheme builds the ``Qt`` namespace."""
        window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        if self._worn is None and window.name().upper() not in {LIGHT.values["chrome"], DARK.values["chrome"]}:
            return window.lightness() < _HALF_LIGHT
        return self._application.styleHints().colorScheme() is QtCore.Qt.ColorScheme.Dark

    def _dress(self) -> None:
        dark = self._choice is ThemeChoice.DARK or (self._choice is ThemeChoice.SYSTEM and self._system_is_dark())
        worn = DARK if dark else LIGHT
        if worn is self._worn:
            return
        self._worn = worn
        self._application.setPalette(qt_palette(worn))
        if not self._waits:
            self._application.setStyleSheet(style_sheet(worn))
        self.changed.emit()
