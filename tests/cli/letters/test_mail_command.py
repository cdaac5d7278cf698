"""A letter for the mail program, by command."""

from pathlib import Path

from tests.cli.terminal import Command


def issued(qv: Command, case: str) -> str:
    words = ("--kind", "acknowledgement", "--language", "en")
    return str(qv("letter", case, *words).record["letter"])


def test_the_draft_is_saved_and_its_words_are_told(qv: Command, told: Command, case: str, tmp_path: Path) -> None:
    letter = issued(qv, case)
    saved = qv("mail", case, letter, "--out", tmp_path / "letter.eml")
    assert saved.code == 0, saved
    assert len(saved.record["passphrase"].split()) == 6
    assert (tmp_path / "letter.eml").read_bytes().count(b"X-Unsent: 1") == 1
    spoken = told("mail", case, letter, "--out", tmp_path / "second.eml").out
    assert "shown only now" in spoken
    assert "not by e-mail" in spoken


def test_unlocked_there_is_no_passphrase(qv: Command, case: str, tmp_path: Path) -> None:
    letter = issued(qv, case)
    saved = qv("mail", case, letter, "--out", tmp_path / "letter.eml", "--unlocked")
    assert (saved.code, saved.record["passphrase"]) == (0, None)


def test_an_unknown_letter_is_named(qv: Command, case: str, tmp_path: Path) -> None:
    refused = qv("mail", case, "nothing", "--out", tmp_path / "letter.eml")
    assert refused.record["error"] == "letter_unknown"
    assert not (tmp_path / "letter.eml").exists()
