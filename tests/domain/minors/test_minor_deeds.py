"""A deed keeps its minute; a guardian's paper waits until it is destroyed."""

from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime, timedelta

import pytest

from qv_desk.domain.minors.minor_deeds import ACCOUNT, GuardianAuthority, GuardianProof, MinorDeletion

AT = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)


def test_a_copy_waits_only_where_one_came_in_and_nobody_destroyed_it() -> None:
    shown = GuardianAuthority(proof=GuardianProof.IN_PERSON, note="seen", at=AT, by="u1")
    assert not shown.copy_waits
    with_copy = replace(shown, proof=GuardianProof.SIGNED_FORM, copy_was_kept=True)
    assert with_copy.copy_waits
    assert not replace(with_copy, destroyed_at=AT + timedelta(days=1)).copy_waits


def test_no_deed_is_changed_in_place() -> None:
    deletion = MinorDeletion(source=ACCOUNT, what="all", anonymised=False, at=AT, by="u1")
    with pytest.raises(FrozenInstanceError):
        deletion.at = AT + timedelta(minutes=1)  # type: ignore[misc]
