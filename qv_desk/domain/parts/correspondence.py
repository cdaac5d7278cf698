"""Letters that were issued, from the press to the post."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from qv_desk.domain.terms.right import Right

_ANSWERS_WITHOUT_RIGHT: Final = frozenset(
    {"reply", "not_ours", "self_service", "complaint_reply", "minor_outcome", "authority_reply"}
)
"""Codes of the kinds that answer a case in which no right is claimed."""

_AFTER_CLOSING: Final = frozenset({"restriction_lifting"})


@dataclass(frozen=True, slots=True)
class Correspondence:
    """One issued letter.

    Attributes:
        letter_id: random identifier.
        kind: code of the letter kind.
        language: BCP 47 tag of the letter.
        sha256: digest of the PDF, which lies in the store's documents.
        pages: number of pages.
        answers: the rights that this letter answers; empty for letters on the way (acknowledgement, extension).
        issued_at: aware UTC moment.
        issued_by: user identifier.
        printed_at: aware UTC moment of the last print that succeeded, None before.
        dispatched_on: day on which it was posted or sent, in the office's zone; None before.
    """

    letter_id: str
    kind: str
    language: str
    sha256: str
    pages: int
    answers: tuple[Right, ...]
    issued_at: datetime
    issued_by: str
    printed_at: datetime | None = None
    dispatched_on: date | None = None

    @property
    def may_follow_closing(self) -> bool:
        """Whether it can be issued in a closed case: a restriction outlives its case, and its end is told before."""
        return self.kind in _AFTER_CLOSING

    @property
    def is_answer(self) -> bool:
        """Whether it answers the person, and is no letter on the way to the answer."""
        return bool(self.answers) or self.kind in _ANSWERS_WITHOUT_RIGHT
