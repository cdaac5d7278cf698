"""Only a key store that truly keeps a secret is used. The real Secret Service is tried where one runs."""

import sys
import types

import pytest
from keyring.errors import KeyringLocked

from qv_desk.errors import AccessError, DeskError, DeviceError
from qv_desk.vault.key_store import ALLOWED_BACKENDS, OperatingSystemKeyStore, new_device_secret

SECRET_SERVICE = "keyring.backends.SecretService.Keyring"


class Backend:
    """A back-end as the keyring package would load it, with the faults that real ones have."""

    viable = True
    kept: dict[tuple[str, str], str]
    fault = ""

    def set_password(self, service: str, account: str, secret: str) -> None:
        if self.fault == "locked":
            raise KeyringLocked
        if self.fault == "broken":
            raise OSError("the bus went away")
        if self.fault == "stumbling":
            type(self).fault = ""
            raise OSError("the item does not exist")
        if self.fault != "forgetful":
            self.kept[service, account] = secret

    def get_password(self, service: str, account: str) -> str | None:
        if self.fault == "locked":
            raise KeyringLocked
        return self.kept.get((service, account))

    def delete_password(self, service: str, account: str) -> None:
        del self.kept[service, account]


@pytest.fixture
def backend(monkeypatch: pytest.MonkeyPatch) -> type[Backend]:
    kind = type("Keyring", (Backend,), {"kept": {}, "__module__": "desk_test_backend"})
    module = types.ModuleType("desk_test_backend")
    module.Keyring = kind  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "desk_test_backend", module)
    return kind


STORE = OperatingSystemKeyStore(allowed=("desk_test_missing.Keyring", "desk_test_backend.Keyring"))


def code_of(act: object) -> str:
    assert callable(act)
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


@pytest.mark.usefixtures("backend")
def test_a_secret_is_kept_fetched_and_forgotten() -> None:
    secret = new_device_secret()
    name = STORE.keep("QV Desk", "a", secret)

    assert name == "desk_test_backend.Keyring"
    assert STORE.fetch(name, "QV Desk", "a") == secret
    STORE.forget(name, "QV Desk", "a")
    STORE.forget(name, "QV Desk", "a")
    with pytest.raises(AccessError) as refused:
        STORE.fetch(name, "QV Desk", "a")
    assert refused.value.code == "device_secret_missing"


@pytest.mark.usefixtures("backend")
def test_a_note_is_kept_and_found() -> None:
    assert STORE.note("QV Desk", "head") == ("desk_test_backend.Keyring", None)
    assert STORE.keep_note("QV Desk", "head", "147") == "desk_test_backend.Keyring"
    assert STORE.note("QV Desk", "head") == ("desk_test_backend.Keyring", "147")
    nowhere = OperatingSystemKeyStore(allowed=())
    assert code_of(lambda: nowhere.note("QV Desk", "head")) == "key_store_none"


@pytest.mark.parametrize(
    ("fault", "code"),
    [("locked", "key_store_locked"), ("broken", "key_store_failed"), ("forgetful", "key_store_failed")],
)
def test_a_key_store_that_does_not_do_its_work_is_named(backend: type[Backend], fault: str, code: str) -> None:
    backend.fault = fault

    assert code_of(lambda: STORE.keep("QV Desk", "a", new_device_secret())) == code
    assert code_of(lambda: STORE.keep_note("QV Desk", "head", "147")) == code


def test_a_call_that_another_program_upset_is_made_again(backend: type[Backend]) -> None:
    backend.fault = "stumbling"

    assert STORE.keep_note("QV Desk", "head", "147") == "desk_test_backend.Keyring"
    assert STORE.note("QV Desk", "head")[1] == "147"


def test_a_spoilt_secret_counts_as_missing(backend: type[Backend]) -> None:
    for spoilt in ("", "zz", "ab" * 31):
        backend.kept["QV Desk", "a"] = spoilt
        assert code_of(lambda: STORE.fetch("desk_test_backend.Keyring", "QV Desk", "a")) == "device_secret_missing"


def test_a_key_store_that_is_not_viable_is_not_there(backend: type[Backend]) -> None:
    backend.viable = False

    assert code_of(lambda: STORE.keep("QV Desk", "a", new_device_secret())) == "key_store_none"
    assert code_of(lambda: STORE.fetch("desk_test_backend.Keyring", "QV Desk", "a")) == "key_store_changed"
    assert code_of(lambda: STORE.forget("desk_test_backend.Keyring", "QV Desk", "a")) == "key_store_changed"


@pytest.mark.usefixtures("backend")
def test_a_key_store_outside_the_list_is_refused_even_if_a_slot_names_it() -> None:
    for name in ("keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", "os.path"):
        assert code_of(lambda name=name: STORE.fetch(name, "QV Desk", "a")) == "key_store_changed"


def test_null_fail_and_plain_text_are_not_on_the_list() -> None:
    assert not [name for name in ALLOWED_BACKENDS if any(word in name for word in ("null", "fail", "file", "Plain"))]


def test_the_environment_cannot_choose_a_key_store_that_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    with pytest.raises(DeviceError) as refused:
        OperatingSystemKeyStore().keep("QV Desk", "a", new_device_secret())

    assert refused.value.code == "key_store_none"


@pytest.mark.key_store
def test_the_real_secret_service_keeps_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    store, secret = OperatingSystemKeyStore(), new_device_secret()
    name = store.keep("QV Desk test", "slot", secret)
    try:
        assert name == SECRET_SERVICE
        assert store.fetch(name, "QV Desk test", "slot") == secret
    finally:
        store.forget(name, "QV Desk test", "slot")
    assert code_of(lambda: store.fetch(name, "QV Desk test", "slot")) == "device_secret_missing"
