"""A passphrase comes from a closed file or from a person, never from anywhere else."""

import io
import os
from argparse import Namespace
from pathlib import Path

import pytest

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.passphrase import new_passphrase, passphrase_for, recovery_code, secret_in, typed_secret
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import AccessError, DeskError, InputError

PROMPT = Wording("Passphrase:", "口令：")
SECRET = "a quiet river of small stones"


class Terminal:
    """A standard input at which somebody sits."""

    def isatty(self) -> bool:
        return True


def kept(folder: Path, content: bytes, mode: int = 0o600) -> Path:
    file = folder / "secret.txt"
    file.write_bytes(content)
    file.chmod(mode)
    return file


@pytest.mark.parametrize("content", [SECRET.encode(), f"{SECRET}\r\nmore".encode(), b"\xef\xbb\xbf" + SECRET.encode()])
def test_the_first_line_of_the_file_is_the_passphrase(content: bytes, tmp_path: Path) -> None:
    assert secret_in(kept(tmp_path, content), Output()) == SECRET


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "secret_file_empty"), (b"\nsecond", "secret_file_empty"), (b"\xff\xfe\x00", "secret_file_unreadable")],
)
def test_a_file_without_a_passphrase_is_refused(content: bytes, code: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        secret_in(kept(tmp_path, content), Output())
    assert refused.value.code == code


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for file in (tmp_path / "none", tmp_path):
        with pytest.raises(InputError) as refused:
            secret_in(file, Output())
        assert refused.value.code == "secret_file_unreadable"


@pytest.mark.skipif(os.name != "posix", reason="Windows tells access by other means")
def test_a_file_that_everybody_can_reach_is_used_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = kept(tmp_path, SECRET.encode(), 0o644)
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.geteuid() and not folder.stat().st_mode & 0o001:
            folder.chmod(0o755)
    if not all(folder.stat().st_mode & 0o011 for folder in file.parents):
        pytest.skip("a folder above the test's own is closed to others and belongs to somebody else")
    assert secret_in(file, Output()) == SECRET
    told = capsys.readouterr()
    assert "chmod 600" in told.err
    assert SECRET not in told.out + told.err

    tmp_path.chmod(0o700)  # nobody else can reach it now
    assert secret_in(file, Output()) == SECRET
    assert capsys.readouterr().err == ""


def test_option_before_environment_before_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = kept(tmp_path, SECRET.encode())
    other = tmp_path / "other.txt"
    other.write_text("another one that is long", encoding="utf-8")
    monkeypatch.setenv("QV_DESK_PASSPHRASE_FILE", str(other))
    assert passphrase_for(Namespace(passphrase_file=str(file)), Output(), PROMPT) == SECRET
    assert passphrase_for(Namespace(), Output(), PROMPT) == "another one that is long"


@pytest.mark.parametrize("stdin", [None, io.StringIO()])
def test_without_a_terminal_nobody_is_asked(stdin: io.StringIO | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", stdin)
    with pytest.raises(AccessError) as refused:
        typed_secret(Output(), PROMPT)
    assert refused.value.code == "passphrase_not_given"


def test_a_new_passphrase_is_typed_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Terminal())
    typed = iter([SECRET, SECRET, SECRET, "something else"])
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(typed))
    assert new_passphrase(None, Output(), PROMPT, PROMPT) == SECRET
    with pytest.raises(InputError) as refused:
        new_passphrase(None, Output(), PROMPT, PROMPT)
    assert refused.value.code == "passphrases_differ"


def test_a_recovery_code_comes_from_a_file_or_is_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda prompt: asked.append(prompt) or "TYPED")
    assert recovery_code(str(kept(tmp_path, b"FROM-A-FILE")), Output()) == "FROM-A-FILE"
    assert asked == []
    assert recovery_code(None, Output()) == "TYPED"
    assert asked == ["Recovery code: "]


def test_end_of_input_at_the_prompt_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(_prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", ended)
    with pytest.raises(DeskError) as refused:
        typed_secret(Output(), PROMPT)
    assert refused.value.code == "passphrase_not_given"


def test_a_name_in_the_prompt_steers_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("sys.stdin", Terminal())

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return SECRET

    monkeypatch.setattr("getpass.getpass", answer)
    assert typed_secret(Output(), Wording("Passphrase of \x1b]0;x\x07\u202eLin:", "")) == SECRET
    assert asked == ["Passphrase of \ufffd]0;x\ufffd\ufffdLin: "]
