"""A key store in memory that behaves like a real one, and what a vault just made is handed over as."""

from dataclasses import dataclass, field
from pathlib import Path

from qv_desk.errors import AccessError, DeviceError
from qv_desk.vault.recovery import RecoveryCode
from qv_desk.vault.unlocking import SlotWish, Unlocked

FORMAT_1 = Path(__file__).parent.parent / "data" / "vaults"
PASSPHRASE = "purple harbour tin kettle"


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
