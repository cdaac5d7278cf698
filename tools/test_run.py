"""Runs pytest with a key store and a printer of its own, which the tests share with nobody and leave behind nowhere."""

from collections.abc import Sequence
from typing import Final

from tools import environment, key_store, print_queue
from tools.steps import run, say

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
        return run(pytest, {**QUIET_QT, **printer, **key_store_wish()})


def _spread(rest: Sequence[str]) -> list[str]:
    """Two processes, unless the arguments choose; a debugger or a single test wants one."""
    chosen = any(word.startswith(("-n", "--pdb", "--co")) or "::" in word for word in rest)
    return [] if chosen else ["-n", "2", "--dist", "loadgroup"]


def key_store_wish() -> dict[str, str]:
    """What makes each of pytest's processes start a key store of its own.

    One for all would not do: gnome-keyring 42 loses items, and then locks itself for good, when two programs write to
    it at a time.
    """
    if key_store.can_be_had():
        return {"QV_DESK_TEST_OWN_KEY_STORE": "yes"}
    say("No Secret Service here: tests of the system's key store will be skipped.")
    return {}
