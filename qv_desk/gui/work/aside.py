"""Work that does not touch the store, off the window's thread: reading a mail in its child, reading a scan.

The store thread stays free for everything else meanwhile. What is stopped is forgotten: its answer is not delivered.

The other thread touches nothing of Qt, for whoever asked may be gone by then: it leaves its words and its answer in a
queue, and the window's thread looks there. Nor does it let go of the work, which holds what belongs to the window: see
``gui.work.garbage``.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Slot

from qv_desk.errors import DeskError
from qv_desk.gui.work import garbage

Value = TypeVar("Value")
Done = Callable[[Any], None]
Failed = Callable[[DeskError], None]

_LOOK_EVERY_MS: Final = 10


@dataclass(eq=False)
class _Errand:
    """One piece of work with the place where its words and its answer are left."""

    number: int
    work: Callable[[], object] | None
    words: "SimpleQueue[Callable[[], None] | _Errand]" = field(default_factory=SimpleQueue)
    value: object = None
    error: BaseException | None = None

    def let_go(self) -> None:
        """On the window's thread: forget what belongs to the window, so that the other thread has nothing left."""
        self.work = self.value = self.error = None
        self.words = SimpleQueue()


class Aside(QObject):
    """Runs one piece of work at a time in a thread of its own and hands the answer back on the window's thread.

    Args:
        trouble: told of an exception that is no ``DeskError``.
        owner: with it goes the work's answer.
    """

    def __init__(self, trouble: Callable[[BaseException], None], owner: QObject) -> None:
        super().__init__(owner)
        self._trouble = trouble
        self._errand: _Errand | None = None
        self._number = 0
        self._done: Done | None = None
        self._failed: Failed | None = None
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_EVERY_MS)
        self._looks.timeout.connect(self._look)

    def run(self, work: Callable[[], Value], done: Callable[[Value], None], failed: Failed) -> None:
        """Begin a piece of work; an earlier one that is still under way is forgotten."""
        self.stop()
        self._done, self._failed = done, failed
        self._errand = _Errand(self._number, work)
        self._looks.start()
        threading.Thread(target=_carry_out, args=(self._errand,), name="aside", daemon=True).start()

    def telling(self, told: Callable[..., None]) -> Callable[..., None]:
        """A function for the work that is run next: what it is called with comes to ``told`` on the window's thread."""
        number = self._number + 1

        def tell(*words: object) -> None:
            errand = self._errand
            if errand is not None and errand.number == number:
                errand.words.put(lambda: told(*words))

        return tell

    def stop(self) -> None:
        """Forget what is under way."""
        self._number += 1
        self._errand = self._done = self._failed = None
        self._looks.stop()

    @property
    def is_busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._done is not None

    @Slot()
    def _look(self) -> None:
        """Pass on what was said; with the answer the work is over."""
        errand = self._errand
        while errand is not None and errand is self._errand:  # what is told may stop it
            try:
                word = errand.words.get_nowait()
            except Empty:
                return
            if isinstance(word, _Errand):
                self._deliver(word)
            else:
                word()

    def _deliver(self, errand: _Errand) -> None:
        done, failed, value, error = self._done, self._failed, errand.value, errand.error
        self.stop()
        if done is None or failed is None:
            return
        if error is None:
            done(value)
        elif isinstance(error, DeskError):
            failed(error)
        else:
            self._trouble(error)


def _carry_out(errand: _Errand) -> None:
    """Do the work; a frame that still ran here would be the last to hold it, so nothing of it is kept in one."""
    try:
        errand.value = errand.work() if errand.work is not None else None
    except BaseException as caught:  # noqa: BLE001 - it is carried to the window's thread and shown there
        errand.error = caught
    errand.words.put(errand)
    garbage.leave(errand.let_go)
