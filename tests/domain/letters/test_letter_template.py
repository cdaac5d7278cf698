from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.letters.letter import LetterKind, LetterLabels
from qv_desk.domain.letters.letter_template import EMailWords, LetterBook, LetterLanguage, fill_places, places_in
from qv_desk.domain.letters.script import Script
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError

MONTHS = tuple(f"Month{number}" for number in range(1, 13))
LANGUAGE = LetterLanguage(
    code="xx",
    name=Wording("Test", "测试"),
    reviewed_by="",
    also_for=(),
    script=Script.LATIN,
    labels=LetterLabels("", "", "", "", "", "", "", "", ""),
    e_mail=EMailWords("", ""),
    months=MONTHS,
    date_pattern="{day} {month} {year} ({month_number})",
    first_day="1st",
    moment_pattern="{date} at {time}",
    time_pattern="{hour} h {minute}",
    thousands=".",
    grouped_from=5,
    their_message="",
    list_separator="; ",
    sentence_separator=" ",
    in_brackets="{name} ({other})",
    person_line="{name}",
    body_line="{name}",
    asked=MappingProxyType({"access": "a copy", "erasure": "the erasure"}),
    standards=MappingProxyType({"backups": ("One.", "Two.")}),
    phrases=MappingProxyType({"was_kept": "{number} kept"}),
    glossary=MappingProxyType({"Orders": "Ordres"}),
)
EMPTY = MappingProxyType({})
BOOK = LetterBook(EMPTY, EMPTY, EMPTY, EMPTY, MappingProxyType({LetterKind.REPLY: Wording("Reply", "答复函")}))


def test_places_are_named_in_order() -> None:
    assert places_in("On {{ received_on }} you, {{recipient_name}}, asked {{ asked }}") == (
        "received_on",
        "recipient_name",
        "asked",
    )
    assert places_in("no place { here }") == ()


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'a' * 10 }}",
        "{{ office.name }}",
        "{{ name() }}",
        "{% for x in y %}",
        "{{ received_on",
        "received_on }}",
        "{{ received_on | upper }}",
        "{{ ''.__class__ }}",
        "{{}}",
    ],
)
def test_whatever_is_no_place_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="letter_template_broken"):
        places_in(text)


def test_places_in_a_value_are_not_filled() -> None:
    assert fill_places("{{ a }} and {{ b }}", {"a": "{{ b }}", "b": "2"}) == "{{ b }} and 2"


@given(st.text(), st.text())
def test_filling_puts_the_values_where_the_places_were(one: str, two: str) -> None:
    assert fill_places("<{{ a }}|{{ b }}|{{ a }}>", {"a": one, "b": two}) == f"<{one}|{two}|{one}>"


def test_a_language_writes_dates_in_its_pattern() -> None:
    assert LANGUAGE.written_date(date(2026, 3, 9)) == "9 Month3 2026 (3)"
    assert LANGUAGE.written_date(date(2026, 3, 1)) == "1st Month3 2026 (3)"
    assert LANGUAGE.written_moment(datetime(2026, 3, 9, 8, 5)) == "9 Month3 2026 (3) at 08 h 05"  # noqa: DTZ001 — local


def test_a_language_groups_the_digits_of_a_number() -> None:
    assert [LANGUAGE.written_number(number) for number in (7, 1234, 12345, 1234567)] == [
        "7",
        "1234",
        "12.345",
        "1.234.567",
    ]


def test_a_language_says_the_words_of_the_desk_and_else_english() -> None:
    orders, office = Wording("Orders", "订单"), Wording("Privacy desk", "隐私")
    assert LANGUAGE.say(orders) == "Ordres"
    assert LANGUAGE.has_words_for(orders)
    assert LANGUAGE.say(office) == "Privacy desk"
    assert not LANGUAGE.has_words_for(office)
    chinese = replace(LANGUAGE, code="zh-Hans", glossary=MappingProxyType({}))
    assert chinese.say(office) == "隐私"
    assert chinese.has_words_for(office)


def test_a_phrase_fills_its_places_once() -> None:
    assert LANGUAGE.phrase("was_kept", number="{number}") == "{number} kept"
    assert LANGUAGE.in_sentence(["one", "two"]) == "one; two"


def test_the_usual_standard_sentence_comes_first() -> None:
    assert LANGUAGE.standard_sentences("backups") == ("One.", "Two.")
    assert LANGUAGE.standard_sentences("other") == ()


def test_what_was_asked_is_one_right_a_line() -> None:
    assert LANGUAGE.asked_for(["access", "unknown", "erasure"]) == "a copy\nthe erasure"
    assert LANGUAGE.asked_for([]) == ""


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(InputError) as refused:
        BOOK.template(LetterKind.REPLY, "tlh")
    assert refused.value.fields == {"kind": Wording("Reply", "答复函"), "language": "tlh"}
    with pytest.raises(InputError, match="letter_language_unknown"):
        BOOK.language("tlh")
