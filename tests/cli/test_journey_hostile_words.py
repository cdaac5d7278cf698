"""Whatever words a command is given, it ends with a sentence, in JSON too, and never as a fault of the program."""

from pathlib import Path

import pytest

from qv_desk.errors import InputError
from tests.cli.terminal import Command

HALF = "half \udce9 and \ud83d"
"""What is left of a character: bytes of another encoding at a terminal, or half of a pair on Windows."""


@pytest.mark.parametrize(
    "words",
    [
        ("cases", "--text", HALF),
        ("show", HALF),
        ("new", "--channel", "post", "--name", HALF, "--rights", "access"),
        ("hold", "CASE", "--ground", "dispute", "--reason", HALF),
    ],
)
def test_half_a_character_is_refused_with_a_sentence(qv: Command, case: str, words: tuple[str, ...]) -> None:
    answer = qv(*(case if word == "CASE" else word for word in words))

    assert answer.code == InputError.exit_code
    assert answer.record["error"] == "text_is_broken"
    assert answer.record["message"]


@pytest.mark.parametrize("words", [("backup",), ("journal", "export"), ("journal", "report")])
def test_a_name_longer_than_any_disk_allows_is_refused_with_a_sentence(
    qv: Command, tmp_path: Path, words: tuple[str, ...]
) -> None:
    answer = qv(*words, tmp_path / ("long" * 100))

    assert answer.code == InputError.exit_code
    assert answer.record["error"] == "file_name_too_long"


def test_a_filter_of_a_million_letters_finds_nothing(qv: Command, case: str) -> None:
    assert qv("cases", "--text", "字" * 1_000_000).records == []
    assert [record["reference"] for record in qv("cases", "--text", "Sample").records] == [case]


@pytest.mark.parametrize("out", ["", ".", "/"])
def test_no_name_at_all_for_a_file_is_refused_with_a_sentence(qv: Command, case: str, out: str) -> None:
    answer = qv("package", "dossier", case, "--out", out)

    assert answer.code not in {0, 1}
    assert answer.record["message"]


def test_a_name_as_long_as_a_book_is_like_nobodys(qv: Command, case: str) -> None:
    book = " ".join(f"word{number}" for number in range(40_000))
    answer = qv("repeats", "--name", f"{case} {book}")

    assert (answer.code, answer.records) == (0, [])
