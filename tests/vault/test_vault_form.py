"""What the vault file says: who is found in it, whose keys sign, and what is damage."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, StoreError
from qv_desk.vault.json_fields import JsonFields
from qv_desk.vault.keys import HeldKeys, Keys
from qv_desk.vault.rekey import begin
from qv_desk.vault.signing import key_id_of
from qv_desk.vault.slots import OwnKeys
from qv_desk.vault.vault_file import read_vault
from qv_desk.vault.vault_form import RekeyState, RetiredKey, Vault, parse_vault, signing_keys_of
from tests.vault.samples import EVERYBODY, Made, Office, code_of


def test_a_vault_survives_its_record(office: Office) -> None:
    vault = read_vault(office.folder).vault
    rekeying = replace(vault, next=vault.current, rekey_state=RekeyState.SWAPPING, rekey_due=True)

    for each in (vault, rekeying):
        assert parse_vault(JsonFields(each.record())) == each
    assert vault.record()["format"] == 2


def spoilt(change: Callable[[dict[str, Any]], object], record: dict[str, Any]) -> JsonFields:
    change(record)
    return JsonFields(record)


@pytest.mark.parametrize(
    "change",
    [
        lambda record: record["rekey"].update(state="begun"),
        lambda record: record["rekey"].update(state="preparing"),
        lambda record: record["rekey"].update(next=record["current"]),
        lambda record: record["rekey"].update(due="no"),
        lambda record: record.pop("current"),
        lambda record: record["current"].update(epoch=-1),
        lambda record: record["current"]["grants"][0].update(nonce="AAAA"),
        lambda record: record.update(slots=[]),
        lambda record: record["recovery"].update(public_key="AAAA"),
    ],
)
def test_a_misshapen_record_is_damage(office: Office, change: Callable[[dict[str, Any]], object]) -> None:
    record = read_vault(office.folder).vault.record()

    assert code_of(lambda: parse_vault(spoilt(change, record))) == "vault_damaged"


def test_keys_are_retired_up_to_a_limit(office: Office) -> None:
    vault = read_vault(office.folder).vault
    keys = tuple(RetiredKey("u-9", number.to_bytes(32)) for number in range(513))
    most = replace(vault, retired_keys=keys[1:])

    assert parse_vault(JsonFields(most.record())) == most
    assert code_of(lambda: parse_vault(JsonFields(replace(vault, retired_keys=keys).record()))) == "vault_too_large"


def test_every_signing_key_is_known_by_its_id(office: Office) -> None:
    vault = read_vault(office.folder).vault
    leaver = vault.slots[1]
    left = vault.retiring((leaver,)).without_slots((leaver,))

    assert {owner.user_id for owner in signing_keys_of(vault).values()} == {user.user_id for user in EVERYBODY}
    assert signing_keys_of(left) == signing_keys_of(vault)
    assert left.retiring((leaver,)).retired_keys == left.retired_keys
    key_id = key_id_of(leaver.signing_public_key)
    assert signing_keys_of(left)[key_id].user_id == leaver.user.user_id
    assert signing_keys_of(left)[key_id].public_key == leaver.signing_public_key


def test_a_key_that_another_slot_still_has_is_not_retired(office: Office) -> None:
    vault = read_vault(office.folder).vault
    twice = replace(vault, slots=(*vault.slots, replace(vault.slots[0], slot_id="new")))

    assert twice.retiring((twice.slots[0],)).retired_keys == ()


def test_the_state_says_whose_key_makes_the_mac(office: Office) -> None:
    vault, new = read_vault(office.folder).vault, Keys.fresh()
    swapping = replace(vault, rekey_state=RekeyState.SWAPPING)

    assert vault.sealing_keys(HeldKeys(office.keys, new)) is office.keys
    assert swapping.sealing_keys(HeldKeys(office.keys, new)) is new
    with pytest.raises(StoreError):
        swapping.sealing_keys(HeldKeys(office.keys))


def test_a_vault_of_format_1_has_no_place_for_grants(office: Office) -> None:
    vault = replace(read_vault(office.folder).vault, current=None)

    assert vault.record()["format"] == 1
    assert vault.epoch == 1
    assert vault.in_format_2(office.keys).current is not None
    with pytest.raises(ValueError, match="format 1"):
        vault.with_slot(vault.slots[0], HeldKeys(office.keys))


def test_during_a_rekey_a_new_slot_gets_the_next_key_as_far_as_somebody_holds_it(office: Office) -> None:
    new, own = begin(office.folder, office.keys), OwnKeys.fresh()
    vault = read_vault(office.folder).vault
    slot = replace(vault.slots[1], slot_id="new", exchange_public_key=own.exchange.public_key().public_bytes_raw())
    both, one = (vault.with_slot(slot, HeldKeys(office.keys, held)) for held in (new, None))

    assert both.current is not None
    assert both.next is not None
    assert both.current.opened(vault.vault_id, slot.grantee, own.exchange).root == office.keys.root
    assert both.next.opened(vault.vault_id, slot.grantee, own.exchange).root == new.root
    assert one.next == vault.next


def _vault(made: Made, *people: DeskUser) -> Vault:
    vault = read_vault(made.folder).vault
    return replace(
        vault, slots=tuple(replace(vault.slots[0], user=person, slot_id=person.user_id) for person in people)
    )


def test_people_are_found_by_name_or_id_newest_slot_first(made: Made) -> None:
    one, two = DeskUser("u-1", "Li Na", Role.OFFICER), DeskUser("u-2", "Wang Wei", Role.SUPERVISOR)
    vault = _vault(made, one, two, replace(one, display_name="Li Na"))

    assert [slot.user.user_id for slot in vault.slots_of(" li na ")] == ["u-1", "u-1"]
    assert [slot.user.user_id for slot in vault.slots_of("u-2")] == ["u-2"]
    for name, code in ((None, "user_needed"), ("Zhao", "user_unknown")):
        with pytest.raises(AccessError) as refused:
            vault.slots_of(name)
        assert refused.value.code == code


def test_two_people_of_one_name_are_asked_who_they_are(made: Made) -> None:
    vault = _vault(made, DeskUser("u-1", "Li Na", Role.OFFICER), DeskUser("u-2", "Li Na", Role.OFFICER))
    with pytest.raises(AccessError) as refused:
        vault.slots_of("Li Na")

    assert refused.value.code == "user_needed"
    assert vault.slots_of("u-2")[0].user.user_id == "u-2"
