"""A card of the start page: evidence of identity whose day of destruction has come.

Law: GDPR 5(1)(e); PIPL 19; COPPA rule 312.6.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qv_desk.gui.shell.due_card import DueCard, DueLine
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural

if TYPE_CHECKING:
    from qv_desk.services.incoming.evidence_files import DueEvidence


class EvidenceLine(DueCard):
    """Hidden while nothing is to be destroyed; what should be gone already comes first, in brick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due: tuple[DueEvidence, ...] = ()
        self.retranslate()

    def show_due(self, due: "tuple[DueEvidence, ...]") -> None:
        """Show what is to be destroyed by now."""
        self._due = tuple(sorted(due, key=lambda one: not one.is_overdue))
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the current language."""
        sentence = plural(
            len(self._due),
            self.tr("One proof of identity is kept that has to be destroyed."),
            self.tr("{number} proofs of identity are kept that have to be destroyed."),
        )
        self.word(sentence, [self._line(one) for one in self._due])

    def _line(self, one: "DueEvidence") -> DueLine:
        words = dates.joined(one.reference, self._when(one))
        return DueLine(words, self.tr("Destroy it"), one.case_id, "identity", "brick" if one.is_overdue else "soft")

    def _when(self, one: "DueEvidence") -> str:
        day = one.evidence.destroy_on
        if day is None:
            return self.tr("the check is decided, nobody needs it any more")
        written = dates.short_day(day)
        if one.is_overdue:
            return self.tr("overdue: it was to be gone by {day}").format(day=written)
        return self.tr("to be gone by {day}").format(day=written)
