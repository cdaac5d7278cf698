"""Text in a column: of one width, in the order of time, and the same however it was typed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.store.column_texts import (
    FIRST_MOMENT,
    MOMENT_WIDTH,
    NEVER_DUE,
    due_order,
    folded,
    moment_text,
    person_order,
)
from tests.store.samples import NOW, a_case, a_summary

moments = st.datetimes(timezones=st.just(UTC))


@given(moments, moments)
def test_the_order_of_texts_is_the_order_of_moments(one: datetime, other: datetime) -> None:
    assert (moment_text(one) < moment_text(other)) is (one < other)
    assert len(moment_text(one)) == MOMENT_WIDTH == 32


def test_a_moment_without_utc_is_a_bug() -> None:
    with pytest.raises(ValueError, match="in UTC"):
        moment_text(NOW.replace(tzinfo=None))


def test_never_comes_after_every_moment() -> None:
    assert moment_text(datetime.max.replace(year=9998, tzinfo=UTC)) < NEVER_DUE


def test_only_a_childs_place_says_nothing_of_the_name() -> None:
    assert person_order("Zoë", is_childs_file=False) == "Zoë"
    assert person_order("Zoë", is_childs_file=True) == ""


def test_a_case_without_a_clock_comes_after_one_that_is_due() -> None:
    due = a_summary(a_case(), due_at=NOW + timedelta(days=9000))

    assert due_order(due) < due_order(a_summary(a_case(), due_at=None)) == NEVER_DUE


def test_what_is_wanted_at_once_comes_before_every_date_and_is_never_late() -> None:
    child = a_summary(a_case(), due_at=None, next_step="freeze_account")

    assert due_order(child) < FIRST_MOMENT < moment_text(datetime.min.replace(tzinfo=UTC))
    assert due_order(child) > due_order(replace(child, received_at=child.received_at - timedelta(minutes=1)))
    assert due_order(replace(child, status=CaseStatus.CLOSED)) == NEVER_DUE


def test_width_and_case_of_letters_do_not_matter() -> None:
    assert folded("ＭＵ\u0308ＬＬＥＲ") == folded("müller")
