"""A new root key for everybody who stays, without a passphrase; every step can be repeated and is checked."""

import shutil
from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.vault.json_fields import JsonFields
from qv_desk.vault.keys import HeldKeys, Keys
from qv_desk.vault.people import change_role, remove_user, set_passphrase
from qv_desk.vault.rekey import RekeyState, abandon, begin, commit, finish, state
from qv_desk.vault.unlocking import (
    Unlocked,
    change_passphrase,
    renew_recovery_code,
    reset_passphrase,
    unlock,
    unlock_with_recovery,
)
from qv_desk.vault.vault_file import read_vault, write_vault
from qv_desk.vault.vault_form import parse_vault
from tests.vault.samples import EVERYBODY, FORMAT_1, FORMAT_1_ROOT, NEW, PASSPHRASE, PRINTING, WISH, Office, code_of


def rekeyed(office: Office) -> Keys:
    new = begin(office.folder, office.keys)
    commit(office.folder, office.keys, new)
    finish(office.folder, new)
    return new


def opened_by_all(office: Office) -> list[Unlocked]:
    return [unlock(office.folder, user.user_id, PASSPHRASE) for user in EVERYBODY]


def test_everybody_and_the_paper_get_the_new_key(office: Office) -> None:
    new = rekeyed(office)

    assert new.root != office.keys.root
    for opened in opened_by_all(office):
        assert opened.keys.outbox == new.outbox
        assert opened.keys.opens_cases is (opened.user != PRINTING)
        assert (opened.next_keys, opened.rekey_state, opened.epoch) == (None, RekeyState.NONE, 2)
    assert unlock_with_recovery(office.folder, office.code)[1].keys.root == new.root
    assert code_of(lambda: renew_recovery_code(office.folder, office.keys)) == "vault_tampered"
    third = rekeyed(replace(office, keys=new))
    assert unlock(office.folder, "u-1", PASSPHRASE).keys.root == third.root


def test_a_leaver_gets_none(office: Office) -> None:
    leaver = unlock(office.folder, "u-2", PASSPHRASE)
    old_file = read_vault(office.folder).vault
    remove_user(office.folder, office.keys, "u-2")
    new = rekeyed(office)
    vault = read_vault(office.folder).vault

    assert not unlock(office.folder, "u-1", PASSPHRASE).rekey_due
    assert leaver.keys.root != new.root
    # Even with the old slot put back into the new file: nothing of the new root key is granted to it.
    slot = old_file.slots_of("u-2")[0]
    write_vault(office.folder, replace(vault, slots=(*vault.slots, slot)), leaver.keys)
    assert code_of(lambda: unlock(office.folder, "u-2", PASSPHRASE)) == "vault_tampered"


def test_somebody_whose_role_closes_the_cases_has_seen_nothing_of_the_new_key(office: Office) -> None:
    change_role(office.folder, office.keys, "u-2", Role.PRINTING, rekeying=True)
    new = rekeyed(office)
    opened = unlock(office.folder, "u-2", PASSPHRASE)

    assert opened.keys.outbox == new.outbox
    assert not opened.keys.opens_cases
    assert not opened.rekey_due


def test_whoever_unlocks_in_between_gets_both(office: Office) -> None:
    new = begin(office.folder, office.keys)
    preparing = opened_by_all(office)
    commit(office.folder, office.keys, new)
    swapping = opened_by_all(office)

    for opened, rekey_state in [(each, "preparing") for each in preparing] + [(each, "swapping") for each in swapping]:
        assert opened.rekey_state == rekey_state
        assert opened.keys.outbox == office.keys.outbox
        assert opened.next_keys is not None
        assert opened.next_keys.outbox == new.outbox
        assert opened.next_keys.opens_cases is opened.keys.opens_cases
    held = unlock_with_recovery(office.folder, office.code)[1]
    assert held.next_keys is not None
    assert (held.keys.root, held.next_keys.root) == (office.keys.root, new.root)


def test_what_was_begun_can_be_undone_until_the_point_of_no_return(office: Office) -> None:
    new = begin(office.folder, office.keys)
    assert state(read_vault(office.folder).vault) is RekeyState.PREPARING
    assert code_of(lambda: begin(office.folder, office.keys)) == "rekey_under_way"
    assert code_of(lambda: finish(office.folder, new)) == "rekey_not_prepared"
    abandon(office.folder, office.keys)
    abandon(office.folder, office.keys)
    assert state(read_vault(office.folder).vault) is RekeyState.NONE
    assert unlock(office.folder, "u-1", PASSPHRASE).keys.root == office.keys.root
    assert code_of(lambda: commit(office.folder, office.keys, new)) == "rekey_not_prepared"
    new = begin(office.folder, office.keys)
    commit(office.folder, office.keys, new)
    commit(office.folder, office.keys, new)
    assert code_of(lambda: abandon(office.folder, office.keys)) == "rekey_past_return"
    finish(office.folder, new)
    finish(office.folder, new)
    assert state(read_vault(office.folder).vault) is RekeyState.NONE


def test_each_step_wants_its_key(office: Office) -> None:
    other = Keys.fresh()
    assert code_of(lambda: begin(office.folder, other)) == "vault_tampered"
    assert code_of(lambda: begin(office.folder, Keys.of_outbox(office.keys.outbox))) == "cases_not_yours"
    new = begin(office.folder, office.keys)
    assert code_of(lambda: commit(office.folder, other, new)) == "vault_tampered"
    assert code_of(lambda: abandon(office.folder, other)) == "vault_tampered"
    commit(office.folder, office.keys, new)
    assert code_of(lambda: finish(office.folder, office.keys)) == "vault_tampered"
    assert code_of(lambda: commit(office.folder, office.keys, other)) == "vault_tampered"
    finish(office.folder, new)
    assert code_of(lambda: finish(office.folder, office.keys)) == "vault_tampered"


def test_the_new_key_with_which_commit_seals_must_be_the_one_that_was_granted(office: Office) -> None:
    begin(office.folder, office.keys)

    assert code_of(lambda: commit(office.folder, office.keys, Keys.fresh())) == "vault_tampered"
    assert state(read_vault(office.folder).vault) is RekeyState.PREPARING


@pytest.mark.parametrize("committed", [False, True])
@pytest.mark.parametrize(
    "change",
    [
        lambda office: change_passphrase(office.folder, "u-2", PASSPHRASE, NEW, WISH),
        lambda office: reset_passphrase(office.folder, office.code, "u-2", NEW, WISH),
    ],
    ids=["changed", "lost"],
)
def test_a_passphrase_changed_in_between_opens_both(
    office: Office, change: Callable[[Office], object], *, committed: bool
) -> None:
    new = begin(office.folder, office.keys)
    if committed:
        commit(office.folder, office.keys, new)
    change(office)
    opened = unlock(office.folder, "u-2", NEW)

    assert opened.next_keys is not None
    assert (opened.keys.root, opened.next_keys.root) == (office.keys.root, new.root)
    assert code_of(lambda: unlock(office.folder, "u-2", PASSPHRASE)) == "passphrase_wrong"
    change_passphrase(office.folder, "u-3", PASSPHRASE, NEW, WISH)
    assert unlock(office.folder, "u-3", NEW).next_keys is not None
    commit(office.folder, office.keys, new)
    finish(office.folder, new)
    assert unlock(office.folder, "u-2", NEW).keys.root == new.root
    assert unlock(office.folder, "u-3", NEW).keys.outbox == new.outbox


def test_an_old_passphrase_with_an_old_file_opens_no_later_key(office: Office) -> None:
    """A changed passphrase brings a new exchange key: the old one, kept with an old file, is granted nothing more."""
    old_slot = read_vault(office.folder).vault.slots_of("u-2")[0]
    change_passphrase(office.folder, "u-2", PASSPHRASE, NEW, WISH)
    rekeyed(office)

    assert old_slot.exchange_public_key != read_vault(office.folder).vault.slots_of("u-2")[0].exchange_public_key


def test_slots_of_format_1_are_counted_and_waited_for(office: Office) -> None:
    shutil.copyfile(FORMAT_1 / "format-1-three-people.json", office.folder / "vault.json")
    keys = Keys.of_root(bytes.fromhex(FORMAT_1_ROOT))

    assert code_of(lambda: begin(office.folder, keys)) == "rekey_waits_for_people"
    set_passphrase(office.folder, keys, "u-1", NEW, WISH)
    set_passphrase(office.folder, keys, "u-3", NEW, WISH)
    assert code_of(lambda: begin(office.folder, keys)) == "rekey_waits_for_people"
    remove_user(office.folder, keys, "u-2")
    assert code_of(lambda: begin(office.folder, keys)) == "rekey_needs_recovery_code"
    code = renew_recovery_code(office.folder, keys)
    new = rekeyed(Office(office.folder, keys, code))
    assert unlock(office.folder, "u-1", NEW).keys.root == new.root
    assert unlock_with_recovery(office.folder, code)[1].keys.root == new.root


def test_grants_of_one_key_do_not_pass_for_those_of_another(office: Office) -> None:
    begin(office.folder, office.keys)
    vault = read_vault(office.folder).vault
    assert vault.current is not None
    assert vault.next is not None
    swapped = replace(vault, current=vault.next, next=vault.current)
    renumbered = replace(vault, next=replace(vault.next, epoch=3))
    old_grants = replace(vault, next=replace(vault.next, grants=vault.current.grants))

    for spoilt in (renumbered, old_grants):
        write_vault(office.folder, spoilt, office.keys)
        assert code_of(lambda: unlock(office.folder, "u-1", PASSPHRASE)) == "vault_tampered"
    write_vault(office.folder, swapped, office.keys)
    assert code_of(lambda: unlock(office.folder, "u-1", PASSPHRASE)) == "vault_tampered"


def test_a_state_set_by_hand_does_not_pass(office: Office) -> None:
    new = begin(office.folder, office.keys)
    sealed = read_vault(office.folder)
    forged = replace(sealed, under_mac=replace(sealed.vault, rekey_state=RekeyState.SWAPPING))

    assert code_of(lambda: forged.check_mac(new)) == "vault_tampered"
    assert code_of(lambda: forged.check_mac(office.keys)) == "vault_tampered"
    assert parse_vault(JsonFields(sealed.vault.record())) == sealed.vault
    assert sealed.vault.sealing_keys(HeldKeys(office.keys, new)) is office.keys
