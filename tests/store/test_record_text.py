"""Records come back as they went in, whatever their texts hold; anything else is a damaged store."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.errors import StoreError
from qv_desk.store.record_text import record_in, record_text


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Small:
    word: str
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    text: str
    colour: Colour
    day: date | None = None
    at: datetime
    parts: tuple[Small, ...] = ()
    words: tuple[str, ...] = ()
    is_so: bool = False


TEXTS = st.text(st.characters(exclude_categories=("Cs",)))
MOMENTS = st.datetimes(timezones=st.just(UTC))
RECORDS = st.builds(
    Record,
    text=TEXTS,
    colour=st.sampled_from(Colour),
    day=st.none() | st.dates(),
    at=MOMENTS,
    parts=st.lists(st.builds(Small, word=TEXTS, number=st.integers(-(2**53), 2**53)), max_size=3).map(tuple),
    words=st.lists(TEXTS, max_size=3).map(tuple),
    is_so=st.booleans(),
)


@given(RECORDS)
def test_a_record_comes_back(record: Record) -> None:
    assert record_in(Record, record_text(record)) == record


def test_what_an_earlier_version_did_not_know_takes_what_the_record_gives_it() -> None:
    assert record_in(Small, '{"word":"a"}') == Small("a", 0)


@pytest.mark.parametrize("text", ["", "[]", '{"word":1}', '{"number":1}', '{"word":"a"', '{"word":"a","number":"1"}'])
def test_anything_else_is_a_damaged_store(text: str) -> None:
    with pytest.raises(StoreError) as refused:
        record_in(Small, text)
    assert refused.value.code == "store_damaged"
