"""Letters on their way to the post, as the print room and the lists on paper see them."""

from dataclasses import dataclass
from datetime import date, datetime

from qv_desk.catalogue.words import wordings
from qv_desk.domain.letters.layout import Paper
from qv_desk.domain.letters.letter_way import LetterWay
from qv_desk.domain.letters.print_job import EnvelopeFormat, envelope_format
from qv_desk.domain.terms.wording import Wording


@dataclass(frozen=True, slots=True)
class WaitingLetter:
    """An issued letter on its way to the post.

    Printing staff know nothing of the case: for them ``case_id``, ``reference`` and ``kind`` are empty.

    Attributes:
        letter_id: of the letter.
        case_id: of its case.
        reference: of its case.
        kind: code of the letter kind.
        language: BCP 47 tag.
        recipient: the name on the envelope; of a child's file that is shut, the reference of the case.
        country: the country on the envelope; None while it is unknown.
        pages: number of pages.
        issued_at: aware UTC moment.
        due_on: the case's earliest binding day; None while none runs.
        printed_at: aware UTC moment of the last print; None before.
        enclosures: how many papers lie in the envelope besides.
        paper: the sheet on which it is set.
        may_be_in: the printer to which it was handed, where nobody has seen since whether it came out; else empty.
        is_lost_sight_of: whether what the print room noted of it is lost: it may be printed, and nobody knows at which
            printer; ``may_be_in`` then says "printer" in both languages.
        way: how it can leave the house.
        is_mailed: it would go on paper, is not printed, and was saved as a draft for the mail program: it may have left
            the house without a printer.
    """

    letter_id: str
    case_id: str
    reference: str
    kind: str
    language: str
    recipient: str
    country: Wording | None
    pages: int
    issued_at: datetime
    due_on: date | None
    printed_at: datetime | None
    enclosures: int = 0
    paper: Paper = Paper.A4
    may_be_in: str = ""
    way: LetterWay = LetterWay.POST
    is_mailed: bool = False
    is_lost_sight_of: bool = False

    @property
    def envelope(self) -> EnvelopeFormat | None:
        """The envelope that it needs; None for a letter that cannot be posted."""
        return envelope_format(self.pages, self.enclosures) if self.way.is_posted else None

    @property
    def is_to_print(self) -> bool:
        """Whether it has to come out of a printer for the post, and has not."""
        return self.way.is_posted and self.printed_at is None

    @property
    def is_to_post(self) -> bool:
        """Whether it lies there printed and has to go into its envelope."""
        return self.way.is_posted and self.printed_at is not None


@dataclass(frozen=True, slots=True)
class PostedLetter:
    """A letter that has left the house.

    Attributes:
        letter_id: of the letter.
        reference: of its case; empty for printing staff.
        recipient: the name on the envelope; of a child's file that is shut, the reference of the case.
        country: the country on the envelope; None while it is unknown.
        pages: number of pages.
        enclosures: how many papers lay in the envelope besides.
        carrier_number: under which the carrier knows it; empty for an ordinary letter.
        way: how it left the house.
    """

    letter_id: str
    reference: str
    recipient: str
    country: Wording | None
    pages: int
    enclosures: int = 0
    carrier_number: str = ""
    way: LetterWay = LetterWay.POST

    @property
    def envelope(self) -> EnvelopeFormat | None:
        """The envelope that it needed; None for a letter that was not posted."""
        return envelope_format(self.pages, self.enclosures) if self.way.is_posted else None


def some_printer() -> str:
    """What stands for the printer that nobody knows, in both languages."""
    words = wordings("post")["some_printer"]
    return f"{words.en} / {words.zh}"


def envelope_name(envelope: EnvelopeFormat) -> Wording:
    """An envelope as the print room calls it."""
    return wordings("post")[f"envelope.{envelope}"]


def packed_in(letter: WaitingLetter | PostedLetter) -> Wording:
    """The envelope of a letter, or how it leaves the house without one."""
    if letter.envelope is None:
        return wordings("post")[f"way.{letter.way}"]
    return envelope_name(letter.envelope)


def packed_in_short(letter: WaitingLetter) -> Wording:
    """The envelope of a letter, or that it needs none, where a heading above says why."""
    return wordings("post")["no_envelope"] if letter.envelope is None else envelope_name(letter.envelope)


def how_it_goes(letter: WaitingLetter) -> Wording:
    """What to do with a letter that no postman can deliver, in a sentence."""
    return wordings("post")[f"way_advice.{letter.way}"]


def tray(letter: WaitingLetter | PostedLetter) -> int:
    """The place of a letter's envelope in the order of packing; letters without one come last."""
    return len(EnvelopeFormat) if letter.envelope is None else letter.envelope.place


def country_key(country: Wording | None) -> tuple[bool, str]:
    """Countries by their English name; those that nobody knows come last, where somebody looks at them."""
    return country is None, country.en if country is not None else ""
