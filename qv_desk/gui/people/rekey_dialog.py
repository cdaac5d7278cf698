"""Exchange the desk's keys, with its progress; the desk locks itself afterwards."""

from PySide6.QtWidgets import QProgressBar, QWidget

from qv_desk.gui.parts.act_dialog import ActDialog
from qv_desk.gui.work.jobs import Job, Report
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.backups.rekey import rekey


class RekeyDialog(ActDialog):
    """Explains, does it, and locks the desk.

    Args:
        work: desk, store thread and the way to the lock.
        parent: the window.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._job: Job[None] | None = None
        self.word(
            self.tr("Exchange the keys"),
            self.tr(
                "Everything is encrypted anew under new keys, so that a copy of the old ones opens nothing that is "
                "written from now on. Everybody keeps their passphrase, and the recovery code stays good. The print "
                "room must not be at work. Afterwards the desk locks; make a backup then, for older ones still open "
                "with the old keys."
            ),
            self.tr("Exchange the keys now"),
        )
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        self.add(self.bar)
        self.act.clicked.connect(self._begin)
        self.leave.setText(self.tr("Later"))
        work.jobs.progressed.connect(self._move)

    def reject(self) -> None:
        """While it runs this stops it, and nothing of it is left; else the dialog closes."""
        if self._job is not None:
            self._job.stop()
        else:
            super().reject()

    def _begin(self) -> None:
        desk = self._work.desk
        self._work.drafts.write()  # the desk closes when the keys are exchanged
        self.notice.clear()
        self.act.setEnabled(False)
        self.leave.setText(self.tr("Stop"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.settle()

        def work(report: Report) -> None:
            rekey(desk, report=report)

        self._job = self._work.jobs.ask_long(
            self,
            self.tr("Exchanging the keys"),
            work,
            lambda _nothing: self._done(),
            failed=self.refuse,
            after=self._rest,
        )

    def _move(self, job: object, done: int, total: int) -> None:
        if job is self._job:
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    def _rest(self) -> None:
        self._job = None
        self.bar.hide()
        self.act.setEnabled(True)
        self.leave.setText(self.tr("Later"))

    def _done(self) -> None:
        self._job = None
        self.accept()
        self._work.lock_wanted.emit()
