"""A letter on its way out of the house."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class PrintJob:
    """An issued letter that is not printed, or not posted, yet.

    Attributes:
        letter_id: of the letter.
        case_id: of its case.
        reference: of its case.
        person_name: to whose case it belongs.
        kind: code of the letter kind.
        language: BCP 47 tag of the letter.
        sha256: digest of the PDF, which lies in the store's documents.
        pages: number of pages.
        issued_at: aware UTC moment.
        printed_at: aware UTC moment of the last print; None before.
        dispatched_on: day on which it went out; None before.
    """

    letter_id: str
    case_id: str
    reference: str
    person_name: str
    kind: str
    language: str
    sha256: str
    pages: int
    issued_at: datetime
    printed_at: datetime | None
    dispatched_on: date | None
