"""Failures are said in the reader's language, with their fields."""

from pathlib import Path

import pytest

from qv_desk.catalogue.error_sentences import error_sentences
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError
from qv_desk.services.words.say import said, said_of


def test_sentence_and_advice_in_both_languages() -> None:
    error = GateError("identity_not_proved", points=1, needed=2)
    assert said(error, "en").sentence == "The evidence seen is not enough yet: 1 of 2 points."
    assert said(error, "zh_CN").sentence == "所见证据尚不充分：1 分，需 2 分。"
    assert str(said(error, "en")).endswith("ask the person for it by letter.")


def test_both_as_one_paragraph_have_a_space_between_them_in_english_alone() -> None:
    error = GateError("identity_not_proved", points=1, needed=2)
    assert "2 points. " in str(said(error, "en"))
    words = said(error, "zh_CN")
    assert str(words) == words.sentence + words.advice


def test_words_of_the_catalogue_are_said_in_the_same_language() -> None:
    error = GateError(
        "letter_gap", gap=Wording("The date is missing.", "缺少日期。"), advice=Wording("a", "甲"), more=0
    )
    assert said(error, "zh_CN").sentence == "信函尚不能发出。缺少日期。"


def test_a_value_as_long_as_a_letter_is_quoted_by_its_beginning() -> None:
    sentence = said(GateError("hold_stands", reason="because " * 100_000), "en").sentence
    assert "because because" in sentence
    assert "…" in sentence
    assert len(sentence) < 600


def test_a_field_that_was_not_filled_is_no_second_failure() -> None:
    assert "…" in said(GateError("identity_not_proved"), "en").sentence


def test_a_failure_is_told_even_where_its_words_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qv_desk.catalogue.error_sentences.resource", lambda *_: tmp_path)
    error_sentences.cache_clear()
    try:
        for language in ("en", "zh_CN"):
            words = said(GateError("letter_gap"), language)
            assert "letter_gap" in words.sentence
            assert words.advice
    finally:
        error_sentences.cache_clear()
    assert "no_such_code" in said(GateError("no_such_code"), "en").sentence


def test_an_earlier_failure_is_said_by_its_code() -> None:
    assert said_of("identity_not_proved", "en").advice == said(GateError("identity_not_proved"), "en").advice
