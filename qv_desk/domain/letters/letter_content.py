"""What an issued letter was written from: kept so that the very same words can go out anew to another address."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterFields
from qv_desk.domain.parts.case_fact import CaseFact


@dataclass(frozen=True, slots=True)
class WrittenField:
    """One value that went into a letter.

    Attributes:
        name: the field's name.
        texts: the value; one text, or one for each item.
        is_list: whether it was a list.
    """

    name: str
    texts: tuple[str, ...]
    is_list: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterContent(CaseFact):
    """The content of one issued letter.

    Attributes:
        letter_id: which letter.
        fields: the values that went into it.
        enclosures: how many papers lie in the envelope besides the letter; the print room counts them.
    """

    fact_name: ClassVar[str] = "letter_content"

    letter_id: str
    fields: tuple[WrittenField, ...]
    enclosures: int = 0

    def letter_fields(self) -> LetterFields:
        """The values as a letter is composed from them."""
        return {one.name: one.texts if one.is_list else "".join(one.texts) for one in self.fields}


def content_of(case: Case, letter_id: str) -> LetterContent | None:
    """What a letter of the case was written from; None for a letter of which that was not kept."""
    return next((one for one in case.facts_of(LetterContent) if one.letter_id == letter_id), None)


def written_from(
    case: Case, letter_id: str, fields: Mapping[str, str | tuple[str, ...]], enclosures: int, at: datetime
) -> Case:
    """The case with the content of a letter that is issued by the same step.

    Args:
        case: the case.
        letter_id: which letter.
        fields: the values that went into it.
        enclosures: how many papers lie in the envelope besides.
        at: aware UTC moment.
    """
    kept = tuple(
        WrittenField(name, value if isinstance(value, tuple) else (value,), isinstance(value, tuple))
        for name, value in fields.items()
        if value
    )
    content = LetterContent(letter_id=letter_id, fields=kept, enclosures=enclosures)
    return case.with_facts(LetterContent, (*case.facts_of(LetterContent), content), at, even_closed=True)
