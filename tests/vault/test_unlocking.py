"""Making a vault, opening it, changing how it opens; and every step of a change may be the last one."""

import sys
from dataclasses import replace
from pathlib import Path
from subprocess import run

import pytest

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, DeviceError, InputError, StoreError
from qv_desk.vault import slot_change, unlocking
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.key_store import OperatingSystemKeyStore
from qv_desk.vault.keys import Keys
from qv_desk.vault.recovery import new_recovery_code
from qv_desk.vault.unlocking import (
    SlotWish,
    change_passphrase,
    create_vault,
    new_user,
    renew_recovery_code,
    reset_passphrase,
    unlock,
    unlock_with_recovery,
)
from qv_desk.vault.vault_file import read_vault, write_vault
from tests.vault.samples import (
    NEW,
    PASSPHRASE,
    PRINTING,
    WISH,
    KeyStoreInMemory,
    Made,
    Office,
    code_of,
    counted_derivations,
)


def test_the_passphrase_opens_what_was_made(made: Made) -> None:
    opened = unlock(made.folder, None, made.passphrase)

    assert opened.keys.root == made.opened.keys.root
    assert (opened.user_id, opened.display_name, opened.role) == ("u-1", "Li Na", Role.OFFICER)
    assert opened.vault_id == made.opened.vault_id
    assert opened.signing_key.private_bytes_raw() == made.opened.signing_key.private_bytes_raw()
    assert made.opened.keys.root.hex() not in repr(opened)
    assert not any(f"{name}=" in repr(opened) for name in ("keys", "next_keys", "signing_key", "signing_keys"))


def test_an_unlock_costs_one_derivation_right_or_wrong(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted_derivations(monkeypatch)
    unlock(made.folder, "Li Na", made.passphrase)
    assert len(calls) == 1
    assert code_of(lambda: unlock(made.folder, None, "purple harbour tin kettl")) == "passphrase_wrong"
    assert len(calls) == 2
    assert code_of(lambda: unlock(made.folder, "Wang", made.passphrase)) == "user_unknown"
    assert len(calls) == 2


def test_an_unlock_writes_nothing(made: Made) -> None:
    before = [(each.name, each.read_bytes()) for each in made.folder.iterdir()]
    unlock(made.folder, None, made.passphrase)
    code_of(lambda: unlock(made.folder, None, "wrong passphrase here"))

    assert [(each.name, each.read_bytes()) for each in made.folder.iterdir()] == before


def test_a_second_desk_is_not_made_over_the_first(made: Made, officer: DeskUser) -> None:
    before = (made.folder / "vault.json").read_bytes()

    assert code_of(lambda: create_vault(made.folder, officer, made.passphrase, made.wish)) == "vault_exists"
    assert (made.folder / "vault.json").read_bytes() == before


def test_a_bad_first_passphrase_writes_nothing(tmp_path: Path, officer: DeskUser) -> None:
    wish = SlotWish(kdf=LIGHTEST_KDF, own_names=("Qualvision",))
    for passphrase in ("short", "Li Na Qualvision 2026"):
        with pytest.raises(InputError):
            create_vault(tmp_path / "desk", officer, passphrase, wish)

    assert not (tmp_path / "desk").exists()


def test_the_first_person_is_not_printing_staff(tmp_path: Path) -> None:
    user = new_user(" Wang Wei ", Role.PRINTING)

    assert user.display_name == "Wang Wei"
    assert user.user_id != new_user("Wang Wei", Role.PRINTING).user_id
    assert code_of(lambda: create_vault(tmp_path, user, "purple harbour tin kettle")) == "first_user_role"


def test_a_changed_passphrase_opens_and_the_old_one_does_not(made: Made) -> None:
    changed = change_passphrase(made.folder, None, made.passphrase, NEW, made.wish)
    opened = unlock(made.folder, None, NEW)

    assert opened.keys.root == made.opened.keys.root
    assert opened.generation == changed.generation == 3
    assert opened.signing_key.private_bytes_raw() == made.opened.signing_key.private_bytes_raw()
    assert len(read_vault(made.folder).vault.slots) == 1
    assert code_of(lambda: unlock(made.folder, None, made.passphrase)) == "passphrase_wrong"


def test_a_bad_new_passphrase_changes_nothing(made: Made) -> None:
    before = (made.folder / "vault.json").read_bytes()
    for new, code in (("short", "passphrase_short"), ("Li Na Li Na Li Na Li Na", "passphrase_common")):
        assert code_of(lambda new=new: change_passphrase(made.folder, None, made.passphrase, new, made.wish)) in {
            code,
            "passphrase_names",
        }
    assert code_of(lambda: change_passphrase(made.folder, None, NEW, NEW, made.wish)) == "passphrase_wrong"

    assert (made.folder / "vault.json").read_bytes() == before


class Killed(BaseException):
    """The program ends here."""


@pytest.mark.parametrize("step", [1, 2])
@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_change_cut_off_at_any_write_leaves_a_way_in(
    made: Made, monkeypatch: pytest.MonkeyPatch, step: int, moment: str
) -> None:
    writes = []

    def cut_off(*arguments: object) -> None:
        writes.append(1)
        if len(writes) == step and moment == "before":
            raise Killed
        write_vault(*arguments)  # type: ignore[arg-type]
        if len(writes) == step:
            raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(slot_change, "write_vault", cut_off)
        with pytest.raises(Killed):
            change_passphrase(made.folder, None, made.passphrase, NEW, made.wish)

    new_opens = (step, moment) != (1, "before")
    old_opens = (step, moment) != (2, "after")
    if old_opens:
        assert unlock(made.folder, None, made.passphrase).keys.root == made.opened.keys.root
    else:
        assert code_of(lambda: unlock(made.folder, None, made.passphrase)) == "passphrase_wrong"
    if new_opens:
        assert unlock(made.folder, None, NEW).keys.root == made.opened.keys.root
        # The unlock by the new passphrase ends what was cut off.
        assert len(read_vault(made.folder).vault.slots) == 1
        assert code_of(lambda: unlock(made.folder, None, made.passphrase)) == "passphrase_wrong"


def test_the_recovery_code_gives_a_new_passphrase(made: Made) -> None:
    opened = reset_passphrase(made.folder, made.code, "Li Na", NEW, made.wish)

    assert opened.keys.root == made.opened.keys.root
    assert unlock(made.folder, None, NEW).user == made.opened.user
    assert code_of(lambda: unlock(made.folder, None, made.passphrase)) == "passphrase_wrong"
    retired = read_vault(made.folder).vault.retired_keys
    assert [key.public_key for key in retired] == [made.opened.signing_key.public_key().public_bytes_raw()]
    assert opened.signing_key.private_bytes_raw() != made.opened.signing_key.private_bytes_raw()
    assert unlock_with_recovery(made.folder, made.code)[1].keys.root == made.opened.keys.root


def test_another_recovery_code_opens_nothing(made: Made) -> None:
    before = (made.folder / "vault.json").read_bytes()

    assert code_of(lambda: reset_passphrase(made.folder, new_recovery_code(), None, NEW)) == "recovery_wrong"
    assert code_of(lambda: reset_passphrase(made.folder, made.code, "Wang", NEW)) == "user_unknown"
    assert code_of(lambda: reset_passphrase(made.folder, made.code, None, "short")) == "passphrase_short"
    assert (made.folder / "vault.json").read_bytes() == before


def test_a_renewed_recovery_code_replaces_the_old_one(made: Made) -> None:
    code = renew_recovery_code(made.folder, made.opened.keys)

    assert unlock_with_recovery(made.folder, code)[1].keys.root == made.opened.keys.root
    assert code_of(lambda: unlock_with_recovery(made.folder, made.code)) == "recovery_wrong"
    assert unlock(made.folder, None, made.passphrase).generation == 2


def test_a_device_secret_is_needed_from_then_on(tmp_path: Path, officer: DeskUser, key_store: KeyStoreInMemory) -> None:
    wish = SlotWish(device_secret=True, kdf=LIGHTEST_KDF, key_store=key_store)
    made, _ = create_vault(tmp_path, officer, "purple harbour tin kettle", wish)

    assert unlock(tmp_path, None, "purple harbour tin kettle", key_store).keys.root == made.keys.root
    slot = read_vault(tmp_path).vault.slots[0]
    assert slot.device is not None
    assert slot.device.backend == "memory"
    assert list(key_store.kept) == [(slot.device.service, slot.slot_id)]
    account = next(iter(key_store.kept))
    secret = key_store.kept.pop(account)
    assert code_of(lambda: unlock(tmp_path, None, "purple harbour tin kettle", key_store)) == "device_secret_missing"
    key_store.kept[account] = bytes(32)
    assert code_of(lambda: unlock(tmp_path, None, "purple harbour tin kettle", key_store)) == "passphrase_wrong"
    key_store.kept[account], key_store.name = secret, "other"
    assert code_of(lambda: unlock(tmp_path, None, "purple harbour tin kettle", key_store)) == "key_store_changed"


def test_a_changed_passphrase_leaves_no_old_device_secret(
    tmp_path: Path, officer: DeskUser, key_store: KeyStoreInMemory
) -> None:
    wish = SlotWish(device_secret=True, kdf=LIGHTEST_KDF, key_store=key_store)
    create_vault(tmp_path, officer, "purple harbour tin kettle", wish)
    change_passphrase(tmp_path, None, "purple harbour tin kettle", NEW, wish)

    assert len(key_store.kept) == 1
    assert unlock(tmp_path, None, NEW, key_store).user == officer


def test_a_key_store_that_refuses_stops_the_set_up(tmp_path: Path, officer: DeskUser) -> None:
    class Refusing:
        def keep(self, service: str, account: str, secret: bytes) -> str:
            del service, account, secret
            raise DeviceError("key_store_none")

        def fetch(self, backend: str, service: str, account: str) -> bytes:
            raise NotImplementedError

        def forget(self, backend: str, service: str, account: str) -> None:
            raise NotImplementedError

    wish = SlotWish(device_secret=True, kdf=LIGHTEST_KDF, key_store=Refusing())

    assert code_of(lambda: create_vault(tmp_path / "d", officer, "purple harbour tin kettle", wish)) == "key_store_none"
    assert not (tmp_path / "d").exists()


def test_a_tampered_file_does_not_open(made: Made) -> None:
    vault = read_vault(made.folder).vault
    text = (made.folder / "vault.json").read_text(encoding="utf-8")
    write_vault(made.folder, vault, type(made.opened.keys).fresh())
    with pytest.raises(StoreError) as refused:
        unlock(made.folder, None, made.passphrase)

    assert refused.value.code == "vault_tampered"
    (made.folder / "vault.json").write_text(text, encoding="utf-8")
    assert unlock(made.folder, None, made.passphrase).user_id == "u-1"


def test_a_file_exchanged_between_the_unlock_and_the_change_is_not_sealed(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exchange(*_: object) -> None:
        write_vault(made.folder, replace(read_vault(made.folder).vault, retired_keys=()), Keys.fresh())

    monkeypatch.setattr(unlocking, "check_passphrase", exchange)

    assert code_of(lambda: change_passphrase(made.folder, None, made.passphrase, NEW, made.wish)) == "vault_tampered"


def test_nobody_is_asked_for_where_only_one_can_be_meant(made: Made) -> None:
    with pytest.raises(AccessError) as refused:
        unlock(made.folder, "somebody else", made.passphrase)

    assert refused.value.code == "user_unknown"


def test_the_unlock_window_loads_neither_sql_nor_keyring() -> None:
    words = (
        "import sys; import qv_desk.vault.unlocking, qv_desk.vault.unlock_delay; "
        "print(sorted(name for name in ('sqlalchemy', 'alembic', 'sqlcipher3', 'keyring', 'PySide6')"
        " if name in sys.modules))"
    )
    shown = run([sys.executable, "-c", words], capture_output=True, text=True, check=True)

    assert shown.stdout.strip() == "[]"


def test_a_slot_without_its_grant_does_not_open(made: Made) -> None:
    vault = read_vault(made.folder).vault
    assert vault.current is not None
    write_vault(made.folder, replace(vault, current=vault.current.without([vault.slots[0].slot_id])), made.opened.keys)

    assert code_of(lambda: unlock(made.folder, None, made.passphrase)) == "vault_tampered"


def test_printing_staff_who_lost_their_passphrase_get_theirs_and_no_more_by_the_paper(office: Office) -> None:
    opened = reset_passphrase(office.folder, office.code, "u-3", NEW, WISH)

    assert opened.user == PRINTING
    assert not opened.keys.opens_cases
    assert unlock(office.folder, "u-3", NEW).keys.outbox == office.keys.outbox


def test_an_auditor_cannot_be_the_first_person(tmp_path: Path) -> None:
    user = new_user("Chen Yu", Role.AUDITOR)

    assert code_of(lambda: create_vault(tmp_path / "desk", user, PASSPHRASE, WISH)) == "first_user_role"


@pytest.mark.key_store
@pytest.mark.usefixtures("quick")
def test_with_a_real_key_store_the_slot_opens_and_a_change_of_key_store_is_told(
    tmp_path: Path, officer: DeskUser
) -> None:
    wish = SlotWish(device_secret=True, kdf=LIGHTEST_KDF)
    made, _ = create_vault(tmp_path, officer, PASSPHRASE, wish)
    changed = change_passphrase(tmp_path, None, PASSPHRASE, NEW, wish)
    slot = read_vault(tmp_path).vault.slots[0]

    assert unlock(tmp_path, None, NEW).keys.root == made.keys.root == changed.keys.root
    assert slot.device is not None
    assert slot.device.backend == "keyring.backends.SecretService.Keyring"
    elsewhere = OperatingSystemKeyStore(allowed=("keyring.backends.kwallet.DBusKeyring",))
    with pytest.raises(DeviceError) as refused:
        unlock(tmp_path, None, NEW, elsewhere)
    assert refused.value.code == "key_store_changed"
    assert refused.value.fields == {"backend": "keyring.backends.SecretService.Keyring"}
    OperatingSystemKeyStore().forget(slot.device.backend, slot.device.service, slot.slot_id)
    assert code_of(lambda: unlock(tmp_path, None, NEW)) == "device_secret_missing"
