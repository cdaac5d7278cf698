"""The last line of an address, as the post needs it."""

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.services.letters.country_line import country_line

STREET = ("14 Harbour Street", "Dublin")


@pytest.mark.parametrize(
    ("place", "lines", "language", "line"),
    [
        ("IE", STREET, "en", "Ireland"),
        ("IE", STREET, "zh-Hans", "爱尔兰"),
        ("DE-BY", STREET, "de", "Germany"),
        ("IE", (*STREET, "IRELAND."), "en", ""),
        ("IE", (*STREET, "爱尔兰"), "en", ""),
        ("CN", STREET, "en", ""),
        ("", STREET, "en", ""),
        ("IE", (), "en", ""),
        ("ZZ", STREET, "en", ""),
    ],
)
def test_the_country_stands_last_where_the_post_needs_it(
    place: str, lines: tuple[str, ...], language: str, line: str
) -> None:
    assert country_line(place, lines, letter_book().language(language)) == line
