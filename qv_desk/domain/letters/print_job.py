"""A letter on its way out of the house."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from qv_desk.domain.letters.layout import Paper
from qv_desk.domain.letters.letter_way import LetterWay

MOST_SHEETS_IN_C5: Final = 6
"""What still goes folded once into the small window envelope; more lies flat in the large one."""


class EnvelopeFormat(StrEnum):
    """The envelopes of the office, in the order in which they are packed."""

    C5_WINDOW = "c5_window"
    C4_FLAT = "c4_flat"

    @property
    def place(self) -> int:
        """Its place in the order of packing."""
        return tuple(EnvelopeFormat).index(self)


def envelope_format(pages: int, enclosures: int) -> EnvelopeFormat:
    """The envelope for a letter, printed on one side; each enclosure counts as a sheet at least."""
    return EnvelopeFormat.C4_FLAT if pages + enclosures > MOST_SHEETS_IN_C5 else EnvelopeFormat.C5_WINDOW


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
        country: of the case's person, ISO 3166 code; empty where it is not known.
        due_on: the case's earliest binding day; None while none runs.
        enclosures: how many papers lie in the envelope besides.
        addressee: whoever else it goes to; empty for the person of the case.
        addressee_country: where they are, ISO 3166 code; empty where it is not known.
        carrier_number: under which the carrier knows it; empty for none.
        paper: the sheet on which it is set.
        way: how it can leave the house.
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
    country: str = ""
    due_on: date | None = None
    enclosures: int = 0
    addressee: str = ""
    addressee_country: str = ""
    carrier_number: str = ""
    paper: Paper = Paper.A4
    way: LetterWay = LetterWay.POST
