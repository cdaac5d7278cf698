"""A document is known by its digest, which cannot be exchanged."""

from dataclasses import FrozenInstanceError
from datetime import UTC, datetime

import pytest

from qv_desk.domain.terms.document import Document, DocumentRole


def test_the_digest_cannot_be_exchanged() -> None:
    noun = Document("ab", "a.pdf", "application/pdf", 1, DocumentRole.LETTER, datetime(2026, 9, 24, tzinfo=UTC), "u1")
    with pytest.raises(FrozenInstanceError):
        noun.sha256 = "cd"  # type: ignore[misc]
