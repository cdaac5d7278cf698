"""A backup is a desk that opens."""

from pathlib import Path

import pytest

from tests.cli.terminal import Command


def test_a_backup_is_verified_and_opens_as_a_desk(
    qv: Command, bare: Command, case: str, tmp_path: Path, passphrase_file: Path
) -> None:
    made = qv("backup", tmp_path / "backups")
    assert made.code == 0, made
    assert made.record["counts"]["cases"] == 1
    folder = Path(made.record["folder"])
    assert folder.is_dir()
    opened = bare("cases", "--folder", folder, "--passphrase-file", passphrase_file, "--json")
    assert [record["reference"] for record in opened.records] == [case]


def test_a_folder_that_cannot_be_written_is_said(told: Command, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file where a folder should be", encoding="utf-8")
    refused = told("backup", tmp_path / "backups")
    assert refused.code == 6
    assert refused.err.count("\n") >= 2
    assert "Traceback" not in refused.err


def test_people_are_told_what_it_holds(told: Command, case: str, tmp_path: Path) -> None:
    assert case
    assert "1 case(s)" in told("backup", tmp_path / "backups").out
    assert "案件1件" in told("--language", "zh", "backup", tmp_path / "more").out


def test_a_plan_is_made_used_told_and_ended(qv: Command, tmp_path: Path) -> None:
    place = tmp_path / "planned"
    assert qv("backup").record["error"] == "backup_place_missing"
    planned = qv("backup", "--plan", place, "--after", "18:05").record
    assert (planned["plan"], planned["after"]) == (str(place), "18:05")
    made = qv("backup").record
    assert Path(made["folder"]).parent == place

    found = qv("backup", "--state").record
    assert (found["ok"], found["last_folder"], found["plan"]) == (True, made["folder"], str(place))
    assert qv("backup", "--plan", "off").record["plan"] is None
    assert qv("backup", "--state").record["plan"] is None


def test_a_planned_disk_that_is_not_there_is_said_and_told_by_the_state(
    qv: Command, told: Command, tmp_path: Path
) -> None:
    qv("backup", "--plan", tmp_path / "planned")
    (tmp_path / "planned").rmdir()
    assert qv("backup").record["error"] == "backup_disk_gone"

    found = qv("backup", "--state").record
    assert (found["ok"], found["problem"], found["last_at"]) == (False, "backup_disk_gone", None)
    assert "may have been pulled out" in told("backup", "--state").out


def test_people_are_told_the_plan_the_state_and_that_one_disk_holds_both(told: Command, tmp_path: Path) -> None:
    planned = told("backup", "--plan", tmp_path / "planned")
    assert "once a day to" in planned.out
    assert "same disk" in planned.err
    assert "18:00" in told("backup", "--plan", tmp_path / "planned", "--after", "18:00").out
    made = told("--language", "zh", "backup")
    assert "同一磁盘" in made.err
    assert str(tmp_path / "planned") in told("backup", "--state").out
    assert "no backups by itself" in told("backup", "--plan", "off").out


def test_a_time_of_day_that_is_none_is_told(qv: Command, tmp_path: Path) -> None:
    assert qv("backup", "--plan", tmp_path, "--after", "six").record["error"] == "time_of_day_unreadable"


def test_ctrl_c_stops_a_backup_and_leaves_nothing(
    told: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("qv_desk.store.backup.copy_private", interrupt)
    stopped = told("backup", tmp_path / "backups")
    assert stopped.code == 130
    assert not list((tmp_path / "backups").iterdir())


@pytest.mark.parametrize("words", [("--state", "x"), ("--plan", "x", "x"), ("--after", "18:00", "x")])
def test_words_that_would_be_passed_over_are_refused(qv: Command, tmp_path: Path, words: tuple[str, ...]) -> None:
    refused = qv("backup", *(tmp_path / word if word == "x" else word for word in words))
    assert (refused.code, refused.record["error"]) == (2, "usage")
    assert list(tmp_path.glob("x*")) == []


def test_the_time_of_the_plan_is_told(qv: Command, told: Command, tmp_path: Path) -> None:
    assert qv("backup", "--plan", tmp_path / "planned", "--after", "18:05").code == 0
    assert qv("backup", "--state").record["after"] == "18:05"
    assert f"{tmp_path / 'planned'}, once a day after 18:05" in told("backup", "--state").out
