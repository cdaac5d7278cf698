"""A message that belongs to a case is kept there, once the officer says so; a bounce is noted on its letter as well."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from qv_desk.domain.cases.case import Case
from qv_desk.errors import DeskError
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.incoming import follow_up
from qv_desk.services.incoming.read_message import Reading


class KeepWithCase(QObject):
    """The way of a message into a case that is there already.

    Args:
        work: desk and store thread.
        reading: gives the message that is shown; None while there is none.
        owner: with it goes the answer.

    Signals:
        kept: the case that it was kept with (``Case``).
        failed: why it was not kept (``DeskError``).
    """

    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Workplace, reading: Callable[[], Reading | None], owner: QObject) -> None:
        super().__init__(owner)
        self._work, self._reading = work, reading

    def keep(self, case_id: str) -> None:
        """Keep the message with a case."""
        desk = self._work.desk
        self._change(case_id, lambda reading: follow_up.add_message(desk, case_id, reading))

    def note_bounce(self, case_id: str, letter_id: str) -> None:
        """Keep a report with its case, and note on the letter that it did not arrive."""
        desk = self._work.desk
        self._change(case_id, lambda reading: follow_up.note_bounce(desk, case_id, letter_id, reading))

    def _change(self, case_id: str, change: Callable[[Reading], Case]) -> None:
        reading = self._reading()
        if reading is None:
            return
        self._work.jobs.change(self, lambda: change(reading), self.kept.emit, case_id=case_id, failed=self._say_failed)

    def _say_failed(self, error: DeskError) -> None:
        self.failed.emit(error)
