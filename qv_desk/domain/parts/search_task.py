"""Searching each of the company's systems for the person's data."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SearchOutcome(StrEnum):
    """What a search of one source gave."""

    OPEN = "open"
    FOUND = "found"
    NOT_HELD = "not_held"
    EXCEPTION = "exception"
    """It could not be searched as the others were; the reason stands in the search's detail, and the answer says so."""


class IdentifierKind(StrEnum):
    """By what a system can be searched. Law: policy §1 (model and S/N), §2 (account, history of support)."""

    NAME = "name"
    E_MAIL = "e_mail"
    ACCOUNT = "account"
    SERIAL_NUMBER = "serial_number"


@dataclass(frozen=True, slots=True)
class SearchTask:
    """One source to be searched for one case.

    Attributes:
        source: code of the company's system.
        outcome: what came of it.
        records: how many records were found; 0 where none are known of.
        note: what was found, or why it could not be searched, in words fit for a letter; empty while open.
        done_by: user identifier, empty while open.
        done_at: aware UTC moment, None while open.
    """

    source: str
    outcome: SearchOutcome = SearchOutcome.OPEN
    records: int = 0
    note: str = ""
    done_by: str = ""
    done_at: datetime | None = None
