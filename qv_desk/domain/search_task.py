"""Searching each of the company's systems for the person's data."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qv_desk.domain.wording import Wording


class SearchOutcome(StrEnum):
    """What a search of one source gave."""

    OPEN = "open"
    FOUND = "found"
    NOT_HELD = "not_held"


@dataclass(frozen=True, slots=True)
class DataSource:
    """A place where the company may hold data of the person.

    Attributes:
        code: stable key.
        name: as staff and letters name it.
        holds: what kind of data lies there, for the letters.
        purpose: why the data are processed, for the letters.
        retention: how long, or by what criteria, for the letters.
    """

    code: str
    name: Wording
    holds: Wording
    purpose: Wording
    retention: Wording


@dataclass(frozen=True, slots=True)
class SearchTask:
    """One source to be searched for one case.

    Attributes:
        source: code of the data source.
        outcome: what came of it.
        records: how many records were found; 0 unless found.
        note: what was found, in words fit for a letter; empty unless found.
        done_by: user identifier, empty while open.
        done_at: aware UTC moment, None while open.
    """

    source: str
    outcome: SearchOutcome = SearchOutcome.OPEN
    records: int = 0
    note: str = ""
    done_by: str = ""
    done_at: datetime | None = None
