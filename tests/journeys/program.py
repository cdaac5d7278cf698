"""The program as people and scripts meet it: started as a process, or run in this one where only the words matter."""

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qv_desk.__main__ import _Window
from qv_desk.cli.app import main
from qv_desk.services.entry.set_up import create_office, office_defaults
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "four quiet herons on the pier"


@dataclass(frozen=True)
class Ending:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


class Program:
    """A desk in a folder, worked by command lines.

    Args:
        folder: the desk's folder.
        passphrase_file: its passphrase.
    """

    def __init__(self, folder: Path, passphrase_file: Path) -> None:
        self.folder = folder
        self.passphrase_file = passphrase_file

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "QV_DESK_FOLDER": str(self.folder),
            "QV_DESK_PASSPHRASE_FILE": str(self.passphrase_file),
            "LANG": "C.UTF-8",
        }

    def start(self, *words: str | Path, timeout: float = 120) -> Ending:
        """Run a command as a process of its own."""
        done = subprocess.run(
            [sys.executable, "-m", "qv_desk", *map(str, words)],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            check=False,
            cwd=ROOT,
            env=self.environment,
            timeout=timeout,
        )
        return Ending(done.returncode, done.stdout.decode(), done.stderr.decode())

    def run(self, *words: str | Path) -> Ending:
        """Run a command in this process, answering in JSON."""
        common = ("--json", "--folder", str(self.folder), "--passphrase-file", str(self.passphrase_file))
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main([*common, *map(str, words)], _Window())
        return Ending(code, out.getvalue(), err.getvalue())

    def did(self, *words: str | Path) -> list[dict[str, Any]]:
        """Run a command that has to succeed, and give its records."""
        ending = self.run(*words)
        assert ending.code == 0, (words, ending)
        return ending.records


def set_up(folder: Path) -> Program:
    """A desk with one officer, made with a cheap key derivation."""
    create_office(
        folder,
        office=office_defaults().office,
        user_name="Lin Wei",
        passphrase=PASSPHRASE,
        device_secret=False,
        wish=SlotWish(kdf=LIGHTEST_KDF),
    )
    file = folder.parent / "passphrase.txt"
    file.touch(mode=0o600)
    file.write_text(PASSPHRASE, encoding="utf-8")
    return Program(folder, file)


def own_samples() -> Iterator[Path]:
    """The sample mails that are shipped."""
    yield from sorted((ROOT / "resources" / "samples").glob("*.eml"))


def neighbouring_samples() -> Iterator[Path]:
    """Sample mails that may lie beside the checkout; none on most machines."""
    yield from sorted((ROOT.parent / "shared" / "samples").glob("*.eml"))
