"""A new passphrase that somebody set who cannot seal the vault file.

Printing staff do not hold the root key, so they cannot make the file's MAC. Their changed slot stands beside the
sealed part, signed with their own key, which the sealed part names; the next person who can seal the file takes it in.
It may change how the slot opens and nothing else: not whose it is, not its keys, not what is granted to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from qv_desk.errors import StoreError
from qv_desk.vault.json_fields import JsonFields, canonical, encoded
from qv_desk.vault.slots import Slot, parse_slot
from qv_desk.vault.vault_form import Vault

_SIGNATURE_BYTES: Final = 64


@dataclass(frozen=True, slots=True)
class OwnChange:
    """A slot as its owner changed it."""

    slot: Slot
    signature: bytes

    @classmethod
    def signed(cls, vault: Vault, slot: Slot, signing_key: Ed25519PrivateKey) -> Self:
        """Sign a changed slot for this generation of this vault."""
        return cls(slot, signing_key.sign(_content(vault, slot)))

    def record(self) -> dict[str, Any]:
        """The change as a JSON object."""
        return {"slot": self.slot.record(), "signature": encoded(self.signature)}


def parse_own_change(fields: JsonFields) -> OwnChange:
    """Read a change; raises what ``parse_slot`` raises."""
    return OwnChange(parse_slot(fields.fields("slot")), fields.binary("signature", _SIGNATURE_BYTES))


def with_own_changes(vault: Vault, changes: Iterable[OwnChange]) -> Vault:
    """The vault with these changes in the places of the slots that they change.

    Raises:
        StoreError: ``vault_tampered`` when one was not made by the owner of its slot, or changes more than it may.
    """
    slots = {slot.slot_id: slot for slot in vault.slots}
    for change in changes:
        earlier, later = slots.get(change.slot.slot_id), change.slot
        if earlier is None or earlier.user != later.user or later.user.role.opens_cases:
            raise StoreError("vault_tampered")
        if (earlier.signing_public_key, earlier.grantee) != (later.signing_public_key, later.grantee):
            raise StoreError("vault_tampered")
        try:
            key = Ed25519PublicKey.from_public_bytes(earlier.signing_public_key)
            key.verify(change.signature, _content(vault, later))
        except (InvalidSignature, ValueError) as problem:
            raise StoreError("vault_tampered") from problem
        slots[later.slot_id] = later
    return replace(vault, slots=tuple(slots.values()))


def _content(vault: Vault, slot: Slot) -> bytes:
    bound = {"own_change": 1, "vault_id": vault.vault_id, "generation": vault.generation, "slot": slot.record()}
    return canonical(bound)
