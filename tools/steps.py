"""How the developer's commands speak, start other programs, and stop."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Obstacle(Exception):  # noqa: N818 (not an error of the program, and said to a person by this name)
    """Something only a person can clear away; its message says how."""


def say(sentence: str) -> None:
    """Print one sentence for the person at the terminal, in order with what child programs print."""
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def run(command: Sequence[str | Path], extra: Mapping[str, str] | None = None, *, output: Path | None = None) -> int:
    """Run a program in the project's folder and wait for it.

    Args:
        command: the program and its arguments; never goes through a shell.
        extra: environment variables on top of our own.
        output: where what it prints goes instead of the terminal.

    Returns:
        Its exit code.
    """
    settings = {**os.environ, **(extra or {})}
    if output is None:
        return subprocess.run(command, cwd=ROOT, env=settings, check=False).returncode
    with output.open("wb") as file:
        return subprocess.run(
            command, cwd=ROOT, env=settings, check=False, stdout=file, stderr=subprocess.STDOUT
        ).returncode


def must_run(command: Sequence[str | Path], otherwise: str, extra: Mapping[str, str] | None = None) -> None:
    """Run a program that has to succeed.

    Raises:
        Obstacle: it did not; carries ``otherwise``, which says what to do.
    """
    if run(command, extra) != 0:
        raise Obstacle(otherwise)
