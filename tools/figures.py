"""How a tool hands its figure to ``./dev torture``: one line in the file that it names."""

import os
from pathlib import Path

SETTINGS = ("QV_DESK_TEST_FIGURES", "QV_DESK_TEST_FULL")
"""What ``./dev torture`` sets; a tool that runs tests as its means takes it from them."""


def without_torture() -> dict[str, str]:
    """The environment for tests at their usual length, whose own figures nobody wants."""
    return {name: value for name, value in os.environ.items() if name not in SETTINGS}


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
