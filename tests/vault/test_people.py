"""Whom a supervisor lets in, moves and lets go; nobody's passphrase is needed for it."""

import shutil
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import GateError
from qv_desk.vault.keys import Keys
from qv_desk.vault.people import add_user, change_role, people, remove_user, set_passphrase
from qv_desk.vault.rekey import begin
from qv_desk.vault.signing import key_id_of
from qv_desk.vault.slot_change import SlotWish
from qv_desk.vault.unlocking import change_passphrase, reset_passphrase, unlock
from qv_desk.vault.vault_file import read_vault, write_vault
from tests.vault.samples import (
    AUDITOR,
    EVERYBODY,
    FORMAT_1,
    FORMAT_1_ROOT,
    NEW,
    OFFICER,
    PASSPHRASE,
    PRINTING,
    SUPERVISOR,
    WISH,
    KeyStoreInMemory,
    Office,
    code_of,
)

SUN = DeskUser("u-5", "Sun Lei", Role.OFFICER)


def test_everybody_opens_what_their_role_opens(office: Office) -> None:
    for user in EVERYBODY:
        opened = unlock(office.folder, user.display_name, PASSPHRASE)
        assert opened.user == user
        assert opened.keys.outbox == office.keys.outbox
        assert opened.keys.opens_cases is (user is not PRINTING)
        assert not opened.must_change_passphrase
        assert opened.signing_keys[opened.signer.key_id].user_id == user.user_id


def test_everybody_is_listed_in_the_order_in_which_they_came(office: Office) -> None:
    listed = people(office.folder, office.keys)

    assert [person.user for person in listed] == list(EVERYBODY)
    assert {(person.slot_format, person.interim, person.has_device_secret) for person in listed} == {(2, False, False)}
    signer = unlock(office.folder, "u-2", PASSPHRASE).signer
    assert listed[1].key_id == signer.key_id
    assert people(office.folder, Keys.of_outbox(office.keys.outbox)) == listed
    assert code_of(lambda: people(office.folder, Keys.fresh())) == "vault_tampered"


def test_somebody_new_must_choose_a_passphrase_of_their_own(office: Office) -> None:
    vault = add_user(office.folder, office.keys, SUN, NEW, WISH)
    first = unlock(office.folder, "Sun Lei", NEW)
    changed = change_passphrase(office.folder, "Sun Lei", NEW, PASSPHRASE, WISH)
    again = unlock(office.folder, "Sun Lei", PASSPHRASE)

    assert first.generation == vault.generation
    assert first.must_change_passphrase
    assert people(office.folder, office.keys)[-1].user == SUN
    assert not changed.must_change_passphrase
    assert not again.must_change_passphrase
    assert again.keys.root == office.keys.root
    # Whoever let them in knew the first signing key; what they sign from now on is signed with another.
    assert again.signer.key_id == changed.signer.key_id != first.signer.key_id
    assert again.signing_keys[first.signer.key_id].user_id == SUN.user_id


@pytest.mark.parametrize(
    ("user", "passphrase", "code"),
    [
        (replace(SUN, display_name="WANG WEI"), NEW, "user_name_taken"),
        (replace(SUN, user_id="u-1"), NEW, "user_name_taken"),
        (SUN, "short", "passphrase_short"),
        (SUN, "Sun Lei Qualvision 88", "passphrase_names"),
    ],
)
def test_nobody_is_let_in_by_halves(office: Office, user: DeskUser, passphrase: str, code: str) -> None:
    before = (office.folder / "vault.json").read_bytes()
    wish = replace(WISH, own_names=("Qualvision",))

    assert code_of(lambda: add_user(office.folder, office.keys, user, passphrase, wish)) == code
    assert (office.folder / "vault.json").read_bytes() == before


def test_printing_staff_change_nothing_for_others(office: Office) -> None:
    keys = Keys.of_outbox(office.keys.outbox)
    for act in (
        lambda: add_user(office.folder, keys, SUN, NEW, WISH),
        lambda: remove_user(office.folder, keys, "u-2"),
        lambda: change_role(office.folder, keys, "u-3", Role.SUPERVISOR),
        lambda: set_passphrase(office.folder, keys, "u-1", NEW, WISH),
    ):
        assert code_of(act) == "cases_not_yours"


def test_a_leaver_is_out_and_what_they_signed_can_still_be_checked(office: Office) -> None:
    signer = unlock(office.folder, "u-2", PASSPHRASE).signer
    vault = remove_user(office.folder, office.keys, "u-2")
    opened = unlock(office.folder, "u-1", PASSPHRASE)

    assert code_of(lambda: unlock(office.folder, "u-2", PASSPHRASE)) == "user_unknown"
    assert vault.current is not None
    assert len(vault.current.grants) == len(vault.slots) + 1 == 4
    assert opened.signing_keys[signer.key_id].user_id == "u-2"
    assert opened.rekey_due
    assert code_of(lambda: remove_user(office.folder, office.keys, "u-2")) == "user_unknown"


def test_somebody_must_be_left_to_run_the_desk(office: Office) -> None:
    remove_user(office.folder, office.keys, "u-1")

    assert code_of(lambda: remove_user(office.folder, office.keys, "u-2")) == "last_key_to_cases"
    for role in (Role.AUDITOR, Role.PRINTING):
        refused = code_of(lambda role=role: change_role(office.folder, office.keys, "u-2", role, rekeying=True))
        assert refused == "last_key_to_cases"
    remove_user(office.folder, office.keys, "u-4")


def test_a_role_is_changed_without_the_passphrase(office: Office) -> None:
    change_role(office.folder, office.keys, "u-2", Role.SUPERVISOR)
    change_role(office.folder, office.keys, "u-3", Role.OFFICER)

    assert unlock(office.folder, "u-2", PASSPHRASE).role is Role.SUPERVISOR
    assert unlock(office.folder, "u-3", PASSPHRASE).keys.root == office.keys.root
    assert not unlock(office.folder, "u-1", PASSPHRASE).rekey_due
    before = (office.folder / "vault.json").read_bytes()
    change_role(office.folder, office.keys, "u-3", Role.OFFICER)
    assert (office.folder / "vault.json").read_bytes() == before


def test_cases_are_closed_to_somebody_only_with_a_new_key(office: Office) -> None:
    assert code_of(lambda: change_role(office.folder, office.keys, "u-2", Role.PRINTING)) == "role_needs_rekey"
    assert unlock(office.folder, "u-2", PASSPHRASE).keys.opens_cases
    change_role(office.folder, office.keys, "u-2", Role.PRINTING, rekeying=True)

    assert not unlock(office.folder, "u-2", PASSPHRASE).keys.opens_cases
    assert unlock(office.folder, "u-1", PASSPHRASE).rekey_due


def test_a_supervisor_gives_an_interim_passphrase(office: Office) -> None:
    before = unlock(office.folder, "u-2", PASSPHRASE)
    set_passphrase(office.folder, office.keys, "u-2", NEW, WISH)
    opened = unlock(office.folder, "u-2", NEW)

    assert opened.must_change_passphrase
    assert opened.user == OFFICER
    assert opened.signer.key_id != before.signer.key_id
    assert opened.signing_keys[before.signer.key_id].user_id == "u-2"
    assert code_of(lambda: unlock(office.folder, "u-2", PASSPHRASE)) == "passphrase_wrong"
    assert [person.interim for person in people(office.folder, office.keys) if person.user == OFFICER] == [True]
    assert len(read_vault(office.folder).vault.slots) == 4


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [
        ("short", "passphrase_short"),
        ("Wang Wei Wang Wei 88", "passphrase_names"),
        ("Qualvision Qualvision", "passphrase_names"),
    ],
)
def test_an_interim_passphrase_keeps_the_rules_too(office: Office, passphrase: str, code: str) -> None:
    before = (office.folder / "vault.json").read_bytes()
    wish = replace(WISH, own_names=("Qualvision",))

    assert code_of(lambda: set_passphrase(office.folder, office.keys, "u-2", passphrase, wish)) == code
    assert (office.folder / "vault.json").read_bytes() == before


def test_printing_staff_choose_a_passphrase_of_their_own_although_they_cannot_seal_the_file(office: Office) -> None:
    set_passphrase(office.folder, office.keys, "u-3", NEW, WISH)
    before = unlock(office.folder, "u-3", NEW)
    changed = change_passphrase(office.folder, "u-3", NEW, "seven lamps in the fog", WISH)

    assert before.must_change_passphrase
    assert not changed.must_change_passphrase
    assert changed.keys.outbox == office.keys.outbox
    for _ in range(2):  # beside the sealed part, and then in it
        assert code_of(lambda: unlock(office.folder, "u-3", NEW)) == "passphrase_wrong"
        assert unlock(office.folder, "u-3", "seven lamps in the fog").keys.outbox == office.keys.outbox
        assert unlock(office.folder, "u-1", PASSPHRASE).generation == before.generation + 1
    assert read_vault(office.folder).own_changes == ()


def test_a_change_by_the_owner_is_kept_by_whatever_is_written_next(office: Office) -> None:
    change_passphrase(office.folder, "u-3", PASSPHRASE, NEW, WISH)
    remove_user(office.folder, office.keys, "u-2")

    assert unlock(office.folder, "u-3", NEW).user == PRINTING
    assert code_of(lambda: unlock(office.folder, "u-3", PASSPHRASE)) == "passphrase_wrong"


def test_device_secrets_go_with_their_slots(office: Office) -> None:
    store = KeyStoreInMemory()
    wish = SlotWish(device_secret=True, kdf=WISH.kdf, key_store=store)
    add_user(office.folder, office.keys, SUN, NEW, wish)
    assert unlock(office.folder, "u-5", NEW, store).user == SUN
    assert people(office.folder, office.keys)[-1].has_device_secret
    set_passphrase(office.folder, office.keys, "u-5", PASSPHRASE, wish)
    assert len(store.kept) == 1
    remove_user(office.folder, office.keys, "u-5", wish)
    assert store.kept == {}
    change_passphrase(office.folder, "u-3", PASSPHRASE, NEW, wish)
    change_passphrase(office.folder, "u-3", NEW, PASSPHRASE, wish)
    assert len(store.kept) == 1
    assert unlock(office.folder, "u-3", PASSPHRASE, store).user == PRINTING


def test_a_slot_of_format_1_waits_for_its_owner_or_a_supervisor(office: Office) -> None:
    shutil.copyfile(FORMAT_1 / "format-1-three-people.json", office.folder / "vault.json")
    # The quick derivation cannot open what was sealed with the real one; the keys themselves are known.
    keys = Keys.of_root(bytes.fromhex(FORMAT_1_ROOT))

    assert [person.slot_format for person in people(office.folder, keys)] == [1, 1, 1]
    assert code_of(lambda: change_role(office.folder, keys, "u-3", Role.OFFICER)) == "person_waits_for_unlock"
    set_passphrase(office.folder, keys, "u-3", NEW, WISH)
    change_role(office.folder, keys, "u-3", Role.OFFICER)
    assert unlock(office.folder, "u-3", NEW).keys.root == keys.root
    remove_user(office.folder, keys, "u-2")
    assert [person.slot_format for person in people(office.folder, keys)] == [1, 2]


def test_during_a_rekey_nobody_comes_and_goes(office: Office) -> None:
    begin(office.folder, office.keys)
    for act in (
        lambda: add_user(office.folder, office.keys, SUN, NEW, WISH),
        lambda: remove_user(office.folder, office.keys, "u-2"),
        lambda: change_role(office.folder, office.keys, "u-3", Role.OFFICER),
        lambda: set_passphrase(office.folder, office.keys, "u-2", NEW, WISH),
    ):
        assert code_of(act) == "rekey_under_way"


def test_a_full_file_still_has_room_for_a_rekey(office: Office) -> None:
    count = 4
    while True:
        user = DeskUser(f"u-{count:012x}", f"Officer of the desk number {count}", Role.OFFICER)
        try:
            add_user(office.folder, office.keys, user, PASSPHRASE, WISH)
        except GateError as refused:
            said = refused.code
            break
        count += 1

    assert (said, count >= 40) == ("vault_full", True)
    new = begin(office.folder, office.keys)
    assert unlock(office.folder, "u-2", PASSPHRASE).next_keys is not None
    reset_passphrase(office.folder, office.code, "u-2", NEW, WISH)
    opened = unlock(office.folder, "u-2", NEW)
    assert opened.next_keys is not None
    assert opened.next_keys.root == new.root


roles = st.sampled_from([*Role])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.sampled_from(range(4)), st.sampled_from(range(4)), roles)
def test_a_role_or_a_grant_moved_by_hand_opens_nothing_more(office: Office, one: int, other: int, role: Role) -> None:
    """By somebody who writes the file without the keys: roles changed, grants swapped between two people."""
    vault = read_vault(office.folder).vault
    assert vault.current is not None
    slot, grants = vault.slots[one], list(vault.current.grants)
    places = {grant.slot_id: place for place, grant in enumerate(grants)}
    mine, theirs = places[slot.slot_id], places[vault.slots[other].slot_id]
    grants[mine], grants[theirs] = (
        replace(grants[theirs], slot_id=grants[mine].slot_id),
        replace(grants[mine], slot_id=grants[theirs].slot_id),
    )
    changed = replace(slot, user=replace(slot.user, role=role))
    slots = tuple(changed if each is slot else each for each in vault.slots)
    spoilt = replace(vault, slots=slots, current=replace(vault.current, grants=tuple(grants)))
    before = (office.folder / "vault.json").read_bytes()
    try:
        write_vault(office.folder, spoilt, office.keys)  # even with a MAC that fits
        if one == other and role is slot.user.role:
            assert unlock(office.folder, slot.user.user_id, PASSPHRASE).user == slot.user
        else:
            assert code_of(lambda: unlock(office.folder, slot.user.user_id, PASSPHRASE)) == "vault_tampered"
    finally:
        (office.folder / "vault.json").write_bytes(before)


def test_people_know_their_key_by_its_id(office: Office) -> None:
    slot = read_vault(office.folder).vault.slots[3]

    assert people(office.folder, office.keys)[3].key_id == key_id_of(slot.signing_public_key)
    assert slot.user in {AUDITOR, SUPERVISOR}
