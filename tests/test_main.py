"""The program's front door: what it loads for each way in, and what it leaves on the disk."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from qv_desk.__main__ import _no_window, main
from qv_desk.cli.frame.exit_codes import INTERRUPTED
from qv_desk.errors import DeviceError

ROOT = Path(__file__).resolve().parent.parent


def started(*words: str, code: str = "", stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", code] if code else [sys.executable, "-m", "qv_desk", *words]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, cwd=ROOT, timeout=120)


def test_the_program_starts_as_people_start_it() -> None:
    answer = started("--version")
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert answer.stdout.startswith(b"QV Desk ")


@pytest.mark.parametrize("words", ["['--version']", "['--help']", "['intak']"])
def test_simple_answers_load_neither_qt_nor_the_store(words: str) -> None:
    code = (
        "import sys; from qv_desk.__main__ import main; main(" + words + ");"
        "print([name for name in ('PySide6', 'sqlalchemy', 'reportlab', 'sqlcipher3') if name in sys.modules])"
    )
    assert started(code=code).stdout.splitlines()[-1] == b"[]"


def test_the_limited_process_is_reached_and_loads_nothing_else() -> None:
    mail = b"From: Mary Sample <mary@example.org>\r\nSubject: hello\r\n\r\nA question.\r\n"
    answer = started("_read-child", "message", stdin=mail)
    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout.splitlines()[0])["ok"] is True


def test_the_process_that_shows_a_file_is_reached_by_its_own_word() -> None:
    answer = started("_read-child", "view", stdin=b'{"page": 1, "width": 100}\nhello')
    head, _, text = answer.stdout.partition(b"\n")
    assert (answer.returncode, json.loads(head)["kind"], text) == (0, "text", b"hello")


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such mask")
def test_files_are_for_this_user_alone_and_a_crash_leaves_no_core() -> None:
    code = (
        "import os, resource; from qv_desk.__main__ import main; main(['--version']);"
        "print(os.umask(0), resource.getrlimit(resource.RLIMIT_CORE))"
    )
    assert started(code=code).stdout.splitlines()[-1] == b"63 (0, 0)"


def test_a_missing_library_is_something_to_install_and_a_missing_module_of_ours_is_a_fault() -> None:
    missing = ImportError("libEGL.so.1: cannot open shared object file")
    told = _no_window(missing)
    assert isinstance(told, DeviceError)
    assert told.fields == {"library": "libEGL.so.1"}
    ours = ImportError("no module", name="qv_desk.gui.app")
    assert _no_window(ours) is ours


def test_a_wrong_word_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nonsense"]) == 2
    assert "nonsense" in capsys.readouterr().err


def test_a_start_of_the_window_does_not_load_the_command_line() -> None:
    code = (
        "import sys; import qv_desk.__main__ as program;"
        "program._Window.open = lambda *_, **__: 0; print(program.main([]));"
        "print([name for name in sys.modules if name.startswith(('argparse', 'qv_desk.cli'))])"
    )
    assert started(code=code).stdout.splitlines()[-2:] == [b"0", b"[]"]


def test_a_window_that_cannot_open_is_said_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(*_: object, **__: object) -> int:
        raise DeviceError("window_libraries_missing", library="libEGL.so.1")

    monkeypatch.setattr("qv_desk.__main__._Window.open", missing)
    monkeypatch.setenv("LANG", "C.UTF-8")
    assert main([]) == 7
    assert "libEGL.so.1" in capsys.readouterr().err


def test_an_interrupted_window_ends_like_an_interrupted_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("qv_desk.__main__._Window.open", interrupted)
    assert main([]) == INTERRUPTED


def test_an_interrupt_while_it_loads_shows_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("qv_desk.services.entry.hardening.harden_process", interrupted)
    assert main(["--version"]) == INTERRUPTED
