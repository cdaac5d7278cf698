"""The language of templates knows places and nothing else; what another program's templates have is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.letters.template_places import braces_in, nearest, places_of, shortened, standing_text

FOREIGN = [
    ("{% for right in rights %}", "place_loop"),
    ("{% endfor %}", "place_loop"),
    ("{%- for x in y -%}", "place_loop"),
    ("{% if name %}", "place_condition"),
    ("{% else %}", "place_condition"),
    ("{{ a if b else c }}", "place_condition"),
    ("{{ a == b }}", "place_condition"),
    ("{% include 'x' %}", "place_statement"),
    ("{% set x = 1 %}", "place_statement"),
    ("{# a remark #}", "place_comment"),
    ("{{ upper(name) }}", "place_call"),
    ("{{ ''.__class__.__mro__ }}", "place_quotes"),
    ("{{ name.__class__ }}", "place_attribute"),
    ("{{ self.__init__.__globals__ }}", "place_attribute"),
    ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "place_quotes"),
    ("{{ 'a' * 10 ** 8 }}", "place_quotes"),
    ("{{ 9 * 10 ** 8 }}", "place_arithmetic"),
    ("{{ due_on + 1 }}", "place_arithmetic"),
    ("{{ a - b }}", "place_arithmetic"),
    ("{{ name | upper }}", "place_filter"),
    ("{{ items[0] }}", "place_index"),
    ("{{ name!r:>10 }}", "place_format"),
    ("{{}}", "place_empty"),
    ("{{ }}", "place_empty"),
    ("{{ Received On }}", "place_misspelt"),
    ("{{ received-on }}", "place_misspelt"),
    ("{{ 收到日期 }}", "place_misspelt"),
    ("{{ RECEIVED_ON }}", "place_misspelt"),
    ("{name}", "place_format"),
    ("{0.__class__}", "place_format"),
    ("${name}", "place_format"),
    ("%(name)s", "place_format"),
    ("{{ received_on", "place_unclosed"),
    ("received_on }}", "place_unclosed"),
    ("{{ received_on }", "place_unclosed"),
    ("{{{ received_on }}}", "place_unclosed"),
    ("{{ received\n_on }}", "place_unclosed"),
    ("｛｛ received_on ｝｝", "place_wide"),
    ("}", "place_unclosed"),
]


@pytest.mark.parametrize(("text", "code"), FOREIGN)
def test_what_is_no_place_is_named_for_what_it_is(text: str, code: str) -> None:
    found = [one.code for one in braces_in(f"On {text} we wrote.")]
    assert code in found
    assert len(found) == 1 or code == "place_unclosed"


@pytest.mark.parametrize(
    "text", ["", "No braces, 100 % sure.", "{{ received_on }}", "{{received_on}} and {{  asked  }}", "50 %(of all)"]
)
def test_places_and_plain_text_are_fine(text: str) -> None:
    assert list(braces_in(text)) == []


def test_places_are_read_in_order_and_taken_out() -> None:
    text = "{{ b }} of {{ a }}, {{ b }} {{ 1 + 1 }}"
    assert places_of(text) == ("b", "a", "b")
    assert standing_text(text) == " of ,  {{ 1 + 1 }}"


@pytest.mark.parametrize(
    ("name", "meant"),
    [("recieved_on", "received_on"), ("Received On", "received_on"), ("due-on", "due_on"), ("zzz", ""), ("", "")],
)
def test_the_nearest_known_name_is_offered(name: str, meant: str) -> None:
    assert nearest(name, ("received_on", "due_on", "asked")) == meant


@given(st.text(alphabet="{}%#$() \n\x00a_.|['｛｝", max_size=80))
def test_no_text_breaks_the_reading_and_every_stray_brace_is_found(text: str) -> None:
    found = list(braces_in(text))
    rest = standing_text(text)
    assert bool(found) == any(sign in rest for sign in "{}｛｝") or "%(" in rest
    assert all(len(one.text) <= 41 for one in found)


def test_a_quotation_is_short_and_on_one_line() -> None:
    assert shortened("a\n b" * 30) == "a" + " ba" * 13 + "…"
