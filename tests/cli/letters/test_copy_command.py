"""A letter once more, by command."""

from pathlib import Path

from tests.cli.terminal import Command


def test_the_copy_is_another_file_than_the_letter(qv: Command, told: Command, case: str, tmp_path: Path) -> None:
    words = ("--kind", "acknowledgement", "--language", "en")
    letter = qv("letter", case, *words, "--out", tmp_path / "letter.pdf").record["letter"]
    copied = qv("copy", case, letter, "--out", tmp_path / "copy.pdf")
    assert (copied.code, copied.record["file"]) == (0, str(tmp_path / "copy.pdf"))
    assert (tmp_path / "copy.pdf").read_bytes() != (tmp_path / "letter.pdf").read_bytes()
    assert "marked as a copy" in told("copy", case, letter, "--out", tmp_path / "second.pdf").out


def test_an_unknown_letter_is_named(qv: Command, case: str, tmp_path: Path) -> None:
    assert qv("copy", case, "nothing", "--out", tmp_path / "copy.pdf").record["error"] == "letter_unknown"
