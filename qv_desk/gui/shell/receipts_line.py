"""A card of the start page: receipts that a law wants confirmed by a day of its own."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qv_desk.gui.shell.due_card import DueCard, DueLine
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said

if TYPE_CHECKING:
    from qv_desk.services.cases.receipts import ReceiptToConfirm


class ReceiptsLine(DueCard):
    """Hidden while no receipt has to be confirmed in the next days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due: tuple[ReceiptToConfirm, ...] = ()
        self.retranslate()

    def show_due(self, due: "tuple[ReceiptToConfirm, ...]") -> None:
        """Show what is to be confirmed."""
        self._due = due
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the current language."""
        sentence = plural(
            len(self._due),
            self.tr("One receipt has to be confirmed before the answer."),
            self.tr("{number} receipts have to be confirmed before the answer."),
        )
        self.word(sentence, [self._line(one) for one in self._due])

    def _line(self, one: "ReceiptToConfirm") -> DueLine:
        day = dates.short_day(one.confirm_by)
        by = self.tr("was due {day}").format(day=day) if one.is_late else self.tr("by {day}").format(day=day)
        words = dates.joined(one.reference, said(one.rule), by)
        return DueLine(words, self.tr("Confirm receipt"), one.case_id, "letters", "brick" if one.is_late else "soft")
