"""The bar at the bottom: how the desk stands, the language, the theme, the guide."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.gui.look import palette, typeface
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import row
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.language import LANGUAGES, ScreenLanguage

HEIGHT: Final = 28
_BUTTON: Final = 24
_LANGUAGES_WIDTH: Final = 104
"""Room for both names in whatever font arrives after the first paint, where the system has no Chinese one."""


class LookButtons(View):
    """The two small switches that every window has: the language and the theme.

    Args:
        language: the screen language.
        theme: light or dark.
        parent: Qt's owner.
    """

    def __init__(self, language: ScreenLanguage, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._language = language
        self.language_button = Button(kind="quiet")
        self.language_button.clicked.connect(language.toggle)
        self.theme_button = Button(kind="quiet", icon="sun")
        self.theme_button.clicked.connect(theme.toggle)
        theme.changed.connect(self.retranslate)
        for button in (self.language_button, self.theme_button):
            button.setFixedHeight(_BUTTON)
            button.setFont(typeface.face(typeface.SMALL))
        self.language_button.setMinimumWidth(_LANGUAGES_WIDTH)
        self.setLayout(row(self.language_button, self.theme_button, gap=4))
        self.retranslate()

    def retranslate(self) -> None:
        """Name the languages, the present one first, and the theme that a press brings."""
        present = self._language.code
        other = next(code for code in LANGUAGES if code != present)
        self.language_button.setText(f"{LANGUAGES[present]} / {LANGUAGES[other]}")
        self.language_button.setAccessibleName(self.tr("Switch the language to {name}").format(name=LANGUAGES[other]))
        dark = palette.current() is palette.DARK
        self.theme_button.set_icon("moon" if dark else "sun")
        words = self.tr("Switch to the light theme") if dark else self.tr("Switch to the dark theme")
        self.theme_button.setAccessibleName(words)
        self.theme_button.setToolTip(words)


class StatusBar(View):
    """The bar.

    Signals:
        guide_wanted: open the guide at this place.
    """

    guide_wanted = Signal()

    def __init__(self, language: ScreenLanguage, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="chrome")
        self._state = Label(size=typeface.SMALL, ink="mute")
        self._look = LookButtons(language, theme)
        self._guide = Button(kind="quiet")
        self._guide.setFixedHeight(_BUTTON)
        self._guide.setFont(typeface.face(typeface.SMALL))
        self._guide.clicked.connect(self.guide_wanted)
        self._more = row(8, gap=4)
        self.setLayout(row(self._state, self._more, None, self._look, self._guide, gap=4, margins=(20, 0, 12, 0)))
        self.setFixedHeight(HEIGHT)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the bar."""
        self._guide.setText(self.tr("F1 Guide"))

    def add(self, widget: QWidget) -> None:
        """Show something beside the line, such as how it stands with the backups."""
        self._more.addWidget(widget)

    def say(self, text: str) -> None:
        """Show how the desk stands, in one line."""
        self._state.setText(text)

    def text(self) -> str:
        """The line shown."""
        return self._state.text()
