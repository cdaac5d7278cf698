"""Their deadline is said with the days that are left, and what was given with its ground."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from qv_desk.domain.kinds.authority_demand import (
    AuthorityDemand,
    DemandAssessment,
    DemandCheck,
    DemandLawfulness,
    DemandVerification,
    TellingThePerson,
)
from qv_desk.gui.case.demand_words import (
    button_words,
    check_words,
    deadline_words,
    given_words,
    input_names,
    law_words,
    section_words,
)
from qv_desk.gui.words.language import ScreenLanguage

TODAY = date(2026, 10, 12)
DEMAND = AuthorityDemand()
AT = datetime(2026, 10, 12, tzinfo=UTC)


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


def test_a_step_says_what_has_to_be_written_before_and_then_what_was_found(language: ScreenLanguage) -> None:
    assert language is not None
    assert check_words(DEMAND, "").startswith("Opens when it is written down")
    named = replace(DEMAND, authority="District Court")
    assert check_words(named, "") == ""
    assert law_words(named, "").startswith("Opens when the check says")

    checked = replace(
        named, verification=DemandVerification(how=DemandCheck.CALLED_BACK, words="Ms Low, desk 4", by="u1", at=AT)
    )
    assert check_words(checked, "Lin Wei, today").endswith("Ms Low, desk 4\nLin Wei, today")
    assert law_words(checked, "") == ""
    assessed = replace(
        checked,
        assessment=DemandAssessment(
            lawfulness=DemandLawfulness.LAWFUL,
            reasons="an order",
            telling=TellingThePerson.MAY,
            telling_reasons="s 3",
            by="u1",
            at=AT,
        ),
    )
    assert law_words(assessed, "Lin Wei, today").count("\n") == 2


def test_every_section_and_button_has_its_words(language: ScreenLanguage) -> None:
    assert language is not None
    assert all(title and hint for title, hint in section_words())
    assert tuple(button_words()) == ("who", "check", "law", "propose", "give")
