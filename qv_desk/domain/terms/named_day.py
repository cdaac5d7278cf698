"""A day that a case itself names, as a demand or an order does: copied from it, never computed."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """One such day.

    Attributes:
        code: what names it, by the key of that kind of fact.
        on: the last day.
        source: who named it and where, as the case has it.
        since: aware UTC moment since which it counts; None for the receipt of the case.
    """

    code: str
    on: date
    source: str
    since: datetime | None = None
