"""A card of the start page: colleagues and recipients who are to be reminded today."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qv_desk.domain.searching.chaser import ChaserKind
from qv_desk.gui.shell.due_card import DueCard, DueLine
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said

if TYPE_CHECKING:
    from qv_desk.services.cases.chasers import DueChaser

_TAB_OF = {ChaserKind.SEARCH: "search", ChaserKind.NOTICE: "recipients"}


class ChasersLine(DueCard):
    """Hidden while nobody is to be reminded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due: tuple[DueChaser, ...] = ()
        self.retranslate()

    def show_due(self, due: "tuple[DueChaser, ...]") -> None:
        """Show whoever is to be reminded by now."""
        self._due = due
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the current language."""
        sentence = plural(
            len(self._due),
            self.tr("One answer that was asked for has not come."),
            self.tr("{number} answers that were asked for have not come."),
        )
        self.word(sentence, [self._line(one) for one in self._due])

    def _line(self, one: "DueChaser") -> DueLine:
        since = self.tr("remind since {day}").format(day=dates.short_day(one.chase_on))
        words = dates.joined(one.whom, said(one.about), one.reference, since)
        return DueLine(words, self.tr("Remind them"), one.case_id, _TAB_OF[one.kind])
