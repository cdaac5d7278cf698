"""A letter that was saved as an e-mail draft, and the identifier by which answers to it and reports on it find it."""

from dataclasses import dataclass
from typing import ClassVar

from qv_desk.domain.terms.register import RegisterEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class MailedLetter(RegisterEntry):
    """One draft; its key is the Message-ID that the desk gave it, which a mail program may replace by its own.

    Attributes:
        letter_id: which letter of the case it carries.
        to: the address that it goes to.
    """

    register_name: ClassVar[str] = "mailed_letters"

    letter_id: str
    to: str
