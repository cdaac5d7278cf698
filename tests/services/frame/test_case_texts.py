"""A text of a case fits a letter, a list and a line; a longer one stays in the original message alone."""

import pytest

from qv_desk.domain.terms.party import Party
from qv_desk.errors import InputError
from qv_desk.services.frame.case_texts import LONGEST_NAME, LONGEST_TEXT, must_fit


@pytest.mark.parametrize(
    "person",
    [
        Party("x" * (LONGEST_NAME + 1)),
        Party("A", ("x" * LONGEST_TEXT, "y")),
        Party("A", (), "x" * (LONGEST_TEXT + 1)),
        Party("A", (), "", "1" * (LONGEST_TEXT + 1)),
    ],
)
def test_a_detail_of_the_person_that_is_too_long_is_refused(person: Party) -> None:
    with pytest.raises(InputError, match="case_text_too_long"):
        must_fit(person)


def test_what_fits_is_taken_and_one_letter_more_is_not() -> None:
    person = Party("x" * LONGEST_NAME, ("x" * LONGEST_TEXT,))
    must_fit(person, "x" * LONGEST_TEXT)
    with pytest.raises(InputError, match="case_text_too_long"):
        must_fit(person, "short", "x" * (LONGEST_TEXT + 1))
