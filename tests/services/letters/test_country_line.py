"""The last line of an address, as the post needs it."""

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.services.letters.country_line import as_posted, country_line

STREET = ("14 Harbour Street", "Dublin")


@pytest.mark.parametrize(
    ("place", "lines", "language", "line"),
    [
        ("IE", STREET, "en", "IRELAND"),
        ("IE", STREET, "zh-Hans", "爱尔兰"),
        ("DE-BY", STREET, "de", "GERMANY"),
        ("IE", (*STREET, "IRELAND."), "en", ""),
        ("IE", (*STREET, "爱尔兰"), "en", ""),
        ("CN", STREET, "en", ""),
        ("CN-SH", STREET, "en", ""),
        ("", STREET, "en", ""),
        ("IE", (), "en", ""),
        ("ZZ", STREET, "en", ""),
    ],
)
def test_the_country_stands_last_where_the_post_needs_it(
    place: str, lines: tuple[str, ...], language: str, line: str
) -> None:
    assert country_line(place, lines, letter_book().language(language)) == line


@pytest.mark.parametrize(
    ("place", "lines", "posted"),
    [
        ("JP", ("1-2-3 Sample", "Tokyo", "Japan"), ("1-2-3 Sample", "Tokyo", "JAPAN")),
        ("JP", ("1-2-3 Sample", "Tokyo", "JAPAN."), ("1-2-3 Sample", "Tokyo", "JAPAN")),
        ("JP", ("1-2-3 Sample", "Tokyo, Japan"), ("1-2-3 Sample", "Tokyo, Japan")),
        ("US-CA", ("1 Main Street", "united states"), ("1 Main Street", "UNITED STATES")),
        ("IE", ("1 Road", "爱尔兰"), ("1 Road", "爱尔兰")),
        ("CN", ("1 Road", "China"), ("1 Road", "China")),
        ("", ("1 Road", "Japan"), ("1 Road", "Japan")),
        ("JP", (), ()),
    ],
)
def test_a_country_that_the_person_wrote_is_printed_like_ours(
    place: str, lines: tuple[str, ...], posted: tuple[str, ...]
) -> None:
    assert as_posted(place, lines) == posted
