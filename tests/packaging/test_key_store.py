"""The key store that ``./dev test`` offers is a real Secret Service, unlocked and empty."""

import uuid

import keyring
import pytest
from keyring.backends import SecretService

pytestmark = pytest.mark.key_store


def test_a_secret_is_kept_and_forgotten() -> None:
    name = uuid.uuid4().hex
    assert isinstance(keyring.get_keyring(), SecretService.Keyring)

    keyring.set_password("qv-desk tests", name, "secret")
    kept = keyring.get_password("qv-desk tests", name)
    keyring.delete_password("qv-desk tests", name)

    assert kept == "secret"
    assert keyring.get_password("qv-desk tests", name) is None
