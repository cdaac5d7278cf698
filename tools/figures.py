"""How a tool hands its figure to ``./dev torture``: one line in the file that it names."""

import os
from pathlib import Path


def note(bar: str, what: str, outcome: str) -> None:
    """Write a figure down, where somebody asked for it; the same form as ``tests/scale.py`` writes.

    Args:
        bar: number of the bar.
        what: what was measured.
        outcome: the figure.
    """
    place = os.environ.get("QV_DESK_TEST_FIGURES")
    if place:
        with Path(place).open("a", encoding="utf-8") as file:
            file.write(f"{bar}\t{what}\t{outcome}\n")
