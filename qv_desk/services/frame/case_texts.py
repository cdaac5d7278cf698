"""How long what a case says of a person and of a message may be: fit for a letter, a list and a line of the journal."""

from typing import Final

from qv_desk.domain.terms.party import Party
from qv_desk.errors import InputError

LONGEST_NAME: Final = 200
LONGEST_TEXT: Final = 4_000


def must_fit(person: Party, *texts: str) -> None:
    """Refuse a text of a case that is too long; the original message is kept whole in any case.

    Args:
        person: the data subject with all ways to reach them.
        texts: whatever else is typed for the case.

    Raises:
        InputError: ``case_text_too_long``.
    """
    others = (*texts, "\n".join(person.postal_address), person.e_mail, person.phone)
    if len(person.name) > LONGEST_NAME or any(len(text) > LONGEST_TEXT for text in others):
        raise InputError("case_text_too_long", limit=LONGEST_TEXT)
