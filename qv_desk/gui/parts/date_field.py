"""A field for a date that nobody can misread: the month in words, in the order of the screen language."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale
from PySide6.QtWidgets import QDateEdit, QWidget

from qv_desk.gui.look.typeface import speaks_chinese


class DateField(QDateEdit):
    """A date with its calendar; ``day()`` and ``set_day()`` speak ``datetime.date``."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.set_day(day)
        self._write()

    def day(self) -> date:
        """The date shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show a date."""
        self.setDate(QDate(day.year, day.month, day.day))

    def changeEvent(self, event: QEvent) -> None:
        """Write the date as the new language does."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def _write(self) -> None:
        self.setLocale(QLocale())
        self.setDisplayFormat("yyyy 年 M 月 d 日" if speaks_chinese() else "d MMMM yyyy")
