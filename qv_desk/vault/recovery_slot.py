"""The recovery slot: the way in by the code on paper.

The code opens a private key, and the root key is granted to that; so the paper stays good when the root key is
replaced. In vaults of format 1 it held the root key itself; such a slot stands until the code is used or renewed.
"""

import secrets
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from qv_desk.errors import AccessError
from qv_desk.vault.derivation import KEY_BYTES, SALT_BYTES, derived_key
from qv_desk.vault.grants import NONCE_BYTES, RECOVERY, TAG_BYTES, Grantee
from qv_desk.vault.json_fields import JsonFields, canonical, encoded
from qv_desk.vault.keys import Keys
from qv_desk.vault.recovery import RecoveryCode
from qv_desk.vault.slots import VaultIdentity


@dataclass(frozen=True, slots=True)
class RecoverySlot:
    """The way in by the recovery code, as it stands in the file; without a public key it is of format 1."""

    salt: bytes
    nonce: bytes
    ciphertext: bytes
    public_key: bytes = b""

    def record(self) -> dict[str, Any]:
        """The slot as a JSON object."""
        record = {"salt": encoded(self.salt), "nonce": encoded(self.nonce), "ciphertext": encoded(self.ciphertext)}
        return record | {"public_key": encoded(self.public_key)} if self.public_key else record

    @property
    def takes_grants(self) -> bool:
        """Whether a new root key can be granted to it."""
        return bool(self.public_key)

    @property
    def grantee(self) -> Grantee:
        """To whom the root key is granted here."""
        return Grantee(RECOVERY, RECOVERY, RECOVERY, self.public_key)


def parse_recovery_slot(fields: JsonFields) -> RecoverySlot:
    """Read the recovery slot; raises ``vault_damaged``."""
    return RecoverySlot(
        salt=fields.binary("salt", SALT_BYTES),
        nonce=fields.binary("nonce", NONCE_BYTES),
        ciphertext=fields.binary("ciphertext", KEY_BYTES + TAG_BYTES),
        public_key=fields.binary("public_key", KEY_BYTES) if fields.has("public_key") else b"",
    )


def seal_recovery_slot(identity: VaultIdentity, code: RecoveryCode) -> RecoverySlot:
    """Seal a new private key under the recovery code; the root key is then granted to it."""
    private = X25519PrivateKey.generate()
    public_key = private.public_key().public_bytes_raw()
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(_key(code, salt)).encrypt(nonce, private.private_bytes_raw(), _associated(identity, public_key))
    return RecoverySlot(salt, nonce, sealed, public_key)


def open_recovery_slot(identity: VaultIdentity, slot: RecoverySlot, code: RecoveryCode) -> X25519PrivateKey | Keys:
    """Open the recovery slot: its private key, or in format 1 the keys themselves.

    Raises:
        AccessError: ``recovery_wrong``.
    """
    try:
        secret = AESGCM(_key(code, slot.salt)).decrypt(
            slot.nonce, slot.ciphertext, _associated(identity, slot.public_key)
        )
    except InvalidTag as problem:
        raise AccessError("recovery_wrong") from problem
    return X25519PrivateKey.from_private_bytes(secret) if slot.public_key else Keys.of_root(secret)


def _key(code: RecoveryCode, salt: bytes) -> bytes:
    return derived_key(code.secret, "recovery", salt=salt)


def _associated(identity: VaultIdentity, public_key: bytes) -> bytes:
    if not public_key:
        return canonical({"vault_id": identity.vault_id, "slot": "recovery"})
    return canonical(
        {
            "format": 2,
            "vault_id": identity.vault_id,
            "granting": encoded(identity.granting_public_key),
            "slot": "recovery",
            "public_key": encoded(public_key),
        }
    )
