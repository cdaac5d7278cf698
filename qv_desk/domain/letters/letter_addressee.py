"""To whom a letter went that did not go to the person of the case: a recipient, a guardian, an authority."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.case_fact import CaseFact


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterAddressee(CaseFact):
    """The addressee of one letter, as its envelope names them; the print room needs it.

    Attributes:
        letter_id: which letter.
        name: the addressee's name.
        country: where they are, ISO 3166-1 alpha-2 code; empty where it is not known.
    """

    fact_name: ClassVar[str] = "letter_addressee"

    letter_id: str
    name: str
    country: str = ""


def addressees_of(case: Case) -> tuple[LetterAddressee, ...]:
    """Everybody else to whom a letter of the case was written, in order."""
    return case.facts_of(LetterAddressee)


def addressed(
    case: Case, letter_id: str, name: str, at: datetime, *, country: str = "", even_closed: bool = False
) -> Case:
    """The case after a letter was addressed to somebody else than its person, or to another place.

    Raises:
        GateError: ``case_is_closed``.
    """
    addressee = LetterAddressee(letter_id=letter_id, name=name, country=country)
    return case.with_facts(LetterAddressee, (*addressees_of(case), addressee), at, even_closed=even_closed)
