import hashlib

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from qv_desk.vault.signing import Signer, key_id_of


def test_a_signature_holds_under_the_public_key() -> None:
    signer = Signer("u-1", Ed25519PrivateKey.generate())

    Ed25519PublicKey.from_public_bytes(signer.public_key).verify(signer.sign(b"done"), b"done")


def test_a_key_is_named_by_the_digest_of_its_public_half() -> None:
    signer = Signer("u-1", Ed25519PrivateKey.generate())

    assert signer.key_id == key_id_of(signer.public_key) == hashlib.sha256(signer.public_key).hexdigest()[:16]


def test_the_private_half_is_not_shown() -> None:
    assert "Ed25519" not in repr(Signer("u-1", Ed25519PrivateKey.generate()))
