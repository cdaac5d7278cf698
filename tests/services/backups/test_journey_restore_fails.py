"""A restore that is refused, stopped or killed leaves the old desk, or the new one, and nothing between."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.errors import StoreError
from qv_desk.services.backups import restore as service
from qv_desk.services.backups.restore import by_passphrase, finish_interrupted, restore
from qv_desk.services.entry.set_up import create_office, office_defaults
from qv_desk.services.frame.desk import Desk
from qv_desk.store.swap import STAGING, finish_swap
from tests.services.backups.restoring import ERASED, STRETCHED, all_lines, code_of, digests, erase, opened, restored
from tests.services.conftest import FAST_WISH, PASSPHRASE, Clock


class Stop(Exception):  # noqa: N818 - as the window's own
    pass


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each key is derived once in a run; what a derivation takes is measured elsewhere."""
    monkeypatch.setattr("qv_desk.vault.slots.stretched", STRETCHED)


def test_whatever_is_wrong_with_a_backup_has_its_own_code_and_changes_nothing(
    desk: Desk, backup: Path, folder: Path, tmp_path: Path, clock: Clock
) -> None:
    desk.close()
    before = digests(folder)

    def harmed(name: str, change: Callable[[Path], object]) -> str:
        copy = shutil.copytree(backup, tmp_path / name)
        change(copy)
        return code_of(lambda: restored(copy, folder, clock))

    def flip(path: Path, place: int = -9) -> None:
        content = bytearray(path.read_bytes())
        content[place] ^= 1
        path.write_bytes(content)

    def later_form(copy: Path) -> None:
        text = (copy / "manifest.json").read_text()
        (copy / "manifest.json").write_text(text.replace('"format": 2', '"format": 3'))

    found = {
        "flipped store": harmed("a", lambda copy: flip(copy / "cases.db")),
        "flipped head": harmed("b", lambda copy: flip(copy / "cases.db", 3)),
        "cut store": harmed("c", lambda copy: os.truncate(copy / "cases.db", 8192)),
        "flipped ledger": harmed("d", lambda copy: flip(next(copy.glob("*.ledger")))),
        "no store": harmed("e", lambda copy: (copy / "cases.db").unlink()),
        "no manifest": harmed("f", lambda copy: (copy / "manifest.json").unlink()),
        "no vault": harmed("g", lambda copy: (copy / "vault.json").unlink()),
        "flipped manifest": harmed("h", lambda copy: flip(copy / "manifest.json", 40)),
        "flipped vault": harmed("i", lambda copy: flip(copy / "vault.json", 200)),
        "later form": harmed("j", later_form),
        "wrong passphrase": code_of(lambda: restore(backup, folder, by_passphrase(None, "wrong words entirely"))),
    }

    assert found == {
        "flipped store": "backup_damaged",
        "flipped head": "backup_damaged",
        "cut store": "backup_damaged",
        "flipped ledger": "backup_damaged",
        "no store": "backup_incomplete",
        "no manifest": "backup_incomplete",
        "no vault": "backup_incomplete",
        "flipped manifest": "backup_damaged",
        "flipped vault": "vault_damaged",
        "later form": "backup_newer",
        "wrong passphrase": "passphrase_wrong",
    }
    assert digests(folder) == before


def test_another_desks_folder_and_one_in_use_are_refused(
    desk: Desk, backup: Path, folder: Path, tmp_path: Path, clock: Clock
) -> None:
    assert code_of(lambda: restored(backup, folder, clock)) == "store_in_use"
    desk.close()
    other = tmp_path / "other"
    create_office(
        other,
        office=office_defaults().office,
        user_name="Lin Wei",
        passphrase=PASSPHRASE,
        device_secret=False,
        wish=FAST_WISH,
    )
    before = digests(other)

    assert code_of(lambda: restored(backup, other, clock)) == "restore_other_desk"
    assert digests(other) == before


def test_no_desk_is_restored_onto_a_network_drive(
    desk: Desk, backup: Path, folder: Path, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.close()
    before = digests(folder)
    monkeypatch.setattr("qv_desk.store.folder_checks.is_on_network", lambda *_: True)

    for place in (folder, tmp_path / "new"):
        with pytest.raises(StoreError, match="store_network_folder"):
            restored(backup, place, clock)
    assert digests(folder) == before
    assert digests(tmp_path / "new") == {}


def test_a_disk_without_room_or_that_refuses_is_said(
    desk: Desk, backup: Path, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.close()
    before = digests(folder)
    with monkeypatch.context() as patch:
        patch.setattr(service, "missing_room", lambda *_: 12)
        with pytest.raises(StoreError) as refused:
            restored(backup, folder, clock)
        assert (refused.value.code, refused.value.fields) == ("restore_no_room", {"missing": 12})

    def refuse(*_: object) -> None:
        raise OSError(30, "no")

    for name in ("copy_private", "commit_swap", "begin_swap"):
        with monkeypatch.context() as patch:
            patch.setattr(service, name, refuse)
            assert code_of(lambda: restored(backup, folder, clock)) == "restore_not_written"
    assert digests(folder) == before
    assert not (folder / STAGING).exists()


def test_each_report_can_stop_it_and_nothing_is_left(desk: Desk, backup: Path, folder: Path, clock: Clock) -> None:
    desk.close()
    keep = digests(folder)
    told: list[tuple[int, int]] = []

    def stop_at(turn: int) -> None:
        calls: list[int] = []

        def report(done: int, total: int) -> None:
            told.append((done, total))
            calls.append(1)
            if len(calls) == turn:
                raise Stop

        restored(backup, folder, clock, confirmed=True, report=report)

    for turn in range(1, 6):
        with pytest.raises(Stop):
            stop_at(turn)
        assert digests(folder) == keep
        assert not (folder / STAGING).exists()
    told.clear()
    stop_at(1_000_000)
    assert told == sorted(told)
    assert told[-1] == (1000, 1000)


@pytest.mark.parametrize(
    "step", ["copy_private", "copy_out", "_erased_again", "commit_swap", "finish_swap", "keep_anchor"]
)
def test_killed_at_a_step_the_next_opening_finds_the_old_desk_or_the_new_one(
    desk: Desk, backup: Path, folder: Path, clock: Clock, opened_case: Callable[..., Case], step: str
) -> None:
    erased = next(case for case in all_lines(desk) if case.data_subject == ERASED)
    later = opened_case(subject="after the backup")
    erase(desk, erased.case_id)
    desk.close()
    child = os.fork()
    if child == 0:

        def die(*_: object, **__: object) -> None:
            os._exit(9)

        # The first call of finish_swap clears the way, the second one counts.
        calls = [die, finish_swap] if step == "finish_swap" else [die]

        def next_call(*given: Path, **named: object) -> object:
            return calls.pop()(*given, **named)  # type: ignore[operator]

        setattr(service, step, next_call)
        try:
            restored(backup, folder, clock)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 9

    is_new = finish_interrupted(folder) or step == "keep_anchor"
    assert is_new == (step in {"finish_swap", "keep_anchor"})
    again = opened(folder, clock)
    assert again.store.check(again.unlocked.signing_keys).is_sound
    found = {case.case_id for case in all_lines(again)}
    assert erased.case_id not in found
    assert (later.case_id in found) != is_new
    again.close()
