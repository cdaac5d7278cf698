"""Backups are made by hand and as planned, kept by their days, and every failure is told and tried again."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError, StoreError
from qv_desk.services.backups import back_up as service
from qv_desk.services.backups.back_up import (
    BackupPlan,
    back_up,
    back_up_as_planned,
    expires_on,
    is_due,
    keep_ledger,
    last_backup_at,
    look_at_place,
    plan,
    set_plan,
    state,
)
from qv_desk.services.frame.desk import Desk
from qv_desk.store.erasure_ledger import ledger_name, read_ledger
from tests.services.conftest import Clock


class Stop(Exception):  # noqa: N818 - as the window's own
    pass


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "backups"
    made.mkdir()
    return made


def backups_in(place: Path) -> list[str]:
    return sorted(each.name for each in place.iterdir() if each.name.startswith("qv-desk-"))


def actions(desk: Desk) -> list[str]:
    return [entry.action for entry in desk.store.journal.of("store")]


def erase_somebody(desk: Desk, at: datetime) -> None:
    """Write a line into the ledger as an erasure does."""
    desk.store._lane.file.fetch(
        "INSERT INTO erasures VALUES (:id, :object, 'case', :at, 'u-1')",
        {"id": f"e-{at}", "object": "c-gone", "at": at.isoformat(timespec="microseconds")},
    )


def test_a_backup_holds_store_vault_and_ledger_and_the_journal_says_so(desk: Desk, place: Path) -> None:
    assert last_backup_at(desk) == ""
    manifest = back_up(desk, place)
    made = place / manifest.folder

    name = ledger_name(desk.unlocked.vault_id)
    assert {path.name for path in made.iterdir()} == {"cases.db", "vault.json", "manifest.json", name}
    assert last_backup_at(desk) == manifest.made_at
    assert actions(desk)[-1] == "backup.made"
    assert (place / name).exists()
    assert (desk.folder / name).exists()


def test_a_backup_that_is_stopped_leaves_nothing_and_says_nothing(desk: Desk, place: Path) -> None:
    def stop(*_: int) -> None:
        raise Stop

    with pytest.raises(Stop):
        back_up(desk, place, report=stop)

    assert not list(place.iterdir())
    assert "backup.made" not in actions(desk)
    assert state(desk).problem == ""


def test_the_state_says_when_where_and_how_long_ago(desk: Desk, place: Path, clock: Clock) -> None:
    assert (state(desk).last_at, state(desk).age, state(desk).last_folder) == (None, None, "")
    made_at = desk.moment
    manifest = back_up(desk, place)
    clock.forward(hours=2)

    found = state(desk)
    assert (found.last_at, found.age, found.problem) == (made_at, timedelta(hours=2), "")
    assert found.last_folder == str(place / manifest.folder)
    clock.forward(days=-400)
    assert state(desk).age == timedelta(0)


def test_desks_that_a_restore_put_aside_are_named(desk: Desk) -> None:
    assert state(desk).replaced == ()
    (desk.folder / "replaced-20260101T000000Z").mkdir()

    assert state(desk).replaced == (str(desk.folder / "replaced-20260101T000000Z"),)


def test_a_plan_is_kept_and_its_folder_made(desk: Desk, tmp_path: Path) -> None:
    assert plan(desk) == BackupPlan()
    wish = BackupPlan(str(tmp_path / "deep" / "backups"), is_on=True, after=time(18, 30))
    set_plan(desk, wish)

    assert plan(desk) == state(desk).plan == wish
    assert (tmp_path / "deep" / "backups").is_dir()
    assert actions(desk)[-1] == "backup.planned"
    set_plan(desk, BackupPlan())
    assert plan(desk) == BackupPlan()


def test_a_plan_whose_folder_cannot_be_made_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError) as refused:
        set_plan(desk, BackupPlan(str(tmp_path / "file" / "backups"), is_on=True))

    assert refused.value.code == "backup_forbidden"
    assert plan(desk) == BackupPlan()


def test_only_a_supervisor_changes_the_plan(desk: Desk) -> None:
    officer = desk.handed_to(replace(desk.unlocked, user=replace(desk.user, role=Role.OFFICER)))
    with pytest.raises(AccessError):
        set_plan(officer, BackupPlan())


def test_the_planned_backup_is_due_once_a_day(desk: Desk, place: Path, clock: Clock) -> None:
    opened_at = desk.moment
    assert not is_due(desk, opened_at)
    set_plan(desk, BackupPlan(str(place), is_on=True))
    assert not is_due(desk, opened_at)
    clock.forward(minutes=5)
    assert is_due(desk, opened_at)
    back_up_as_planned(desk)
    assert not is_due(desk, opened_at)
    clock.forward(days=1)
    assert is_due(desk, opened_at)


def test_a_planned_backup_that_fails_is_said_and_tried_again(desk: Desk, place: Path, clock: Clock) -> None:
    opened_at = desk.moment - timedelta(hours=1)
    set_plan(desk, BackupPlan(str(place), is_on=True))
    place.rmdir()
    with pytest.raises(StoreError) as refused:
        back_up_as_planned(desk)

    assert refused.value.code == state(desk).problem == "backup_disk_gone"
    assert actions(desk)[-1] == "backup.failed"
    assert not place.exists(), "a backup went to the mount point of a disk that is not there"
    assert not is_due(desk, opened_at)
    clock.forward(minutes=15)
    assert is_due(desk, opened_at)
    place.mkdir()
    back_up_as_planned(desk)
    assert state(desk).problem == ""
    assert len(backups_in(place)) == 1


def test_backups_past_their_time_go_after_a_new_one_with_a_line_each(desk: Desk, place: Path, clock: Clock) -> None:
    for _ in range(4):
        back_up(desk, place)
        clock.forward(hours=1)
    assert len(backups_in(place)) == 1
    clock.forward(days=36)
    back_up(desk, place)

    assert backups_in(place) == [f"qv-desk-{desk.moment:%Y%m%dT%H%M%SZ}"]
    assert actions(desk).count("backup.removed") == 4


def test_a_backup_that_cannot_be_taken_away_spoils_no_new_one(
    desk: Desk, place: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(desk, place)
    clock.forward(hours=1)

    def refuse(*_: object) -> None:
        raise StoreError("backup_not_removed")

    monkeypatch.setattr("qv_desk.store.backup.remove_backup", refuse)
    back_up(desk, place)

    assert state(desk).problem == "backup_not_removed"


def test_without_a_new_backup_only_what_was_promised_goes(
    desk: Desk, place: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_plan(desk, BackupPlan(str(place), is_on=True))
    back_up(desk, place)
    clock.forward(days=1)
    erase_somebody(desk, desk.moment)
    clock.forward(days=1)
    back_up(desk, place)
    before, after = backups_in(place)
    clock.forward(days=40)

    def full(*_: object) -> int:
        return 7

    monkeypatch.setattr("qv_desk.store.backup.missing_room", full)
    with pytest.raises(StoreError) as refused:
        back_up_as_planned(desk)

    assert (refused.value.code, refused.value.fields["missing"]) == ("backup_no_room", 7)
    assert backups_in(place) == [after], f"{before} still holds the erased"


def test_the_ledger_goes_to_every_place_that_answers(desk: Desk, place: Path, clock: Clock, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    back_up(desk, place)
    clock.forward(seconds=1)
    back_up(desk, stick)
    shutil.rmtree(stick)
    clock.forward(days=1)
    erase_somebody(desk, desk.moment)

    assert keep_ledger(desk) == (str(stick),)
    for folder in (place, desk.folder):
        found = read_ledger(folder, desk.store.erasures.ledger_key(), desk.unlocked.vault_id)
        assert found is not None
        assert [each.object_id for each in found.erasures] == ["c-gone"]
        assert found.written_at == desk.moment


def test_the_day_is_told_on_which_nothing_erased_is_left(desk: Desk) -> None:
    erased_at = datetime(2026, 9, 24, 17, 0, tzinfo=UTC)  # one o'clock at night at the office

    assert expires_on(desk, erased_at).isoformat() == "2026-10-30"


def test_a_place_is_looked_at_before_it_is_chosen(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = look_at_place(desk, tmp_path / "not" / "there")
    assert (found.missing, found.same_disk, found.on_network) == (0, True, False)
    assert not look_at_place(desk, Path("/proc")).same_disk

    def gone(*_: object) -> int:
        raise OSError(5, "no")

    monkeypatch.setattr(service, "missing_room", gone)
    with pytest.raises(StoreError) as refused:
        look_at_place(desk, tmp_path)
    assert refused.value.code == "backup_disk_gone"
