"""One act on the chosen cases: what has to be said, what can be done, and then the doing with progress and Stop.

Nothing is done before the person has seen on how many cases it can be done and what stands in the way of the others.
"""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.cases.bulk_run import BulkAct, BulkRun, BulkTarget
from qv_desk.errors import DeskError
from qv_desk.gui.parts.act_dialog import ActDialog
from qv_desk.gui.queue.bulk_findings import BulkFindings
from qv_desk.gui.queue.bulk_inputs import BulkInputs
from qv_desk.gui.queue.bulk_runner import BulkRunner
from qv_desk.gui.queue.bulk_words import deed, meaning, title
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import bulk_work
from qv_desk.services.care.bulk_work import BulkLine, BulkState, Chosen
from qv_desk.services.cases import assign


class Stage(Enum):
    """How far the dialog is."""

    ASKING = auto()
    REHEARSING = auto()
    READY = auto()
    WORKING = auto()
    STOPPED = auto()
    ENDED = auto()


class BulkDialog(ActDialog):
    """The dialog.

    Args:
        work: the desk and the store thread.
        act: which act.
        chosen: on which cases.
        parent: the window.

    Attributes:
        inputs: what has to be said once for all.
        findings: what can be done, or came of it.

    Signals:
        left_over: identifiers of the cases on which it could not be done, once it is at its end.
    """

    left_over = Signal(list)

    def __init__(self, work: Workplace, act: BulkAct, chosen: Sequence[Chosen], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._act, self._chosen = work, act, tuple(chosen)
        self._lines: tuple[BulkLine, ...] = ()
        self._refused: tuple[BulkLine, ...] = ()
        self._run: BulkRun | None = None
        self._stage = Stage.ASKING
        self._is_leaving = False
        self.inputs = BulkInputs(act, work.today)
        self.findings = BulkFindings()
        self._rehearsal: BulkRunner[Chosen, BulkLine] = BulkRunner(work.jobs, self)
        self._doing: BulkRunner[BulkTarget, BulkLine] = BulkRunner(work.jobs, self)
        self.word(title(act), meaning(act), "")
        self.add(self.inputs, 8, self.findings)
        self.inputs.setHidden(self.inputs.is_empty)
        self.inputs.edited.connect(self._ask_anew)
        self.act.clicked.connect(self._act_now)
        for runner in (self._rehearsal, self._doing):
            runner.moved.connect(self._show_progress)
            runner.failed.connect(self._failed)
        self._rehearsal.ended.connect(self._rehearsed)
        self._doing.ended.connect(self._worked)
        work.leaving.connect(self._doing.stop)
        self._show_stage()
        if act is BulkAct.ASSIGN:
            work.jobs.ask(self, lambda: assign.can_take_cases(work.desk), self.inputs.offer_people)

    @property
    def stage(self) -> Stage:
        """How far the dialog is."""
        return self._stage

    def open(self) -> None:
        """Where nothing has to be said, what can be done is looked at right away."""
        super().open()
        if self.inputs.is_empty and self._stage is Stage.ASKING:
            self._rehearse()

    def go_on(self, run: BulkRun) -> None:
        """Open it on work that was stopped: it goes on when the person says so."""
        self._run, self._stage = run, Stage.STOPPED
        self.inputs.hide()
        self._show_stage()
        super().open()

    def first_focus(self) -> QWidget | None:
        """The first input, else the button."""
        inputs = [] if self.inputs.isHidden() else self.inputs.findChildren(QWidget)
        return next((one for one in inputs if one.focusPolicy() and one.isVisible()), self.act.button)

    def reject(self) -> None:
        """Leave it; while it is at work, stop it first."""
        if self._stage is Stage.WORKING:
            self._doing.stop()
            self.leave.setEnabled(False)
            return
        self._rehearsal.stop()
        self._is_leaving = True
        super().reject()

    def _act_now(self) -> None:
        match self._stage:
            case Stage.ASKING:
                self._rehearse()
            case Stage.READY:
                self._begin()
            case Stage.STOPPED:
                self._carry_out()
            case _:
                self.accept()

    def _ask_anew(self) -> None:
        """What was found out holds for what was said before."""
        if self._stage in {Stage.REHEARSING, Stage.READY}:
            self._rehearsal.stop()
            self.findings.forget()
        self._enter(Stage.ASKING)

    def _rehearse(self) -> None:
        order, desk = self.inputs.order(), self._work.desk
        self.notice.clear()
        self._enter(Stage.REHEARSING)
        self._rehearsal.start(self._chosen, lambda one: bulk_work.rehearse_one(desk, order, one))

    def _rehearsed(self, lines: list[BulkLine]) -> None:
        if self._stage is not Stage.REHEARSING or self._is_leaving:
            return
        self._lines = tuple(lines)
        self.findings.show_lines(self._lines)
        self._enter(Stage.READY)

    def _begin(self) -> None:
        order, lines, desk = self.inputs.order(), self._lines, self._work.desk
        self._refused = tuple(line for line in lines if line.state is BulkState.CANNOT)

        def begun(run: BulkRun) -> None:
            self._run = run
            self._carry_out()

        self.act.setEnabled(False)
        self._work.jobs.change(
            self,
            lambda: bulk_work.begin(desk, order, lines),
            begun,
            failed=self._failed,
            after=lambda: self.act.setEnabled(True),
        )

    def _carry_out(self) -> None:
        run, desk = self._run, self._work.desk
        if run is None:
            return
        self.inputs.hide()
        self.notice.clear()
        self._enter(Stage.WORKING)
        self._doing.start(run.targets, lambda target: (bulk_work.do_one(desk, run, target),))

    def _worked(self, lines: list[BulkLine]) -> None:
        """At the end the journal has its last line, and every other page hears of it."""
        run, desk = self._run, self._work.desk
        if run is None:
            return
        self._lines = (*lines, *self._refused)
        is_whole = self._doing.is_complete

        def told(_nothing: object) -> None:
            self.findings.show_lines(self._lines)
            self._enter(Stage.ENDED if is_whole else Stage.STOPPED)
            if is_whole:
                cannot = (line.target.case_id for line in self._lines if line.state is BulkState.CANNOT)
                self.left_over.emit(list(dict.fromkeys(cannot)))

        self._work.jobs.change(
            self, lambda: bulk_work.end(desk, run, lines) if is_whole else None, told, failed=self._failed
        )

    def _failed(self, error: DeskError) -> None:
        """The store said no to the whole of it: what was done stands, and the rest can be gone on with."""
        self.findings.forget()
        if self._run is None:
            self._enter(Stage.ASKING)
        else:
            self._work.jobs.change(self, lambda: None)  # every other page looks at what was done
            self._enter(Stage.STOPPED)
        self.refuse(error)

    def _show_progress(self, done: int, total: int) -> None:
        words = self.tr("{done} of {total}").format(done=done, total=total)
        self.findings.show_progress(done, total, words)

    def _enter(self, stage: Stage) -> None:
        self._stage = stage
        self._show_stage()
        self.settle()
        QTimer.singleShot(0, self, self.settle)  # once more, when what was shown just now has its size
        is_in_inputs = any(one.hasFocus() for one in self.inputs.findChildren(QWidget))
        if self.act.button.isEnabled() and not is_in_inputs:
            self.act.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_stage(self) -> None:
        """What the two ways out do now, and why the filled one is off."""
        self.act.allow()
        self.leave.setVisible(self._stage is not Stage.ENDED)
        self.leave.setEnabled(True)
        self.leave.setText(self.tr("Leave it as it is"))
        match self._stage:
            case Stage.ASKING:
                self.act.button.setText(self.tr("See what can be done"))
                if missing := self.inputs.missing():
                    self.act.refuse(missing)
            case Stage.REHEARSING:
                self.act.refuse(self.tr("Looking at each case; nothing is changed by it."))
            case Stage.READY:
                can = sum(line.state is BulkState.CAN for line in self._lines)
                self.act.button.setText(deed(self._act, can))
                if not can:
                    self.act.refuse(self.tr("Off, because it can be done on none of them."))
            case Stage.WORKING:
                self.act.refuse(self.tr("At work, case by case."))
                self.leave.setText(self.tr("Stop"))
            case Stage.STOPPED:
                self.act.button.setText(self.tr("Go on"))
                self.findings.say_stopped(self.tr("Stopped. What was done stands; going on does nothing twice."))
                self.leave.setText(self.tr("Close for now"))
            case Stage.ENDED:
                self.act.button.setText(self.tr("Close"))
