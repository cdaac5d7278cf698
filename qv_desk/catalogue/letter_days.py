"""How many days letters leave people, from ``resources/letters/days.toml``."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_toml


@dataclass(frozen=True, slots=True)
class LetterDays:
    """The times that letters give.

    Attributes:
        reply: in which somebody is asked to reply.
        proof_kept: after which proof that was sent to us is destroyed at the latest.
        before_lifting: between the notice and the end of a restriction.
    """

    reply: timedelta
    proof_kept: timedelta
    before_lifting: timedelta


@cache
def letter_days() -> LetterDays:
    """The times as shipped.

    Raises:
        CatalogueError: one is missing, or no positive number of days.
    """
    book = read_toml(resource("letters", "days.toml"))
    days = LetterDays(
        reply=_days(book, "reply"),
        proof_kept=_days(book, "proof_kept"),
        before_lifting=_days(book, "before_lifting"),
    )
    book.finish()
    return days


def _days(book: TomlTable, name: str) -> timedelta:
    entry = book.table(name)
    number = entry.whole("days")
    entry.finish()
    if number < 1:
        raise entry.fault("days", "must be at least one")
    return timedelta(days=number)
