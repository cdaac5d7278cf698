"""The same failures, said of the outbox."""

import pytest
from sqlcipher3 import dbapi2

from qv_desk.errors import StoreError
from qv_desk.store.outbox_failures import outbox_failures_told


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("store_missing", "outbox_missing"),
        ("store_damaged", "outbox_damaged"),
        ("store_plain", "outbox_damaged"),
        ("vault_mismatch", "outbox_foreign"),
        ("store_in_use", "outbox_in_use"),
        ("store_full", "store_full"),
    ],
)
def test_each_failure_has_its_own_word(code: str, said: str) -> None:
    with pytest.raises(StoreError) as told, outbox_failures_told():
        raise StoreError(code)
    assert told.value.code == said


def test_rows_in_another_form_are_damage_and_a_bug_stays_one() -> None:
    with pytest.raises(StoreError, match="outbox_damaged"), outbox_failures_told():
        raise ValueError("a date that is none")
    with pytest.raises(dbapi2.OperationalError), outbox_failures_told():
        dbapi2.connect(":memory:").execute("SELECT nothing FROM nowhere")
