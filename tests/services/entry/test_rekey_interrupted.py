"""Killed at any step of a change of keys, exactly one set of keys opens everything, and nothing is lost."""

import functools
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import StoreError
from qv_desk.services.backups.rekey import rekey
from qv_desk.services.entry.rekey_interrupted import finish_interrupted
from qv_desk.services.entry.unlock import Unlocked, open_desk, open_keys
from qv_desk.services.frame.desk import Desk
from qv_desk.services.people import users
from qv_desk.store.desk_store import Store
from qv_desk.store.outbox import Outbox
from qv_desk.store.rekeyed_files import companion_of, copies_wait
from qv_desk.vault import rekey as vault_rekey
from qv_desk.vault.derivation import stretched
from qv_desk.vault.vault_file import read_vault
from qv_desk.vault.vault_form import RekeyState
from tests.scale import FULL, figure, scaled
from tests.services.conftest import FAST_WISH, PASSPHRASE, Clock

STRETCHED = functools.cache(stretched)
OTHER = "five loud ravens on the roof"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each key is derived once in a run; what a derivation takes is measured elsewhere."""
    monkeypatch.setattr("qv_desk.vault.slots.stretched", STRETCHED)


def killed_at(step: int, work: Callable[[], object]) -> bool:
    """Do the work in a child that dies before its so manyeth call that changes the disk; whether it came that far."""
    child = os.fork()
    if child == 0:
        left = iter(range(step - 1))

        def dying(real: Callable[..., object]) -> Callable[..., object]:
            def call(*given: object, **named: object) -> object:
                if next(left, None) is None:
                    os._exit(9)
                return real(*given, **named)

            return call

        for owner, name in ((os, "fsync"), (os, "open"), (Path, "replace"), (Path, "unlink")):
            setattr(owner, name, dying(getattr(owner, name)))
        try:
            work()
        finally:
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in {9, 1}
    return code == 9


def opens(folder: Path, unlocked: Unlocked) -> bool:
    try:
        Store.open(folder, unlocked.keys, vault_id=unlocked.vault_id).close()
    except StoreError as refused:
        if refused.code != "vault_mismatch":
            raise
        return False
    return True


@pytest.fixture
def whole(desk: Desk, opened_case: Callable[..., Case]) -> tuple[Desk, Case]:
    """A closed desk with a case and an outbox."""
    case = opened_case()
    Outbox(desk.folder, desk.unlocked.keys.outbox, desk.unlocked.vault_id).build(desk.store.settings.read("office"))
    desk.close()
    return desk, case


def killed_after(seconds: float, work: Callable[[], object]) -> None:
    """Do the work in a child that is killed from outside at some moment."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def assert_one_set_of_keys(folder: Path, old: Unlocked, case: Case, clock: Clock) -> bool:
    """The desk opens with everything in it and with one set of keys alone; whether these are the new ones."""
    again = open_desk(folder, open_keys(folder, None, PASSPHRASE), now=clock)
    is_new = again.unlocked.keys.root != old.keys.root
    assert again.store.cases.get(case.case_id) == case
    assert again.store.check(again.unlocked.signing_keys).is_sound
    assert bool(again.store.journal.of("vault")) is is_new
    assert Outbox(folder, again.unlocked.keys.outbox, old.vault_id).office()
    again.close()
    assert opens(folder, again.unlocked)
    assert opens(folder, old) is not is_new
    assert not copies_wait(folder)
    assert read_vault(folder).vault.rekey_state is RekeyState.NONE
    return is_new


@pytest.mark.torture
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system starts no copy of a process")
def test_killed_at_any_step_or_moment_one_set_of_keys_opens_everything(
    whole: tuple[Desk, Case], tmp_path: Path, clock: Clock
) -> None:
    (desk, case), chance = whole, random.Random()  # noqa: S311 - another moment each time is the point
    old, outcomes, folder = desk.unlocked, list[bool](), tmp_path / "copy"

    def change() -> None:
        rekey(open_desk(folder, old, now=clock))

    def fresh() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(desk.folder, folder, ignore=shutil.ignore_patterns("ballast*"))

    for step in range(1, 500) if FULL else (*chance.sample(range(1, 30), 3), 35):
        fresh()
        if not killed_at(step, change):
            assert step > 30
            break
        outcomes.append(assert_one_set_of_keys(folder, old, case, clock))
    for _ in range(scaled(85, 2)):
        fresh()
        killed_after(chance.uniform(0.0, 0.4), change)
        outcomes.append(assert_one_set_of_keys(folder, old, case, clock))
    assert set(outcomes) == {True, False}
    figure(
        "11",
        "rekey of the whole desk",
        f"{len(outcomes)} kills ({sum(outcomes)} past the point of no return): one set of keys each time, 0 lost",
    )


def test_where_nothing_was_cut_off_nothing_is_done(whole: tuple[Desk, Case]) -> None:
    desk, _ = whole

    assert finish_interrupted(desk.folder, desk.unlocked) is desk.unlocked


def test_copies_that_nobody_knows_of_are_thrown_away(whole: tuple[Desk, Case]) -> None:
    desk, _ = whole
    companion_of(desk.folder / "cases.db").write_bytes(b"left over")
    finish_interrupted(desk.folder, desk.unlocked)

    assert not copies_wait(desk.folder)


def test_a_change_that_another_desk_makes_right_now_is_left_alone(desk: Desk, folder: Path) -> None:
    vault_rekey.begin(folder, desk.unlocked.keys)
    companion_of(folder / "cases.db").write_bytes(b"being written")
    with pytest.raises(StoreError) as refused:
        finish_interrupted(folder, open_keys(folder, None, PASSPHRASE))

    assert refused.value.code == "store_in_use"
    assert copies_wait(folder)


def test_printing_staff_go_on_with_the_keys_that_fit_and_leave_the_rest_to_others(
    desk: Desk, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    users.add(desk, "Ola Berg", Role.PRINTING, OTHER, FAST_WISH)
    Outbox(folder, desk.unlocked.keys.outbox, desk.unlocked.vault_id).build(desk.store.settings.read("office"))

    def refuse(*_: object) -> None:
        raise StoreError("rekey_not_finished")

    with monkeypatch.context() as patch:
        patch.setattr("qv_desk.services.backups.rekey.put_copies_in_place", refuse)
        with pytest.raises(StoreError):
            rekey(desk)
    ola = open_keys(folder, "Ola Berg", OTHER)
    assert ola.rekey_state is RekeyState.SWAPPING
    fitting = finish_interrupted(folder, ola)

    assert Outbox(folder, fitting.keys.outbox, fitting.vault_id).office()
    assert (ola.epoch, fitting.epoch, fitting.rekey_due) == (1, 2, False)
    assert read_vault(folder).vault.rekey_state is RekeyState.SWAPPING
    again = open_desk(folder, open_keys(folder, "Lin Wei", PASSPHRASE), now=clock)
    again.close()
    assert read_vault(folder).vault.rekey_state is RekeyState.NONE


def test_printing_staff_change_nothing_while_it_is_prepared(desk: Desk, folder: Path) -> None:
    users.add(desk, "Ola Berg", Role.PRINTING, OTHER, FAST_WISH)
    desk.close()
    vault_rekey.begin(folder, desk.unlocked.keys)
    ola = open_keys(folder, "Ola Berg", OTHER)

    assert finish_interrupted(folder, ola) is ola
    assert read_vault(folder).vault.rekey_state is RekeyState.PREPARING


def test_whoever_unlocked_before_somebody_else_finished_gets_the_keys_that_count(
    whole: tuple[Desk, Case], clock: Clock
) -> None:
    desk, _ = whole
    rekey(open_desk(desk.folder, desk.unlocked, now=clock))
    now = open_keys(desk.folder, None, PASSPHRASE)
    late = replace(desk.unlocked, next_keys=now.keys, rekey_state=RekeyState.SWAPPING, rekey_due=True)
    fitting = finish_interrupted(desk.folder, late)

    assert opens(desk.folder, fitting)
    assert fitting.keys.root == now.keys.root
    for name in ("epoch", "generation", "next_keys", "rekey_state", "rekey_due"):
        assert getattr(fitting, name) == getattr(now, name)
