"""Settle one line of a list of people to tell: told in another way, or why not."""

from abc import abstractmethod
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.work.workplace import Workplace


class SettleDialog(ActDialog):
    """Some words, and a day where somebody was told.

    Args:
        work: desk and store thread.
        told: whether they were told; else why they were not.
        label: what the words are.
        parent: the window.

    Attributes:
        how: the words.
        day: on which day they were told.
    """

    def __init__(self, work: Workplace, *, told: bool, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._told = work, told
        self.how, self.day = QLineEdit(), DateField(work.today)
        self.add(small(label, self.how), self.how)
        if told:
            self.add(8, small(self.tr("On which day"), self.day), self.day)
        self.how.textChanged.connect(self._check)
        self.act.clicked.connect(self._settle)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The words."""
        return self.how

    @abstractmethod
    def were_told(self, on: date, words: str) -> object:
        """On the store thread: write down that they were told."""

    @abstractmethod
    def were_not(self, words: str) -> object:
        """On the store thread: write down why they were not."""

    def _check(self) -> None:
        if self.how.text().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until something is written."))

    def _settle(self) -> None:
        words, day = self.how.text().strip(), self.day.day()
        self._work.jobs.change(
            self,
            lambda: self.were_told(day, words) if self._told else self.were_not(words),
            lambda _line: self.accept(),
            failed=self.refuse,
        )
