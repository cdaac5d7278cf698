"""The refusal log: which requests were refused, on what ground, when. It outlives the case file.

Law: Hong Kong PDPO s.27 (kept four years, entered no later than the notice of refusal).
"""

from calendar import isleap
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Final, Self

from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.domain.terms.right import Right

KEPT_YEARS: Final = 4
_LEAP_DAY: Final = (2, 29)


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

    @property
    def keep_until(self) -> date:
        """The day up to which the law wants the line kept. The desk keeps it longer: nothing removes one."""
        year = self.refused_on.year + KEPT_YEARS
        if (self.refused_on.month, self.refused_on.day) == _LEAP_DAY and not isleap(year):
            return date(year, 3, 1)
        return self.refused_on.replace(year=year)

    def as_withdrawn(self, on: date) -> Self:
        """The line after its letter was withdrawn: it stays, and says that the refusal was not told by it."""
        return replace(self, withdrawn_on=on)
