"""The words on children's reports: every code has its word, the age says where it comes from and how sure it is."""

from datetime import timedelta

import pytest

from qv_desk.catalogue.minor_ages import minor_ages
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.minors.age_threshold import threshold_in
from qv_desk.domain.minors.minor_deeds import AgeFinding, GuardianProof, GuardianWish
from qv_desk.domain.minors.minor_register import Opened, UseGround, UseKind
from qv_desk.domain.minors.minor_report import Reporter
from qv_desk.services.words.minor_words import hours_and_minutes, minor_word, step_title, threshold_words


def test_every_code_has_its_word() -> None:
    for prefix, codes in (
        ("reporter", Reporter), ("finding", AgeFinding), ("proof", GuardianProof), ("wish", GuardianWish),
        ("ground", UseGround), ("use", UseKind), ("opened", Opened),
    ):  # fmt: skip
        for code in codes:
            word = minor_word(f"{prefix}.{code.value}")
            assert word.en != word.zh
    assert step_title(NextStep.FREEZE_ACCOUNT).en == "Freeze the account now"


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("CN", "Under 14 (Personal Information Protection Law (PIPL), Article 31)"),
        ("DE", "not confirmed: read in a secondary source"),
        ("US", "the country's own age of 13 is lower"),
        ("JP", "assumed: no age of that country is on file"),
        ("", "assumed: the country is not known"),
    ],
)
def test_the_age_says_where_it_comes_from(country: str, said: str) -> None:
    assert said in threshold_words(threshold_in(country, minor_ages())).en


def test_the_minute_clock_counts_hours_on() -> None:
    assert hours_and_minutes(timedelta(minutes=38, seconds=59)) == "00:38"
    assert hours_and_minutes(timedelta(days=5, hours=6, minutes=5)) == "126:05"
    assert hours_and_minutes(timedelta(seconds=-30)) == "00:00"
