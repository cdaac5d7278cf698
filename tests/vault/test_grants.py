"""A grant opens for the one slot, person, role, vault and root key it was made for, and from no other hand."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError, StoreError
from qv_desk.vault import grants
from qv_desk.vault.grants import Grantee, GrantSet, first_grants, granting_key, next_grants, parse_grants
from qv_desk.vault.json_fields import JsonFields
from qv_desk.vault.keys import Keys
from tests.vault.samples import code_of

KEYS, NEXT = Keys.fresh(), Keys.fresh()
PRIVATE = {name: X25519PrivateKey.generate() for name in ("a", "b")}


def grantee(name: str = "a", user_id: str = "u-1", role: str = "officer", key: str = "a") -> Grantee:
    return Grantee(name, user_id, role, PRIVATE[key].public_key().public_bytes_raw())


def test_each_role_gets_its_key() -> None:
    for role in Role:
        held = grantee(role=role)
        opened = first_grants("v1", KEYS).granted("v1", held, KEYS).opened("v1", held, PRIVATE["a"])
        assert opened.opens_cases is role.opens_cases
        assert opened.outbox == KEYS.outbox
        if role.opens_cases:
            assert opened.root == KEYS.root


def test_a_set_survives_the_file() -> None:
    full = first_grants("v1", KEYS).granted("v1", grantee(), KEYS).granted("v1", grantee("b", role="printing"), KEYS)

    assert parse_grants(JsonFields(full.record())) == full
    assert [grant.slot_id for grant in full.granted("v1", grantee(), KEYS).grants] == ["b", "a"]
    assert [grant.slot_id for grant in full.without(["a"]).grants] == ["b"]


people = st.builds(
    grantee,
    st.sampled_from("ab"),
    st.sampled_from(["u-1", "u-2"]),
    st.sampled_from([*Role, "recovery"]),
    st.sampled_from("ab"),
)


@given(people, people, st.sampled_from(["v1", "v2"]), st.integers(1, 2), st.sampled_from("ab"))
def test_it_opens_for_nothing_that_it_was_not_made_for(
    made_for: Grantee, used_for: Grantee, vault_id: str, epoch: int, private: str
) -> None:
    """Slot, person, role, public key, vault and number of the root key: all as they were, or it does not open."""
    full = first_grants("v1", KEYS).granted("v1", made_for, KEYS)
    moved = tuple(replace(grant, slot_id=used_for.slot_id, holds=used_for.holds) for grant in full.grants)
    moved_set = replace(full, epoch=epoch, grants=moved)
    fits = made_for.public_key == PRIVATE[private].public_key().public_bytes_raw()
    if made_for == used_for and vault_id == "v1" and epoch == 1 and fits:
        assert moved_set.opened(vault_id, used_for, PRIVATE[private]).outbox == KEYS.outbox
    else:
        assert code_of(lambda: moved_set.opened(vault_id, used_for, PRIVATE[private])) == "vault_tampered"


@given(
    st.sampled_from(["public_key", "nonce", "ciphertext", "granting_public_key"]), st.integers(0, 11), st.integers(0, 7)
)
def test_a_flipped_bit_opens_nothing(field: str, place: int, bit: int) -> None:
    full = first_grants("v1", KEYS).granted("v1", grantee(), KEYS)

    def flipped(content: bytes) -> bytes:
        return content[:place] + bytes([content[place] ^ 1 << bit]) + content[place + 1 :]

    if field == "granting_public_key":
        spoilt = replace(full, granting_public_key=flipped(full.granting_public_key))
    else:
        grant = replace(full.grants[0], **{field: flipped(getattr(full.grants[0], field))})
        spoilt = replace(full, grants=(grant,))
    assert code_of(lambda: spoilt.opened("v1", grantee(), PRIVATE["a"])) == "vault_tampered"


@pytest.mark.parametrize("point", [bytes(32), b"\x01" + bytes(31)])
def test_a_public_key_that_agrees_on_zeros_is_refused(point: bytes) -> None:
    full = first_grants("v1", KEYS).granted("v1", grantee(), KEYS)
    weak = replace(full, grants=(replace(full.grants[0], public_key=point),))

    assert code_of(lambda: weak.opened("v1", grantee(), PRIVATE["a"])) == "vault_tampered"
    assert code_of(lambda: replace(full, granting_public_key=point).opened("v1", grantee(), PRIVATE["a"]))


def test_somebody_without_the_root_key_cannot_grant_a_key_of_their_own() -> None:
    """They know every public key and may write anything; they lack the granting key, and its own was sealed to."""
    honest, theirs = first_grants("v1", KEYS).granted("v1", grantee(), KEYS), Keys.fresh()
    forged = grants._sealed("v1", honest, X25519PrivateKey.generate(), grantee(), theirs.root)

    assert code_of(lambda: replace(honest, grants=(forged,)).opened("v1", grantee(), PRIVATE["a"])) == "vault_tampered"
    assert code_of(lambda: granting_key("v1", honest, theirs)) == "vault_tampered"
    with pytest.raises(AccessError):
        honest.granted("v1", grantee("b"), Keys.of_outbox(KEYS.outbox))


def test_the_next_root_key_is_granted_by_the_same_hand() -> None:
    first = first_grants("v1", KEYS)
    following = next_grants("v1", first, KEYS, NEXT).granted("v1", grantee(), NEXT)

    assert (first.epoch, following.epoch) == (1, 2)
    assert following.granting_public_key == first.granting_public_key
    assert following.opened("v1", grantee(), PRIVATE["a"]).root == NEXT.root
    for vault_id, held, keys in (("v2", following, NEXT), ("v1", following, KEYS), ("v1", first, NEXT)):
        with pytest.raises(StoreError):
            granting_key(vault_id, held, keys)


def test_no_grant_is_no_key() -> None:
    assert code_of(lambda: first_grants("v1", KEYS).opened("v1", grantee(), PRIVATE["a"])) == "vault_tampered"


def test_a_grant_that_says_it_holds_something_else_is_refused() -> None:
    full = first_grants("v1", KEYS).granted("v1", grantee(), KEYS)
    other: GrantSet = replace(full, grants=(replace(full.grants[0], holds="outbox"),))

    assert code_of(lambda: other.opened("v1", grantee(), PRIVATE["a"])) == "vault_tampered"
