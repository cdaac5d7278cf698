"""The seal of an entry is what any JSON writer and any SHA-256 make of it."""

import hashlib
import json

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.store.journal_seal import GENESIS, detail_digest, entry_digest

WORDS = st.text(st.characters(codec="utf-8"))


@given(st.integers(1, 2**60), st.lists(WORDS, min_size=6, max_size=6), WORDS)
def test_the_digest_is_that_of_a_json_array(sequence: int, words: list[str], key_id: str) -> None:
    array = json.dumps([sequence, *words, *([key_id] if key_id else [])], ensure_ascii=False, separators=(",", ":"))
    at, user_id, action, object_id, sealed, previous = words

    digest = entry_digest(sequence, at, user_id, action, object_id, sealed, previous, key_id)

    assert digest == hashlib.sha256(array.encode()).hexdigest()


def test_a_known_entry_has_a_known_digest() -> None:
    """Entries of years ago must be found sound by every later version."""
    at = "2026-11-22T09:40:00.000000+00:00"
    unsigned = entry_digest(1, at, "u-1", "case.opened", "c-1", "5" * 64, GENESIS, "")
    signed = entry_digest(1, at, "u-1", "case.opened", "c-1", "5" * 64, GENESIS, "0123456789abcdef")

    assert unsigned == "fd5972d5353cfc1c18ebf22b73841a782980466aecafa4bbb10e27f05299d45d"
    assert signed == "47769f424184d2295dfe17f0bcc07a6b7a724a7408a4a67cadb3669b7ef3cdd9"


def test_details_are_salted() -> None:
    assert detail_digest(b"salt", "第三方") == hashlib.sha256(b"salt" + "第三方".encode()).hexdigest()
    assert detail_digest(b"a", "the same") != detail_digest(b"b", "the same")
