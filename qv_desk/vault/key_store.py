"""The key store of the operating system, which may hold the second half of a slot's key.

Only key stores that truly keep a secret are used: the Windows Credential Locker, the macOS Keychain, the Secret
Service and KWallet. The keyring package's own choice is not followed, because an environment variable can turn it
into a store that keeps nothing and says nothing, or into a plain text file.
"""

import importlib
import secrets
import time
from dataclasses import dataclass
from typing import Any, Final, Protocol

from qv_desk.errors import AccessError, DeviceError
from qv_desk.vault.derivation import KEY_BYTES

_TRIES: Final = 3
_PAUSE_S: Final = 0.2

ALLOWED_BACKENDS: Final = (
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.libsecret.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
)


class KeyStore(Protocol):
    """A place outside the desk's folder that keeps a small secret for this machine's user."""

    def keep(self, service: str, account: str, secret: bytes) -> str:
        """Keep a secret, read it back, and return the name of the key store that holds it."""

    def fetch(self, backend: str, service: str, account: str) -> bytes:
        """Fetch a secret from the key store of that name."""

    def forget(self, backend: str, service: str, account: str) -> None:
        """Remove a secret; one that is not there is fine."""


class NoteStore(Protocol):
    """A key store as a place for short texts that are no secret and that nobody else should change."""

    def keep_note(self, service: str, account: str, note: str) -> str:
        """Keep a text, read it back, and return the name of the key store that holds it."""

    def note(self, service: str, account: str) -> tuple[str, str | None]:
        """The name of the key store, and the text or None."""


@dataclass(frozen=True, slots=True)
class OperatingSystemKeyStore:
    """The real key store, through the keyring package.

    Attributes:
        allowed: full class names of the key stores that may be used, the first one present wins.
    """

    allowed: tuple[str, ...] = ALLOWED_BACKENDS

    def keep(self, service: str, account: str, secret: bytes) -> str:
        """Keep a secret, read it back, compare, and return the key store's name.

        Raises:
            DeviceError: ``key_store_none``, ``key_store_locked``, ``key_store_failed``.
        """
        return self.keep_note(service, account, secret.hex())

    def fetch(self, backend: str, service: str, account: str) -> bytes:
        """Fetch a secret from the key store in which it was kept.

        Raises:
            DeviceError: ``key_store_changed`` when that key store is not here now, ``key_store_locked``,
                ``key_store_failed``.
            AccessError: ``device_secret_missing`` when it is here but holds no such secret.
        """
        present = _present(backend) if backend in self.allowed else None
        if present is None:
            raise DeviceError("key_store_changed", backend=backend)
        kept = _asked(present, "get_password", service, account)
        try:
            secret = bytes.fromhex(kept or "")
        except ValueError:
            secret = b""
        if len(secret) != KEY_BYTES:
            raise AccessError("device_secret_missing", backend=backend)
        return secret

    def forget(self, backend: str, service: str, account: str) -> None:
        """Remove a secret; one that is not there is fine.

        Raises:
            DeviceError: ``key_store_changed``, ``key_store_locked``, ``key_store_failed``.
        """
        present = _present(backend) if backend in self.allowed else None
        if present is None:
            raise DeviceError("key_store_changed", backend=backend)
        if _asked(present, "get_password", service, account) is not None:
            _asked(present, "delete_password", service, account)

    def keep_note(self, service: str, account: str, note: str) -> str:
        """Keep a short text, read it back, compare, and return the key store's name; raises as ``keep``."""
        name, backend = self._first_present()
        _asked(backend, "set_password", service, account, note)
        if _asked(backend, "get_password", service, account) != note:
            raise DeviceError("key_store_failed", backend=name)
        return name

    def note(self, service: str, account: str) -> tuple[str, str | None]:
        """The key store's name and the text kept in it, or None when there is none; raises as ``keep``."""
        name, backend = self._first_present()
        return name, _asked(backend, "get_password", service, account)

    def _first_present(self) -> tuple[str, Any]:
        for name in self.allowed:
            backend = _present(name)
            if backend is not None:
                return name, backend
        raise DeviceError("key_store_none")


def new_device_secret() -> bytes:
    """Thirty-two random bytes for the key store."""
    return secrets.token_bytes(KEY_BYTES)


def _present(name: str) -> Any:  # noqa: ANN401 - the keyring package gives its back-ends no useful common type
    """The key store of that name, ready for use, or None; the keyring package is loaded here and not before.

    Loading it takes 90 to 160 ms, and most desks never ask for it.
    """
    module, _, kind = name.rpartition(".")
    try:
        backend = getattr(importlib.import_module(module), kind)
        return backend() if backend.viable else None
    except Exception:  # noqa: BLE001 - a back-end that cannot even be loaded on this machine is simply not here
        return None


def _asked(backend: Any, verb: str, *words: str) -> str | None:  # noqa: ANN401 - see _present
    name = f"{type(backend).__module__}.{type(backend).__qualname__}"
    locked = importlib.import_module("keyring.errors").KeyringLocked
    answer: object = None
    for left in reversed(range(_TRIES)):
        try:
            answer = getattr(backend, verb)(*words)
        except locked as problem:
            raise DeviceError("key_store_locked", backend=name) from problem
        except Exception as problem:
            # Back-ends raise what their bus or system library raises: whatever it is, the key store failed, not the
            # desk. gnome-keyring loses a call now and then while another program writes; the next one is answered.
            if not left:
                raise DeviceError("key_store_failed", backend=name) from problem
            time.sleep(_PAUSE_S)
        else:
            break
    return answer if isinstance(answer, str) else None
