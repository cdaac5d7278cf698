"""Everything that can be done from anywhere, with its key: the palette offers them, the list of keys shows them."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done.

    Attributes:
        word: gives the words in the screen language of the moment.
        keys: the key, in Qt's notation; empty if there is none.
        run: does it.
        is_bound: whether the shell itself answers to the key; the others are answered where they work.
        needs: the service call that it leads to, as the table of permissions names it; whoever may not make that call
            is not offered it. Empty where everybody may.
    """

    word: Callable[[], str]
    keys: str
    run: Callable[[], None] | None = None
    is_bound: bool = True
    needs: str = ""
