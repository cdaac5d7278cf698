"""Reports on children from the command line: the lane, the lock on the file, the list and the yearly sheet."""

from pathlib import Path

import pytest

from tests.cli.terminal import Command


@pytest.fixture
def report(qv: Command) -> str:
    """The reference of a report by telephone."""
    opened = qv(
        "minor", "new", "--reporter", "parent", "--account", "star2014", "--name", "Ann Lee", "--country", "CN",
        "--e-mail", "ann@example.org", "--stated-age", "12", "--said", "the child opened the account alone",
    )  # fmt: skip
    assert opened.code == 0, opened
    return str(opened.record["reference"])


def test_the_lane_is_walked_from_freeze_to_deletion(qv: Command, report: str) -> None:
    seen = qv("minor", report).record
    assert (seen["next_step"], seen["threshold"], seen["threshold_assumed"]) == ("freeze_account", 14, False)
    assert qv("minor", report, "--deleted", "account", "--because", "all").record["error"] == "minor_age_open"
    frozen = qv("minor", report, "--frozen", "star2014", "--where", "QualvisionID")
    assert (frozen.code, frozen.record["done"], frozen.record["next_step"]) == (0, ["frozen"], "find_age")
    both = qv(
        "minor", report, "--age", "under_age", "--deleted", "account", "--because", "the year of birth; all of it"
    )
    assert both.record["done"] == ["age", "deleted"]
    assert both.record["account_deleted_at"] is not None
    assert qv("minor", report, "--consent", "not_found", "--because", "archive").record["next_step"] == "search"
    assert qv("minor", report, "--rest-deleted").record["error"] == "search_not_finished"


def test_the_file_stays_shut_until_a_second_person_agreed(qv: Command, told: Command, report: str) -> None:
    for words in (("show", report), ("search", report), ("letter", report)):
        refused = qv(*words)
        assert (refused.code, refused.record["error"]) == (5, "minor_file_needs_approval"), words
    asked = qv("minor", report, "--ask-open", "4", "--because", "to write the answer")
    assert asked.record["asked_to_open"] is True
    assert qv("minor", report, "--ask-open", "400", "--because", "x").record["error"] == "minor_hours_impossible"
    (waiting,) = qv("approvals").records
    assert (waiting["kind"], waiting["subject"], waiting["may_decide"]) == ("minor_file", "4", False)
    assert "asked for, waits for a second person" in told("minor", report).out
    assert qv("approvals", "grant", waiting["id"]).record["error"] == "approval_needs_another_person"


def test_lists_name_no_child(qv: Command, told: Command, report: str) -> None:
    (row,) = qv("cases").records
    assert (row["reference"], row["person"]) == (report, "")
    assert "Ann Lee" not in told("cases").out
    assert "立即冻结账号" in told("--language", "zh", "minor").out
    (line,) = qv("minor").records
    assert (line["reference"], line["next_step"], line["running"]) == (report, "freeze_account", True)
    assert report in told("minor").out


def test_a_guardian_shows_their_authority_and_asks(qv: Command, report: str) -> None:
    assert qv("minor", report, "--wish", "delete").record["error"] == "minor_guardian_not_shown"
    shown = qv("minor", report, "--guardian", "call", "--because", "called back on the number on file")
    assert shown.record["guardian"] == "call"
    assert qv("minor", report, "--wish", "prohibit_use").record["wishes"] == ["prohibit_use"]
    assert qv("minor", report, "--wish-done", "prohibit_use").code == 0
    assert qv("minor", report, "--wish-done", "check").record["error"] == "minor_wish_unknown"
    assert qv("minor", report, "--guardian", "id_seen", "--copy", "--because", "passport seen").code == 0
    assert qv("minor", report, "--copy-destroyed").code == 0
    assert qv("minor", report, "--copy-destroyed").record["error"] == "minor_no_copy"


def test_a_use_needs_one_of_three_grounds_and_names_nobody(qv: Command, report: str) -> None:
    use = ("minor", report, "--use", "looked_up")
    assert qv(*use, "--because", "PIPL 31: to find the account").code == 0
    assert qv(*use, "--because", "for Ann Lee").record["error"] == "minor_use_names_person"
    assert qv(*use).record["error"] == "minor_use_needs_basis"
    assert qv(*use, "--ground", "guardian", "--because", "yes").record["error"] == "minor_guardian_has_not_allowed"
    assert qv(*use, "--ground", "curiosity", "--because", "x").code == 2


def test_doubt_and_mistake_have_their_ways(qv: Command, report: str) -> None:
    qv("minor", report, "--frozen", "star2014", "--where", "QualvisionID")
    doubt = qv("minor", report, "--age", "cannot_tell", "--because", "no answer from the school")
    assert doubt.record["next_step"] == "settle_age"
    qv("minor", report, "--age", "of_age", "--because", "a contract of 2019")
    freed = qv("minor", report, "--lift-freeze", "--because", "of age")
    assert freed.record["error"] == "minor_file_needs_approval", "nobody alone makes an ordinary file of a child's"
    assert qv("minor", report).record["next_step"] == "lift_freeze"
    assert qv("show", report).record["error"] == "minor_file_needs_approval"


def test_evidence_waits_for_a_supervisors_words(qv: Command, report: str) -> None:
    qv("minor", report, "--frozen", "star2014", "--where", "QualvisionID")
    assert qv("minor", report, "--ask-keep", "--because", "a claim before the court").code == 0
    (waiting,) = qv("approvals").records
    assert waiting["kind"] == "minor_keep"


def test_the_yearly_sheet_is_shown_and_saved(qv: Command, told: Command, report: str, tmp_path: Path) -> None:
    qv("minor", report, "--frozen", "star2014", "--where", "QualvisionID")
    year = report.split("-")[1]
    page, table = tmp_path / "sheet.html", tmp_path / "sheet.csv"
    rows = qv("minor", "audit", year, "--html", page, "--csv", table).records
    assert {"year": int(year), "part": "Reports", "item": "All reports discovered in the year", "value": "1"} in rows
    assert report in page.read_text("utf-8")
    assert "Ann Lee" not in page.read_text("utf-8")
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    assert qv("minor", "audit", year, "--html", page).record["error"] == "file_exists"
    page.unlink()
    told("--language", "zh", "minor", "audit", year, "--html", page)
    assert "未成年人个人信息年度合规审计表" in page.read_text("utf-8")
    assert {row["value"] for row in qv("minor", "audit", "1999").records} == {"0", "no case"}


def test_slips_are_said(qv: Command, report: str) -> None:
    assert qv("minor", "audit").code == 2
    assert qv("minor", report, "2026").code == 2
    assert qv("minor", "QV-2026-9999").record["error"] == "case_unknown"
    assert qv("minor", report, "--frozen", "star2014").record["error"] == "minor_needs_account_and_place"
    assert qv("minor", "new").record["error"] == "minor_report_needs_account"
    assert qv("minor", report, "--frozen", "a", "--where", "b", "--at", "soon").record["error"] == "moment_unreadable"
