"""Vaults that are quick to make."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.vault import slots
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish, create_vault
from tests.vault.samples import PASSPHRASE, KeyStoreInMemory, Made, Office, made_office, quickly_stretched


@pytest.fixture
def key_store() -> KeyStoreInMemory:
    return KeyStoreInMemory()


@pytest.fixture
def officer() -> DeskUser:
    return DeskUser("u-1", "Li Na", Role.OFFICER)


@pytest.fixture(scope="session")
def _pristine(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Made once: the derivation is slow on purpose."""
    folder, wish = tmp_path_factory.mktemp("made") / "desk", SlotWish(kdf=LIGHTEST_KDF)
    opened, code = create_vault(folder, DeskUser("u-1", "Li Na", Role.OFFICER), PASSPHRASE, wish)
    return Made(folder, opened, code, PASSPHRASE, wish)


@pytest.fixture
def made(_pristine: Made, tmp_path: Path) -> Made:
    shutil.copytree(_pristine.folder, tmp_path / "desk")
    return replace(_pristine, folder=tmp_path / "desk")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The slow step has its own tests; where everything else is tried, a quick one stands for it."""
    monkeypatch.setattr(slots, "stretched", quickly_stretched)


@pytest.fixture(scope="session")
def _pristine_office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slots, "stretched", quickly_stretched)
        return made_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def office(_pristine_office: Office, tmp_path: Path, quick: None) -> Office:
    """A supervisor, an officer, printing staff and an auditor; the derivation is a quick one."""
    del quick
    shutil.copytree(_pristine_office.folder, tmp_path / "office")
    return Office(tmp_path / "office", _pristine_office.keys, _pristine_office.code)
