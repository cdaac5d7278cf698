"""Keys come from passphrases by Argon2id and from each other by HKDF, within limits that are checked first."""

import pytest

from qv_desk.errors import StoreError
from qv_desk.vault import derivation
from qv_desk.vault.derivation import DEFAULT_KDF, LIGHTEST_KDF, KdfSettings, derived_key, salt_is_sound, stretched


def test_the_default_is_what_the_design_promises() -> None:
    assert (DEFAULT_KDF.memory_kib, DEFAULT_KDF.rounds, DEFAULT_KDF.lanes) == (131072, 3, 4)
    DEFAULT_KDF.check()
    LIGHTEST_KDF.check()


@pytest.mark.parametrize(
    "settings",
    [KdfSettings(memory_kib=64 * 1024 * 1024), KdfSettings(rounds=21), KdfSettings(lanes=17)],
    ids=["64 GiB", "21 rounds", "17 lanes"],
)
def test_too_much_work_is_refused_before_it_begins(settings: KdfSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    def begun(**_: object) -> None:
        pytest.fail("the work was begun")

    monkeypatch.setattr(derivation, "Argon2id", begun)
    with pytest.raises(StoreError) as refused:
        stretched(b"x" * 16, b"s" * 16, settings)

    assert refused.value.code == "vault_asks_too_much"


@pytest.mark.parametrize(
    "settings", [KdfSettings(memory_kib=1024), KdfSettings(rounds=2), KdfSettings(lanes=0)], ids=["1 MiB", "2", "0"]
)
def test_too_little_work_is_refused(settings: KdfSettings) -> None:
    with pytest.raises(StoreError) as refused:
        settings.check()

    assert refused.value.code == "vault_too_weak"


def test_the_limits_themselves_are_allowed() -> None:
    for settings in (KdfSettings(64 * 1024, 3, 1), KdfSettings(1024 * 1024, 20, 16)):
        settings.check()
    assert KdfSettings(64 * 1024).memory_kib == LIGHTEST_KDF.memory_kib
    for settings, code in (
        (KdfSettings(64 * 1024 - 1), "vault_too_weak"),
        (KdfSettings(1024 * 1024 + 1), "vault_asks_too_much"),
    ):
        with pytest.raises(StoreError) as refused:
            settings.check()
        assert refused.value.code == code


def test_one_passphrase_and_salt_give_one_key() -> None:
    key = stretched(b"purple harbour", b"s" * 16, LIGHTEST_KDF)

    assert key == stretched(b"purple harbour", b"s" * 16, LIGHTEST_KDF)
    assert len(key) == 32
    assert key != stretched(b"purple harbour", b"t" * 16, LIGHTEST_KDF)


def test_each_purpose_and_each_salt_has_its_own_key() -> None:
    keys = {derived_key(b"k" * 32, label) for label in ("cases", "outbox", "backup", "header")}
    keys |= {derived_key(b"k" * 32, "cases", salt=b"s" * 16), derived_key(b"l" * 32, "cases")}

    assert len(keys) == 6
    assert len(derived_key(b"k" * 32, "cases", length=16)) == 16


def test_a_key_never_changes_between_versions() -> None:
    assert derived_key(bytes(32), "cases").hex() == "4803b03b97ed1f23554bcf810e069d2364dfbbd36288961b8f8e1095d49fc4db"


@pytest.mark.parametrize(("length", "sound"), [(15, False), (16, True), (64, True), (65, False), (0, False)])
def test_salts_have_a_sensible_length(length: int, *, sound: bool) -> None:
    assert salt_is_sound(bytes(length)) is sound
