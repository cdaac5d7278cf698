"""All that ``./dev check`` asks before a change goes in, each check to its end, so that one call shows everything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tools import environment, locks, traces, translations
from tools.steps import run, say


@dataclass(frozen=True, slots=True)
class Check:
    """One question to the sources.

    Args:
        name: what is asked, in a few words.
        holds: asks it, prints what is wrong, and returns whether all is well.
    """

    name: str
    holds: Callable[[], bool]


def run_checks(names: Sequence[str] = ()) -> int:
    """Make every check, or those whose names begin with one of the words given.

    Returns:
        0 when all hold, else 1.
    """
    chosen = [check for check in CHECKS if not names or check.name.startswith(tuple(names))]
    failed = []
    for check in chosen:
        say(f"— {check.name}")
        if not check.holds():
            failed.append(check.name)
    say(
        f"{len(chosen) - len(failed)} of {len(chosen)} checks hold." + (f" Not: {', '.join(failed)}." if failed else "")
    )
    return 1 if failed or not chosen else 0


def _program(*arguments: str) -> Callable[[], bool]:
    """A check by a program of ``.venv``."""

    def holds() -> bool:
        folder = environment.python().parent
        name, *rest = arguments
        return run([folder / name, *rest]) == 0

    return holds


def _sentences(find: Callable[[], Sequence[str]]) -> Callable[[], bool]:
    """A check of our own, which finds a sentence for everything that is wrong."""

    def holds() -> bool:
        found = find()
        for sentence in found:
            say(sentence)
        return not found

    return holds


CHECKS = (
    Check("style", _program("ruff", "check", "--quiet")),
    Check("format", _program("ruff", "format", "--check", "--quiet")),
    Check("types", _program("mypy", "--no-error-summary")),
    Check("import contracts", _program("lint-imports", "--no-logo")),
    Check("locks", _sentences(locks.stale)),
    Check("licences", _program("python", "-m", "tools.licences", "--check")),
    Check("translations", _sentences(translations.gaps)),
    Check("nothing named that must not be", _sentences(lambda: traces.find(traces.tracked_files()))),
)
