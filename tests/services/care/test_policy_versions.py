"""Versions of the policy are brought in as text, never replaced, and held against the duties."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from qv_desk.errors import DeskError
from qv_desk.services.care import journal_book, policy_versions
from qv_desk.services.frame.desk import Desk

TEXT = "".join(f"{number}.Section {number}\nWords.\n" for number in range(1, 11)).encode()


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def test_a_version_is_kept_with_its_text_and_digest(desk: Desk) -> None:
    later = desk.today + timedelta(days=30)
    kept = policy_versions.bring_in(
        desk, TEXT, name=later, in_force_from=later, is_major=False, changes=" shorter periods "
    )

    assert policy_versions.versions(desk) == (kept,)
    assert kept.changes == "shorter periods"
    assert kept.text.encode() == TEXT
    assert policy_versions.in_force(desk) == desk.policy_version
    assert journal_book.latest(desk, 1)[0].action == "policy.version_added"


def test_duties_that_lost_their_section_are_named() -> None:
    assert policy_versions.read_policy(TEXT).duties_without_section == ()
    missing = policy_versions.read_policy(b"1.A\nx\n2.B\ny\n").duties_without_section
    assert {"D12", "D16", "D40"} <= {duty.code for duty in missing}
    assert "D05" not in {duty.code for duty in missing}


def test_what_is_refused_says_why(desk: Desk) -> None:
    day = desk.today

    def bring(content: bytes = TEXT, name: date = day, start: date = day, changes: str = "x") -> object:
        return policy_versions.bring_in(desk, content, name=name, in_force_from=start, is_major=False, changes=changes)

    assert code_of(lambda: bring(b"\xff\xfe1.A")) == "policy_not_text"
    assert code_of(lambda: bring(b"1.A\0")) == "policy_not_text"
    assert code_of(lambda: bring(b"nothing here")) == "policy_without_sections"
    assert code_of(lambda: bring(b"x" * (1024 * 1024 + 1))) == "policy_too_large"
    assert code_of(lambda: bring(changes=" ")) == "policy_needs_changes"
    assert code_of(lambda: bring(start=day - timedelta(days=1))) == "policy_in_the_past"
    assert code_of(lambda: bring(name=date.fromisoformat(desk.policy_version))) == "policy_version_exists"
    bring()
    assert code_of(bring) == "policy_version_exists"
