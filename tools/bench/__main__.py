"""``./dev bench``: runs every module beside this one and shows its figures against their goals.

A module here has ``NAME``, a few words, and ``run()``, which returns one mapping a figure with the keys ``row`` (where
the goal comes from), ``what``, ``ratio``, ``goal`` and ``unit``. A figure is a ratio to a floor taken in the same run:
machines differ, ratios hold.
"""

import argparse
import importlib
import inspect
import json
import pkgutil
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol, cast


class Bench(Protocol):
    """What a module of this folder has."""

    NAME: str
    run: Callable[..., Iterable[Mapping[str, str | float]]]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured ratio.

    Args:
        bench: the name of the module that measured it.
        row: the row of goals that it answers to.
        what: what was measured against what.
        ratio: the measured value, as a multiple of the floor.
        goal: the value it must not exceed.
        unit: what the ratio counts, mostly "x".
    """

    bench: str
    row: str
    what: str
    ratio: float
    goal: float
    unit: str

    @property
    def is_met(self) -> bool:
        """Whether the goal is kept."""
        return self.ratio <= self.goal


def names() -> tuple[str, ...]:
    """The modules of this folder that measure something."""
    found = (module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    return tuple(sorted(name for name in found if not name.startswith("_")))


def measure(name: str, cases: int | None = None) -> tuple[Figure, ...]:
    """Run one module.

    Args:
        name: as ``names`` gives it.
        cases: how many cases it measures with, where it lets that be chosen; None for its own number.
    """
    module = cast("Bench", importlib.import_module(f"tools.bench.{name}"))
    takes_cases = cases is not None and "cases" in inspect.signature(module.run).parameters
    return tuple(
        Figure(
            bench=module.NAME,
            row=str(row["row"]),
            what=str(row["what"]),
            ratio=float(row["ratio"]),
            goal=float(row["goal"]),
            unit=str(row["unit"]),
        )
        for row in (module.run(cases=cases) if takes_cases else module.run())
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what was asked for, or everything.

    Returns:
        0 when every goal is kept, else 1.
    """
    parser = argparse.ArgumentParser(prog="./dev bench", description="Measures speed as ratios to a floor.")
    parser.add_argument("names", nargs="*", choices=[*names(), []], metavar="NAME", help=", ".join(names()))
    parser.add_argument("--cases", type=int, help="how many cases to measure with, where that can be chosen")
    parser.add_argument("--json", action="store_true", help="print one object a figure and nothing else")
    options = parser.parse_args(arguments)
    missed = 0
    for name in options.names or names():
        started = time.monotonic()
        figures = measure(name, options.cases)
        missed += sum(not figure.is_met for figure in figures)
        for figure in figures:
            print(json.dumps(asdict(figure), ensure_ascii=False) if options.json else _line(figure), flush=True)
        if not options.json:
            print(f"{'':4} {name} took {time.monotonic() - started:.0f} s", flush=True)
    return 1 if missed else 0


def _line(figure: Figure) -> str:
    verdict = "holds" if figure.is_met else "MISSED"
    return f"{figure.row:<4} {figure.what:<72} {figure.ratio:7.2f} {figure.unit} (goal {figure.goal:g}) {verdict}"


if __name__ == "__main__":
    sys.exit(main())
