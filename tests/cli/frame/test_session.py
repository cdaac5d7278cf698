"""A desk is opened for one command, by its own person, and closed again; each obstacle has its own words."""

import shutil
from argparse import Namespace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import folder_of, opened_desk
from qv_desk.errors import StoreError
from qv_desk.services.care import calendars_in
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.shipped_law import COUNTED_UNDER
from tests.cli.terminal import Command, secret


def test_the_folder_comes_from_the_option_and_else_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("QV_DESK_FOLDER", str(tmp_path / "environment"))
    assert folder_of(Namespace(folder=str(tmp_path / "option"))) == tmp_path / "option"
    assert folder_of(Namespace()) == tmp_path / "environment"


def test_a_second_desk_on_the_same_folder_is_refused_and_the_first_goes_on(
    qv: Command, folder: Path, passphrase_file: Path
) -> None:
    arguments = Namespace(folder=str(folder), passphrase_file=str(passphrase_file))
    with opened_desk(arguments, Output()) as desk:
        refused = qv("cases")
        assert (refused.code, refused.record["error"]) == (6, "store_in_use")
        assert desk.user.display_name == "Lin Wei"
    assert qv("cases").code == 0


def test_a_desk_is_closed_when_its_command_fails(folder: Path, passphrase_file: Path, qv: Command) -> None:
    arguments = Namespace(folder=str(folder), passphrase_file=str(passphrase_file))
    with pytest.raises(StoreError), opened_desk(arguments, Output()):
        raise StoreError("store_in_use")
    assert qv("cases").code == 0


def test_each_obstacle_has_its_own_message(bare: Command, folder: Path, passphrase_file: Path, tmp_path: Path) -> None:
    def ending(place: Path, *words: str | Path) -> tuple[int, str]:
        answer = bare("cases", "--folder", place, "--json", *words)
        return answer.code, answer.record["error"]

    right = ("--passphrase-file", passphrase_file)
    wrong = ("--passphrase-file", secret(tmp_path / "wrong.txt", "not the one that opens it"))
    damaged_vault = shutil.copytree(folder, tmp_path / "damaged-vault")
    (damaged_vault / "vault.json").write_text("{", encoding="utf-8")
    damaged_store = shutil.copytree(folder, tmp_path / "damaged-store")
    (damaged_store / "cases.db").write_bytes(b"\x5a" * 8192)
    plain_store = shutil.copytree(folder, tmp_path / "plain-store")
    (plain_store / "cases.db").write_bytes(b"SQLite format 3\x00" + bytes(4080))
    no_store = shutil.copytree(folder, tmp_path / "no-store")
    (no_store / "cases.db").unlink()

    endings = [
        ending(tmp_path / "nowhere", *right),
        ending(folder, *wrong),
        ending(folder),
        ending(folder, *right, "--user", "Nobody"),
        ending(damaged_vault, *right),
        ending(damaged_store, *right),
        ending(plain_store, *right),
        ending(no_store, *right),
    ]
    assert [code for code, _ in endings] == [6, 5, 5, 5, 6, 6, 6, 6]
    assert len({error for _, error in endings}) == len(endings)
    assert (plain_store / "cases.db").read_bytes().startswith(b"SQLite format 3")  # nothing was written


def test_a_clock_that_was_set_back_is_said_beside_the_answer(
    qv: Command, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    year_before = datetime.now(UTC) - timedelta(days=365)
    monkeypatch.setattr(Desk, "moment", property(lambda _desk: year_before.replace(microsecond=0)))
    answer = qv("show", case)

    assert answer.code == 0
    assert answer.record["reference"] == case
    assert "clock shows" in answer.err


@pytest.mark.key_store
def test_an_old_store_put_back_is_told_by_the_next_command_that_writes(
    qv: Command, told: Command, folder: Path, tmp_path: Path
) -> None:
    shutil.copy(folder / "cases.db", tmp_path / "cases.db")
    assert "last seen" not in told("users", "recovery-code").err
    shutil.copy(tmp_path / "cases.db", folder / "cases.db")

    assert "not the one that was last seen on this machine" in told("users", "recovery-code").err
    assert qv("journal", "--limit", "1").record["action"] == "journal.alarm"
    assert "last seen" not in told("users", "recovery-code").err


def test_dates_are_counted_anew_once_after_a_program_with_other_rules_came_in(
    qv: Command, told: Command, folder: Path, passphrase_file: Path
) -> None:
    arguments = Namespace(folder=str(folder), passphrase_file=str(passphrase_file))
    with opened_desk(arguments, Output()) as desk, desk.changing() as changes:
        changes.write_setting(COUNTED_UNDER, "another law")
        changes.journal("calendar.imported", "cn")

    assert qv("journal", "--limit", "1").record["action"] == "clock.recounted"
    counted = [entry for entry in qv("journal").records if entry["action"] == "clock.recounted"]
    assert len(counted) == 1
    assert told("cases").code == 0


def test_a_disk_that_is_full_at_the_counting_is_said_and_the_command_goes_on(
    told: Command, folder: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = Namespace(folder=str(folder), passphrase_file=str(passphrase_file))
    with opened_desk(arguments, Output()) as desk, desk.changing() as changes:
        changes.write_setting(COUNTED_UNDER, "another law")
        changes.journal("calendar.imported", "cn")

    def full(*_arguments: object, **_more: object) -> int:
        raise StoreError("disk_full")

    monkeypatch.setattr(calendars_in, "recount", full)
    listed = told("cases")
    assert listed.code == 0
    assert listed.err.strip()
