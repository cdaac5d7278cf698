"""A case remembers to whom a letter went that did not go to its person."""

from collections.abc import Callable
from datetime import UTC, datetime

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter_addressee import LetterAddressee, addressed, addressees_of
from qv_desk.domain.whole.case_facts import FACT_KINDS

NOW = datetime(2026, 9, 24, tzinfo=UTC)


def test_each_addressee_is_kept_with_its_letter(a_case: Callable[..., Case]) -> None:
    case = addressed(addressed(a_case(), "l1", "A Dealer", NOW), "l2", "A Guardian", NOW)
    assert [(one.letter_id, one.name) for one in addressees_of(case)] == [("l1", "A Dealer"), ("l2", "A Guardian")]
    assert addressees_of(a_case()) == ()


def test_the_store_knows_the_kind() -> None:
    assert FACT_KINDS[LetterAddressee.fact_name] is LetterAddressee
