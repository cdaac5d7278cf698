"""The code on paper opens a key of its own, in its own vault; format 1 held the root key itself."""

import json
from dataclasses import replace

import pytest

from qv_desk.errors import AccessError
from qv_desk.vault.json_fields import JsonFields
from qv_desk.vault.keys import Keys
from qv_desk.vault.recovery import new_recovery_code, parse_recovery_code
from qv_desk.vault.recovery_slot import RecoverySlot, open_recovery_slot, parse_recovery_slot, seal_recovery_slot
from qv_desk.vault.slots import VaultIdentity
from tests.vault.samples import FORMAT_1, FORMAT_1_CODE, FORMAT_1_ROOT, FORMAT_2_CODE

HERE = VaultIdentity("v1", bytes(range(32)))


def test_it_opens_with_its_code_alone_and_in_its_vault_alone() -> None:
    code = new_recovery_code()
    slot = parse_recovery_slot(JsonFields(seal_recovery_slot(HERE, code).record()))
    private = open_recovery_slot(HERE, slot, code)

    assert not isinstance(private, Keys)
    assert private.public_key().public_bytes_raw() == slot.public_key == slot.grantee.public_key
    assert slot.takes_grants
    for here, used, wrong in (
        (HERE, slot, new_recovery_code()),
        (replace(HERE, vault_id="v2"), slot, code),
        (replace(HERE, granting_public_key=bytes(32)), slot, code),
        (HERE, replace(slot, public_key=bytes(32)), code),
        (HERE, replace(slot, public_key=b""), code),
        (HERE, replace(slot, salt=bytes(16)), code),
    ):
        with pytest.raises(AccessError) as refused:
            open_recovery_slot(here, used, wrong)
        assert refused.value.code == "recovery_wrong"


def test_no_two_are_alike() -> None:
    code = new_recovery_code()
    one, two = seal_recovery_slot(HERE, code), seal_recovery_slot(HERE, code)

    assert {one.salt, one.nonce, one.public_key}.isdisjoint({two.salt, two.nonce, two.public_key})


def test_one_of_format_1_still_opens() -> None:
    record = json.loads((FORMAT_1 / "format-1-one-person.json").read_text())
    slot = parse_recovery_slot(JsonFields(record["recovery"]))
    keys = open_recovery_slot(VaultIdentity(record["vault_id"], b""), slot, parse_recovery_code(FORMAT_1_CODE))

    assert isinstance(slot, RecoverySlot)
    assert not slot.takes_grants
    assert slot.record() == record["recovery"]
    assert isinstance(keys, Keys)
    assert keys.root.hex() == FORMAT_1_ROOT


def test_one_of_format_2_still_opens() -> None:
    record = json.loads((FORMAT_1 / "format-2-two-people.json").read_text())
    slot = parse_recovery_slot(JsonFields(record["recovery"]))
    granting = JsonFields(record["current"]).binary("granting_public_key")
    private = open_recovery_slot(VaultIdentity(record["vault_id"], granting), slot, parse_recovery_code(FORMAT_2_CODE))

    assert not isinstance(private, Keys)
    assert private.public_key().public_bytes_raw() == slot.public_key
    assert slot.record() == record["recovery"]
