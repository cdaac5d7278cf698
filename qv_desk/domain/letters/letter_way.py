"""How a letter can leave the house, as far as the address that is printed on it says so."""

from collections.abc import Sequence
from enum import StrEnum

_MOST_BESIDE = 1
"""Whoever an e-mail is for may stand above it; more lines are an address that a postman finds."""


class LetterWay(StrEnum):
    """The ways out of the house."""

    POST = "post"
    E_MAIL = "e_mail"
    """By e-mail, or handed over; no postman finds where it goes."""
    NO_ADDRESS = "no_address"

    @property
    def is_posted(self) -> bool:
        """Whether it goes into an envelope."""
        return self is LetterWay.POST


def way_of(lines: Sequence[str] | None) -> LetterWay:
    """How a letter leaves the house.

    Args:
        lines: the recipient's address on the letter, without name and country; None where that was not kept, as of
            letters issued by an early version, which are taken for what they look like: letters for the post.
    """
    if lines is None:
        return LetterWay.POST
    written = [line.strip() for line in lines if line.strip()]
    if not written:
        return LetterWay.NO_ADDRESS
    besides = [line for line in written if not _is_e_mail(line)]
    if len(besides) == len(written) or len(besides) > _MOST_BESIDE:
        return LetterWay.POST
    has_number = any(sign.isdigit() for line in besides for sign in line)  # of a house, a box or a place
    return LetterWay.POST if has_number else LetterWay.E_MAIL


def _is_e_mail(line: str) -> bool:
    name, at, place = line.partition("@")
    return bool(name and at and "." in place) and not any(sign.isspace() for sign in line)
