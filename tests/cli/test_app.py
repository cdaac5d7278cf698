"""Whatever happens, a command ends with words and a number, never with a traceback."""

import io
import json
import os
from pathlib import Path

import pytest

from qv_desk import __version__
from qv_desk.cli.app import main
from qv_desk.cli.frame.bug_report import log_folder
from tests.cli.terminal import Command, NoDisplay


def test_the_front_page_teaches(bare: Command) -> None:
    page = bare("--help")
    assert page.code == 0
    for word in ("intake", "verify", "self-test", "--passphrase-file", "130", "A first case"):
        assert word in page.out
    assert "案件" in bare("--language", "zh", "--help").out


def test_the_help_of_a_command_teaches_and_ends_well(bare: Command) -> None:
    page = bare("verify", "--help")
    assert page.code == 0
    assert "examples:" in page.out
    assert "what comes next:" in page.out


def test_the_version_is_told(bare: Command) -> None:
    assert bare("--version").out == f"QV Desk {__version__}\n"


def test_without_a_command_the_window_opens(bare: Command, window: NoDisplay, tmp_path: Path) -> None:
    assert bare().code == 0
    assert bare("--folder", tmp_path, "--language", "zh").code == 0
    assert window.asked == [("open", None, None, ""), ("open", tmp_path, "zh_CN", "")]


def test_a_mistyped_command_is_answered_with_the_likely_one(bare: Command) -> None:
    answer = bare("intak", "x.eml")
    assert (answer.code, answer.out) == (2, "")
    assert "“intake”" in answer.err
    assert "您是指" in bare("--language", "zh", "intak").err


def test_a_slip_shows_the_pattern_of_the_command(bare: Command) -> None:
    answer = bare("show")
    assert answer.code == 2
    assert answer.err.startswith("usage: qv-desk show")
    assert "qv-desk show --help" in answer.err
    record = bare("show", "--json").record
    assert (record["ok"], record["error"]) == (False, "usage")


def test_a_fault_is_one_sentence_and_a_report_without_values(bare: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("Martha Quinn")

    monkeypatch.setattr("qv_desk.cli.cases.cases_command.opened_desk", broken)
    answer = bare("cases")
    assert answer.code == 1
    assert "Traceback" not in answer.err
    assert "Martha" not in answer.err
    (report,) = log_folder().iterdir()
    assert str(report) in answer.err
    assert "RuntimeError" in report.read_text(encoding="utf-8")
    assert bare("cases", "--json").record["error"] == "fault"


@pytest.mark.parametrize("sign", [KeyboardInterrupt, EOFError])
def test_an_interruption_is_said(sign: type[BaseException], bare: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise sign

    monkeypatch.setattr("qv_desk.cli.cases.cases_command.opened_desk", interrupted)
    answer = bare("cases")
    assert answer.code == 130
    assert "Interrupted" in answer.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_behind_the_output_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path("/dev/full").open("wb", buffering=0) as full:
        stream = io.TextIOWrapper(full, write_through=True)
        monkeypatch.setattr("sys.stdout", stream)
        assert main(["decide", "--list-grounds"], NoDisplay()) == 6
        assert main(["decide", "--list-grounds", "--json"], NoDisplay()) == 6
        stream.detach()
    assert "could not be written" in capsys.readouterr().err


def test_a_reader_that_has_had_enough_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr("sys.stdout", pipe)
        assert main(["--help"], NoDisplay()) == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [(["cases"], 6), (["intak"], 2), (["intak", "--json"], 2), (["cases", "--json"], 6)],
)
def test_a_failure_that_nobody_hears_ends_as_it_would(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: list[str], code: int
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as pipe:
        for name in ("stdout", "stderr"):
            monkeypatch.setattr(f"sys.{name}", pipe)
        assert main(["--folder", str(tmp_path / "none"), *words], NoDisplay()) == code


def test_closed_streams_are_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout"):
        monkeypatch.setattr(f"sys.{name}", None)
    assert main(["decide", "--list-grounds"], NoDisplay()) == 0
    assert main(["--version"], NoDisplay()) == 0


def test_a_character_that_the_terminal_lacks_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding="ascii"))
    assert main(["--language", "zh", "decide", "--list-grounds", "--json"], NoDisplay()) == 0
    names = [json.loads(line)["name"] for line in written.getvalue().splitlines()]
    assert "\u6cd5\u5f8b" in names[0]
