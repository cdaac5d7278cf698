"""A key store in memory that behaves like a real one, and what a vault just made is handed over as."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, DeskError, DeviceError
from qv_desk.vault import slots
from qv_desk.vault.derivation import LIGHTEST_KDF, KdfSettings
from qv_desk.vault.keys import Keys
from qv_desk.vault.people import add_user
from qv_desk.vault.recovery import RecoveryCode
from qv_desk.vault.unlocking import SlotWish, Unlocked, create_vault

FORMAT_1 = Path(__file__).parent.parent / "data" / "vaults"
FORMAT_1_CODE = "334RD-CAJKF-A6QBB-ZVYAQ-Z6Z6X-WNCWW-B1FZG-4MMP5"
FORMAT_1_ROOT = "14b10c23620b4c9345f9c21306a533f2ca411f126e1b5abbd8e834a9a8800c00"
FORMAT_2_CODE = "73WX2-VMNYG-MCGZP-ZK9C7-225KK-9W9XZ-K7EVG-V4RTT"
FORMAT_2_ROOT = "cf75f24a6f7b0efef5c7479ecd25b049ca4326c6a608accb0d70ea4bf6099c00"
PASSPHRASE = "purple harbour tin kettle"


NEW = "green window seven lamps"
WISH = SlotWish(kdf=LIGHTEST_KDF)
SUPERVISOR = DeskUser("u-1", "Li Na", Role.SUPERVISOR)
OFFICER = DeskUser("u-2", "Wang Wei", Role.OFFICER)
PRINTING = DeskUser("u-3", "Zhao Min", Role.PRINTING)
AUDITOR = DeskUser("u-4", "Chen Yu", Role.AUDITOR)
EVERYBODY = (SUPERVISOR, OFFICER, PRINTING, AUDITOR)


def code_of(act: Callable[[], object]) -> str:
    """The code with which an act is refused."""
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def quickly_stretched(passphrase: bytes, salt: bytes, settings: KdfSettings) -> bytes:
    """Stands for the slow derivation where that is not what is tried."""
    settings.check()
    return hashlib.sha256(salt + passphrase).digest()


@dataclass(frozen=True)
class Office:
    """A vault that four people open, each with the usual passphrase."""

    folder: Path
    keys: Keys
    code: RecoveryCode


def made_office(folder: Path) -> Office:
    opened, code = create_vault(folder, SUPERVISOR, PASSPHRASE, WISH)
    for user in (OFFICER, PRINTING, AUDITOR):
        add_user(folder, opened.keys, user, PASSPHRASE, WISH, interim=False)
    return Office(folder, opened.keys, code)


@dataclass
class KeyStoreInMemory:
    """Stands for the operating system's key store where there is none."""

    name: str = "memory"
    kept: dict[tuple[str, str], bytes] = field(default_factory=dict)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)

    def keep(self, service: str, account: str, secret: bytes) -> str:
        self.kept[service, account] = secret
        return self.name

    def fetch(self, backend: str, service: str, account: str) -> bytes:
        if backend != self.name:
            raise DeviceError("key_store_changed", backend=backend)
        if (service, account) not in self.kept:
            raise AccessError("device_secret_missing", backend=backend)
        return self.kept[service, account]

    def forget(self, backend: str, service: str, account: str) -> None:
        if backend != self.name:
            raise DeviceError("key_store_changed", backend=backend)
        self.kept.pop((service, account), None)

    def keep_note(self, service: str, account: str, note: str) -> str:
        self.notes[service, account] = note
        return self.name

    def note(self, service: str, account: str) -> tuple[str, str | None]:
        return self.name, self.notes.get((service, account))


@dataclass(frozen=True)
class Made:
    """A vault just made."""

    folder: Path
    opened: Unlocked
    code: RecoveryCode
    passphrase: str
    wish: SlotWish


def counted_derivations(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry more for each key derivation from now on."""
    real, calls = slots.stretched, []

    def counted(*arguments: object) -> bytes:
        calls.append(1)
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(slots, "stretched", counted)
    return calls
