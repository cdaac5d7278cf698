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
    """

    fact_name: ClassVar[str] = "letter_addressee"

    letter_id: str
    name: str


def addressees_of(case: Case) -> tuple[LetterAddressee, ...]:
    """Everybody else to whom a letter of the case was written, in order."""
    return case.facts_of(LetterAddressee)


def addressed(case: Case, letter_id: str, name: str, at: datetime) -> Case:
    """The case after a letter was addressed to somebody else than its person.

    Raises:
        GateError: ``case_is_closed``.
    """
    return case.with_facts(LetterAddressee, (*addressees_of(case), LetterAddressee(letter_id=letter_id, name=name)), at)
