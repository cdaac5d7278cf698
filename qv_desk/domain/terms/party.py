"""The people of a case."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from unicodedata import normalize

_BREAK: Final = re.compile(r"[\W_]+")


class Representative(StrEnum):
    """In what capacity somebody else asks for the data subject."""

    PARENT = "parent"
    AGENT = "agent"
    NEXT_OF_KIN = "next_of_kin"


class Channel(StrEnum):
    """How a message came in."""

    E_MAIL = "e_mail"
    POST = "post"
    PHONE = "phone"
    IN_PERSON = "in_person"
    WEB_FORM = "web_form"


@dataclass(frozen=True, slots=True)
class Party:
    """The data subject, with the contact details that the request gave.

    Attributes:
        name: as the person writes it; never guessed from an address.
        postal_address: lines in the order in which an envelope shows them, without name and country.
        e_mail: empty if none was given.
        phone: as written; empty if none was given.
        country: where the person lives, ISO 3166 or with the state as ``US-CA``; empty while unknown.
    """

    name: str
    postal_address: tuple[str, ...] = ()
    e_mail: str = ""
    phone: str = ""
    country: str = ""


def names_another(before: str, after: str) -> bool:
    """Whether a name is that of somebody else, and not the same name written better: no word of it stayed."""
    words = [{word for word in _BREAK.split(normalize("NFKC", name).casefold()) if word} for name in (before, after)]
    return bool(words[0]) and not words[0] & words[1]
