"""A slot opens with its passphrase, for its person, in its vault, and with every field as it was sealed."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, StoreError
from qv_desk.vault import slots
from qv_desk.vault.derivation import LIGHTEST_KDF, KdfSettings
from qv_desk.vault.json_fields import JsonFields
from qv_desk.vault.slots import (
    DeviceSecret,
    OwnKeys,
    Slot,
    VaultIdentity,
    open_slot,
    parse_slot,
    seal_slot,
    sealed_anew,
)
from tests.vault.samples import FORMAT_1, PASSPHRASE

OFFICER = DeskUser("u-1", "Li Na", Role.OFFICER)
WORDS = "purple harbour"
HERE = VaultIdentity("v1", bytes(range(32)))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The slow step has its own tests; here a quick one shows what is bound to what."""
    monkeypatch.setattr(slots, "stretched", lambda passphrase, salt, _settings: (passphrase + salt).ljust(64))


def sealed(user: DeskUser = OFFICER, device: DeviceSecret | None = None) -> tuple[Slot, OwnKeys]:
    own = OwnKeys.fresh()
    secret = (device, b"d") if device else None
    return seal_slot(HERE, user, WORDS, own, kdf=LIGHTEST_KDF, device=secret), own


def refused(slot: Slot, passphrase: str = WORDS, here: VaultIdentity = HERE, device: bytes = b"") -> str:
    with pytest.raises(AccessError) as caught:
        open_slot(here, slot, passphrase, device)
    return caught.value.code


def test_a_slot_opens_through_the_real_derivation() -> None:
    slot, own = sealed()
    opened = open_slot(HERE, slot, WORDS)

    assert len(bytes.fromhex(slot.slot_id)) == 8
    assert opened.signing.private_bytes_raw() == own.signing.private_bytes_raw()
    assert opened.exchange is not None
    assert opened.exchange.private_bytes_raw() == own.exchange.private_bytes_raw()
    assert slot.signing_public_key == own.signing.public_key().public_bytes_raw()
    assert slot.exchange_public_key == own.exchange.public_key().public_bytes_raw()
    assert opened.keys is None
    assert refused(slot, "purple harbor") == "passphrase_wrong"


@pytest.mark.usefixtures("quick")
def test_a_slot_survives_the_file() -> None:
    slot, _ = sealed(device=DeviceSecret("keyring.backends.SecretService.Keyring", "QV Desk v1"))

    assert parse_slot(JsonFields(slot.record())) == slot


CHANGES: list[dict[str, object]] = [
    {"slot_id": "other"},
    {"user": DeskUser("u-2", "Li Na", Role.OFFICER)},
    {"kdf": KdfSettings()},
    {"device": DeviceSecret("a", "b")},
    {"signing_public_key": bytes(32)},
    {"exchange_public_key": bytes(32)},
    {"exchange_public_key": b""},
    {"interim": True},
    {"nonce": bytes(12)},
    {"salt": bytes(16)},
]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: next(iter(change)))
def test_a_slot_with_one_field_changed_does_not_open(change: dict[str, object]) -> None:
    slot, _ = sealed()

    assert refused(replace(slot, **change)) == "passphrase_wrong"  # type: ignore[arg-type]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("user", [replace(OFFICER, display_name="Li Na-Wei"), replace(OFFICER, role=Role.PRINTING)])
def test_name_and_role_change_without_the_passphrase(user: DeskUser) -> None:
    slot, own = sealed()
    opened = open_slot(HERE, replace(slot, user=user), WORDS)

    assert opened.signing.private_bytes_raw() == own.signing.private_bytes_raw()
    assert replace(slot, user=user).grantee.role == user.role


@pytest.mark.usefixtures("quick")
def test_a_slot_moved_to_another_vault_does_not_open() -> None:
    slot, _ = sealed()

    assert refused(slot, here=replace(HERE, vault_id="v2")) == "passphrase_wrong"
    assert refused(slot, here=replace(HERE, granting_public_key=bytes(32))) == "passphrase_wrong"


FIELDS = ("slot_id", "kdf", "salt", "signing_public_key", "exchange_public_key", "interim", "nonce", "ciphertext")


@pytest.mark.usefixtures("quick")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # the fixture changes nothing between tries
@given(st.sets(st.sampled_from(FIELDS), min_size=1, max_size=len(FIELDS)))
def test_no_mixture_of_two_slots_opens(taken: set[str]) -> None:
    """Fields swapped between two people with one passphrase: unless all were swapped, nothing opens."""
    slot, _ = sealed()
    other, _ = sealed(DeskUser("u-2", "Wang Wei", Role.SUPERVISOR))
    other = replace(other, kdf=KdfSettings(), interim=True)
    mixed = replace(slot, **{name: getattr(other, name) for name in taken})

    assert refused(mixed) == "passphrase_wrong"


@pytest.mark.usefixtures("quick")
def test_a_device_secret_is_needed_where_it_was_used() -> None:
    slot, own = sealed(device=DeviceSecret("a", "b"))
    opened = open_slot(HERE, slot, WORDS, b"d")

    assert opened.signing.private_bytes_raw() == own.signing.private_bytes_raw()
    assert refused(slot) == "passphrase_wrong"


def test_a_slot_of_format_1_opens_and_is_sealed_anew_without_a_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    record = json.loads((FORMAT_1 / "format-1-three-people.json").read_text())
    before = [parse_slot(JsonFields(each)) for each in record["slots"]]
    here = replace(HERE, vault_id=record["vault_id"])
    opened = open_slot(replace(here, granting_public_key=b""), before[0], PASSPHRASE)
    for user in (replace(OFFICER, display_name="Li"), replace(OFFICER, role=Role.SUPERVISOR)):
        assert refused(replace(before[0], user=user), PASSPHRASE, here) == "passphrase_wrong"
    assert refused(replace(before[0], interim=True, exchange_public_key=bytes(32)), PASSPHRASE, here)
    monkeypatch.setattr(slots, "stretched", None)
    later, own = sealed_anew(here, before[0], opened)

    assert [slot.takes_grants for slot in before] == [False] * 3
    assert [slot.record() for slot in before] == record["slots"]
    assert opened.keys is not None
    assert opened.keys.opens_cases
    assert later.takes_grants
    assert later.signing_public_key == before[0].signing_public_key
    assert later.exchange_public_key == own.exchange.public_key().public_bytes_raw()
    monkeypatch.undo()
    assert open_slot(here, later, PASSPHRASE).keys is None


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        (("role",), "owner", "vault_damaged"),
        (("kdf", "name"), "md5", "vault_damaged"),
        (("kdf", "salt"), "AAAA", "vault_damaged"),
        (("kdf", "memory_kib"), 64 * 1024 * 1024, "vault_asks_too_much"),
        (("kdf", "rounds"), 1, "vault_too_weak"),
        (("nonce",), "AAAA", "vault_damaged"),
        (("ciphertext",), "AAAA", "vault_damaged"),
        (("signing_public_key",), "AAAA", "vault_damaged"),
        (("device_secret", "used"), "yes", "vault_damaged"),
        (("exchange_public_key",), "AAAA", "vault_damaged"),
        (("interim",), 1, "vault_damaged"),
    ],
)
def test_a_misshapen_slot_is_refused_before_any_work(path: tuple[str, ...], value: object, code: str) -> None:
    record = sealed()[0].record()
    place = record
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    with pytest.raises(StoreError) as caught:
        parse_slot(JsonFields(record))

    assert caught.value.code == code


def test_secrets_do_not_show_in_a_repr() -> None:
    own = OwnKeys.fresh()

    assert repr(own) == "OwnKeys()"
    assert repr(open_slot(HERE, sealed()[0], WORDS)) == "OpenedSlot()"
