"""The page fits on a page, says the head twice, and stands whole or not at all."""

import os
import stat
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from qv_desk.errors import StoreError
from qv_desk.exports.journal_report import JournalReport, ReportPerson, report_page, write_report

REPORT = JournalReport(
    office="Sample Office",
    vault_id="a" * 32,
    at=datetime(2026, 11, 22, 17, 30, tzinfo=ZoneInfo("Asia/Shanghai")),
    by="Lin Wei",
    sequence=4711,
    digest="ab" * 32,
    entries=4711,
    signed=4700,
    first_bad=None,
    people=(ReportPerson("林薇", "supervisor / 主管", "0123456789abcdef"),),
)


def test_the_head_stands_on_it_and_in_its_foot() -> None:
    page = report_page(REPORT)
    assert page.count(f"4711:{'ab' * 32}") == 2
    assert page.splitlines()[-1] == f"4711:{'ab' * 32}"
    assert "2026-11-22 17:30 CST" in page
    assert "0123456789abcdef  林薇" in page
    assert "every entry stands" in page


def test_a_broken_journal_is_not_passed_over() -> None:
    assert "ENTRY 12 DOES NOT STAND" in report_page(replace(REPORT, first_bad=12))


def test_it_stays_one_page_however_many_work_here() -> None:
    page = report_page(replace(REPORT, people=REPORT.people * 64))
    assert len(page.splitlines()) < 60
    assert "34 more" in page


def test_what_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    write_report(path, REPORT)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(StoreError, match="export_exists"):
        write_report(path, replace(REPORT, sequence=1))
    assert path.read_text() == report_page(REPORT)
    with pytest.raises(StoreError, match="export_not_written"):
        write_report(tmp_path / "nowhere" / "page.txt", REPORT)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_leaves_no_half_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real_open = os.open
    monkeypatch.setattr(os, "open", lambda path, *how: real_open(path, *how) and real_open("/dev/full", os.O_WRONLY))
    with pytest.raises(StoreError, match="export_not_written"):
        write_report(tmp_path / "page.txt", REPORT)
    assert not (tmp_path / "page.txt").exists()
