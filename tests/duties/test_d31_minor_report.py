"""D31 (policy §8): anybody may report a child's account; the age is 14, or the country's where that is higher."""

from typing import Any

import pytest

from qv_desk.assets import resource
from qv_desk.domain.minors.minor_report import Reporter
from tests.cli.terminal import Command

MAIL = resource("samples", "zh-minor.eml")


def reported(qv: Command, *more: str) -> dict[str, Any]:
    """A report by telephone."""
    answer = qv("minor", "new", "--account", "star2014", "--name", "Ann Lee", *more)
    assert answer.code == 0, answer
    return answer.record


def test_a_mail_is_proposed_and_opened_as_a_report_about_a_child(qv: Command) -> None:
    assert qv("read", MAIL).record["proposal"]["kind"] == "minor_report"
    opened = qv("intake", MAIL).record
    assert opened["kind"] == "minor_report"
    seen = qv("minor", opened["reference"]).record
    assert (seen["next_step"], seen["threshold"]) == ("freeze_account", 14)


@pytest.mark.parametrize("reporter", [one.value for one in Reporter])
def test_anybody_may_report_and_proves_nothing_before_the_freeze(qv: Command, reporter: str) -> None:
    reference = reported(qv, "--reporter", reporter)["reference"]
    frozen = qv("minor", reference, "--frozen", "star2014", "--where", "QualvisionID").record
    assert frozen["next_step"] == "find_age"


@pytest.mark.parametrize(
    ("country", "age", "is_assumed"),
    [("CN", 14, False), ("US", 14, False), ("DE", 16, False), ("FR", 15, False), ("IN", 18, False), ("JP", 14, True)],
)
def test_the_higher_of_fourteen_and_the_local_age_counts(
    qv: Command, country: str, age: int, *, is_assumed: bool
) -> None:
    seen = reported(qv, "--country", country)
    assert (seen["threshold"], seen["threshold_assumed"]) == (age, is_assumed)


def test_an_unknown_country_counts_with_fourteen_and_says_so(qv: Command, told: Command) -> None:
    seen = reported(qv)
    assert (seen["threshold"], seen["threshold_assumed"]) == (14, True)
    assert "assumed: the country is not known" in told("minor", seen["reference"]).out


def test_what_was_found_is_under_age_of_age_or_cannot_be_told(qv: Command) -> None:
    reference = reported(qv, "--country", "CN")["reference"]
    early = qv("minor", reference, "--age", "under_age", "--because", "a guess")
    assert early.record["error"] == "minor_not_frozen"
    qv("minor", reference, "--frozen", "star2014", "--where", "QualvisionID")
    for finding, step in (("cannot_tell", "settle_age"), ("of_age", "lift_freeze"), ("under_age", "delete_account")):
        found = qv("minor", reference, "--age", finding, "--because", "what the account says").record
        assert (found["finding"], found["next_step"]) == (finding, step)
