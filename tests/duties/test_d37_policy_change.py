"""D37 (policy §9): everybody with an open case is told of a major change of the policy, once, by letter."""

from collections.abc import Callable
from pathlib import Path

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.kinds.policy_mailing import NoticeState
from qv_desk.domain.terms.party import Party
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import merge_issue, policy_mailing
from tests.cli.terminal import Command

ANN = Party("Ann Lee", ("1 Sample Street", "Cork"), "ann@example.org", "", "IE")
WORDS = ("--changes", "Data are also kept in Singapore.", "--where", "On our website.")


def test_one_letter_a_person_however_many_cases(desk: Desk, opened_case: Callable[..., Case]) -> None:
    first, _second = opened_case(data_subject=ANN), opened_case(data_subject=ANN)
    other = opened_case(data_subject=Party("Bo Chen", ("2 Road",), "bo@example.org", "", "CN"))
    mailing = policy_mailing.start_mailing(
        desk, version="2026-10-01", changes="Data are also kept in Singapore.", in_force_on=desk.today, where="website"
    )

    assert merge_issue.issue(desk, MergeKind.POLICY, mailing.entry_id).letters == 2
    assert merge_issue.issue(desk, MergeKind.POLICY, mailing.entry_id).letters == 0
    notices = policy_mailing.look_at_mailing(desk, mailing.entry_id).notices
    assert {one.reference: one.state for one in notices} == {
        first.reference: NoticeState.ISSUED,
        other.reference: NoticeState.ISSUED,
    }


def test_by_command_a_stopped_mailing_goes_on_and_nobody_is_told_twice(qv: Command, case: str) -> None:
    version = qv("mailing", "start", *WORDS).records[0]["version"]
    assert qv("mailing", "start", *WORDS).records[0]["people"] == 1
    assert [qv("notices", "issue", version).record["issued"] for _ in range(2)] == [1, 0]
    assert qv("print-queue", "--letter", case, "--mark-printed", "--mark-posted", case).code == 0
    again = qv("mailing", "told", version, "--case", case, "--how", "by telephone")
    assert again.record["error"] == "mailing_person_settled"


def test_a_major_version_that_was_brought_in_is_told_with_its_own_day_and_words(
    qv: Command, case: str, tmp_path: Path
) -> None:
    assert qv("show", case).record["policy_version"] != "2099-01-01"
    text = tmp_path / "policy.txt"
    text.write_text("1. Scope\nAll of it.\n", encoding="utf-8")
    kept = ("--date", "2099-01-01", "--from", "2099-02-01", "--major", "--changes", "Data are kept in Singapore.")
    assert qv("policy", "add", text, *kept).code == 0
    begun = qv("mailing", "start", "--where", "On our website.").records[0]
    assert (begun["version"], begun["in_force_on"]) == ("2099-01-01", "2099-02-01")
    assert qv("mailing", "start", "--where", "On our website.").records[0]["people"] == 1
    assert len(qv("mailing").records) == 1
