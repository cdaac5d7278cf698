"""A fault is written down without a word of what people wrote."""

from pathlib import Path

import pytest

from qv_desk.cli.frame.bug_report import log_folder, report_of, write_report


def fault_with_a_name_in_it() -> Exception:
    person = "Martha Quinn"
    try:
        try:
            {}[person]
        except KeyError as error:
            message = f"no such person: {person}"
            raise RuntimeError(message) from error
    except RuntimeError as error:
        return error
    raise AssertionError


def test_a_report_names_places_and_never_a_value() -> None:
    report = report_of(fault_with_a_name_in_it())
    assert "builtins.KeyError" in report
    assert "builtins.RuntimeError" in report
    assert "in fault_with_a_name_in_it" in report
    assert "Martha" not in report
    assert str(Path.home()) not in report


def test_a_report_is_kept_for_this_user_alone() -> None:
    file = write_report(fault_with_a_name_in_it())
    assert file is not None
    assert file.parent == log_folder()
    assert file.stat().st_mode & 0o077 == 0
    assert "RuntimeError" in file.read_text(encoding="utf-8")


def test_where_nothing_can_be_written_there_is_no_second_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    blocked = tmp_path / "a-file-where-a-folder-should-be"
    blocked.write_text("", encoding="utf-8")
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(blocked))
    assert write_report(ValueError()) is None


def test_old_reports_make_room() -> None:
    folder = log_folder()
    folder.mkdir(parents=True)
    for number in range(30):
        (folder / f"fault-20200101T0000{number:02}Z-1.txt").touch()
    newest = write_report(ValueError())
    kept = sorted(folder.iterdir())
    assert len(kept) == 20
    assert kept[-1] == newest
