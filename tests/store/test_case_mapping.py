"""A case goes into the store and comes back the same, whatever it holds."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.decision import Decision
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import Evidence, IdentityCheck
from qv_desk.domain.parts.search_task import SearchTask
from qv_desk.domain.terms.document import Document
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.store.case_mapping import COLUMNS, to_case, to_rows
from qv_desk.store.column_texts import due_order, folded
from qv_desk.store.desk_store import Store
from qv_desk.store.rows import METADATA
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW, SIGNER, VAULT, a_case, a_full_case, a_summary

CONTENT = b"bytes of every document"
SHA256 = hashlib.sha256(CONTENT).hexdigest()

texts = st.text(max_size=20)
moments = st.datetimes(timezones=st.just(UTC))
numbers = st.integers(0, 2**31)
rights = st.lists(st.sampled_from(Right), max_size=4, unique=True).map(tuple)


def tuples(values: st.SearchStrategy[object], most: int = 3) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(values, max_size=most).map(tuple)


letters = st.builds(
    Correspondence,
    letter_id=texts,
    kind=texts,
    language=texts,
    sha256=st.just(SHA256),
    pages=numbers,
    answers=rights,
    issued_at=moments,
    issued_by=texts,
    printed_at=st.none() | moments,
    dispatched_on=st.none() | st.dates(),
)
documents = st.builds(
    Document, sha256=st.just(SHA256), name=texts, media_type=texts, size_bytes=numbers, added_at=moments, added_by=texts
)
events = st.builds(
    CaseEvent, st.sampled_from(EventKind), at=moments, rule=texts, until=st.none() | st.dates(), reason=texts
)
holds = st.builds(
    Hold,
    hold_id=texts,
    ground=st.sampled_from(HoldGround),
    reason=texts,
    placed_by=texts,
    placed_at=moments,
    lifted_by=texts,
    lifted_at=st.none() | moments,
    lifted_because=texts,
)
cases = st.builds(
    Case,
    case_id=texts,
    reference=texts,
    rights=rights,
    data_subject=st.builds(Party, texts, tuples(texts), texts, texts, texts),
    language=texts,
    subject=texts,
    asked=texts,
    received_at=moments,
    opened_at=moments,
    officer=texts,
    policy_version=texts,
    changed_at=moments,
    their_reference=texts,
    message_id=texts,
    invoked_rules=tuples(texts),
    identity=st.builds(
        IdentityCheck,
        evidence=tuples(st.builds(Evidence, method=texts, what=texts, seen_by=texts, seen_at=moments)),
        decided_by=texts,
        decided_at=st.none() | moments,
        note=texts,
    ),
    search=tuples(
        st.builds(SearchTask, source=texts, records=numbers, note=texts, done_by=texts, done_at=st.none() | moments)
    ),
    decisions=tuples(st.builds(Decision, ground=texts, facts=texts, decided_by=texts, decided_at=moments)),
    correspondence=tuples(letters),
    documents=tuples(documents),
    events=tuples(events),
    facts=tuples(holds),
    version=numbers,
)


def with_own_ids(case: Case) -> Case:
    """The same case under names that no earlier example used; hypothesis likes to come back to an example."""
    own = [replace(letter, letter_id=uuid4().hex) for letter in case.correspondence]
    return replace(case, case_id=uuid4().hex, reference=uuid4().hex, correspondence=tuple(own))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all examples; each case is another."""
    folder = tmp_path_factory.mktemp("desk")
    with Store.create(folder, Keys.fresh(), vault_id=VAULT, at=NOW) as store:
        with store.transaction(SIGNER, NOW) as changes:
            assert changes.keep_content(CONTENT) == SHA256
            changes.journal("document.kept", SHA256)
        yield store


@given(case=cases)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_case_comes_back_as_it_went_in(shared: Store, case: Case) -> None:
    case = with_own_ids(case)
    with shared.transaction(SIGNER, NOW) as changes:
        changes.add_case(case, a_summary(case))
        changes.journal("case.opened", case.case_id)

    assert shared.cases.get(case.case_id) == case


@given(before=cases, after=cases)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_the_next_state_replaces_the_one_before_whole(shared: Store, before: Case, after: Case) -> None:
    """Parts may come, go and change places; nothing of the earlier state stays behind."""
    before, after = with_own_ids(before), with_own_ids(after)
    after = replace(after, case_id=before.case_id)
    with shared.transaction(SIGNER, NOW) as changes:
        changes.add_case(before, a_summary(before))
        changes.save_case(after, a_summary(after), based_on=before.version)
        changes.journal("case.changed", before.case_id)

    assert shared.cases.get(before.case_id) == after


def test_a_case_with_one_of_everything_comes_back(shared: Store) -> None:
    case = a_full_case(SHA256, 77)
    with shared.transaction(SIGNER, NOW) as changes:
        changes.add_case(case, a_summary(case))
        changes.journal("case.opened", case.case_id)

    assert shared.cases.get(case.case_id) == case


def test_rows_turn_back_without_a_database() -> None:
    case = a_full_case(SHA256)

    assert to_case(to_rows(case, a_summary(case))) == case


def test_every_column_of_a_case_has_its_place() -> None:
    for table, columns in COLUMNS.items():
        assert set(columns) == set(METADATA.tables[table].columns.keys()), table
        assert len(columns) == len(set(columns))


def test_the_summary_of_another_case_is_a_bug() -> None:
    with pytest.raises(ValueError, match="another case"):
        to_rows(a_case(1), a_summary(a_case(2)))


def test_a_case_without_a_clock_comes_last() -> None:
    case = a_case()
    late = due_order(a_summary(case, due_at=NOW.replace(year=9998)))

    assert due_order(a_summary(case)) < late < due_order(a_summary(case, due_at=None, due_on=None))


def test_compared_text_forgives_case_and_width() -> None:
    assert folded("ＷＡＮＧ Straße") == folded("wang STRASSE")
