"""The people of a case."""

from dataclasses import dataclass
from enum import StrEnum


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
