"""Their deadline is said with the days that are left, and what was given with its ground."""

from dataclasses import replace
from datetime import date

import pytest

from qv_desk.domain.kinds.authority_demand import AuthorityDemand
from qv_desk.gui.case.demand_words import deadline_words, given_words, input_names
from qv_desk.gui.words.language import ScreenLanguage

TODAY = date(2026, 10, 12)
DEMAND = AuthorityDemand()


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 10, 26), "Their deadline: Monday 26 October 2026, 14 days left"),
        (date(2026, 10, 13), "Their deadline: Tuesday 13 October 2026, 1 day left"),
        (date(2026, 10, 12), "Their deadline: Monday 12 October 2026, today"),
        (date(2026, 10, 9), "Their deadline: Friday 9 October 2026, passed"),
        (None, ""),
    ],
)
def test_their_deadline(language: ScreenLanguage, day: date | None, words: str) -> None:
    assert language is not None
    assert deadline_words(replace(DEMAND, answer_by=day), TODAY) == words


def test_nothing_given_is_said_by_nothing_and_every_input_has_a_name(language: ScreenLanguage) -> None:
    assert language is not None
    assert given_words(DEMAND) == ""
    assert all(input_names().values())
