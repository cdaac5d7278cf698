"""Keeps the print room's outbox in line while an officer's desk is open.

It looks at the opening, after each change, every minute and at the end: what the print room signed comes in, letters
that wait go out.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from qv_desk.errors import DeskError
from qv_desk.gui.words.saying import screen_language
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.post import outbox
from qv_desk.services.words.say import said

_FIRST_LOOK_MS: Final = 2_000
_AFTER_A_CHANGE_MS: Final = 1_000
_EACH_MS: Final = 60_000


class OutboxWatch(QObject):
    """Looks into the outbox now and then.

    Args:
        workplace: the desk, the store thread and the ways out.
        parent: the window; with it the watch ends.
    """

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._last_problem = ""
        self._has_ended = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        self._soon.start(_FIRST_LOOK_MS)  # the first page comes first
        self._again = QTimer(self)
        self._again.setInterval(_EACH_MS)
        self._again.timeout.connect(self.look)
        self._again.start()
        workplace.jobs.changed.connect(self._look_soon)

    def look(self) -> None:
        """Look once; a busy outbox is left to the next look."""
        desk = self._workplace.desk
        self._workplace.jobs.ask(self, lambda: outbox.sync(desk), self._show, failed=self._tell)

    def look_last(self) -> None:
        """Look before the desk closes, so that what was issued in the last minute is there for the print room."""
        desk = self._workplace.desk
        if self._has_ended:
            return
        self._has_ended = True
        self._soon.stop()
        self._again.stop()
        self._workplace.jobs.change(self, lambda: outbox.sync(desk), failed=lambda _error: None)

    def _look_soon(self, _case_id: str) -> None:
        if not self._has_ended:
            self._soon.start(_AFTER_A_CHANGE_MS)

    def _show(self, report: outbox.SyncReport) -> None:
        self._last_problem = ""
        for caution in report.cautions:
            self._workplace.said.emit(str(said(caution, screen_language())))
        if report.changed_cases:
            self._workplace.jobs.changed.emit("")

    def _tell(self, error: DeskError) -> None:
        """Say what is wrong once, not every minute."""
        if error.code != self._last_problem:
            self._last_problem = error.code
            self._workplace.said.emit(str(said(error, screen_language())))
