"""Work off the window's thread: one store thread, in order, and its answers back on the window's thread.

    jobs.ask(self, lambda: desk.queue(view), self._show)                 # reading; dropped if the view is gone
    jobs.change(self, lambda: desk.close(case_id), self._closed, case_id=case_id)   # always done; tells every view
    jobs.ask_long(self, self.tr("Reading the message"), work, done)      # progress and Stop after 300 ms

``done`` runs on the window's thread, and not at all once its owner is gone. ``failed`` gets a ``DeskError``; without
it, and for every other exception, the desk's error dialog speaks (``Jobs.trouble``). ``after`` runs in every case, for
instance to switch a button on again. After a change ``Jobs.changed(case_id)`` fires and views ask again.

The store is used from this thread alone, so the order of asking is the order of work.

A job holds what belongs to the window: its owner, bound methods, a connection to a signal. The store thread must never
be the last to let go of one: Qt would then disconnect with its lock held and wait for Python's, while the window's
thread holds Python's and waits for Qt's. So the window's thread keeps each job until the other one has forgotten it.
"""

import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from qv_desk.errors import DeskError

Value = TypeVar("Value")
Report = Callable[[int, int], None]
"""``report(done, total)`` from long work; raises ``Stopped`` once the person has asked to stop."""


class Stopped(Exception):  # noqa: N818 - not an error: the person asked for it
    """Long work was stopped by the person who started it; what it had not finished was not kept."""


@dataclass(eq=False)
class Job(Generic[Value]):
    """One piece of work on its way: a view may ``stop()`` it.

    Attributes:
        owner: who asked; when it is gone, nobody is told.
        must_finish: work that changes something is done even if its owner is gone.
        number: its place in the order of asking.
    """

    owner: QObject
    work: Callable[[Report], Value]
    done: Callable[[Value], None] | None
    failed: Callable[[DeskError], None] | None
    after: Callable[[], None] | None
    must_finish: bool = False
    case_id: str | None = None
    title: str = ""
    number: int = -1
    _stop: threading.Event = field(default_factory=threading.Event)

    def stop(self) -> None:
        """Ask the work to stop at its next report; work not yet begun is dropped."""
        self._stop.set()

    @property
    def is_stopped(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._stop.is_set()


class Jobs(QObject):
    """The one store thread and the way back from it.

    Args:
        parent: Qt's owner.
        threaded: False runs the work on the window's own thread, between its events: for a desk that was opened there.

    Signals:
        changed: a case identifier, or empty for a change beyond one case, after each successful ``change``.
        trouble: an exception that no view took; the composition root shows it.
        started: a long ``Job`` began to wait or work; the composition root shows its progress.
        progressed: a long ``Job``, done, total.
        ended: a ``Job``, however it ended.
    """

    changed = Signal(str)
    trouble = Signal(object)
    started = Signal(object)
    progressed = Signal(object, int, int)
    ended = Signal(object)
    _answered = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None, *, threaded: bool = True) -> None:
        super().__init__(parent)
        self._waiting: queue.SimpleQueue[Job[Any] | None] = queue.SimpleQueue()
        self._open = True
        self._unanswered = 0
        self._given = 0
        self._forgotten = 0  # by the store thread, in the order of asking
        self._kept: dict[int, Job[Any]] = {}
        self._delivered: list[int] = []
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread: threading.Thread | None = None
        if threaded:
            self._thread = threading.Thread(target=self._run, name="store", daemon=True)
            self._thread.start()

    @property
    def is_idle(self) -> bool:
        """Whether every question has been answered."""
        return not self._unanswered

    def ask(
        self,
        owner: QObject,
        work: Callable[[], Value],
        done: Callable[[Value], None] | None = None,
        *,
        failed: Callable[[DeskError], None] | None = None,
        after: Callable[[], None] | None = None,
    ) -> Job[Value]:
        """Run ``work`` on the store thread and hand its value to ``done`` on the window's; for reading only."""
        return self._put(Job(owner, lambda _report: work(), done, failed, after))

    def change(
        self,
        owner: QObject,
        work: Callable[[], Value],
        done: Callable[[Value], None] | None = None,
        *,
        case_id: str = "",
        failed: Callable[[DeskError], None] | None = None,
        after: Callable[[], None] | None = None,
    ) -> Job[Value]:
        """Run work that changes the store: done even if its owner is gone, and announced by ``changed``."""
        job = Job(owner, lambda _report: work(), done, failed, after, must_finish=True, case_id=case_id)
        return self._put(job)

    def keep(
        self,
        owner: QObject,
        work: Callable[[], Value],
        *,
        failed: Callable[[DeskError], None] | None = None,
    ) -> Job[Value]:
        """Run work that keeps what no other view shows, such as a draft: always done, and announced to nobody."""
        return self._put(Job(owner, lambda _report: work(), None, failed, None, must_finish=True))

    def ask_long(
        self,
        owner: QObject,
        title: str,
        work: Callable[[Report], Value],
        done: Callable[[Value], None] | None = None,
        *,
        case_id: str | None = None,
        failed: Callable[[DeskError], None] | None = None,
        after: Callable[[], None] | None = None,
    ) -> Job[Value]:
        """Run long work, which calls ``report(done, total)`` now and then; progress and Stop show after 300 ms.

        Args:
            owner: who asks.
            title: what is being done, for the progress strip.
            work: gets the report function; ``Stopped`` comes out of it when the person stops.
            done: gets the value.
            case_id: the case that changes, empty for more than one, None if the work only reads.
            failed: gets a ``DeskError``.
            after: runs however it ends.
        """
        job = Job(owner, work, done, failed, after, must_finish=case_id is not None, case_id=case_id, title=title)
        self.started.emit(job)
        return self._put(job)

    def close(self, last: Callable[[], None] | None = None) -> None:
        """Finish what is waiting and must be finished, run ``last`` on the store thread, and end the thread.

        Long work that is under way is stopped at its next report, as if the person had pressed Stop.
        """
        if not self._open:
            return
        self._open = False
        if last is not None:
            job = Job(self, lambda _report: last(), None, None, None, must_finish=True, number=self._given)
            self._kept[job.number] = job
            self._given += 1
            self._waiting.put(job)
        self._waiting.put(None)
        if self._thread is not None:
            self._thread.join()
        else:
            self._run()

    def _put(self, job: Job[Value]) -> Job[Value]:
        if self._open:
            if not job.must_finish:
                job.owner.destroyed.connect(job.stop)
            self._unanswered += 1
            job.number = self._given
            self._kept[job.number] = job
            self._given += 1
            self._waiting.put(job)
            if self._thread is None:
                QTimer.singleShot(0, self, self._run_next)
        return job

    def _run_next(self) -> None:
        with suppress(queue.Empty):  # closing may have finished the work already
            job = self._waiting.get_nowait()
            if job is not None:
                self._work(job)
                self._forgotten += 1

    def _run(self) -> None:
        while self._run_one():
            self._forgotten += 1  # with the frame of ``_run_one`` went the last that this thread knew of the job

    def _run_one(self) -> bool:
        job = self._waiting.get()
        if job is not None:
            self._work(job)
        return job is not None

    def _work(self, job: Job[Any]) -> None:
        value: object = None
        error: BaseException | None = None
        if (job.is_stopped or not self._open) and not job.must_finish:
            error = Stopped()
        else:
            try:
                value = job.work(self._reporter(job))
            except BaseException as caught:  # noqa: BLE001 - it is carried to the window's thread and shown there
                error = caught
        if isValid(self):
            self._answered.emit(job, value, error)

    def _reporter(self, job: Job[Any]) -> Report:
        def report(done: int, total: int) -> None:
            if job.is_stopped or not self._open:
                raise Stopped
            if job.title:
                self.progressed.emit(job, done, total)

        return report

    @Slot(object, object, object)
    def _deliver(self, job: Job[Any], value: object, error: BaseException | None) -> None:
        self._unanswered -= 1
        try:
            if error is None and job.case_id is not None:
                self.changed.emit(job.case_id)
            if isValid(job.owner):
                self._hand_over(job, value, error)
            elif error is not None and job.must_finish:
                self.trouble.emit(error)
        finally:
            self.ended.emit(job)
            self._delivered.append(job.number)
            QTimer.singleShot(0, self, self._let_go)

    def _let_go(self) -> None:
        """Forget the jobs that were answered and that the store thread has forgotten."""
        for number in [number for number in self._delivered if number < self._forgotten]:
            self._delivered.remove(number)
            self._kept.pop(number, None)
        if self._delivered:  # the other thread is just about to
            QTimer.singleShot(1, self, self._let_go)

    def _hand_over(self, job: Job[Any], value: object, error: BaseException | None) -> None:
        try:
            if error is None:
                if job.done is not None:
                    job.done(value)
            elif isinstance(error, DeskError) and job.failed is not None:
                job.failed(error)
            elif not isinstance(error, Stopped):
                self.trouble.emit(error)
        finally:
            if job.after is not None and isValid(job.owner):
                job.after()
