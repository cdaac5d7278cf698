"""Every way into the store goes by an index: no reading and no change walks a table that grows with the years.

Each public function of the store is called on a filled store, SQLite is asked how it carries out every statement that
comes of it, and a function without a row here fails the test. The few that have to walk say why.
"""

import inspect
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any, Final

import pytest

from qv_desk.domain.cases.case_list import CaseListQuery, CaseOrder
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.linking.person_key import PersonKey
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.store.approvals import Approvals
from qv_desk.store.cases import Cases
from qv_desk.store.desk_store import Store
from qv_desk.store.documents import Documents
from qv_desk.store.drafts import Drafts
from qv_desk.store.erasure import Erasure, Erasures
from qv_desk.store.journal import Journal
from qv_desk.store.print_queue import PrintQueue
from qv_desk.store.registers import Registers
from qv_desk.store.settings import Settings
from qv_desk.store.summaries import Summaries
from qv_desk.store.transaction import Transaction
from tests.store.samples import NOW, SIGNER, USER, a_case, a_full_case, a_summary, an_approval, keep, keep_content

GROWING: Final = (
    "approvals", "case_facts", "cases", "contents", "decisions", "dispatches", "documents", "events", "evidence",
    "journal", "journal_details", "letters", "registers", "search_tasks",
)  # fmt: skip
"""Tables that grow with the years."""

SMALL: Final = {"alembic_version", "case_numbers", "drafts", "erasures", "meta", "settings", "users"}
"""Tables that stay small, or are a list that is wanted whole."""

CASE, SHA = "c-000001", "0" * 64
ENTRY = PersonKey(entry_id="e", at=NOW, case_id=CASE, key="e:x", reference="QV-2026-0001", name="Zoë")
ERASURE = Erasure("x", CASE, "case", NOW, USER)
QUERY = CaseListQuery(view=CaseView.MINE, now=NOW, week_ends_at=NOW + timedelta(days=5), officer=USER)

READS: Final[dict[str, Callable[[Store], Any]]] = {
    "Approvals.get": lambda store: store.approvals.get("a-1"),
    "Approvals.of": lambda store: store.approvals.of(CASE),
    "Approvals.waiting": lambda store: store.approvals.waiting(),
    "Cases.by_reference": lambda store: store.cases.by_reference("QV-2026-0001"),
    "Cases.find": lambda store: store.cases.find(CASE),
    "Cases.get": lambda store: store.cases.get(CASE),
    "Cases.received_before": lambda store: store.cases.received_before(NOW.date()),
    "Cases.with_message": lambda store: store.cases.with_message("<1@example.cn>"),
    "Documents.cases_with": lambda store: store.documents.cases_with(SHA),
    "Documents.content": lambda store: store.documents.content(store.cases.get(CASE).documents[0].sha256),
    "Drafts.all_of": lambda store: store.drafts.all_of(USER),
    "Drafts.drop": lambda store: store.drafts.drop(USER, "reply"),
    "Drafts.drop_case": lambda store: store.drafts.drop_case(CASE),
    "Drafts.drop_stale": lambda store: store.drafts.drop_stale(NOW),
    "Drafts.drop_user": lambda store: store.drafts.drop_user(USER),
    "Drafts.keep": lambda store: store.drafts.keep(USER, "reply", CASE, "Dear", NOW),
    "Drafts.read": lambda store: store.drafts.read(USER, "reply"),
    "Erasures.all": lambda store: store.erasures.all(),
    "Erasures.finished": lambda store: store.erasures.finished(),
    "Erasures.is_finished": lambda store: store.erasures.is_finished(),
    "Erasures.ledger_key": lambda store: store.erasures.ledger_key(),
    "Journal.export_lines": lambda store: list(store.journal.export_lines(since=2)),
    "Journal.head": lambda store: store.journal.head(),
    "Journal.latest": lambda store: store.journal.latest(),
    "Journal.of": lambda store: store.journal.of(CASE),
    "Journal.of_user": lambda store: store.journal.of_user(USER),
    "Journal.verify": lambda store: store.journal.verify(),
    "PrintQueue.how_many_wait": lambda store: store.print_queue.how_many_wait(),
    "PrintQueue.known": lambda store: store.print_queue.known(["l-1-1"]),
    "PrintQueue.one": lambda store: store.print_queue.one("l-1-1"),
    "PrintQueue.posted_on": lambda store: store.print_queue.posted_on(NOW.date()),
    "PrintQueue.to_post": lambda store: store.print_queue.to_post(),
    "PrintQueue.to_print": lambda store: store.print_queue.to_print(),
    "Registers.all": lambda store: store.registers.all(PersonKey, limit=1),
    "Registers.by_key": lambda store: store.registers.by_key(PersonKey, "e:x"),
    "Registers.count": lambda store: store.registers.count(PersonKey),
    "Registers.get": lambda store: store.registers.get(PersonKey, "e"),
    "Registers.of_case": lambda store: store.registers.of_case(PersonKey, CASE),
    "Settings.display_names": lambda store: store.settings.display_names(),
    "Settings.people": lambda store: store.settings.people(),
    "Settings.read": lambda store: store.settings.read("office"),
    "Summaries.count": lambda store: store.summaries.count(QUERY),
    "Summaries.everybody": lambda store: list(store.summaries.everybody()),
    "Summaries.known_people": lambda store: store.summaries.known_people(),
    "Summaries.one": lambda store: store.summaries.one(CASE),
    "Summaries.open_after": lambda store: store.summaries.open_after("", "", 5),
    "Summaries.open_count": lambda store: store.summaries.open_count(),
    "Summaries.open_children": lambda store: list(store.summaries.open_children()),
    "Summaries.open_reports": lambda store: store.summaries.open_reports(),
    "Summaries.page": lambda store: store.summaries.page(QUERY),
}
CHANGES: Final[dict[str, Callable[[Transaction], Any]]] = {
    "Transaction.add_case": lambda changes: changes.add_case(a_case(8), a_summary(a_case(8))),
    "Transaction.assert_journalled": lambda changes: changes.journal("a", "b"),
    "Transaction.erase_case": lambda changes: changes.erase_case(CASE),
    "Transaction.erase_entries": lambda changes: changes.erase_entries(PersonKey, "e:x"),
    "Transaction.erase_nameless": lambda changes: changes.erase_nameless(),
    "Transaction.journal": lambda changes: changes.journal("a", "b"),
    "Transaction.keep_content": lambda changes: changes.keep_content(b"other"),
    "Transaction.next_case_number": lambda changes: changes.next_case_number(2026),
    "Transaction.put_entry": lambda changes: changes.put_entry(ENTRY),
    "Transaction.remove_entry": lambda changes: changes.remove_entry(PersonKey, "e"),
    "Transaction.replay_erasures": lambda changes: changes.replay_erasures([ERASURE]),
    "Transaction.save_approval": lambda changes: changes.save_approval(an_approval()),
    "Transaction.save_case": lambda changes: changes.save_case(
        a_case(2, subject="new", version=1), a_summary(a_case(2)), based_on=0
    ),
    "Transaction.save_summary": lambda changes: changes.save_summary(a_summary(a_case(2), next_step="search")),
    "Transaction.write_setting": lambda changes: changes.write_setting("office", {}),
    "Transaction.write_user": lambda changes: changes.write_user(DeskUser(USER, "Li Na", Role.OFFICER)),
}

WALKS: Final = {
    "Journal.export_lines": "the journal whole, batch by batch",
    "Journal.verify": "the journal whole, batch by batch",
    "Summaries.everybody": "everybody, once, for a desk that an older version set up",
    "Summaries.known_people": "the newest twenty thousand cases, by an index",
    "Summaries.open_count": "all open cases, by an index that holds no others",
    "Transaction.erase_case": "which bytes no case names any more: of contents the digests alone, by their index",
    "Transaction.erase_entries": "the same",
    "Transaction.erase_nameless": "the same",
    "Transaction.replay_erasures": "the same",
}
"""What has to walk a table that grows, and why."""

READERS: Final = (
    Approvals, Cases, Documents, Drafts, Erasures, Journal, PrintQueue, Registers, Settings, Summaries, Transaction,
)  # fmt: skip


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with at least one of everything."""
    keep(store, a_full_case(keep_content(store, b"pdf")), a_case(2), a_case(3, kind=CaseKind.MINOR_REPORT))
    with store.transaction(SIGNER, NOW) as changes:
        changes.save_approval(an_approval())
        changes.put_entry(ENTRY)
        changes.journal("person.entered", CASE)
    return store


def test_every_public_function_of_the_store_has_its_row() -> None:
    public = {
        f"{reader.__name__}.{name}"
        for reader in READERS
        for name, _ in inspect.getmembers(reader, inspect.isfunction)
        if not name.startswith("_")
    }
    assert public == {*READS, *CHANGES}
    assert WALKS.keys() <= public


def test_every_table_is_known_to_grow_or_to_stay_small(filled: Store) -> None:
    names = {name for (name,) in filled._lane.rows("SELECT name FROM sqlite_master WHERE type = 'table'", {})}
    assert names == {*GROWING, *SMALL}


@pytest.mark.parametrize("name", sorted(READS))
def test_a_reading_goes_by_an_index(filled: Store, name: str) -> None:
    walked = list(_walks(filled, lambda: READS[name](filled)))
    assert (not walked) or name in WALKS, walked


@pytest.mark.parametrize("name", sorted(CHANGES))
def test_a_change_goes_by_an_index(filled: Store, name: str) -> None:
    def change() -> None:
        with filled.transaction(SIGNER, NOW) as changes:
            CHANGES[name](changes)
            changes.journal("changed", "something")

    walked = list(_walks(filled, change))
    assert (not walked) or name in WALKS, walked
    assert all("contents USING COVERING INDEX" in line for line in walked), walked


@pytest.mark.parametrize("view", CaseView)
@pytest.mark.parametrize("order", [CaseOrder.DUE, CaseOrder.RECEIVED, CaseOrder.CHANGED, CaseOrder.PERSON])
def test_a_list_walks_no_more_than_it_shows(filled: Store, view: CaseView, order: CaseOrder) -> None:
    """The whole list walks the index of its order, as far as the page goes; what is open is found by an index."""
    query = CaseListQuery(view=view, order=order, now=NOW, week_ends_at=NOW + timedelta(days=5), officer=USER)
    for act in (lambda: filled.summaries.page(query), lambda: filled.summaries.count(query)):
        assert all("USING" in line for line in _walks(filled, act))


def _walks(store: Store, act: Callable[[], object]) -> Iterator[str]:
    """The steps by which SQLite walks a table that grows, of everything that an action sends."""
    file, sent = store._lane.file, []
    file._connection.set_trace_callback(sent.append)
    try:
        act()
    finally:
        file._connection.set_trace_callback(None)
    assert sent
    for words in sent:
        if words.split(maxsplit=1)[0].upper() not in {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"}:
            continue
        steps = [str(row[3]) for row in file.fetch(f"EXPLAIN QUERY PLAN {words}", {})]
        if words.endswith("LIMIT 1") and "WHERE" not in words and not any("TEMP B-TREE" in step for step in steps):
            continue  # the first row of an order that stands already
        for step in steps:
            if step.startswith("SCAN") and step.split()[1] in GROWING:
                yield f"{step} of {words.strip()}"
