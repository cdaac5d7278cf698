"""Grants: a key of the desk, sealed to one person's public key.

A person's slot holds that person's own keys and nothing else. What the desk lets them open is granted to their public
key, so that whoever holds the root key can give everybody a new one without asking anybody for a passphrase.

A grant is sealed to two agreements at once: that of a throwaway key, and that of the vault's granting key, whose
public half every slot was sealed with. So nobody who merely writes to the folder can grant a key of their own making
and have people work in a desk that they can read.
"""

import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any, Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import StoreError
from qv_desk.vault.derivation import KEY_BYTES, derived_key
from qv_desk.vault.json_fields import JsonFields, canonical, encoded
from qv_desk.vault.keys import Keys

NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16
RECOVERY: Final = "recovery"


@dataclass(frozen=True, slots=True)
class Grantee:
    """Who a grant is for; every field is bound into it.

    Attributes:
        slot_id: the slot that holds the private key; ``recovery`` for the code on paper.
        user_id: whose slot it is.
        role: what they may do; it says which key the grant holds.
        public_key: X25519, 32 bytes.
    """

    slot_id: str
    user_id: str
    role: str
    public_key: bytes

    @property
    def holds(self) -> str:
        """Which key is granted: printing staff get that of the outbox, everybody else the root key."""
        return "outbox" if self.role == Role.PRINTING else "root"


@dataclass(frozen=True, slots=True)
class Grant:
    """A sealed key, as it stands in the file."""

    slot_id: str
    holds: str
    public_key: bytes
    nonce: bytes
    ciphertext: bytes

    def record(self) -> dict[str, Any]:
        """The grant as a JSON object."""
        return {
            "slot_id": self.slot_id,
            "holds": self.holds,
            "public_key": encoded(self.public_key),
            "nonce": encoded(self.nonce),
            "ciphertext": encoded(self.ciphertext),
        }


@dataclass(frozen=True, slots=True)
class GrantSet:
    """Everything that is granted of one root key.

    Attributes:
        epoch: number of the root key, from 1; every rekey makes the next one.
        granting_public_key: X25519; the same for the life of the vault.
        granting_nonce: of the sealed private half.
        granting_ciphertext: the private half, sealed under the root key.
        grants: one a slot, and one for the recovery code.
    """

    epoch: int
    granting_public_key: bytes
    granting_nonce: bytes
    granting_ciphertext: bytes
    grants: tuple[Grant, ...] = ()

    def record(self) -> dict[str, Any]:
        """The set as a JSON object."""
        return {
            "epoch": self.epoch,
            "granting_public_key": encoded(self.granting_public_key),
            "granting_nonce": encoded(self.granting_nonce),
            "granting_ciphertext": encoded(self.granting_ciphertext),
            "grants": [grant.record() for grant in self.grants],
        }

    def granted(self, vault_id: str, grantee: Grantee, keys: Keys) -> Self:
        """The set with a grant for this slot, in place of any earlier one.

        Raises:
            AccessError: ``cases_not_yours`` without the root key.
            StoreError: ``vault_tampered`` when the granting key does not open under it.
        """
        private = granting_key(vault_id, self, keys)
        grant = _sealed(vault_id, self, private, grantee, keys.outbox if grantee.holds == "outbox" else keys.root)
        kept = self.without((grantee.slot_id,))
        return replace(kept, grants=(*kept.grants, grant))

    def without(self, slot_ids: Collection[str]) -> Self:
        """The set without the grants of these slots."""
        return replace(self, grants=tuple(grant for grant in self.grants if grant.slot_id not in slot_ids))

    def opened(self, vault_id: str, grantee: Grantee, private: X25519PrivateKey) -> Keys:
        """Open the grant of one slot.

        Raises:
            StoreError: ``vault_tampered`` when it is not there, or was made for somebody or something else.
        """
        grant = next((grant for grant in self.grants if grant.slot_id == grantee.slot_id), None)
        if grant is None or grant.holds != grantee.holds:
            raise StoreError("vault_tampered")
        fields = _fields(vault_id, self, grantee, grant.public_key)
        try:
            shared = private.exchange(X25519PublicKey.from_public_bytes(grant.public_key))
            shared += private.exchange(X25519PublicKey.from_public_bytes(self.granting_public_key))
            key = AESGCM(_grant_key(shared, fields)).decrypt(grant.nonce, grant.ciphertext, fields)
        except (InvalidTag, ValueError) as problem:  # the latter from a public key that agrees on nothing but zeros
            raise StoreError("vault_tampered") from problem
        return Keys.of_outbox(key) if grant.holds == "outbox" else Keys.of_root(key)


def first_grants(vault_id: str, keys: Keys) -> GrantSet:
    """An empty set for a new vault, with a granting key of its own."""
    return _grants_of(vault_id, 1, X25519PrivateKey.generate(), keys)


def next_grants(vault_id: str, current: GrantSet, keys: Keys, new: Keys) -> GrantSet:
    """An empty set for the next root key, with the vault's granting key sealed under it."""
    return _grants_of(vault_id, current.epoch + 1, granting_key(vault_id, current, keys), new)


def granting_key(vault_id: str, grants: GrantSet, keys: Keys) -> X25519PrivateKey:
    """The private granting key; raises as ``GrantSet.granted``."""
    try:
        private = AESGCM(derived_key(keys.root, "granting")).decrypt(
            grants.granting_nonce,
            grants.granting_ciphertext,
            _granting_fields(vault_id, grants.epoch, grants.granting_public_key),
        )
    except InvalidTag as problem:
        raise StoreError("vault_tampered") from problem
    return X25519PrivateKey.from_private_bytes(private)


def parse_grants(fields: JsonFields) -> GrantSet:
    """Read a set of grants; raises ``vault_damaged``."""
    return GrantSet(
        epoch=fields.number("epoch"),
        granting_public_key=fields.binary("granting_public_key", KEY_BYTES),
        granting_nonce=fields.binary("granting_nonce", NONCE_BYTES),
        granting_ciphertext=fields.binary("granting_ciphertext", KEY_BYTES + TAG_BYTES),
        grants=tuple(
            Grant(
                slot_id=grant.text("slot_id"),
                holds=grant.text("holds"),
                public_key=grant.binary("public_key", KEY_BYTES),
                nonce=grant.binary("nonce", NONCE_BYTES),
                ciphertext=grant.binary("ciphertext", KEY_BYTES + TAG_BYTES),
            )
            for grant in fields.list("grants")
        ),
    )


def _grants_of(vault_id: str, epoch: int, private: X25519PrivateKey, keys: Keys) -> GrantSet:
    public_key, nonce = private.public_key().public_bytes_raw(), secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(derived_key(keys.root, "granting")).encrypt(
        nonce, private.private_bytes_raw(), _granting_fields(vault_id, epoch, public_key)
    )
    return GrantSet(epoch, public_key, nonce, sealed)


def _sealed(vault_id: str, grants: GrantSet, granting: X25519PrivateKey, grantee: Grantee, key: bytes) -> Grant:
    throwaway, recipient = X25519PrivateKey.generate(), X25519PublicKey.from_public_bytes(grantee.public_key)
    public_key, nonce = throwaway.public_key().public_bytes_raw(), secrets.token_bytes(NONCE_BYTES)
    fields = _fields(vault_id, grants, grantee, public_key)
    shared = throwaway.exchange(recipient) + granting.exchange(recipient)
    ciphertext = AESGCM(_grant_key(shared, fields)).encrypt(nonce, key, fields)
    return Grant(grantee.slot_id, grantee.holds, public_key, nonce, ciphertext)


def _grant_key(shared: bytes, fields: bytes) -> bytes:
    return derived_key(shared, f"grant/{fields.decode()}")


def _fields(vault_id: str, grants: GrantSet, grantee: Grantee, throwaway: bytes) -> bytes:
    return canonical(
        {
            "vault_id": vault_id,
            "epoch": grants.epoch,
            "slot_id": grantee.slot_id,
            "user_id": grantee.user_id,
            "role": grantee.role,
            "holds": grantee.holds,
            "to": encoded(grantee.public_key),
            "granting": encoded(grants.granting_public_key),
            "throwaway": encoded(throwaway),
        }
    )


def _granting_fields(vault_id: str, epoch: int, public_key: bytes) -> bytes:
    return canonical({"vault_id": vault_id, "epoch": epoch, "granting": encoded(public_key)})
