"""D36 (policy §9): the versions of the policy are kept, and a case cites the one in force when it was received."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from qv_desk.domain.cases.case import Case
from qv_desk.services.care import policy_versions
from qv_desk.services.cases import review
from qv_desk.services.frame.desk import Desk
from tests.cli.terminal import Command
from tests.services.conftest import Clock

TEXT = "".join(f"{number}.Section\nWords.\n" for number in range(1, 11))


def test_a_case_cites_the_version_of_its_day_and_no_version_is_replaced(
    desk: Desk, opened_case: Callable[..., Case], clock: Clock
) -> None:
    before = opened_case()
    start = desk.today + timedelta(days=1)
    policy_versions.bring_in(
        desk, TEXT.encode(), name=date(2026, 9, 25), in_force_from=start, is_major=True, changes="shorter periods"
    )
    clock.forward(days=2)
    after = opened_case(received_at=clock())

    assert before.policy_version == "2024-02-18"
    assert after.policy_version == "2026-09-25"
    assert review.look(desk, before.case_id).case.policy_version == "2024-02-18"
    assert policy_versions.versions(desk)[0].text == TEXT


def test_the_command_line_lists_what_was_brought_in(told: Command, tmp_path: Path) -> None:
    text = tmp_path / "policy.txt"
    text.write_text(TEXT, encoding="utf-8")
    day = (date.today() + timedelta(days=40)).isoformat()  # noqa: DTZ011 - some day to come
    assert told("policy", "add", text, "--date", "2027-01-01", "--from", day, "--changes", "shorter").code == 0

    assert "2027-01-01" in told("policy", "list").out
