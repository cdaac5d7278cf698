"""A morning's post in one go: a thousand letters, each composed, held against its contract and printed.

Three things are asked: what a letter of the batch costs over a bare ReportLab canvas that writes the same lines (the
same floor as ``letter``, interleaved with the batch, a hundred at a time), what it costs over a letter printed alone,
and whether the last hundred cost what the first did, in time and in memory.
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from random import Random

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import Letter, LetterKind
from qv_desk.domain.letters.letter_contract import ContractContext
from qv_desk.letters.contract import gaps
from qv_desk.letters.pdf import render_pdf
from tools.bench.letter import bare_canvas, sample_refusal

NAME = "letters in a batch"
_BATCH = 1_000
_HUNDRED = 100
_ALONE_A_HUNDRED = 4
_GOALS = {"zh-Hans": 1.7, "en": 2.0}
_AS_ALONE_GOAL = 1.1
_LAST_GOAL = 1.2
_MEMORY_GOAL = 1.3


def run(cases: int = _BATCH) -> list[dict[str, str | float]]:
    """Measure a batch in each language.

    Args:
        cases: letters of a batch; a multiple of a hundred, at least two hundred.
    """
    return [figure for language, goal in _GOALS.items() for figure in _measured(language, goal, cases)]


def _measured(language: str, goal: float, letters: int) -> list[dict[str, str | float]]:
    """Print one batch, with the floor before or after each hundred, and a letter alone now and then."""
    _issue(language, 0)
    bare_canvas(sample_refusal(language, 0))
    chance = Random(5)  # noqa: S311 - an order, not a secret
    ours: list[float] = []
    floors: list[float] = []
    alone: list[float] = []
    memory: list[float] = []
    for start in range(0, letters, _HUNDRED):
        numbers = range(start, start + _HUNDRED)
        plain = [sample_refusal(language, number) for number in numbers]
        works = [(ours, partial(_batch, language, numbers)), (floors, partial(_floor, plain))]
        chance.shuffle(works)
        for times, work in works:
            times.append(_seconds(work))
        alone += _alone(language, letters + start)
        memory.append(_resident())
    each = statistics.median(ours) / _HUNDRED
    rate = f"{language}, {letters:,} letters, {1 / each:.0f} a second here"
    against_floor = statistics.median(a / b for a, b in zip(ours, floors, strict=True))
    as_alone = each / statistics.median(alone)
    rows = [
        _row("5a", f"a letter of a batch / drawing it: {rate}", against_floor, goal),
        _row("5b", f"a letter of a batch / a letter printed alone, {language}", as_alone, _AS_ALONE_GOAL),
        _row("5b", f"the last hundreds / the first, {language}", _last_to_first(ours, floors), _LAST_GOAL),
    ]
    grown = memory[-1] / memory[0] if memory[0] else 0.0
    said = f"memory after the last hundred / after the first, {language}"
    return [*rows, _row("5b", said, grown, _MEMORY_GOAL)] if grown else rows


def _row(row: str, what: str, ratio: float, goal: float) -> dict[str, str | float]:
    return {"row": row, "what": what, "ratio": ratio, "goal": goal, "unit": "x"}


def _last_to_first(ours: list[float], floors: list[float]) -> float:
    """The last three against the first three, each as a multiple of its floor: the machine changes meanwhile."""
    costs = [a / b for a, b in zip(ours, floors, strict=True)]
    some = min(3, len(costs) // 2)
    return statistics.median(costs[-some:]) / statistics.median(costs[:some])


def _issue(language: str, number: int) -> int:
    """What issuing does with the words of a letter: compose, hold against the contract, print."""
    letter = sample_refusal(language, number)
    contract = letter_book().contracts[LetterKind.REFUSAL]
    gaps(letter, contract, ContractContext(issued_on=letter.dated_on))
    return len(render_pdf(letter))


def _batch(language: str, numbers: Iterable[int]) -> None:
    for number in numbers:
        _issue(language, number)


def _floor(letters: Iterable[Letter]) -> None:
    for letter in letters:
        bare_canvas(letter)


def _alone(language: str, first: int) -> list[float]:
    """A few letters, each by itself, with the memory tidied before."""
    numbers = range(first, first + _ALONE_A_HUNDRED)
    return [_seconds(partial(_issue, language, number)) for number in numbers]


def _seconds(work: Callable[[], object]) -> float:
    """The time of the processor that a work takes."""
    gc.collect()
    started = time.process_time()
    work()
    return time.process_time() - started


def _resident() -> float:
    """The memory of this process in pages; 0 where the system does not say."""
    gc.collect()
    told = Path("/proc/self/statm")
    return float(told.read_text(encoding="ascii").split()[1]) if told.exists() else 0.0
