"""What a letter was written from comes back as it went in."""

from collections.abc import Callable
from datetime import UTC, datetime

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter_content import LetterContent, content_of, written_from
from qv_desk.domain.whole.case_facts import FACT_KINDS
from qv_desk.store.record_text import record_in, record_text

NOW = datetime(2026, 9, 24, tzinfo=UTC)


def test_values_come_back_as_they_were(a_case: Callable[..., Case]) -> None:
    fields = {"answer": "Two lines.\n\nOf it.", "sources": ("One", "Two"), "empty": "", "none": ()}
    case = written_from(a_case(), "l1", fields, 2, NOW)
    kept = content_of(case, "l1")
    assert kept is not None
    assert kept.letter_fields() == {"answer": "Two lines.\n\nOf it.", "sources": ("One", "Two")}
    assert kept.enclosures == 2
    assert content_of(case, "l2") is None
    assert record_in(LetterContent, record_text(kept)) == kept


def test_the_store_knows_the_kind() -> None:
    assert FACT_KINDS[LetterContent.fact_name] is LetterContent
