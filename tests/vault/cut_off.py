"""Ends a program at every step of a change to the vault, and looks at what it left. Run as a process of its own.

It forks, so that each death is a real one: the child leaves at a call that brings something to the disk, before or
after it, without any tidying up. Two small SQLCipher files stand for the store and the outbox. The key derivation is a
quick one; everything else is the program's own.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, DeskError
from qv_desk.vault import slots
from qv_desk.vault.keys import Keys
from qv_desk.vault.people import add_user, change_role, remove_user, set_passphrase
from qv_desk.vault.rekey import RekeyState, abandon, begin, commit, finish
from qv_desk.vault.unlocking import (
    Unlocked,
    change_passphrase,
    renew_recovery_code,
    reset_passphrase,
    unlock,
    unlock_with_recovery,
)
from qv_desk.vault.vault_file import read_vault
from tests.vault.samples import EVERYBODY, FORMAT_1, NEW, PASSPHRASE, WISH, Office, made_office, quickly_stretched

_KILLED = 9
_START = 7
"""Generation of the vault that all changes begin with: one person at first, then three more, two writes each."""
_FILES = ("cases.db", "outbox.db")
_CALLS = ("replace", "fsync", "unlink")


@dataclass(frozen=True)
class Change:
    """One thing that people do, and whether the rest of the office stays as it was."""

    name: str
    act: Callable[[Office], object]


def _rekey(office: Office) -> None:
    new = begin(office.folder, office.keys)
    for name in _FILES:
        _write_under_next_key(office.folder / name, _key(name, office.keys), _key(name, new))
    commit(office.folder, office.keys, new)
    _swap(office.folder)
    finish(office.folder, new)


def _leaver(office: Office) -> None:
    remove_user(office.folder, office.keys, "u-2")
    _rekey(office)


SUN = DeskUser("u-5", "Sun Lei", Role.OFFICER)
CHANGES = (
    Change("own passphrase", lambda of: change_passphrase(of.folder, "u-1", PASSPHRASE, NEW, WISH)),
    Change("passphrase of printing staff", lambda of: change_passphrase(of.folder, "u-3", PASSPHRASE, NEW, WISH)),
    Change("passphrase by recovery code", lambda of: reset_passphrase(of.folder, of.code, "u-1", NEW, WISH)),
    Change("interim passphrase", lambda of: set_passphrase(of.folder, of.keys, "u-2", NEW, WISH)),
    Change("new person", lambda of: add_user(of.folder, of.keys, SUN, NEW, WISH)),
    Change("role", lambda of: change_role(of.folder, of.keys, "u-2", Role.SUPERVISOR)),
    Change("recovery code", lambda of: renew_recovery_code(of.folder, of.keys)),
    Change("rekey", _rekey),
    Change("leaver and rekey", _leaver),
)


def _key(name: str, keys: Keys) -> bytes:
    return keys.cases if name == "cases.db" else keys.outbox


def _opened(path: Path, key: bytes) -> dbapi2.Connection:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def _opens(path: Path, key: bytes) -> bool:
    connection = _opened(path, key)
    try:
        return bool(connection.execute("SELECT value FROM kept").fetchone() == ("everything",))
    except dbapi2.DatabaseError:
        return False
    finally:
        connection.close()


def _write_under_next_key(path: Path, old: bytes, new: bytes) -> None:
    connection = _opened(path, old)
    connection.execute(f"ATTACH DATABASE ? AS following KEY \"x'{new.hex()}'\"", (f"{path}.next",))
    connection.execute("SELECT sqlcipher_export('following')")
    connection.close()
    with Path(f"{path}.next").open("rb+") as file:
        os.fsync(file.fileno())


def _swap(folder: Path) -> None:
    for name in _FILES:
        following = folder / f"{name}.next"
        if following.exists():
            following.replace(folder / name)


def _recovered(folder: Path, opened: Unlocked) -> Keys:
    """What a service does after the unlock: carry a rekey on, or undo it."""
    if opened.rekey_state is RekeyState.NONE:
        return opened.keys
    assert opened.next_keys is not None
    if opened.rekey_state is RekeyState.SWAPPING:
        _swap(folder)
        finish(folder, opened.next_keys)
        return opened.next_keys
    for name in _FILES:
        (folder / f"{name}.next").unlink(missing_ok=True)
    abandon(folder, opened.keys)
    return opened.keys


def _ways_in(office: Office, user_id: str) -> list[str]:
    ways = []
    for passphrase in (PASSPHRASE, NEW):
        try:
            unlock(office.folder, user_id, passphrase)
            ways.append(passphrase)
        except AccessError as refused:
            if refused.code not in {"passphrase_wrong", "user_unknown"}:
                raise
    return ways


def _check(office: Office, change: Change) -> None:
    """After the death: everybody who stays has a way in, and exactly one set of keys opens everything."""
    way = _ways_in(office, "u-1")
    assert way, "nobody can open the desk"
    opened = unlock(office.folder, "u-1", way[-1])
    candidates = [keys for keys in (opened.keys, opened.next_keys, office.keys) if keys is not None]
    keys = _recovered(office.folder, opened)
    again = unlock(office.folder, "u-1", way[-1])
    assert (again.rekey_state, again.next_keys, again.keys.root) == (RekeyState.NONE, None, keys.root)
    for name in _FILES:
        fitting = {each.root for each in candidates if _opens(office.folder / name, _key(name, each))}
        assert fitting == {keys.root}, f"{name} opens with {len(fitting)} keys"
        assert not (office.folder / f"{name}.next").exists()
    for user in EVERYBODY:
        ways = _ways_in(office, user.user_id)
        if change.name.startswith("leaver") and user.user_id == "u-2":
            assert len(ways) <= 1
            assert not ways or keys.root == office.keys.root, "a leaver got the new key"
            continue
        assert ways, f"{user.user_id} has no way in"
        assert unlock(office.folder, user.user_id, ways[-1]).keys.outbox == keys.outbox
        # Between the two writes both passphrases open; the first use of the new one ends that.
        assert len(_ways_in(office, user.user_id)) == 1, f"{user.user_id} has {len(ways)} ways in"
    if change.name != "recovery code" or read_vault(office.folder).vault.generation == _START:
        assert unlock_with_recovery(office.folder, office.code)[1].keys.root == keys.root


def _dying_at(step: int, counted: Callable[[], int]) -> Iterator[tuple[str, Callable[..., object]]]:
    for name in _CALLS:
        real = getattr(os, name)

        def dying(*words: object, _real: Callable[..., object] = real, **more: object) -> object:
            if counted() == step:
                os._exit(_KILLED)
            outcome = _real(*words, **more)
            if counted() == step:
                os._exit(_KILLED)
            return outcome

        yield name, dying


def _ended_at(step: int, office: Office, change: Change) -> bool:
    """Whether a child that makes the change was ended at that step; false when it came to the end."""
    child = os.fork()
    if child == 0:
        passed = 0

        def counted() -> int:
            nonlocal passed
            passed += 1
            return passed

        for name, dying in _dying_at(step, counted):
            setattr(os, name, dying)
        code = 1
        try:
            change.act(office)
            code = 0
        finally:
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in {0, _KILLED}, f"{change.name} failed by itself"
    return code == _KILLED


def _pristine(folder: Path) -> Office:
    office = made_office(folder)
    for name in _FILES:
        connection = _opened(folder / name, _key(name, office.keys))
        connection.execute("CREATE TABLE kept AS SELECT 'everything' AS value")
        connection.close()
    return office


def _bring_up(place: Path, every: int) -> int:
    """The unlock that brings a vault of format 1 to format 2, ended at each step; its derivation is the real one."""
    folder, step, deaths = place / "earlier", 1, 0
    quick, slots.stretched = slots.stretched, _REAL
    while True:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        shutil.copyfile(FORMAT_1 / "format-1-three-people.json", folder / "vault.json")
        office = Office(folder, Keys.fresh(), None)  # type: ignore[arg-type] # neither is used here
        died = _ended_at(step, office, Change("bring up", lambda office: unlock(office.folder, "u-1", PASSPHRASE)))
        assert unlock(folder, "u-1", PASSPHRASE).keys.opens_cases
        assert read_vault(folder).vault.slots_of("u-1")[0].takes_grants
        if not died:
            slots.stretched = quick
            return deaths
        deaths, step = deaths + 1, step + every


def main(every: int) -> None:
    """Try each change with a death at every so-many-th step, and write down how many there were."""
    slots.stretched = quickly_stretched
    deaths: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        pristine = _pristine(place / "pristine")
        for number, change in enumerate(CHANGES):
            step, deaths[change.name] = 1 + number % every, 0
            while True:
                folder = place / "office"
                shutil.rmtree(folder, ignore_errors=True)
                shutil.copytree(pristine.folder, folder)
                office = Office(folder, pristine.keys, pristine.code)
                died = _ended_at(step, office, change)
                try:
                    _check(office, change)
                except (AssertionError, DeskError) as problem:
                    raise AssertionError(f"{change.name}, step {step}: {problem}") from problem
                if not died:
                    break
                deaths[change.name] += 1
                step += every
        deaths["bring up"] = _bring_up(place, every)
    json.dump(deaths, sys.stdout)


_REAL = slots.stretched

if __name__ == "__main__":
    main(int(sys.argv[1]))
