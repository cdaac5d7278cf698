"""The commands themselves, as a person calls them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
COMMANDS = ("run", "test", "check", "bench", "torture", "installer", "fonts", "translations", "lock")


def dev(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "tools" / "dev.py", *words], capture_output=True, text=True, check=False, cwd="/"
    )


def test_help_names_every_command_with_a_sentence() -> None:
    lines = dev("--help").stdout.splitlines()

    for command in COMMANDS:
        assert any(line.startswith(f"  {command} ") and line.endswith(".") for line in lines), command


def test_an_unknown_command_is_refused_with_the_ones_there_are() -> None:
    answer = dev("frobnicate")

    assert answer.returncode == 2
    assert all(command in answer.stderr for command in COMMANDS)


def test_the_developers_tool_imports_nothing_outside_the_standard_library() -> None:
    outside = (
        "import sys; sys.argv = ['dev.py']; sys.path.insert(0, 'tools'); import dev;"
        "print({name.partition('.')[0] for name in sys.modules} - set(sys.stdlib_module_names) - {'tools', 'dev'})"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-I", "-c", outside], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert done.stdout.strip() in {"{'__main__'}", "set()"}


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell is needed")
def test_the_shell_script_says_what_to_do_without_python(tmp_path: Path) -> None:
    for tool in ("dirname", "id", "sh"):
        (tmp_path / tool).symlink_to(f"/usr/bin/{tool}")
    done = subprocess.run(
        ["/bin/sh", ROOT / "dev", "run"], capture_output=True, text=True, check=False, env={"PATH": str(tmp_path)}
    )

    assert done.returncode == 1
    assert "needs Python 3.11" in done.stderr
