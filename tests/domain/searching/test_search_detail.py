"""A search says by what it was made, whom we asked, and why not where it could not be."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.search_task import SearchOutcome, SearchTask
from qv_desk.domain.searching.search_detail import (
    ExceptionReason,
    chases,
    detail_of,
    owner_asked,
    owner_chased,
    search_recorded,
)
from qv_desk.errors import DeskError
from tests.domain.conftest import RECEIVED_AT

DAY = date(2026, 9, 23)
LATER = DAY + timedelta(days=5)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def task(outcome: SearchOutcome, records: int = 0, note: str = "") -> SearchTask:
    return SearchTask("orders", outcome, records, note, "u1", RECEIVED_AT)


def test_an_exception_needs_its_reason_in_a_code_and_in_words(a_case: Callable[..., Case]) -> None:
    case, backup = a_case(), ExceptionReason.BACKUP_ONLY
    empty = task(SearchOutcome.EXCEPTION)
    said = task(SearchOutcome.EXCEPTION, 12, "only in backups")

    assert code_of(lambda: search_recorded(case, empty, version=0, exception=backup)) == "search_exception_needs_reason"
    assert code_of(lambda: search_recorded(case, said, version=0)) == "search_exception_needs_reason"
    wrong = task(SearchOutcome.NOT_HELD)
    assert code_of(lambda: search_recorded(case, wrong, version=0, exception=backup)) == "search_exception_needs_reason"
    done = search_recorded(case, said, version=3, searched_by=("Martha",), exception=backup)
    assert done.open_searches == ()
    assert detail_of(done, "orders").exception is backup
    assert (detail_of(done, "orders").version, detail_of(done, "orders").searched_by) == (3, ("Martha",))


def test_count_and_outcome_must_agree(a_case: Callable[..., Case]) -> None:
    for wrong in (task(SearchOutcome.FOUND), task(SearchOutcome.NOT_HELD, 2), task(SearchOutcome.FOUND, -1)):
        assert code_of(lambda wrong=wrong: search_recorded(a_case(), wrong, version=0)) == "search_count_disagrees"


def test_whoever_was_asked_is_waited_for_until_the_source_is_searched(a_case: Callable[..., Case]) -> None:
    case = a_case()
    assert code_of(lambda: owner_chased(case, "orders", on=DAY, chase_on=LATER, at=RECEIVED_AT)) == (
        "search_nobody_asked"
    )
    asked = owner_asked(case, "orders", whom="Finance", on=DAY, chase_on=LATER, at=RECEIVED_AT)
    assert [(one.asked, one.chase_on) for one in chases(asked)] == [("Finance", LATER)]
    again = LATER + timedelta(days=5)
    chased = owner_chased(asked, "orders", on=LATER, chase_on=again, at=RECEIVED_AT)
    assert (chases(chased)[0].chased_on, chases(chased)[0].chase_on) == ((LATER,), again)
    done = search_recorded(chased, task(SearchOutcome.NOT_HELD), version=0)
    assert chases(done) == ()
    assert detail_of(done, "orders").asked == "Finance"


def test_slips_in_asking_are_named(a_case: Callable[..., Case]) -> None:
    case = a_case()

    def asked(case: Case, source: str = "orders", whom: str = "Finance", chase_on: date = LATER) -> Case:
        return owner_asked(case, source, whom=whom, on=DAY, chase_on=chase_on, at=RECEIVED_AT)

    assert code_of(lambda: asked(case, "attic")) == "search_source_unknown"
    assert code_of(lambda: asked(case, whom=" ")) == "search_asked_nobody"
    assert code_of(lambda: asked(case, chase_on=DAY)) == "chase_day_impossible"
    done = search_recorded(case, task(SearchOutcome.NOT_HELD), version=0)
    assert code_of(lambda: asked(done)) == "search_done_already"
