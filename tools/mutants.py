"""Puts small mistakes into the trusted rooms and looks whether their tests notice: ``./dev torture mutants``.

No file is changed: a forked process is given the module with its mistake instead of the one on the disk, and runs the
tests of that module. A mistake counts as noticed when a test fails or the tests do not come to an end. Tests that start
processes of their own cannot see it there, which makes the figure no better than it is.

    python -m tools.mutants [--each N] [MODULE…]     # N mistakes a module, chosen by a fixed seed; 0 for all
"""

import argparse
import contextlib
import importlib.machinery
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Final

from tools.figures import SETTINGS, note
from tools.mutations import Mutant, mutants_of
from tools.steps import ROOT, say
from tools.trusted_rooms import TOPICS, modules_of, neighbouring_tests, tests_of

_FLOOR_PERCENT: Final = 80.0
_SEED: Final = 18
_LEAST_PATIENCE_S: Final = 30.0
_TIMES_AS_LONG: Final = 4
_LONGEST_S: Final = 600.0
_AT_ONCE: Final = 2
_USUAL_EACH: Final = 12


@dataclass(frozen=True, slots=True)
class Trial:
    """One mistake and whether the tests noticed it."""

    module: Path
    mutant: Mutant
    noticed: bool


def main(words: list[str]) -> int:
    """Try the trusted rooms, or the modules named.

    Returns:
        0 when every topic reaches the floor.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=_USUAL_EACH)
    parser.add_argument("modules", nargs="*", type=Path)
    arguments = parser.parse_args(words)
    os.chdir(ROOT)
    _load_beforehand()
    shares = {}
    for topic in TOPICS:
        modules = [module for module in modules_of(topic) if not arguments.modules or module in arguments.modules]
        trials = [trial for module in modules for trial in _trials_of(topic, module, arguments.each)]
        if trials:
            shares[topic] = (sum(trial.noticed for trial in trials), len(trials))
            say(f"{topic}: {shares[topic][0]} of {shares[topic][1]} noticed")
    figures = ", ".join(f"{topic} {noticed} of {made}" for topic, (noticed, made) in shares.items())
    noticed, made = (sum(share[place] for share in shares.values()) for place in (0, 1))
    note("18", "mutants", f"{100 * noticed / max(made, 1):.0f} % of {made} mistakes noticed ({figures})")
    return 1 if any(100 * noticed < _FLOOR_PERCENT * made for noticed, made in shares.values()) else 0


def _load_beforehand() -> None:
    """What every run of tests needs and no mistake touches: a forked process has it at once."""
    for name in ("pytest", "sqlalchemy.orm", "alembic.command", "cryptography.hazmat.primitives.ciphers"):
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


def _trials_of(topic: str, module: Path, each: int) -> Iterator[Trial]:
    tests, beside = tests_of(module), neighbouring_tests(topic, module)
    found = list(mutants_of(module.read_text(encoding="utf-8")))
    if not tests or not found:
        return
    began = time.monotonic()
    if not _passes(module, None, tests, _LONGEST_S):
        say(f"{module}: its tests fail as it stands; left out")
        return
    patience = max(_LEAST_PATIENCE_S, _TIMES_AS_LONG * (time.monotonic() - began))
    chosen = found if not each else random.Random(f"{_SEED} {module}").sample(found, min(each, len(found)))  # noqa: S311
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        passed = pool.map(lambda mutant: _lives(module, mutant, tests, beside, patience), chosen)
        for mutant, lives in zip(chosen, passed, strict=True):
            if lives:
                say(f"  {module}:{mutant.line}: {mutant.what}: nobody noticed")
            yield Trial(module, mutant, noticed=not lives)


def _lives(module: Path, mutant: Mutant, tests: tuple[str, ...], beside: tuple[str, ...], patience: float) -> bool:
    """Whether nobody notices: neither the module's own tests, nor those of its neighbours."""
    if not _passes(module, mutant, tests, patience):
        return False
    return not beside or _passes(module, mutant, beside, _LONGEST_S)


def _passes(module: Path, mutant: Mutant | None, tests: tuple[str, ...], patience: float) -> bool:
    """Whether the tests pass with the mistake in place, in a process of their own."""
    child = os.fork()
    if child == 0:
        os.setsid()
        try:
            code = _run_tests(module, mutant, tests)
        except BaseException:  # noqa: BLE001 - whatever it is, this process must end here
            code = 1
        os._exit(code)
    until = time.monotonic() + patience
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.05)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def _run_tests(module: Path, mutant: Mutant | None, tests: tuple[str, ...]) -> int:
    import pytest  # noqa: PLC0415 - loaded before the fork; the tool itself starts without it

    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(quiet, stream)
    for name in SETTINGS:
        os.environ.pop(name, None)
    if mutant is not None:
        _put_in_place(module, mutant)
    sys.path.insert(0, str(ROOT))
    return int(pytest.main(["-q", "-x", "-p", "no:cacheprovider", "-p", "no:randomly", *tests]))


def _put_in_place(module: Path, mutant: Mutant) -> None:
    """Hand out the module with its mistake wherever it is imported."""
    name = ".".join(module.with_suffix("").parts)
    loader = importlib.machinery.SourceFileLoader
    as_it_stands = loader.get_code

    def get_code(self: importlib.machinery.SourceFileLoader, fullname: str) -> CodeType | None:
        if fullname == name:
            return compile(mutant.tree, str(module), "exec")
        return as_it_stands(self, fullname)

    loader.get_code = get_code  # type: ignore[method-assign, assignment]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
