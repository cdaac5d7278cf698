"""Many small pieces of work one after the other on the store thread, so that everything else keeps its turn.

What runs is a few cases at a time: the window stays alive, other pages get their answers in between, and Stop holds
after the case that is under way. Nothing is announced while it runs: whoever started it says so once, at the end.
"""

import time
from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from qv_desk.errors import DeskError
from qv_desk.gui.work.jobs import Job, Jobs

Item = TypeVar("Item")
Value = TypeVar("Value")

_SLICE_S: Final = 0.15
"""How long the store thread works on it before it looks after others."""


class BulkRunner(QObject, Generic[Item, Value]):
    """Does one thing with each of many items.

    Args:
        jobs: the way to the store thread.
        owner: with it the work ends, after the item that is under way.

    Signals:
        moved: how many are done, of how many.
        ended: everything that came of it, in order; also after a stop.
        failed: a ``DeskError`` that ended it.
    """

    moved = Signal(int, int)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, owner: QObject) -> None:
        super().__init__(owner)
        self._jobs = jobs
        self._items: Sequence[Item] = ()
        self._work: Callable[[Item], Sequence[Value]] | None = None
        self._found: list[Value] = []
        self._done = 0
        self._job: Job[tuple[int, list[Value]]] | None = None
        self._is_stopped = False

    @property
    def is_running(self) -> bool:
        """Whether something is under way."""
        return self._job is not None

    @property
    def is_complete(self) -> bool:
        """Whether every item was worked on."""
        return self._done == len(self._items)

    def start(self, items: Sequence[Item], work: Callable[[Item], Sequence[Value]]) -> None:
        """Begin with the first item; what is under way is to be ended before."""
        self._items, self._work = items, work
        self._found, self._done, self._is_stopped = [], 0, False
        self.moved.emit(0, len(items))
        self._go_on()

    def stop(self) -> None:
        """End after the item that is under way."""
        self._is_stopped = True

    def _go_on(self) -> None:
        work, items, first = self._work, self._items, self._done
        if work is None or self._is_stopped or first >= len(items):
            self._job = None
            self.ended.emit(self._found)
            return

        def some() -> tuple[int, list[Value]]:
            until, found, number = time.monotonic() + _SLICE_S, list[Value](), first
            while number < len(items) and (number == first or time.monotonic() < until) and not self._is_stopped:
                found += work(items[number])
                number += 1
            return number, found

        self._job = self._jobs.ask(self, some, self._arrived, failed=self._fail)

    def _arrived(self, answer: tuple[int, list[Value]]) -> None:
        self._done, found = answer[0], answer[1]
        self._found += found
        self.moved.emit(self._done, len(self._items))
        self._go_on()

    def _fail(self, error: DeskError) -> None:
        self._job = None
        self.failed.emit(error)
