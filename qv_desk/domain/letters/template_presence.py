"""Whether text that stands under conditions is there whatever the fields hold."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Absence:
    """A case in which nothing of some blocks is shown.

    Attributes:
        filled: fields that hold something in it.
        empty: fields that hold nothing.
    """

    filled: tuple[str, ...]
    empty: tuple[str, ...]


def absence(conditions: Iterable[tuple[str, str]]) -> Absence | None:
    """The smallest case in which none of the blocks is shown; None if one of them always is.

    A block is shown when ``when`` is filled and ``unless`` is empty. It is hidden, then, when its ``when`` being filled
    has its ``unless`` filled as well: an implication. So what has to be filled for all to be hidden follows step by
    step from the blocks without a ``when``, and it cannot be done at all if that reaches a field which must be empty.

    Args:
        conditions: ``when`` and ``unless`` of each block; empty texts for none.
    """
    known = set(conditions)
    if ("", "") in known:
        return None
    follows: dict[str, set[str]] = {}
    for when, unless in known:
        if when and unless:
            follows.setdefault(when, set()).add(unless)
    must_be_empty = {when for when, unless in known if not unless}
    must_be_filled: set[str] = set()
    waiting = [unless for when, unless in known if not when]
    while waiting:
        name = waiting.pop()
        if name not in must_be_filled:
            must_be_filled.add(name)
            waiting.extend(follows.get(name, ()))
    if must_be_filled & must_be_empty:
        return None
    others = {when for when, unless in known if when and unless and when != unless} - must_be_filled
    return Absence(tuple(sorted(must_be_filled)), tuple(sorted(must_be_empty | others)))
