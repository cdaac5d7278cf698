"""What window, command line and audit sheet say about reports on children."""

from datetime import timedelta
from typing import Final

from qv_desk.catalogue.words import next_step_words, wordings
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.minors.age_threshold import AgeThreshold
from qv_desk.domain.terms.wording import Wording

_HOUR: Final = 60


def minor_word(code: str) -> Wording:
    """A word by its full code: ``reporter.parent``, ``finding.of_age``, ``ground.law`` and so on."""
    return wordings("minors")[code]


def step_title(step: NextStep) -> Wording:
    """What to do next, without a date."""
    return next_step_words()[step].title_undated


def threshold_words(threshold: AgeThreshold) -> Wording:
    """The age that counts, where it comes from, and that it is not confirmed where it is not."""
    local = threshold.local
    if local is None:
        return minor_word("age.assumed_no_age" if threshold.country else "age.assumed_unknown")
    pattern = minor_word("age.local" if local.age == threshold.age else "age.policy")
    sure = local.confidence
    source = local.source
    if not sure.is_confirmed:
        source = Wording(f"{source.en}; {sure.wording.en}", f"{source.zh}；{sure.wording.zh}")
    return pattern.filled(age=threshold.age, local=local.age, source=source)


def hours_and_minutes(taken: timedelta) -> str:
    """``00:38``, or ``126:05`` once it is days: the minute clock counts hours on."""
    minutes = max(0, int(taken / timedelta(minutes=1)))
    return f"{minutes // _HOUR:02d}:{minutes % _HOUR:02d}"
