"""Letters half written: kept in memory while the desk is unlocked, so that leaving the letter desk loses nothing.

They hang on the workplace and go with it when the desk is locked. Nothing of them is written to the disk: an issued
letter is kept in the store, a draft is nobody's record yet.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject

from qv_desk.gui.work.workplace import Workplace


@dataclass
class LetterDraft:
    """What the officer wrote for one kind of letter in one language."""

    written: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    late_because: str = ""


class LetterDrafts(QObject):
    """Every draft of this sitting."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._drafts: dict[tuple[str, str, str], LetterDraft] = {}

    def draft(self, case_id: str, kind: str, language: str) -> LetterDraft:
        """The draft for a case, kind and language; an empty one if nothing was written yet."""
        return self._drafts.setdefault((case_id, kind, language), LetterDraft())

    def drop(self, case_id: str, kind: str) -> None:
        """Forget the drafts of a kind, in every language: the letter was issued."""
        for key in [key for key in self._drafts if key[:2] == (case_id, kind)]:
            del self._drafts[key]


def drafts_of(workplace: Workplace) -> LetterDrafts:
    """The drafts of this sitting."""
    return workplace.findChild(LetterDrafts) or LetterDrafts(workplace)
