"""The print room's own papers: the cover sheet of what waits, and the list of what was posted on a day.

Both hold names and countries and nothing of a case. They leave the desk as files, where its encryption no longer
protects them; the journal says so, also for printing staff.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Final, TypeAlias

from qv_desk.catalogue.words import wordings
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.exports.outside_file import write_copy
from qv_desk.letters.post_list import Column, PostList, render_post_list
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.post import on_its_way, print_letters
from qv_desk.services.post.on_its_way import PostedLetter, WaitingLetter
from qv_desk.services.post.print_room import PrintRoom

_Letters: TypeAlias = Sequence[WaitingLetter | PostedLetter]
_BOX: Final = "[  ]"


@guarded
def save_cover_sheet(desk: Desk, path: Path, language: str) -> int:
    """Save the cover sheet of all post that waits, in the order of packing, as PDF; returns how many letters.

    Args:
        desk: the open desk.
        path: where to.
        language: screen language.

    Raises:
        InputError: ``nothing_to_list``.
        StoreError: ``copy_not_written``.
    """
    letters = [letter for letter in print_letters.waiting(desk) if letter.way.is_posted]
    words = _Words(language)
    columns = (("done", 1.0), ("to", 5.0), ("country", 3.2), ("pages", 1.1), ("enclosures", 1.5), ("due", 2.2))
    rows = [
        (
            _BOX,
            letter.recipient,
            words.country(letter.country),
            str(letter.pages),
            str(letter.enclosures or ""),
            letter.due_on.isoformat() if letter.due_on else "",
        )
        for letter in letters
    ]
    content = _paper(desk, words, "cover", desk.today, columns, letters, rows)
    _leave(desk, path, content, "cover_sheet", desk.today)
    return len(letters)


@guarded
def save_posting_list(desk: Desk, day: date, path: Path, language: str) -> int:
    """Save the list of the letters posted on a day as PDF; returns how many.

    Printing staff have the list of the present day alone: of a letter posted before, nothing is left with them.

    Args:
        desk: the open desk.
        day: which day, in the office's zone.
        path: where to.
        language: screen language.

    Raises:
        InputError: ``nothing_to_list``.
        StoreError: ``copy_not_written``.
    """
    letters = [letter for letter in print_letters.posted_on(desk, day) if letter.way.is_posted]
    words = _Words(language)
    columns = (("number", 0.9), ("to", 4.6), ("country", 3.0), ("pages", 1.0), ("enclosures", 1.4), ("carrier", 3.6))
    rows = [
        (
            str(number),
            letter.recipient,
            words.country(letter.country),
            str(letter.pages),
            str(letter.enclosures or ""),
            letter.carrier_number,
        )
        for number, letter in enumerate(letters, start=1)
    ]
    content = _paper(desk, words, "posted", day, columns, letters, rows)
    _leave(desk, path, content, "posting_list", day)
    return len(letters)


class _Words:
    """The words of the papers in one language."""

    def __init__(self, language: str) -> None:
        self.is_chinese = language.casefold().startswith("zh")
        self._language = language
        self._table = wordings("post")

    def __call__(self, code: str, **places: str | int) -> str:
        return self._table[f"paper.{code}"].said_in(self._language).format_map(places)

    def country(self, country: Wording | None) -> str:
        return country.said_in(self._language) if country is not None else self("country_unknown")

    def envelope(self, letter: WaitingLetter | PostedLetter) -> str:
        return on_its_way.packed_in(letter).said_in(self._language)


def _paper(
    desk: Desk,
    words: _Words,
    which: str,
    day: date,
    columns: Sequence[tuple[str, float]],
    letters: _Letters,
    rows: Sequence[tuple[str, ...]],
) -> bytes:
    if not letters:
        raise InputError("nothing_to_list")
    pairs = zip(letters, rows, strict=True)
    # Printed and not yet printed letters of one envelope lie in one tray.
    ordered = sorted(pairs, key=lambda pair: (on_its_way.tray(pair[0]), on_its_way.country_key(pair[0].country)))
    groups = tuple(
        (envelope, tuple(row for _letter, row in members))
        for envelope, members in groupby(ordered, key=lambda pair: words.envelope(pair[0]))
    )
    return render_post_list(
        PostList(
            title=words(f"{which}.title"),
            lead=words(
                f"{which}.lead",
                office=desk.office.name,
                day=day.isoformat(),
                letters=len(letters),
                pages=sum(letter.pages for letter in letters),
            ),
            columns=tuple(Column(words(f"column.{code}"), share) for code, share in columns),
            groups=groups,
            closing=(_by_country(words, letters), words(f"{which}.sign")),
            page=words("page", page="{page}", pages="{pages}"),
            is_chinese=words.is_chinese,
        )
    )


def _by_country(words: _Words, letters: _Letters) -> str:
    """How many letters go to each country, as the counter of the post asks for it."""
    counted = Counter(words.country(letter.country) for letter in letters)
    parts = [words("country_count", country=country, number=number) for country, number in sorted(counted.items())]
    return words("by_country", countries=words("separator").join(parts))


def _leave(desk: Desk, path: Path, content: bytes, which: str, day: date) -> None:
    """Write a list outside the desk; written down before, so that a stop in between says too much, never too little."""
    if desk.user.role.opens_cases:
        desk.note("post.listed", which, f"{day.isoformat()}, {path.name}")
    else:
        PrintRoom(desk).listed(which, day)
    write_copy(path, content)
