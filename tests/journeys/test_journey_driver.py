"""Silent plain text is the worst that could happen: a driver without encryption, and a key that is never given.

Both are tried on the real program, started as people start it. It must refuse, say so, and leave nothing on the disk
that could be read.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.program import PASSPHRASE, ROOT, Program
from tests.scale import figure

PLAIN_DRIVER = "import sqlite3, sys, types; sys.modules['sqlcipher3'] = types.SimpleNamespace(dbapi2=sqlite3); "
NO_KEY = "from qv_desk.store import engine; engine._give_key = lambda *_: None; "
START = "import sys; from qv_desk.__main__ import main; sys.exit(main(sys.argv[1:]))"
NEW = ("new", "--channel", "post", "--name", "Mary Sample", "--rights", "access")

pytestmark = pytest.mark.torture


def start(harm: str, program: Program, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", harm + START, *words],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **program.environment},
        timeout=120,
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith("ballast")}


@pytest.mark.parametrize("harm", [PLAIN_DRIVER, NO_KEY], ids=["plain driver", "no key"])
def test_the_program_refuses_a_desk_that_it_would_not_encrypt(harm: str, program: Program) -> None:
    program.did(*NEW)
    before = contents(program.folder)
    for words in (NEW, ("cases",), ("check",)):
        ending = start(harm, program, *words)
        assert ending.returncode == 6, ending
        assert "does not encrypt" in ending.stderr
        assert "Traceback" not in ending.stderr
    assert contents(program.folder) == before
    assert len(program.did("cases")) == 1
    figure("7", harm, "refused" + (" by a driver that does not encrypt" if harm == PLAIN_DRIVER else " without a key"))


@pytest.mark.parametrize("harm", [PLAIN_DRIVER, NO_KEY], ids=["plain driver", "no key"])
def test_a_new_desk_is_not_made_without_encryption(harm: str, tmp_path: Path) -> None:
    file = tmp_path / "passphrase.txt"
    file.touch(mode=0o600)
    file.write_text(PASSPHRASE, encoding="utf-8")
    program = Program(tmp_path / "fresh", file)
    ending = start(harm, program, "init", "--user", "Lin Wei")
    assert ending.returncode == 6, ending
    assert "does not encrypt" in ending.stderr
    for path in program.folder.rglob("*"):
        content = path.read_bytes()
        assert not content.startswith(b"SQLite format 3")
        assert b"CREATE TABLE" not in content
