"""Registers: entries are found by time, by case and by key; what outlives a case stays when it is erased."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from qv_desk.domain.telling.refusal_log import RefusalEntry
from qv_desk.domain.terms.right import Right
from qv_desk.errors import StoreError
from qv_desk.store.desk_store import Store
from tests.store.samples import NOW, SIGNER, a_full_case, keep

ENTRY = RefusalEntry(
    entry_id="e-1",
    at=NOW,
    case_id="c-000001",
    key="QV-2026-0001",
    reference="QV-2026-0001",
    right=Right.ACCESS,
    ground="trade_secrets",
    received_on=date(2026, 11, 1),
    refused_on=date(2026, 11, 22),
    letter_id="l-1",
    decided_by="u-1",
    approved_by="u-2",
)


def put(store: Store, *entries: RefusalEntry) -> None:
    with store.transaction(SIGNER, NOW) as changes:
        for entry in entries:
            changes.put_entry(entry)
        changes.journal("refusal.logged", ENTRY.case_id)


def test_entries_are_found_in_order_by_case_and_by_key(store: Store) -> None:
    later = replace(ENTRY, entry_id="e-0", at=NOW + timedelta(days=1), case_id="c-2", key="K")
    put(store, later, ENTRY)

    registers = store.registers
    assert registers.all(RefusalEntry) == (ENTRY, later)
    assert registers.all(RefusalEntry, limit=1) == (ENTRY,)
    assert registers.all(RefusalEntry, after=ENTRY, limit=5) == (later,)
    assert registers.of_case(RefusalEntry, "c-2") == (later,)
    assert registers.by_key(RefusalEntry, "K") == (later,)
    assert registers.get(RefusalEntry, "e-1") == ENTRY
    assert registers.count(RefusalEntry) == 2


def test_an_entry_takes_its_next_state_and_can_go(store: Store) -> None:
    put(store, ENTRY)
    put(store, replace(ENTRY, approved_by="u-3"))
    assert store.registers.get(RefusalEntry, "e-1").approved_by == "u-3"

    with store.transaction(SIGNER, NOW) as changes:
        changes.remove_entry(RefusalEntry, "e-1")
        changes.remove_entry(RefusalEntry, "e-1")
        changes.journal("refusal.removed", "e-1")
    with pytest.raises(StoreError) as refused:
        store.registers.get(RefusalEntry, "e-1")
    assert refused.value.code == "register_entry_unknown"


def test_the_refusal_log_outlives_the_case(store: Store) -> None:
    with store.transaction(SIGNER, NOW) as changes:
        sha256 = changes.keep_content(b"bytes")
        changes.journal("document.kept", sha256)
    case = a_full_case(sha256, 1)
    keep(store, case)
    put(store, replace(ENTRY, case_id=case.case_id))
    with store.transaction(SIGNER, NOW) as changes:
        changes.erase_case(case.case_id)
        changes.journal("case.erased", case.case_id)

    assert [entry.entry_id for entry in store.registers.all(RefusalEntry)] == ["e-1"]


@pytest.mark.parametrize(
    "words",
    [
        "SELECT body FROM registers WHERE register = 'r' AND (at, entry_id) > ('', '') ORDER BY at, entry_id LIMIT 9",
        "SELECT body FROM registers WHERE register = 'r' AND \"key\" = 'k' ORDER BY at, entry_id",
        "SELECT body FROM registers WHERE case_id = 'c' AND register = 'r' ORDER BY at, entry_id",
        "SELECT body FROM registers WHERE register = 'r' AND entry_id = 'e'",
    ],
)
def test_every_way_to_an_entry_goes_by_an_index(store: Store, words: str) -> None:
    plan = " ".join(str(row) for row in store.registers._lane.rows(f"EXPLAIN QUERY PLAN {words}", {}))

    assert "USING" in plan
    assert "SCAN" not in plan


def test_a_register_is_there_in_a_store_opened_again(folder: Path, store: Store) -> None:
    put(store, ENTRY)
    assert (folder / "cases.db").exists()
    assert store.registers.all(RefusalEntry) == (ENTRY,)
