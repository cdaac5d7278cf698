"""The days that a letter names: when the answer is due, by when somebody may reply, what waits and what does not."""

from datetime import timedelta

from qv_desk.catalogue.letter_days import letter_days
from qv_desk.domain.clocks.clock import Clock, earliest_binding
from qv_desk.domain.clocks.clock_replay import latest_extension
from qv_desk.domain.clocks.extension import extendable
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
    is_extension = request.kind is LetterKind.EXTENSION
    binding = extendable(request.clocks) if is_extension else earliest_binding(request.clocks)
    return facts | (_of_clock(request, binding) if binding is not None else {})


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
