"""A field for a day with its time, in the office's zone: the month in words, in the order of the screen language."""

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QDate, QDateTime, QEvent, QLocale, QSignalBlocker, QTime
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from qv_desk.gui.look.typeface import speaks_chinese


class MomentField(QDateTimeEdit):
    """A moment with its calendar; ``moment()`` and ``set_moment()`` speak aware ``datetime``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone: tzinfo = UTC
        self.setCalendarPopup(True)
        self._write()

    def moment(self) -> datetime:
        """The moment shown, in the zone in which it is shown."""
        day, time = self.date(), self.time()
        return datetime(
            day.year(), day.month(), day.day(), time.hour(), time.minute(), time.second(), tzinfo=self._zone
        )

    def set_moment(self, at: datetime, zone: tzinfo) -> None:
        """Show a moment in a zone; nobody is told that it changed."""
        self._zone = zone
        local = at.astimezone(zone)
        blocked = QSignalBlocker(self)
        self.setDateTime(
            QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute, local.second))
        )
        blocked.unblock()

    def changeEvent(self, event: QEvent) -> None:
        """Write the moment as the new language does."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def _write(self) -> None:
        self.setLocale(QLocale())
        self.setDisplayFormat("yyyy 年 M 月 d 日 HH:mm" if speaks_chinese() else "d MMM yyyy HH:mm")
