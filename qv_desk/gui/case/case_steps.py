"""The six steps of a case in words for the step bar."""

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.whole.progress import Step, StepProgress
from qv_desk.gui.parts.step_bar import StepShown
from qv_desk.gui.words import dates
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk

_HALF = 0.5


def step_name(step: Step) -> str:
    """The name of a step, one word."""
    translate = QCoreApplication.translate
    return {
        Step.FREEZE: translate("CaseSteps", "Freeze"),
        Step.AGE: translate("CaseSteps", "Age"),
        Step.DELETE: translate("CaseSteps", "Delete"),
        Step.RECEIVED: translate("CaseSteps", "Received"),
        Step.IDENTITY: translate("CaseSteps", "Identity"),
        Step.SEARCH: translate("CaseSteps", "Search"),
        Step.DECIDE: translate("CaseSteps", "Decide"),
        Step.ANSWER: translate("CaseSteps", "Answer"),
        Step.CLOSE: translate("CaseSteps", "Close"),
    }[step]


def steps_of(file: CaseFile, desk: Desk) -> tuple[StepShown, ...]:
    """The steps of a case as the bar shows them."""
    return tuple(
        StepShown(
            code=step.step.value,
            name=step_name(step.step),
            note=_note(step, file, desk),
            share=_share(step, file),
            is_current=step.is_current,
        )
        for step in file.progress
    )


def steps_shown(steps: tuple[StepProgress, ...]) -> tuple[StepShown, ...]:
    """Steps of which no more is known than how far they are: those of a closed file."""
    return tuple(
        StepShown(
            code=step.step.value,
            name=step_name(step.step),
            note="" if step.done_on is None else dates.short_day(step.done_on),
            share=1.0 if step.is_done else step.done / step.total,
            is_current=step.is_current,
        )
        for step in steps
    )


def _share(step: StepProgress, file: CaseFile) -> float:
    if step.is_done:
        return 1.0
    if step.step is Step.IDENTITY and file.case.identity.evidence:
        return _HALF
    if step.step is Step.ANSWER and file.case.correspondence and not file.case.unanswered_rights:
        return _HALF
    return step.done / step.total if step.total else 0.0


def _note(step: StepProgress, file: CaseFile, desk: Desk) -> str:
    translate = QCoreApplication.translate
    if step.is_done:
        if step.total == 0:
            return translate("CaseSteps", "not needed")
        if step.step is Step.RECEIVED:
            return dates.short_day(file.case.received_at.astimezone(desk.zone).date())
        return "" if step.done_on is None else dates.short_day(step.done_on)
    if step.step in {Step.SEARCH, Step.DECIDE} and step.total > 1:
        return translate("CaseSteps", "{done} of {total}").format(done=step.done, total=step.total)
    if step.step is Step.ANSWER and file.binding is not None:
        return translate("CaseSteps", "by {day}").format(day=_last_day(file.binding, desk))
    return ""


def _last_day(clock: Clock, desk: Desk) -> str:
    """The day alone, without the time: a step is narrow, and the next card above tells the moment."""
    if clock.due_on is None or clock.due_at is None:
        return ""
    return dates.tight_day(clock.due_at.astimezone(desk.zone).date() if clock.rule.counts_hours else clock.due_on)
