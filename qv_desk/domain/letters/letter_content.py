"""An issued letter as it was composed: kept so that the very same words can go out anew to another address."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import Letter
from qv_desk.domain.parts.case_fact import CaseFact


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterContent(CaseFact):
    """The content of one issued letter.

    A field that a later version adds to a letter needs a value of its own there: letters issued before lack it.

    Attributes:
        letter_id: which letter.
        letter: its words and its layout.
        enclosures: how many papers lie in the envelope besides; the print room counts them.
    """

    fact_name: ClassVar[str] = "letter_content"

    letter_id: str
    letter: Letter
    enclosures: int = 0


def content_of(case: Case, letter_id: str) -> LetterContent | None:
    """What a letter of the case was; None for a letter of which that was not kept."""
    return next((one for one in case.facts_of(LetterContent) if one.letter_id == letter_id), None)


def kept_as_issued(case: Case, letter_id: str, letter: Letter, at: datetime) -> Case:
    """The case with the content of a letter that is issued by the same step.

    Args:
        case: the case.
        letter_id: which letter.
        letter: as it was composed.
        at: aware UTC moment.
    """
    kept = replace(letter, office=letter.office.unloaded())  # the store has the logo's pixels once, not in each case
    if kept.english is not None:
        kept = replace(kept, english=replace(kept.english, office=kept.english.office.unloaded()))
    content = LetterContent(letter_id=letter_id, letter=kept, enclosures=len(letter.enclosures))
    return case.with_facts(LetterContent, (*case.facts_of(LetterContent), content), at, even_closed=True)


def readdressed(letter: Letter, lines: tuple[str, ...], country: str, dated_on: date, dated: str) -> Letter:
    """The same letter to the same person at another address, with the day on which it goes out anew.

    Args:
        letter: as it was issued.
        lines: the address without the name.
        country: its last line; empty where the address says it.
        dated_on: the day, in the office's zone.
        dated: the same in the letter's language.
    """
    recipient = replace(letter.recipient, lines=lines, country=country)
    return replace(letter, recipient=recipient, dated_on=dated_on, dated=dated)
