"""Work that does not touch the store, off the window's thread: reading a mail in its child, reading a scan.

The store thread stays free for everything else meanwhile. What is stopped is forgotten: its answer is not delivered.
"""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from qv_desk.errors import DeskError

Value = TypeVar("Value")
Done = Callable[[Any], None]
Failed = Callable[[DeskError], None]


class Aside(QObject):
    """Runs one piece of work at a time in a thread of its own and hands the answer back on the window's thread.

    Args:
        trouble: told of an exception that is no ``DeskError``.
        owner: with it goes the work's answer.
    """

    _answered = Signal(int, object, object)

    def __init__(self, trouble: Callable[[BaseException], None], owner: QObject) -> None:
        super().__init__(owner)
        self._trouble = trouble
        self._number = 0
        self._done: Done | None = None
        self._failed: Failed | None = None
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], Value], done: Callable[[Value], None], failed: Failed) -> None:
        """Begin a piece of work; an earlier one that is still under way is forgotten."""
        self._number += 1
        self._done, self._failed = done, failed
        number = self._number
        threading.Thread(target=self._work, args=(number, work), name="aside", daemon=True).start()

    def stop(self) -> None:
        """Forget what is under way."""
        self._number += 1
        self._done = self._failed = None

    @property
    def is_busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._done is not None

    def _work(self, number: int, work: Callable[[], object]) -> None:
        value: object = None
        error: BaseException | None = None
        try:
            value = work()
        except BaseException as caught:  # noqa: BLE001 - it is carried to the window's thread and shown there
            error = caught
        if isValid(self):
            self._answered.emit(number, value, error)

    @Slot(int, object, object)
    def _deliver(self, number: int, value: object, error: BaseException | None) -> None:
        done, failed = self._done, self._failed
        if number != self._number or done is None or failed is None:
            return
        self._done = self._failed = None
        if error is None:
            done(value)
        elif isinstance(error, DeskError):
            failed(error)
        else:
            self._trouble(error)
