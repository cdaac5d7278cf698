"""No failure is said in one language only, and no code is said twice."""

from itertools import pairwise
from pathlib import Path

import pytest

from qv_desk.catalogue import error_sentences as module
from qv_desk.catalogue.error_sentences import error_sentences
from qv_desk.catalogue.toml_file import CatalogueError


def test_every_failure_has_sentence_and_advice() -> None:
    for words in error_sentences().values():
        for text in (words.sentence, words.advice):
            assert text.en.strip()
            assert text.zh.strip()


def test_chinese_sentences_use_chinese_punctuation() -> None:
    halved = {
        code
        for code, words in error_sentences().items()
        for text in (words.sentence.zh, words.advice.zh)
        for before, mark in pairwise(text)
        if mark in ",;:!?" and "\u4e00" <= before <= "\u9fff"
    }
    assert not halved


def test_two_sentences_for_one_code_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = '[twice]\nen = "a"\nen_advice = "b"\nzh = "c"\nzh_advice = "d"\n'
    for name in ("one.toml", "two.toml"):
        (tmp_path / name).write_text(entry, encoding="utf-8")
    monkeypatch.setattr(module, "resource", lambda *_: tmp_path)
    error_sentences.cache_clear()
    try:
        with pytest.raises(CatalogueError, match="two sentences"):
            error_sentences()
    finally:
        error_sentences.cache_clear()
