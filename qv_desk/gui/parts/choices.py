"""Combo boxes whose entries are codes with words: filled anew when the language changes, the choice kept."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox


def refill(combo: QComboBox, entries: Iterable[tuple[str, str]]) -> None:
    """Fill a combo box with (code, words); the chosen code stays chosen, and no signal is sent."""
    blocked = QSignalBlocker(combo)
    chosen = combo.currentData()
    combo.clear()
    for code, words in entries:
        combo.addItem(words, code)
    place = combo.findData(chosen)
    combo.setCurrentIndex(max(place, 0) if combo.count() else -1)
    blocked.unblock()


def choose(combo: QComboBox, code: str) -> bool:
    """Choose an entry by its code; says whether there is one."""
    place = combo.findData(code)
    if place >= 0:
        combo.setCurrentIndex(place)
    return place >= 0


def chosen(combo: QComboBox) -> str:
    """The code of the chosen entry; empty where there is none."""
    data = combo.currentData()
    return data if isinstance(data, str) else ""
