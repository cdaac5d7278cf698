"""Derive each key once: the same vault and passphrase give the same keys, and derivation is slow on purpose."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.services.entry.unlock import UnlockDelay, Unlocked, open_keys

_OPENED: dict[tuple[bytes, str | None, str], Unlocked] = {}


def _open_keys_once(
    folder: Path, user_name: str | None, passphrase: str, *, delay: UnlockDelay | None = None
) -> Unlocked:
    key = ((folder / "vault.json").read_bytes(), user_name, passphrase)
    if key not in _OPENED:
        _OPENED[key] = open_keys(folder, user_name, passphrase, delay=delay)
    return _OPENED[key]


@pytest.fixture
def derive_once(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, str | None, str], Unlocked]:
    """Let the commands of this test remember keys that were derived before; a passphrase that fails is tried anew."""
    monkeypatch.setattr("qv_desk.cli.frame.session.open_keys", _open_keys_once)
    return _open_keys_once
