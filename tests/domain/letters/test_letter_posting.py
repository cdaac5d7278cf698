"""The carrier's number is kept as the receipt has it, and nothing else is."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter_posting import (
    LONGEST_CARRIER_NUMBER,
    LetterPosting,
    carrier_number_of,
    checked_carrier_number,
    posted_under,
)
from qv_desk.domain.whole.case_facts import FACT_KINDS
from qv_desk.errors import InputError

NOW = datetime(2026, 9, 24, tzinfo=UTC)


def test_a_number_is_kept_with_its_letter(a_case: Callable[..., Case]) -> None:
    case = posted_under(posted_under(a_case(), "l1", "RR 1 CN", NOW), "l2", "", NOW)
    assert (carrier_number_of(case, "l1"), carrier_number_of(case, "l2")) == ("RR 1 CN", "")
    assert carrier_number_of(posted_under(case, "l1", "RR 2 CN", NOW), "l1") == "RR 2 CN"
    assert FACT_KINDS[LetterPosting.fact_name] is LetterPosting


def test_space_around_and_inside_is_put_right() -> None:
    assert checked_carrier_number("  RR 123\t456 785  CN\n") == "RR 123 456 785 CN"
    assert checked_carrier_number("   ") == ""


@pytest.mark.parametrize("typed", ["1" * (LONGEST_CARRIER_NUMBER + 1), "RR;DROP", "<b>1</b>", "挂号123"])
def test_what_no_receipt_has_is_refused(typed: str) -> None:
    with pytest.raises(InputError, match="carrier_number_unusable"):
        checked_carrier_number(typed)
