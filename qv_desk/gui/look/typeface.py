"""Fonts: the system's own where it can show both screen languages, the bundled ones where it cannot.

``face(size, weight)`` makes a font that leaves the family open, so that every label follows the application's font
when the language changes: Chinese puts a Chinese family first, because words set in a fallback font hang low beside
icons. Sizes are 9, 10, 12 and 16 points (30 for the minute clock), weights 400, 500 and 600.

The bundled files in ``resources/fonts`` are megabytes, so they are registered only when the system has no family for
Chinese, and not before the first window has been painted (``supply_missing``).
"""

from collections.abc import Set as AbstractSet
from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from qv_desk.assets import resource

SMALL: Final = 9.0
BODY: Final = 10.0
HEADING: Final = 12.0
TITLE: Final = 16.0

REGULAR: Final = 400
MEDIUM: Final = 500
SEMIBOLD: Final = 600

_CHINESE: Final = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)
_PLAIN_LATIN: Final = ("DejaVu Sans", "Sans", "Sans Serif", "Bitstream Vera Sans", "")
"""What a bare system answers when nobody chose a font: the bundled family reads better."""

_BUNDLED_LATIN: Final = ("QvSans", ("QvSans-Regular.ttf", "QvSans-Bold.ttf"))
_BUNDLED_CHINESE: Final = ("QvSC", ("QvSC-Regular.ttf", "QvSC-Bold.ttf"))
_BUNDLED_SCRIPTS: Final = {
    "Korean": "QvKR",
    "Arabic": "QvArabic",
    "Hebrew": "QvHebrew",
    "Thai": "QvThai",
    "Devanagari": "QvDevanagari",
    "Bengali": "QvBengali",
    "Tamil": "QvTamil",
    "Georgian": "QvGeorgian",
    "Armenian": "QvArmenian",
}
"""By Qt's name of the script, so that its enumeration is not built before the first paint.

Names of people come in every script; a name must never show as empty boxes.
"""
_TABULAR: Final = QFont.Tag("tnum")


def face(size: float = BODY, weight: int = REGULAR, *, tabular: bool = True, latin: bool = False) -> QFont:
    """A font for a label or for paint code.

    Args:
        size: in points.
        weight: 400, 500 or 600; below 10 points Chinese is never bolder than 500, where it clogs.
        tabular: figures of one width, so that columns of numbers line up.
        latin: keep a Latin family even in Chinese (the passphrase field).
    """
    font = QFont()
    if latin:
        font.setFamilies(list(_latin_families(frozenset(QFontDatabase.families()))))
    if speaks_chinese() and size < BODY:
        weight = min(weight, MEDIUM)
    font.setPointSizeF(size)
    font.setWeight(QFont.Weight(weight))
    if tabular:
        font.setFeature(_TABULAR, 1)
    return font


def speaks_chinese() -> bool:
    """Whether the screen language is Chinese now."""
    return QLocale().language() == QLocale.Language.Chinese


def dress() -> None:
    """Give the application the font for the current screen language; again after each change of language."""
    known = frozenset(QFontDatabase.families())  # measured: each question for one family lists them all again
    latin, chinese = _latin_families(known), _known_chinese(known)
    font = QFont(QGuiApplication.font())
    others = tuple(family for family in _BUNDLED_SCRIPTS.values() if family in known)
    font.setFamilies(list((chinese + latin if speaks_chinese() else latin + chinese) + others))
    font.setPointSizeF(BODY)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    QGuiApplication.setFont(font)


def supply_missing() -> bool:
    """Register the bundled fonts that this system lacks; cheap when there is nothing to do.

    Returns:
        whether anything was registered, so that the caller dresses the application anew.
    """
    added = False
    if _system_is_plain():
        added |= _register(*_BUNDLED_LATIN)
    if not _has_chinese():
        added |= _register(*_BUNDLED_CHINESE)
    for script, family in _BUNDLED_SCRIPTS.items():
        if not QFontDatabase.families(QFontDatabase.WritingSystem[script]):
            added |= _register(family, (f"{family}-Regular.ttf",))
    return added


def _latin_families(known: AbstractSet[str]) -> tuple[str, ...]:
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    if _system_is_plain() and _BUNDLED_LATIN[0] in known:
        return (_BUNDLED_LATIN[0], system) if system else (_BUNDLED_LATIN[0],)
    return (system,) if system else ()


def _known_chinese(known: AbstractSet[str]) -> tuple[str, ...]:
    return tuple(family for family in (*_CHINESE, _BUNDLED_CHINESE[0]) if family in known)[:1]


def _has_chinese() -> bool:
    known = frozenset(QFontDatabase.families())
    return bool(_known_chinese(known) or QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


def _system_is_plain() -> bool:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family() in _PLAIN_LATIN


def _register(family: str, files: tuple[str, ...]) -> bool:
    if QFontDatabase.hasFamily(family):
        return False
    paths = [resource("fonts", name) for name in files]
    added = [QFontDatabase.addApplicationFont(str(path)) for path in paths if path.is_file()]
    return any(number >= 0 for number in added)
