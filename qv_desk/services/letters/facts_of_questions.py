"""What a letter says that asks something: of whom proof is asked and how, and what the question does to the clocks."""

from qv_desk.catalogue.checklists import plan_of_case
from qv_desk.domain.clocks.clock import Clock, ClockState, earliest_binding
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.clocks.regime import Basis, StartKind
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.services.letters.letter_request import Facts, LetterRequest

_ASKING = ("identity_request", "clarification")
"""Letters that ask for something, in the order of the standard sentences of ``question_asked``."""


def facts_of_questions(request: LetterRequest) -> Facts:
    """How identity is proved, what waits meanwhile, and what was asked for in vain."""
    plan = plan_of_case(request.case)
    is_question = request.kind is LetterKind.CLARIFICATION
    asked = EventKind.CLARIFICATION_ASKED if is_question else EventKind.IDENTITY_ASKED
    first = request.say("clock_waits_for_nothing" if is_question else "clock_starts_later")
    effects = _clock_effects(request, asked)
    return {
        "identity_steps": tuple(request.said(one) for one in plan.asked_first),
        "identity_alternatives": tuple(request.said(one) for one in plan.asked_instead),
        "clock_effect": request.joined(effects if is_question and effects else [first, *effects]),
        **_asked_in_vain(request),
    }


def _asked_in_vain(request: LetterRequest) -> Facts:
    """The last letter that asked for something, and when it went out."""
    if request.kind is not LetterKind.CLOSING_NO_REPLY:
        return {}
    asking = [letter for letter in request.case.correspondence if letter.kind in _ASKING]
    if not asking:
        return {}
    last = asking[-1]
    return {
        "asked_on": last.dispatched_on.isoformat() if last.dispatched_on else request.day_of(last.issued_at),
        "question_asked": request.standard("question_asked", _ASKING.index(last.kind)),
    }


def _clock_effects(request: LetterRequest, asked: EventKind) -> list[str]:
    """A sentence for each law that waits, and one for the first that does not; a period that is over is not named."""
    laws = [clock for clock in request.clocks if clock.rule.basis is not Basis.POLICY and clock.is_open]
    waiting = [clock for clock in laws if _waits(clock, asked)]
    running = earliest_binding(
        clock
        for clock in laws
        if clock not in waiting and clock.due_at is not None and clock.due_at > request.desk.moment
    )
    sentences = [request.say("clock_stands_still", rule=request.said(clock.rule.name)) for clock in waiting]
    if running is not None and running.due_on is not None:
        rule = request.said(running.rule.name)
        sentences.append(request.say("clock_keeps_running", rule=rule, due_on=request.day(running.due_on)))
    return sentences


def _waits(clock: Clock, asked: EventKind) -> bool:
    """Whether the law lets its period wait for what is asked."""
    if clock.state not in {ClockState.RUNNING, ClockState.PAUSED}:
        return False
    if any(pause.asked is asked for pause in clock.rule.pauses):
        return True
    return asked is EventKind.IDENTITY_ASKED and clock.rule.start is StartKind.ID_OR_FEE_RECEIVED
