"""A slot opens with its passphrase, for its person, in its vault, and with every field as it was sealed."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from qv_desk.domain.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, StoreError
from qv_desk.vault import slots
from qv_desk.vault.derivation import LIGHTEST_KDF, KdfSettings
from qv_desk.vault.json_fields import JsonFields
from qv_desk.vault.keys import Keys
from qv_desk.vault.recovery import new_recovery_code
from qv_desk.vault.slots import (
    DeviceSecret,
    Slot,
    SlotSecret,
    open_recovery_slot,
    open_slot,
    parse_recovery_slot,
    parse_slot,
    seal_recovery_slot,
    seal_slot,
)

OFFICER = DeskUser("u-1", "Li Na", Role.OFFICER)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The slow step has its own tests; here a quick one shows what is bound to what."""
    monkeypatch.setattr(slots, "stretched", lambda passphrase, salt, _settings: (passphrase + salt).ljust(64))


def sealed(user: DeskUser = OFFICER, device: DeviceSecret | None = None) -> tuple[Slot, SlotSecret]:
    secret = SlotSecret(Keys.fresh(), Ed25519PrivateKey.generate())
    slot = seal_slot(
        "v1", user, "purple harbour", secret, kdf=LIGHTEST_KDF, device=device, device_secret=b"d" if device else b""
    )
    return slot, secret


def test_a_slot_opens_through_the_real_derivation() -> None:
    slot, secret = sealed()
    opened = open_slot("v1", slot, "purple harbour")

    assert opened.keys.root == secret.keys.root
    assert opened.signing_key.public_key().public_bytes_raw() == slot.signing_public_key
    with pytest.raises(AccessError) as refused:
        open_slot("v1", slot, "purple harbor")
    assert refused.value.code == "passphrase_wrong"


@pytest.mark.usefixtures("quick")
def test_a_slot_survives_the_file() -> None:
    slot, _ = sealed(device=DeviceSecret("keyring.backends.SecretService.Keyring", "QV Desk v1"))

    assert parse_slot(JsonFields(slot.record())) == slot


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    "change",
    [
        {"slot_id": "other"},
        {"user": DeskUser("u-2", "Li Na", Role.OFFICER)},
        {"user": DeskUser("u-1", "Li Na.", Role.OFFICER)},
        {"user": DeskUser("u-1", "Li Na", Role.SUPERVISOR)},
        {"kdf": KdfSettings()},
        {"device": DeviceSecret("a", "b")},
        {"signing_public_key": bytes(32)},
        {"nonce": bytes(12)},
        {"salt": bytes(16)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_slot_with_one_field_changed_does_not_open(change: dict[str, object]) -> None:
    slot, _ = sealed()
    with pytest.raises(AccessError):
        open_slot("v1", replace(slot, **change), "purple harbour")  # type: ignore[arg-type]


@pytest.mark.usefixtures("quick")
def test_a_slot_moved_to_another_vault_does_not_open() -> None:
    slot, _ = sealed()
    with pytest.raises(AccessError):
        open_slot("v2", slot, "purple harbour")


@pytest.mark.usefixtures("quick")
def test_a_device_secret_is_needed_where_it_was_used() -> None:
    slot, secret = sealed(device=DeviceSecret("a", "b"))

    assert open_slot("v1", slot, "purple harbour", b"d").keys.root == secret.keys.root
    with pytest.raises(AccessError):
        open_slot("v1", slot, "purple harbour")


@pytest.mark.usefixtures("quick")
def test_printing_staff_get_the_outbox_key_alone() -> None:
    slot, secret = sealed(DeskUser("u-3", "Wang", Role.PRINTING))
    opened = open_slot("v1", slot, "purple harbour")

    assert opened.keys.outbox == secret.keys.outbox
    assert not opened.keys.opens_cases


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
    ],
)
def test_a_misshapen_slot_is_refused_before_any_work(path: tuple[str, ...], value: object, code: str) -> None:
    record = sealed()[0].record()
    place = record
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    with pytest.raises(StoreError) as refused:
        parse_slot(JsonFields(record))

    assert refused.value.code == code


def test_the_recovery_slot_opens_with_its_code_alone() -> None:
    keys, code = Keys.fresh(), new_recovery_code()
    slot = parse_recovery_slot(JsonFields(seal_recovery_slot("v1", code, keys).record()))

    assert open_recovery_slot("v1", slot, code).root == keys.root
    for vault_id, wrong in (("v1", new_recovery_code()), ("v2", code)):
        with pytest.raises(AccessError) as refused:
            open_recovery_slot(vault_id, slot, wrong)
        assert refused.value.code == "recovery_wrong"


def test_secrets_do_not_show_in_a_repr() -> None:
    secret = SlotSecret(Keys.fresh(), Ed25519PrivateKey.generate())

    assert repr(secret) == "SlotSecret()"
