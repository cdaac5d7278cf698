"""Moments are UTC text, short lists are JSON; both come back as they went in."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite

from qv_desk.store.column_types import ShortTexts, UtcMoment

SQLITE = sqlite.dialect()
moments = st.datetimes(timezones=st.just(UTC))


@given(moments)
def test_a_moment_comes_back(moment: datetime) -> None:
    kept = UtcMoment().process_bind_param(moment, SQLITE)
    read = UtcMoment().process_result_value(kept, SQLITE)

    assert read == moment
    assert read is not None
    assert read.utcoffset() == timedelta(0)


def test_elsewhere_a_moment_stays_a_moment() -> None:
    moment, dialect = datetime(2026, 11, 22, tzinfo=UTC), postgresql.dialect()

    assert UtcMoment().process_bind_param(moment, dialect) == moment
    assert UtcMoment().process_result_value(moment, dialect) == moment
    assert "TIMESTAMP WITH TIME ZONE" in str(UtcMoment().load_dialect_impl(dialect).compile(dialect))


@pytest.mark.parametrize(
    "moment",
    [datetime(2026, 11, 22), datetime(2026, 11, 22, tzinfo=timezone(timedelta(hours=8)))],  # noqa: DTZ001
)
def test_a_moment_without_utc_is_a_bug(moment: datetime) -> None:
    with pytest.raises(ValueError, match="in UTC"):
        UtcMoment().process_bind_param(moment, SQLITE)


def test_no_moment_stays_none() -> None:
    assert UtcMoment().process_bind_param(None, SQLITE) is None
    assert UtcMoment().process_result_value(None, SQLITE) is None


@given(st.lists(st.text()).map(tuple))
def test_a_short_list_comes_back(texts: tuple[str, ...]) -> None:
    kept = ShortTexts().process_bind_param(texts, SQLITE)

    assert ShortTexts().process_result_value(kept, SQLITE) == texts


def test_an_empty_list_is_empty() -> None:
    assert ShortTexts().process_bind_param(None, SQLITE) == "[]"
    assert ShortTexts().process_result_value(None, SQLITE) == ()
