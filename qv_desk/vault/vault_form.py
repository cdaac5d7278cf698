"""What ``vault.json`` says: people's slots, what is granted to them, the recovery slot, retired keys, the rekey."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final, Self

from qv_desk.errors import AccessError, StoreError
from qv_desk.vault.derivation import KEY_BYTES
from qv_desk.vault.grants import GrantSet, first_grants, parse_grants
from qv_desk.vault.json_fields import JsonFields, encoded
from qv_desk.vault.keys import HeldKeys, Keys
from qv_desk.vault.recovery_slot import RecoverySlot, parse_recovery_slot
from qv_desk.vault.signing import key_id_of
from qv_desk.vault.slots import Slot, VaultIdentity, parse_slot

NEWEST_FORMAT: Final = 2
MOST_SLOTS: Final = 64
_MOST_RETIRED: Final = 512


class RekeyState(StrEnum):
    """How far a rekey is; the values are written into the file."""

    NONE = "none"
    PREPARING = "preparing"
    SWAPPING = "swapping"


@dataclass(frozen=True, slots=True)
class RetiredKey:
    """A public key that signed journal entries before its owner got a new one or left."""

    user_id: str
    public_key: bytes


@dataclass(frozen=True, slots=True)
class SigningKeyOwner:
    """Whose signing key a key is, or was.

    Attributes:
        user_id: whose it is.
        public_key: Ed25519, 32 bytes.
    """

    user_id: str
    public_key: bytes


@dataclass(frozen=True, slots=True)
class Vault:
    """What the vault file says; nothing in it is secret without a passphrase or the recovery code.

    Attributes:
        vault_id: names the vault; the store keeps it too.
        generation: rises with every change; a vault file put back from yesterday shows by it.
        slots: newest last; one a person, two only while a change is under way.
        recovery: the way in by the code on paper.
        retired_keys: signing keys that are not used any more.
        current: what is granted of the root key; None in format 1.
        next: what is granted of the next root key, during a rekey.
        rekey_state: how far a rekey is.
        rekey_due: whether somebody left or lost a right who had seen a key that is still in use.
    """

    vault_id: str
    generation: int
    slots: tuple[Slot, ...]
    recovery: RecoverySlot
    retired_keys: tuple[RetiredKey, ...] = ()
    current: GrantSet | None = None
    next: GrantSet | None = None
    rekey_state: RekeyState = RekeyState.NONE
    rekey_due: bool = False

    @property
    def identity(self) -> VaultIdentity:
        """What its slots are sealed to."""
        return VaultIdentity(self.vault_id, self.current.granting_public_key if self.current else b"")

    @property
    def epoch(self) -> int:
        """Number of the root key, from 1."""
        return self.current.epoch if self.current else 1

    def slots_of(self, user_name: str | None) -> tuple[Slot, ...]:
        """The slots of a person by display name or user id, newest first; of the only person when no name is given.

        Raises:
            AccessError: ``user_unknown``, or ``user_needed`` when no name is given and there is more than one person.
        """
        people = {slot.user.user_id for slot in self.slots}
        if user_name is None:
            if len(people) > 1:
                raise AccessError("user_needed")
            return self.slots[::-1]
        wanted = user_name.strip().casefold()
        found = [slot for slot in self.slots if wanted in {slot.user.display_name.casefold(), slot.user.user_id}]
        if not found:
            raise AccessError("user_unknown")
        if len({slot.user.user_id for slot in found}) > 1:
            raise AccessError("user_needed")
        return tuple(found[::-1])

    def sealing_keys(self, held: HeldKeys) -> Keys:
        """Whose header key the MAC is made with: past the point of no return, the next root key's.

        Raises:
            StoreError: ``vault_tampered`` when that key was not granted.
        """
        keys = held.next_keys if self.rekey_state is RekeyState.SWAPPING else held.keys
        if keys is None:
            raise StoreError("vault_tampered")
        return keys

    def in_format_2(self, keys: Keys) -> Self:
        """The vault with room for grants, if it was of format 1."""
        return replace(self, current=first_grants(self.vault_id, keys)) if self.current is None else self

    def with_slot(self, slot: Slot, held: HeldKeys) -> Self:
        """The vault with one slot more, or another one of the same id, and with the desk's keys granted to it."""
        ids = [each.slot_id for each in self.slots]
        slots = tuple(slot if each.slot_id == slot.slot_id else each for each in self.slots)
        return self._granted(slot, held, slots if slot.slot_id in ids else (*slots, slot))

    def without_slots(self, slots: Collection[Slot]) -> Self:
        """The vault without these slots and their grants."""
        gone = {slot.slot_id for slot in slots}
        return replace(
            self,
            slots=tuple(slot for slot in self.slots if slot.slot_id not in gone),
            current=self.current.without(gone) if self.current else None,
            next=self.next.without(gone) if self.next else None,
        )

    def with_recovery(self, slot: RecoverySlot, held: HeldKeys) -> Self:
        """The vault with another recovery slot, and with the root key granted to it."""
        return replace(self._granted(slot, held, self.slots), recovery=slot)

    def retiring(self, slots: Collection[Slot]) -> Self:
        """The vault with the signing keys of these slots noted as used no more, unless another slot still has them."""
        used = {slot.signing_public_key for slot in self.slots if slot not in slots}
        retired = {RetiredKey(slot.user.user_id, slot.signing_public_key) for slot in slots}
        new = {key for key in retired if key.public_key not in used} - set(self.retired_keys)
        return replace(self, retired_keys=(*self.retired_keys, *sorted(new, key=lambda key: key.public_key)))

    def record(self) -> dict[str, Any]:
        """The vault as a JSON object, without its seals."""
        record = {
            "format": NEWEST_FORMAT if self.current else 1,
            "vault_id": self.vault_id,
            "generation": self.generation,
            "slots": [slot.record() for slot in self.slots],
            "recovery": self.recovery.record(),
            "retired_signing_keys": [
                {"user_id": key.user_id, "public_key": encoded(key.public_key)} for key in self.retired_keys
            ],
        }
        if self.current is None:
            return record
        rekey = {"state": self.rekey_state.value, "due": self.rekey_due}
        return record | {
            "current": self.current.record(),
            "rekey": rekey | ({"next": self.next.record()} if self.next else {}),
        }

    def _granted(self, slot: Slot | RecoverySlot, held: HeldKeys, slots: tuple[Slot, ...]) -> Self:
        current, following = self.current, self.next
        if current is None:
            msg = "a vault of format 1 has no place for grants: bring it to format 2 first"
            raise ValueError(msg)
        if slot.takes_grants:
            current = current.granted(self.vault_id, slot.grantee, held.keys)
            if following is not None and held.next_keys is not None:
                following = following.granted(self.vault_id, slot.grantee, held.next_keys)
        return replace(self, slots=slots, current=current, next=following)


def signing_keys_of(vault: Vault) -> Mapping[str, SigningKeyOwner]:
    """Everybody's signing keys, those of earlier days and of people who left included, by key id."""
    owners = [SigningKeyOwner(key.user_id, key.public_key) for key in vault.retired_keys]
    owners += [SigningKeyOwner(slot.user.user_id, slot.signing_public_key) for slot in vault.slots]
    return {key_id_of(owner.public_key): owner for owner in owners}


def parse_vault(fields: JsonFields) -> Vault:
    """Read a vault's record.

    Raises:
        StoreError: ``vault_too_large``, ``vault_damaged``, ``vault_asks_too_much``, ``vault_too_weak``.
    """
    slots, retired = fields.list("slots"), fields.list("retired_signing_keys")
    if len(slots) > MOST_SLOTS or len(retired) > _MOST_RETIRED:
        raise StoreError("vault_too_large")
    if not slots:
        raise StoreError("vault_damaged")
    vault = Vault(
        vault_id=fields.text("vault_id"),
        generation=fields.number("generation"),
        slots=tuple(parse_slot(slot) for slot in slots),
        recovery=parse_recovery_slot(fields.fields("recovery")),
        retired_keys=tuple(RetiredKey(key.text("user_id"), key.binary("public_key", KEY_BYTES)) for key in retired),
    )
    return vault if fields.number("format") == 1 else _with_grants(vault, fields)


def _with_grants(vault: Vault, fields: JsonFields) -> Vault:
    rekey = fields.fields("rekey")
    state = rekey.text("state")
    if state not in set(RekeyState) or rekey.has("next") is (state == RekeyState.NONE):
        raise StoreError("vault_damaged")
    return replace(
        vault,
        current=parse_grants(fields.fields("current")),
        next=parse_grants(rekey.fields("next")) if rekey.has("next") else None,
        rekey_state=RekeyState(state),
        rekey_due=rekey.truth("due"),
    )
