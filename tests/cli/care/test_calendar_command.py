"""Calendars are shown, a notice is previewed, and kept only on demand."""

from pathlib import Path

import pytest

from tests.cli.terminal import Command

TABLE = "date,kind,name\n2027-01-01,off,元旦\n2027-01-02,working,元旦\n"


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    path = tmp_path / "2027.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_the_calendars_are_shown_with_their_years(qv: Command, told: Command) -> None:
    shown = {one["calendar"]: one for one in qv("calendar", "show").records}
    assert 2026 in shown["cn"]["years"]
    assert shown["nz"]["years"] == []
    assert "every date provisional" in told("calendar", "show").out


def test_a_year_that_should_be_in_is_asked_for(told: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qv_desk.services.cases.start_page._year_to_announce", lambda _day: 2027)
    assert "working days of 2027 are not in yet" in told("calendar", "show").out


def test_the_days_of_a_year_are_shown(qv: Command, told: Command) -> None:
    days = {one["day"]: one["kind"] for one in qv("calendar", "show", "cn", "--year", "2026").records}
    assert (days["2026-02-14"], days["2026-10-01"]) == ("working", "off")
    assert "make-up working day" in told("calendar", "show", "cn", "--year", "2026").out


def test_without_yes_nothing_is_kept(qv: Command, told: Command, notice: Path, case: str) -> None:
    found = qv("calendar", "import", notice, "--source", "a notice").record
    assert (found["ok"], found["kept"], found["year"], found["open_cases"]) == (True, False, 2027, 1)
    assert "Nothing was kept" in told("calendar", "import", notice).out
    assert 2027 not in {one["calendar"]: one for one in qv("calendar", "show").records}["cn"]["years"]
    del case


def test_with_yes_it_counts_from_now_on(qv: Command, told: Command, notice: Path) -> None:
    assert qv("calendar", "import", notice, "--source", "国办发明电〔2026〕99号", "--yes").record["kept"] is True
    records = qv("calendar", "show").records
    assert 2027 in next(one for one in records if one.get("calendar") == "cn")["years"]
    kept = next(one for one in records if "notice" in one)
    assert (kept["year"], kept["source"], kept["by"]) == (2027, "国办发明电〔2026〕99号", "Lin Wei")
    assert "takes the place" in told("calendar", "import", notice, "--source", "again").out


def test_slips_are_said_and_keep_nothing(qv: Command, notice: Path, tmp_path: Path) -> None:
    assert qv("calendar").code == 2
    assert qv("calendar", "show", "xx").record["error"] == "calendar_unknown"
    assert qv("calendar", "import", notice, "--calendar", "xx").record["error"] == "calendar_unknown"
    assert qv("calendar", "import", notice, "--yes").record["error"] == "calendar_needs_source"
    assert qv("calendar", "import", tmp_path / "none.csv").record["error"] == "calendar_file_not_text"
    notice.write_text("hello", encoding="utf-8")
    assert qv("calendar", "import", notice).record["error"] == "calendar_file_unreadable"


def test_every_open_case_can_be_counted_anew(qv: Command, told: Command, case: str) -> None:
    assert qv("calendar", "recount").record == {"ok": True, "changed": 0}
    assert "0 cases" in told("calendar", "recount").out
    del case
