"""What this computer remembers of the window: theme, language, sizes, columns. Nothing about any person or case.

It is kept outside the store because the unlock window needs it before the store is open.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Memory:
    """A small typed front to the settings file of this computer.

    Args:
        file: where to keep it; without one, where the operating system keeps a user's settings.
    """

    def __init__(self, file: Path | None = None) -> None:
        if file is None:
            self._settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "QV Desk", "window")
        else:
            self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def word(self, key: str, default: str = "") -> str:
        """A remembered word."""
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def numbers(self, key: str) -> tuple[int, ...]:
        """Remembered numbers, such as the sizes of a splitter; empty if there are none or they are damaged."""
        try:
            return tuple(int(part) for part in self.word(key).split("/") if part)
        except ValueError:
            return ()

    def shape(self, key: str) -> QByteArray:
        """A remembered geometry or header state; empty if there is none."""
        return QByteArray.fromBase64(QByteArray(self.word(key).encode()))

    def write(self) -> None:
        """Write what is kept to its file now, rather than when Qt thinks fit."""
        self._settings.sync()

    def keep(self, key: str, value: str | Sequence[int] | QByteArray) -> None:
        """Remember a word, numbers or a shape."""
        if isinstance(value, QByteArray):
            value = bytes(value.toBase64().data()).decode()
        elif not isinstance(value, str):
            value = "/".join(str(number) for number in value)
        self._settings.setValue(key, value)
