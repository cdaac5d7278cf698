"""Words drawn by chance make a passphrase that keeps every rule."""

import math
import secrets
from pathlib import Path

import pytest

from qv_desk.errors import DeviceError
from qv_desk.vault import word_passphrase as module
from qv_desk.vault.passphrase import passphrase_problem
from qv_desk.vault.word_passphrase import WORDS, known_words, word_passphrase


def test_the_list_is_long_enough_and_easy_to_type() -> None:
    words = known_words()
    assert len(words) == len(set(words))
    assert all(word.isascii() and word.isalpha() and word.islower() and 3 <= len(word) <= 10 for word in words)
    assert WORDS * math.log2(len(words)) >= 49


def test_each_is_another_one_and_keeps_the_rules() -> None:
    drawn = {word_passphrase(("QualVision Privacy Office",)) for _ in range(50)}
    assert len(drawn) == 50
    assert all(passphrase_problem(words, ("QualVision Privacy Office",)) is None for words in drawn)
    assert all(len(words.split(" ")) == WORDS for words in drawn)


def test_one_that_breaks_a_rule_is_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    draws = iter([*["password"] * WORDS, "otter", "reed", "violin", "kettle", "maple"])
    monkeypatch.setattr(secrets, "choice", lambda _words: next(draws))
    assert word_passphrase() == "otter reed violin kettle maple"


def test_a_list_that_is_gone_or_empty_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    known_words.cache_clear()
    monkeypatch.setattr(module, "resource", lambda *parts: tmp_path / parts[-1])
    with pytest.raises(DeviceError, match="program_file_damaged"):
        known_words()
    (tmp_path / "words.txt").write_text("# nothing\none\n")
    with pytest.raises(DeviceError, match="program_file_damaged"):
        known_words()
    (tmp_path / "words.txt").write_text("otter\nreed\nviolin\nkettle\nkettle\n")
    with pytest.raises(DeviceError, match="program_file_damaged"):
        known_words()
    (tmp_path / "words.txt").write_text("# five\notter\nreed\nviolin\nkettle\nmaple\n")
    assert known_words() == ("otter", "reed", "violin", "kettle", "maple")
    known_words.cache_clear()
