"""Light, dark, or as the system: the palette and the style sheet of the whole application."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from qv_desk.gui.look.palette import DARK, LIGHT, DeskPalette, qt_palette
from qv_desk.gui.look.stylesheet import style_sheet
from qv_desk.gui.memory import Memory


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
        application.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """Whether the dark palette is worn now."""
        return self._worn is DARK

    def begin(self) -> None:
        """Wear what was remembered."""
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

    def _follow(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        system_is_dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        dark = self._choice is ThemeChoice.DARK or (self._choice is ThemeChoice.SYSTEM and system_is_dark)
        worn = DARK if dark else LIGHT
        if worn is self._worn:
            return
        self._worn = worn
        self._application.setPalette(qt_palette(worn))
        self._application.setStyleSheet(style_sheet(worn))
        self.changed.emit()
