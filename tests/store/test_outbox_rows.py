"""What is signed about a letter covers every word of it."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.store.outbox_samples import signed
from tests.store.samples import SIGNER, VAULT


def test_a_signature_holds_over_what_was_signed() -> None:
    event = signed("posted", "l-0001", "2026-11-22")
    assert event.is_signed_by(SIGNER.public_key, VAULT)
    assert not event.is_signed_by(SIGNER.public_key, "another vault")
    assert not event.is_signed_by(Ed25519PrivateKey.generate().public_key().public_bytes_raw(), VAULT)
    assert not replace(event, signature=b"short").is_signed_by(SIGNER.public_key, VAULT)


@pytest.mark.parametrize("field", ["what", "subject", "on_day", "at", "user_id", "note"])
def test_no_word_can_be_exchanged_under_a_signature(field: str) -> None:
    event = signed("posted", "l-0001", "2026-11-22")
    other = replace(event, **{field: "another"})  # type: ignore[arg-type]
    assert not other.is_signed_by(SIGNER.public_key, VAULT)
    assert other.name(VAULT) != event.name(VAULT)


def test_a_carriers_number_is_signed_too() -> None:
    event = signed("posted", "l-0001", "2026-11-22", "RR 1 CN")
    assert event.is_signed_by(SIGNER.public_key, VAULT)
    assert not replace(event, note="").is_signed_by(SIGNER.public_key, VAULT)


def test_words_do_not_run_into_each_other() -> None:
    event = signed("posted", "ab", "c")
    assert event.content(VAULT) != replace(event, subject="a", on_day="bc").content(VAULT)
    assert event.content(VAULT) != event.content("another vault")
