"""A backup takes the desk's place as a whole or not at all, and the erased stay erased."""

import functools
import hashlib
import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError, DeskError, GateError, InputError, StoreError
from qv_desk.services.care import restore as service
from qv_desk.services.care.back_up import back_up, keep_ledger
from qv_desk.services.care.restore import Restored, by_passphrase, by_recovery_code, finish_interrupted, restore
from qv_desk.services.entry.set_up import create_office, office_defaults
from qv_desk.services.entry.unlock import open_desk, open_keys
from qv_desk.services.frame.desk import Desk
from qv_desk.services.people import users
from qv_desk.store.checking import StoreReport
from qv_desk.store.outbox import Outbox
from qv_desk.store.swap import STAGING, finish_swap
from qv_desk.vault.anchor import Anchor
from qv_desk.vault.derivation import stretched
from tests.scale import figure
from tests.services.conftest import FAST_WISH, PASSPHRASE, Clock
from tests.store.decrypted_pages import pages_in_plain, traces

ERASED = Party("Zqxjkvw Pfzgqxh", ("Wqjxvzk 7", "Sampleton"), "zqxjkvw@example.org", "", "DE")
NEW = "five loud ravens on the roof"
STRETCHED = functools.cache(stretched)


class Stop(Exception):  # noqa: N818 - as the window's own
    pass


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each key is derived once in a run; what a derivation takes is measured elsewhere."""
    monkeypatch.setattr("qv_desk.vault.slots.stretched", STRETCHED)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def backup(desk: Desk, opened_case: Callable[..., Case], place: Path, clock: Clock) -> Path:
    """A backup with two cases; the desk is open still, an hour later."""
    opened_case()
    opened_case(data_subject=ERASED)
    made = place / back_up(desk, place).folder
    clock.forward(hours=1)
    return made


def digests(folder: Path) -> dict[str, str]:
    return {
        str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


def erase(desk: Desk, case_id: str) -> None:
    with desk.changing() as changes:
        changes.erase_case(case_id)
        changes.journal("case.erased", case_id)
    desk.store.finish_erasure()
    keep_ledger(desk)


def restored(backup: Path, folder: Path, clock: Clock, **given: object) -> Restored:
    return restore(backup, folder, by_passphrase(None, PASSPHRASE), now=clock, **given)  # type: ignore[arg-type]


def opened(folder: Path, clock: Clock, passphrase: str = PASSPHRASE) -> Desk:
    return open_desk(folder, open_keys(folder, None, passphrase), now=clock)


def all_lines(desk: Desk) -> list[Case]:
    rows = desk.store._lane.rows("SELECT case_id FROM cases ORDER BY reference", {})
    return [desk.store.cases.get(case_id) for (case_id,) in rows]


def code_of(work: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        work()
    return refused.value.code


def test_a_backup_takes_the_desks_place_and_the_old_desk_is_kept(
    desk: Desk, backup: Path, folder: Path, opened_case: Callable[..., Case], clock: Clock
) -> None:
    later = opened_case(subject="after the backup")
    desk.close()
    before, in_backup = digests(folder), digests(backup)
    outcome = restored(backup, folder, clock)

    assert outcome.erased_again == 0
    assert not outcome.older_vault
    assert outcome.ledger_until == clock()
    assert digests(backup) == in_backup, "something was written into the backup"
    with_replaced = digests(folder)
    assert outcome.replaced is not None
    assert with_replaced[f"{outcome.replaced.name}/cases.db"] == before["cases.db"]
    assert with_replaced[f"{outcome.replaced.name}/vault.json"] == before["vault.json"]
    again = opened(folder, clock)
    assert len(all_lines(again)) == 2
    entry = again.store.journal.of("store")[-1]
    assert entry.action == "store.restored"
    assert entry.detail is not None
    assert entry.detail.startswith(backup.name)
    assert again.store.check(again.unlocked.signing_keys).is_sound
    again.close()
    old = opened(outcome.replaced, clock)
    assert later in all_lines(old)
    old.close()


@pytest.mark.torture
def test_the_erased_are_nowhere_in_a_restored_desk(desk: Desk, backup: Path, folder: Path, clock: Clock) -> None:
    erased = next(case for case in all_lines(desk) if case.data_subject == ERASED)
    erase(desk, erased.case_id)
    clock.forward(hours=1)
    key = desk.unlocked.keys.cases
    desk.close()
    tokens = ("Zqxjkvw", "Pfzgqxh", "Wqjxvzk")
    assert traces(pages_in_plain(backup / "cases.db", key), tokens), "the scan finds nothing where there is something"

    outcome = restored(backup, folder, clock)

    assert outcome.erased_again == 1
    assert not traces(pages_in_plain(folder / "cases.db", key), tokens)
    again = opened(folder, clock)
    assert [case.data_subject.name for case in all_lines(again)] == ["Zoë Sample"]
    assert [each.object_id for each in again.store.erasures.all()] == [erased.case_id]
    assert str(again.store.journal.of("store")[-1].detail).endswith("; 1")
    again.close()
    figure(
        "9", "restore of a backup from before an erasure", "0 erased people visible, 0 traces on any page; journalled"
    )


def test_a_ledger_beside_the_backups_is_enough_on_another_machine(
    desk: Desk, backup: Path, tmp_path: Path, clock: Clock
) -> None:
    erased = next(case for case in all_lines(desk) if case.data_subject == ERASED)
    erase(desk, erased.case_id)
    desk.close()
    outcome = restored(backup, tmp_path / "new machine", clock)

    assert outcome.erased_again == 1
    assert outcome.replaced is None


def test_a_ledger_that_lies_elsewhere_can_be_named(desk: Desk, backup: Path, tmp_path: Path, clock: Clock) -> None:
    erase(desk, all_lines(desk)[1].case_id)
    desk.close()
    alone = shutil.copytree(backup, tmp_path / "stick" / backup.name)
    work = lambda: restored(alone, tmp_path / "new", clock)  # noqa: E731 - tried twice

    assert code_of(work) == "restore_without_ledger"
    outcome = restored(alone, tmp_path / "new", clock, more_ledgers=[desk.folder])
    assert outcome.erased_again == 1


def test_without_a_newer_ledger_it_goes_on_only_when_told_to(
    desk: Desk, backup: Path, tmp_path: Path, clock: Clock
) -> None:
    desk.close()
    assert code_of(lambda: restored(backup, tmp_path / "new", clock)) == "restore_without_ledger"
    assert not list((tmp_path / "new").iterdir())
    outcome = restored(backup, tmp_path / "new", clock, confirmed=True)
    assert outcome.ledger_until == outcome.backup.made_at


def test_a_forged_ledger_is_not_believed(desk: Desk, backup: Path, tmp_path: Path, clock: Clock) -> None:
    keep_ledger(desk)
    ledger = next(backup.parent.glob("*.ledger"))
    ledger.write_bytes(ledger.read_bytes().replace(b"erasures", b"eraSures", 1))
    desk.close()

    assert code_of(lambda: restored(backup, tmp_path / "new", clock)) == "restore_without_ledger"


def test_the_recovery_code_restores_on_another_machine(tmp_path: Path, clock: Clock) -> None:
    code = create_office(
        tmp_path / "desk",
        office=office_defaults().office,
        user_name="Lin Wei",
        passphrase=PASSPHRASE,
        device_secret=False,
        wish=FAST_WISH,
        now=clock,
    )
    desk = opened(tmp_path / "desk", clock)
    backup = tmp_path / "backups" / back_up(desk, tmp_path / "backups").folder
    desk.close()
    shutil.rmtree(tmp_path / "desk")
    with pytest.raises(InputError):
        by_recovery_code("not a code", None, NEW)
    opener = by_recovery_code(code, None, NEW, FAST_WISH)
    restore(backup, tmp_path / "new machine", opener, confirmed=True, now=clock)
    assert not (tmp_path / "new machine" / "ballast.bin").exists(), "room was taken before anybody opened the desk"

    again = opened(tmp_path / "new machine", clock, NEW)
    assert again.store.journal.of("store")[-1].action == "store.restored"
    assert again.store.check(again.unlocked.signing_keys).is_sound
    again.close()


def test_a_vault_that_changed_since_is_said(desk: Desk, backup: Path, folder: Path, clock: Clock) -> None:
    users.add(desk, "Ola Berg", Role.OFFICER, NEW, FAST_WISH)
    desk.close()

    assert restored(backup, folder, clock).older_vault
    again = opened(folder, clock)
    assert [one.user.display_name for one in users.everybody(again).people] == ["Lin Wei"]
    again.close()


def test_an_officer_restores_nothing_where_there_is_a_supervisor(
    desk: Desk, place: Path, folder: Path, clock: Clock
) -> None:
    users.add(desk, "Ola Berg", Role.OFFICER, NEW, FAST_WISH)
    backup = place / back_up(desk, place).folder
    desk.close()
    before = digests(folder)
    with pytest.raises(AccessError) as refused:
        restore(backup, folder, by_passphrase("Ola Berg", NEW), now=clock)

    assert refused.value.code == "restore_by_supervisor"
    assert digests(folder) == before


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


def test_a_backup_of_the_future_and_its_age_do_not_matter(desk: Desk, backup: Path, folder: Path, clock: Clock) -> None:
    desk.close()
    clock.forward(days=-400)

    assert restored(backup, folder, clock, confirmed=True).backup.made_at > clock() + timedelta(days=300)


def test_an_outbox_under_the_same_keys_stays_for_what_was_signed_there(
    desk: Desk, backup: Path, folder: Path, clock: Clock
) -> None:
    outbox = Outbox(folder, desk.unlocked.keys.outbox, desk.unlocked.vault_id)
    outbox.build(desk.store.settings.read("office"))
    desk.close()
    with outbox.opened():
        assert code_of(lambda: restored(backup, folder, clock)) == "outbox_in_use"
    restored(backup, folder, clock)
    assert (folder / "outbox.db").exists()
    (folder / "outbox.db").write_bytes(b"rubbish" * 1000)
    clock.forward(hours=1)
    outcome = restored(backup, folder, clock, confirmed=True)

    assert outcome.replaced is not None
    assert (outcome.replaced / "outbox.db").exists()
    assert not (folder / "outbox.db").exists()


def test_the_gate_says_the_day(desk: Desk, backup: Path, tmp_path: Path, clock: Clock) -> None:
    desk.close()
    with pytest.raises(GateError) as refused:
        restored(backup, tmp_path / "new", clock)

    assert refused.value.fields == {"day": "2026-09-24 06:00 UTC"}


def test_a_backup_from_before_there_was_a_ledger_goes_on_only_when_told_to(
    desk: Desk, backup: Path, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.close()
    monkeypatch.setattr(service, "ledger_key_in", lambda *_: None)

    assert code_of(lambda: restored(backup, tmp_path / "new", clock)) == "restore_without_ledger"
    assert restored(backup, tmp_path / "new", clock, confirmed=True).ledger_until is None


def test_a_copy_that_does_not_stand_the_last_check_is_given_up(
    desk: Desk, backup: Path, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.close()
    before = digests(folder)
    unsound = StoreReport(1, structure_is_sound=False, journal=None, documents=0, bad_documents=())
    monkeypatch.setattr("qv_desk.store.desk_store.Store.check", lambda *_, **__: unsound)

    assert code_of(lambda: restored(backup, folder, clock)) == "backup_damaged"
    assert digests(folder) == before


def test_the_head_that_this_machine_last_saw_goes_into_the_journal(
    desk: Desk, backup: Path, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Anchor(desk.unlocked.vault_id, 77, "ab" * 32, 1, clock())
    kept: list[Anchor] = []
    desk.close()
    monkeypatch.setattr(service, "read_anchor", lambda _: seen)
    monkeypatch.setattr(service, "keep_anchor", kept.append)
    restored(backup, folder, clock)

    again = opened(folder, clock)
    entry = again.store.journal.of("store")[-1]
    assert f"77 {'ab' * 32}" in str(entry.detail)
    assert [(each.sequence, each.digest) for each in kept] == [(entry.sequence, entry.digest)]
    again.close()
