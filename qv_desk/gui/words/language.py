"""The screen language: English or 简体中文, switched while the window is open.

``switch`` installs the desk's own translation and Qt's (its file dialogs and context menus), sets the default locale
for dates and numbers, and dresses the application in a font for the script. Qt then sends ``LanguageChange`` to every
widget, and each view sets its words again.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from qv_desk.assets import resource
from qv_desk.gui.look import typeface
from qv_desk.gui.memory import Memory

ENGLISH: Final = "en"
CHINESE: Final = "zh_CN"
LANGUAGES: Final = {ENGLISH: "English", CHINESE: "中文"}
"""Code and own name of each screen language."""

_LOCALES: Final = {
    ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    CHINESE: QLocale(QLocale.Language.Chinese, QLocale.Country.China),
}


class ScreenLanguage(QObject):
    """Which language the window speaks.

    Args:
        memory: remembers the choice on this computer.
        parent: Qt's owner.

    Signals:
        switched: the code of the new language, after every widget was told.
    """

    switched = Signal(str)

    def __init__(self, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._translators: list[QTranslator] = []
        self._code = ENGLISH

    @property
    def code(self) -> str:
        """The language's code: ``en`` or ``zh_CN``."""
        return self._code

    def begin(self) -> None:
        """Speak the remembered language; at the first start the system's, if the desk has it."""
        system = CHINESE if QLocale.system().language() == QLocale.Language.Chinese else ENGLISH
        self.switch(self._memory.word("language", system), remember=False)

    def switch(self, code: str, *, remember: bool = True) -> None:
        """Speak another language from now on; an unknown code means English."""
        code = code if code in LANGUAGES else ENGLISH
        self._code = code
        if remember:
            self._memory.keep("language", code)
        QLocale.setDefault(_LOCALES[code])
        typeface.dress()
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators.clear()
        if code != ENGLISH:
            self._install(code, str(resource("translations")))
            self._install(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self.switched.emit(code)

    def toggle(self) -> None:
        """Speak the other language."""
        self.switch(ENGLISH if self._code == CHINESE else CHINESE)

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            QApplication.installTranslator(translator)
            self._translators.append(translator)
