"""The refusal log: which requests were refused, on what ground, when. It outlives the case file.

Law: Hong Kong PDPO s.27 (kept four years, entered no later than the notice of refusal).
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Self

from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.domain.terms.right import Right


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalEntry(RegisterEntry):
    """One refusal, without a word about the person.

    Attributes:
        reference: the case's reference.
        right: the right that was refused, in whole or in part.
        ground: code of the refusal ground.
        received_on: the day of receipt at the office.
        refused_on: the day of the letter.
        letter_id: the letter that told it.
        decided_by: user identifier.
        approved_by: user identifier of the second person.
        withdrawn_on: the day on which the letter was withdrawn before it was posted; None for a refusal that was told.
    """

    register_name: ClassVar[str] = "refusal_log"
    outlives_case: ClassVar[bool] = True

    reference: str
    right: Right
    ground: str
    received_on: date
    refused_on: date
    letter_id: str
    decided_by: str
    approved_by: str = ""
    withdrawn_on: date | None = None

    def as_withdrawn(self, on: date) -> Self:
        """The line after its letter was withdrawn: it stays, and says that the refusal was not told by it."""
        return replace(self, withdrawn_on=on)
