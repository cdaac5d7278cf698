"""The languages in which people write, by BCP 47 tag, each under its own name."""

from typing import Final

from PySide6.QtCore import QLocale

from qv_desk.gui.words.saying import capital

_COMMON: Final = (
    *("en", "zh-Hans", "zh-Hant", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi"),
    *("pl", "cs", "sk", "hu", "hr", "ro", "bg", "el", "ru", "uk", "tr"),
    *("ja", "ko", "vi", "th", "id", "ms", "hi", "ar", "he"),
)
_OWN = {"zh-Hans": "简体中文", "zh-Hant": "繁體中文", "und": "–"}


def language_entries(also: str = "") -> list[tuple[str, str]]:
    """Tag and own name of each language to choose from.

    Args:
        also: a further tag that must be among them.
    """
    codes = list(_COMMON)
    if also and also not in codes:
        codes.append(also)
    return [(code, language_own_name(code)) for code in codes]


def language_own_name(code: str) -> str:
    """A language in itself: ``Deutsch``; the tag where Qt has no name for it."""
    if code in _OWN:
        return _OWN[code]
    if code.partition("-")[0] == "en":
        return "English"
    name = QLocale(code).nativeLanguageName()
    return capital(name) if name else code
