"""Names of places as they are compared with a letter."""

import re
from functools import cache
from typing import Final

from qv_desk.intake.triage.patterns import folded

_UNSPACED: Final = re.compile("[\u3040-\u9fff\uac00-\ud7af]")


@cache
def folded_name(name: str) -> str:
    """A name folded; some thousand are compared with each address, and each is folded once."""
    return folded(name)


def is_unspaced(text: str) -> bool:
    """Whether a text is in a script that has no spaces between words, in part at least."""
    return _UNSPACED.search(text) is not None


@cache
def by_spacing(names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names folded: those that stand between spaces, and those in scripts without them."""
    spaced = tuple(folded(name) for name in names if not is_unspaced(name))
    return spaced, tuple(folded(name) for name in names if is_unspaced(name))


def stands_in(text: str, name: str) -> bool:
    """Whether a folded text has a folded name as words of its own."""
    place = text.find(name)
    while place >= 0:
        after = place + len(name)
        before_ends = place == 0 or not text[place - 1].isalnum()
        if is_unspaced(name) or (before_ends and (after == len(text) or not text[after].isalnum())):
            return True
        place = text.find(name, place + 1)
    return False
