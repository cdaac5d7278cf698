"""Records of personal data provided to, or entrusted to, another company; kept for at least three years.

Law: Network Data Security Management Regulations art. 12 (China): the handling by the recipient is agreed and
supervised, and records of it are kept for at least three years; policy §3(1).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final

from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import InputError

KEPT_YEARS: Final = 3
_LEAP_DAY: Final = (2, 29)


class ProvisionManner(StrEnum):
    """In what capacity the other company handles the data."""

    PROVIDED = "provided"
    ENTRUSTED = "entrusted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision(RegisterEntry):
    """One record; ``entry_id`` is its number, ``at`` when it was entered. It names no person.

    Attributes:
        manner: provided for the recipient's own purposes, or entrusted for ours.
        to_whom: the company.
        purpose: what for.
        what: which data, by kinds and extent.
        how: by what means, and how it is protected.
        agreement: the contract or other act in which their duties stand.
        provided_on: the day of the provision, or the day from which it goes on.
        ended_on: the day on which it ended; None while it goes on, or where it was done at once.
        is_ongoing: whether data go on being provided.
        entered_by: user identifier.
    """

    register_name: ClassVar[str] = "provisions"
    outlives_case: ClassVar[bool] = True

    manner: ProvisionManner
    to_whom: str
    purpose: str
    what: str
    how: str
    agreement: str
    provided_on: date
    entered_by: str
    is_ongoing: bool = False
    ended_on: date | None = None

    @property
    def keep_until(self) -> date | None:
        """The first day on which the record may go; None while data go on being provided."""
        last = self.ended_on or self.provided_on
        if self.is_ongoing and self.ended_on is None:
            return None
        if (last.month, last.day) == _LEAP_DAY:
            return date(last.year + KEPT_YEARS, 3, 1)
        return last.replace(year=last.year + KEPT_YEARS)


def check_provision(record: Provision, today: date) -> None:
    """Make sure that the record says what the law wants to find.

    Raises:
        InputError: ``provision_incomplete``, ``disclosure_day_impossible``.
    """
    if not all(text.strip() for text in (record.to_whom, record.purpose, record.what, record.how, record.agreement)):
        raise InputError("provision_incomplete")
    last = record.ended_on or record.provided_on
    if last > today or last < record.provided_on:
        raise InputError("disclosure_day_impossible", day=last.isoformat())
