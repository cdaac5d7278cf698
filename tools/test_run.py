"""Runs pytest with a printer of its own, which the tests share with nobody and leave behind nowhere."""

from collections.abc import Sequence
from typing import Final

from tools import environment, print_queue
from tools.steps import run

QUIET_QT: Final = {"QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
"""Settings for tests: no display, and texts that do not depend on the machine."""


def run_tests(rest: Sequence[str]) -> int:
    """Run pytest on two processes, or as the arguments say.

    Args:
        rest: arguments for pytest.

    Returns:
        The exit code of pytest.
    """
    pytest = [str(environment.python()), "-m", "pytest", *_spread(rest), *rest]
    with print_queue.offered() as printer:
        return run(pytest, {**QUIET_QT, **printer})


def _spread(rest: Sequence[str]) -> list[str]:
    """Two processes, unless the arguments choose; a debugger or a single test wants one.

    They steal work from each other; a run by groups would wait for ever for a process that crashed (pytest-xdist 3.8).
    """
    chosen = any(word.startswith(("-n", "--pdb", "--co")) or "::" in word for word in rest)
    return [] if chosen else ["-n", "2", "--dist", "worksteal"]
