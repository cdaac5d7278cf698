"""How long a test works: a twentieth of its full length in the usual run, all of it under ``./dev torture``."""

import os
from pathlib import Path
from typing import Final

FULL: Final = os.environ.get("QV_DESK_TEST_FULL") == "1"
"""Whether this is the long form, as ``./dev torture`` runs it."""

_FIGURES: Final = os.environ.get("QV_DESK_TEST_FIGURES", "")


def scaled(full: int, usual: int) -> int:
    """How many times a loop goes round.

    Args:
        full: under ``./dev torture``.
        usual: in every other run.
    """
    return full if FULL else usual


def figure(bar: str, what: str, outcome: str) -> None:
    """Say what was measured, for the line that ``./dev torture`` prints and for docs/reliability.md.

    Args:
        bar: number of the bar, or a word where it has none.
        what: what was done, in a few words.
        outcome: the figure, as "0 of 200 lost".
    """
    if _FIGURES:
        with Path(_FIGURES).open("a", encoding="utf-8") as file:
            file.write(f"{bar}\t{what}\t{outcome}\n")
