"""The days that a letter names: when the answer is due, by when somebody may reply, what waits and what does not."""

from collections.abc import Iterator
from datetime import date, timedelta

from qv_desk.catalogue.letter_days import letter_days
from qv_desk.domain.clocks.clock import Clock, earliest_binding
from qv_desk.domain.clocks.clock_replay import latest_extension
from qv_desk.domain.clocks.extension_choice import promised_by
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.services.letters.letter_request import Facts, LetterRequest


def facts_of_dates(request: LetterRequest) -> Facts:
    """Due dates from the clocks, and the days that the desk proposes."""
    today, days = request.desk.today, letter_days()
    facts: Facts = {
        "stopped_on": today.isoformat(),
        "corrected_on": today.isoformat(),
        "lifted_on": (today + days.before_lifting).isoformat(),
        "destroyed_on": (today + days.proof_kept).isoformat(),
        "reply_by": (today + days.reply).isoformat(),
    }
    if request.kind is LetterKind.EXTENSION:
        return facts | _of_extension(request)
    binding = earliest_binding(request.clocks)
    return facts | (_of_clock(request, binding) if binding is not None else {})


def _of_extension(request: LetterRequest) -> Facts:
    """The earliest day on which the answer was due, the day that is promised now, and each period with its new day."""
    first = min((one.clock for one in request.moved), key=lambda clock: clock.due_on or date.max, default=None)
    if first is None:
        return {}
    promised = promised_by(one.until for one in request.moved)
    facts = _of_clock(request, first) | {"new_due_on": "" if promised is None else promised.isoformat()}
    return facts | {"extended_periods": tuple(_extended_periods(request)) if request.names_each else ()}


def _extended_periods(request: LetterRequest) -> Iterator[str]:
    """Law: GDPR 12(3) and its like: each law extends its own period, and the person is told of each."""
    for one in request.moved:
        if one.until is not None and one.clock.due_on is not None:
            rule = request.said(one.clock.rule.name)
            days = {"due_on": request.day(one.clock.due_on), "new_due_on": request.day(one.until)}
            yield request.say("period_extended", rule=rule, **days)


def _of_clock(request: LetterRequest, binding: Clock) -> Facts:
    if binding.due_on is None:
        return {}
    facts: Facts = {"due_on": binding.due_on.isoformat()}
    if request.kind is not LetterKind.RECIPIENT_NOTICE:
        facts["reply_by"] = _reply_by(request, binding)
    if binding.working is not None and binding.extended_until is None:
        longer = latest_extension(binding.rule, binding.working)
        if longer is not None:
            facts["new_due_on"] = longer.due_on.isoformat()
    return facts


def _reply_by(request: LetterRequest, binding: Clock) -> str:
    """The usual time, or the day before the answer is due where that comes first; never a day that has passed."""
    today = request.desk.today
    latest = today + letter_days().reply
    if binding.due_on is not None:
        latest = min(latest, binding.due_on - timedelta(days=1))
    return max(latest, today + timedelta(days=1)).isoformat()
