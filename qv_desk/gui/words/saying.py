"""Texts that are data (names of rights, rules, kinds), said in the screen language of this moment."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale

from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.look.typeface import speaks_chinese


def screen_language() -> str:
    """The screen language as the services want it: ``en`` or ``zh_CN``."""
    return "zh_CN" if speaks_chinese() else "en"


def said(wording: Wording) -> str:
    """A wording in the screen language."""
    return wording.said_in(screen_language())


def listed(parts: Iterable[str]) -> str:
    """Parts in a row as the language writes a list: ``access, portability`` or ``查阅、转移``."""
    return ("、" if speaks_chinese() else ", ").join(part for part in parts if part)


def sentences(parts: Iterable[str]) -> str:
    """Sentences one after the other; Chinese puts no space between them."""
    return ("" if speaks_chinese() else " ").join(part for part in parts if part)


def capital(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def bracketed(words: str) -> str:
    """Words in the brackets of the screen language, to stand behind a sentence."""
    return f"（{words}）" if speaks_chinese() else f" ({words})"


def file_size(size_bytes: int) -> str:
    """A size for people, in the units of this locale: ``14.2 kB``."""
    return QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def colon() -> str:
    """The colon with what follows it in the screen language."""
    return "：" if speaks_chinese() else ": "
