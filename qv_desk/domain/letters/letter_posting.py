"""The number under which the carrier knows a letter: of a registered or tracked one, from its receipt."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Final

from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.errors import InputError

if TYPE_CHECKING:  # measured: a whole case costs 20 ms, and a start counts letters without one
    from qv_desk.domain.cases.case import Case

LONGEST_CARRIER_NUMBER: Final = 40
"""Characters; those of the postal union have 13, those of couriers up to 34."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPosting(CaseFact):
    """How a letter can be followed.

    Attributes:
        letter_id: which letter.
        carrier_number: as the receipt has it.
    """

    fact_name: ClassVar[str] = "letter_posting"

    letter_id: str
    carrier_number: str


def checked_carrier_number(typed: str) -> str:
    """The number without space around it; empty for an ordinary letter.

    Raises:
        InputError: ``carrier_number_unusable``: too long, or with a sign that no receipt has.
    """
    number = " ".join(typed.split())
    if len(number) > LONGEST_CARRIER_NUMBER or not all(
        sign.isascii() and (sign.isalnum() or sign in " -/.") for sign in number
    ):
        raise InputError("carrier_number_unusable", most=LONGEST_CARRIER_NUMBER)
    return number


def carrier_number_of(case: "Case", letter_id: str) -> str:
    """The number of a posted letter; empty for an ordinary one."""
    return next((one.carrier_number for one in case.facts_of(LetterPosting) if one.letter_id == letter_id), "")


def posted_under(case: "Case", letter_id: str, carrier_number: str, at: datetime) -> "Case":
    """The case with the carrier's number of a letter; an empty one leaves it as it is."""
    if not carrier_number:
        return case
    others = (one for one in case.facts_of(LetterPosting) if one.letter_id != letter_id)
    posting = LetterPosting(letter_id=letter_id, carrier_number=carrier_number)
    return case.with_facts(LetterPosting, (*others, posting), at, even_closed=True)
