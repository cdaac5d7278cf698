"""Watches over backups and the journal's head while the desk is open.

It says in the status bar how it stands, makes the backup that is due, quietly and once the person has settled in,
counts open cases anew after a program with other rules came in, and raises the alarm where the journal is not the one
that this computer last saw. For that it keeps the journal's head in the computer's key store after a number of
changes, and when the desk is left.
"""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from qv_desk.errors import DeskError
from qv_desk.gui.care import care_words
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import screen_language
from qv_desk.gui.work.jobs import Report
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.backups import anchor, back_up
from qv_desk.services.backups.anchor import AnchorVerdict
from qv_desk.services.backups.back_up import BackupState
from qv_desk.services.frame import law_counted
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import PERMISSIONS
from qv_desk.services.words.say import said

EACH_MS: Final = 60_000
_FIRST_LOOK_MS: Final = 1_500
_AFTER_A_STOP: Final = timedelta(hours=1)
"""How long a backup that the person stopped is left alone."""


class CareWatch(QObject):
    """Looks each minute.

    Args:
        workplace: the desk, the store thread and the ways out.
        parent: the window; with it the watch ends.

    Signals:
        told: the words for the status bar, and whether somebody should do something about it.
        alarmed: the journal is not the one that was last seen here (``AnchorVerdict``).
    """

    told = Signal(str, bool)
    alarmed = Signal(object)

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._opened_at = workplace.desk.now()
        self._not_before = self._opened_at
        self._is_backing_up = self._is_leaving = False
        self._counts_anew = workplace.desk.user.role in PERMISSIONS["calendars_in.recount"]
        self._makes_backups = workplace.desk.user.role in PERMISSIONS["back_up.back_up_as_planned"]
        self._state: BackupState | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EACH_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(_FIRST_LOOK_MS, self, self._look_first)  # the first page comes first
        workplace.jobs.changed.connect(self._look_again)
        workplace.leaving.connect(self._leave)

    def look(self) -> None:
        """Ask how it stands, and whether a backup is due."""
        self._ask()
        if self._makes_backups:
            desk, opened_at = self._workplace.desk, self._opened_at
            self._workplace.jobs.ask(self, lambda: back_up.is_due(desk, opened_at), self._back_up_if_due)

    def word(self) -> None:
        """Say how it stands in the language of now."""
        state, desk = self._state, self._workplace.desk
        if state is not None:
            verified = care_words.verified_words(state.verified_at, desk.now(), desk.zone)
            self.told.emit(dates.joined(care_words.backup_words(state), verified), care_words.is_worrying(state))

    def _look_first(self) -> None:
        if self._is_leaving:
            return
        desk = self._workplace.desk
        self._ask()
        if self._counts_anew:
            self._workplace.jobs.ask(
                self, lambda: law_counted.recount_is_due(desk), self._count_anew_if_due, failed=_pass_over
            )
        if not self._workplace.is_sample:
            self._workplace.jobs.ask(self, lambda: anchor.check(desk), self._compare, failed=_pass_over)

    def look_last(self) -> None:
        """Keep the journal's head before the desk closes."""
        if not self._workplace.is_sample:
            desk = self._workplace.desk
            self._workplace.jobs.keep(self, lambda: anchor.keep_when_due(desk, is_closing=True))

    def _look_again(self, _case_id: str) -> None:
        self._ask()
        if not self._is_leaving and not self._workplace.is_sample:
            desk = self._workplace.desk
            self._workplace.jobs.ask(self, lambda: anchor.keep_when_due(desk), failed=_pass_over)

    def _ask(self) -> None:
        if not self._is_leaving:
            desk = self._workplace.desk
            self._workplace.jobs.ask(self, lambda: back_up.state(desk), self._show, failed=_pass_over)

    def _show(self, state: BackupState) -> None:
        self._state = state
        self.word()

    def _compare(self, verdict: AnchorVerdict) -> None:
        if verdict.state.is_alarm:
            self.alarmed.emit(verdict)

    def _count_anew_if_due(self, is_due: bool) -> None:  # noqa: FBT001 - an answer of the store
        if not is_due or self._is_leaving:
            return
        desk = self._workplace.desk
        self._workplace.jobs.ask_long(
            self,
            self.tr("Dates are being counted anew"),
            lambda report: _recounted(desk, report),
            self._say_counted,
            case_id="",
            failed=self._fail_counting,
        )

    def _say_counted(self, changed: int) -> None:
        if changed:
            self._workplace.said.emit(
                plural(
                    changed,
                    self.tr("This version has other rules; one open case has another date now."),
                    self.tr("This version has other rules; {number} open cases have other dates now."),
                )
            )

    def _fail_counting(self, error: DeskError) -> None:
        self._workplace.said.emit(str(said(error, screen_language())))

    def _back_up_if_due(self, is_due: bool) -> None:  # noqa: FBT001 - an answer of the store
        workplace = self._workplace
        is_early = workplace.desk.now() < self._not_before
        if not is_due or is_early or self._is_backing_up or self._is_leaving or workplace.is_held:
            return
        self._is_backing_up = True
        desk = workplace.desk
        self._not_before = desk.now() + _AFTER_A_STOP  # unless it ends by itself
        workplace.jobs.ask_long(
            self,
            self.tr("The planned backup is being made"),
            lambda report: back_up.back_up_as_planned(desk, report=report),
            lambda _manifest: self._end(self.tr("Today's backup is made and verified.")),
            case_id="",
            failed=self._fail,
            after=self._rest,
        )

    def _fail(self, error: DeskError) -> None:
        self._end(str(said(error, screen_language())))
        self._ask()

    def _end(self, words: str) -> None:
        self._not_before = self._workplace.desk.now()
        self._workplace.said.emit(words)

    def _rest(self) -> None:
        self._is_backing_up = False

    def _leave(self) -> None:
        self._is_leaving = True
        self._timer.stop()


def _pass_over(_error: DeskError) -> None:
    """What cannot be told now is told at the next look; whoever opens the page is told why."""


def _recounted(desk: Desk, report: Report) -> int:
    # Lazy, measured: it costs 20 ms, and is needed once after an update.
    from qv_desk.services.care import calendars_in  # noqa: PLC0415

    return calendars_in.recount(desk, report=report)
