"""Whole cases: found by id and reference, saved only on top of what was read, numbered without gaps."""

from dataclasses import replace
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import StoreError
from qv_desk.store.desk_store import Store
from tests.store.samples import NOW, SIGNER, a_case, a_full_case, a_summary, keep, keep_content


def save(store: Store, case: Case, based_on: int) -> None:
    with store.transaction(SIGNER, NOW) as changes:
        changes.save_case(case, a_summary(case), based_on=based_on)
        changes.journal("case.changed", case.case_id)


def test_a_case_is_found_by_id_and_by_reference(store: Store) -> None:
    keep(store, a_case(1), a_case(2))

    assert store.cases.get("c-000002") == a_case(2)
    assert store.cases.by_reference(" qv-2026-0001 ") == a_case(1)


def test_a_case_that_is_not_there_is_told(store: Store) -> None:
    for ask in (lambda: store.cases.get("c-9"), lambda: store.cases.by_reference("QV-2026-9999")):
        with pytest.raises(StoreError) as refused:
            ask()
        assert refused.value.code == "case_unknown"


def test_a_case_that_may_be_gone_is_asked_for_without_a_failure(store: Store) -> None:
    case = a_case()
    keep(store, case)
    assert store.cases.find(case.case_id) == case
    assert store.cases.find("gone") is None


def test_a_second_dialog_does_not_overwrite_the_first(store: Store) -> None:
    before = a_case()
    keep(store, before)
    one = replace(before, subject="one", version=1, changed_at=NOW + timedelta(seconds=1))
    other = replace(before, subject="other", version=1, changed_at=NOW + timedelta(seconds=2))
    save(store, one, based_on=0)
    with pytest.raises(StoreError) as refused:
        save(store, other, based_on=0)

    assert refused.value.code == "case_changed"
    assert refused.value.fields == {"reference": "QV-2026-0001"}
    assert store.cases.get(before.case_id) == one


def test_several_commands_are_saved_at_once(store: Store) -> None:
    keep(store, a_case())
    after = replace(a_case(), status=CaseStatus.CLOSED, version=5)
    save(store, after, based_on=0)

    assert store.cases.get("c-000001").version == 5


def test_a_case_never_kept_cannot_be_saved(store: Store) -> None:
    with pytest.raises(StoreError) as refused:
        save(store, a_case(), based_on=0)

    assert refused.value.code == "case_unknown"


def test_a_change_in_the_parts_alone_is_kept(store: Store) -> None:
    before = a_full_case(keep_content(store, b"pdf"))
    keep(store, before)
    letter = replace(before.correspondence[1], printed_at=NOW)
    after = replace(
        before, correspondence=(before.correspondence[0], letter), search=before.search[:1], events=(), version=5
    )
    save(store, after, based_on=4)

    assert store.cases.get(before.case_id) == after


def test_a_mail_brought_in_twice_shows(store: Store) -> None:
    keep(store, a_case(1), a_case(2, message_id="<1@example.cn>"), a_case(3, message_id=""))

    assert store.cases.with_message("<1@example.cn>") == ("QV-2026-0001", "QV-2026-0002")
    assert store.cases.with_message("") == ()


def test_two_cases_of_one_reference_are_a_bug(store: Store) -> None:
    keep(store, a_case(1))
    with pytest.raises(Exception, match="UNIQUE"):
        keep(store, replace(a_case(2), reference="QV-2026-0001"))

    assert store.summaries.one("c-000002") is None


def test_numbers_have_no_gaps_and_start_anew_each_year(store: Store) -> None:
    def number(year: int, *, fails: bool = False) -> int:
        with store.transaction(SIGNER, NOW) as changes:
            given = changes.next_case_number(year)
            if fails:
                raise KeyError
        return given

    assert [number(2026), number(2026)] == [1, 2]
    with pytest.raises(KeyError):
        number(2026, fails=True)
    assert [number(2026), number(2027)] == [3, 1]


def test_a_moved_clock_changes_the_line_and_not_the_version(store: Store) -> None:
    keep(store, a_case())
    moved = a_summary(a_case(), due_at=NOW + timedelta(days=20), provisional=True, next_step="decide")
    with store.transaction(SIGNER, NOW) as changes:
        changes.save_summary(moved)
        changes.journal("calendar.read", "calendar")

    assert store.summaries.one("c-000001") == moved
    assert store.cases.get("c-000001") == a_case()
