"""Vaults that are quick to make."""

from pathlib import Path

import pytest

from qv_desk.domain.vault_slot import DeskUser, Role
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish, create_vault
from tests.vault.samples import PASSPHRASE, KeyStoreInMemory, Made


@pytest.fixture
def key_store() -> KeyStoreInMemory:
    return KeyStoreInMemory()


@pytest.fixture
def officer() -> DeskUser:
    return DeskUser("u-1", "Li Na", Role.OFFICER)


@pytest.fixture
def made(tmp_path: Path, officer: DeskUser) -> Made:
    folder, wish = tmp_path / "desk", SlotWish(kdf=LIGHTEST_KDF)
    opened, code = create_vault(folder, officer, PASSPHRASE, wish)
    return Made(folder, opened, code, PASSPHRASE, wish)
