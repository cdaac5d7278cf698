"""How a letter can leave the house."""

import pytest

from qv_desk.domain.letters.letter_way import LetterWay, way_of


@pytest.mark.parametrize(
    ("lines", "way"),
    [
        (("Lindenstraße 7", "10969 Berlin"), LetterWay.POST),
        (("zoe@example.org",), LetterWay.E_MAIL),
        ((" zoe@example.org ", ""), LetterWay.E_MAIL),
        (("Privacy team", "privacy@example.org"), LetterWay.E_MAIL),
        (("12 Quay Street, Galway", "zoe@example.org"), LetterWay.POST),
        (("Quay Street", "Galway", "zoe@example.org"), LetterWay.POST),
        (("The Mill @ Quay",), LetterWay.POST),
        ((), LetterWay.NO_ADDRESS),
        (("  ",), LetterWay.NO_ADDRESS),
        (None, LetterWay.POST),  # issued by a version that did not keep it
    ],
)
def test_the_printed_address_says_it(lines: tuple[str, ...] | None, way: LetterWay) -> None:
    assert way_of(lines) is way


def test_only_post_has_an_envelope() -> None:
    assert [way for way in LetterWay if way.is_posted] == [LetterWay.POST]
