"""Long work, visible: after 300 ms its name, a bar and *Stop*; nothing else of the window is blocked."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import row
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.view import View
from qv_desk.gui.work.jobs import Job, Jobs

SHOW_AFTER_MS = 300


class ProgressStrip(View):
    """Lies above the status bar; shows the oldest long job that still runs.

    Args:
        jobs: whose long work it shows.
        parent: Qt's owner.
    """

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="tint")
        self._running: list[Job[object]] = []
        self._title = Label(size=typeface.SMALL, weight=typeface.MEDIUM)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = Button(kind="link")
        self._stop.clicked.connect(self._stop_current)
        self.setLayout(row(self._title, self._bar, self._stop, gap=16, margins=(20, 4, 12, 4)))
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(SHOW_AFTER_MS)
        self._delay.timeout.connect(self._appear)
        self.hide()
        jobs.started.connect(self._begin)
        jobs.progressed.connect(self._move)
        jobs.ended.connect(self._finish)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the button and the bar."""
        self._stop.setText(self.tr("Stop"))
        self._bar.setAccessibleName(self.tr("Progress"))

    @Slot(object)
    def _begin(self, job: Job[object]) -> None:
        self._running.append(job)
        if not self._delay.isActive() and not self.isVisible():
            self._delay.start()

    @Slot(object, int, int)
    def _move(self, job: Job[object], done: int, total: int) -> None:
        if self._running and job is self._running[0]:
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    @Slot(object)
    def _finish(self, job: Job[object]) -> None:
        if job not in self._running:
            return
        self._running.remove(job)
        if not self._running:
            self._delay.stop()
            self.hide()
        elif self.isVisible():
            self._appear()

    def _appear(self) -> None:
        if self._running:
            self._title.setText(self._running[0].title)
            self._bar.setAccessibleDescription(self._running[0].title)
            self._bar.setRange(0, 0)
            self._stop.setEnabled(True)
            self.show()

    def _stop_current(self) -> None:
        if self._running:
            self._running[0].stop()
            self._stop.setEnabled(False)
