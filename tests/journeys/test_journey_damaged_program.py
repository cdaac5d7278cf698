"""A file of the program itself is cut off or gone: every command says so in a sentence, and the desk is untouched."""

import shutil
import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path

import pytest

from qv_desk import assets
from qv_desk.assets import resource
from tests.journeys.program import Ending, Program
from tests.scale import FULL

KINDS = (
    "authorities",
    "calendars",
    "checklists",
    "errors",
    "fonts",
    "letters",
    "passphrases",
    "regimes",
    "triage",
    "words",
)


USUAL = (
    "checklists/identity.toml",
    "errors/store.toml",
    "fonts/manifest.toml",
    "letters/contracts.toml",
    "passphrases/common.txt",
    "regimes/policy_inquiry.toml",
    "triage/en.toml",
)
"""Files that the day below is sure to read."""


def shipped_files() -> list[str]:
    """Every data file under torture; usually one of most kinds."""
    found = [path for kind in KINDS for path in sorted(resource(kind).rglob("*")) if path.suffix in {".toml", ".txt"}]
    return (
        [path.relative_to(resource()).as_posix() for path in found if path.name != "README.txt"] if FULL else [*USUAL]
    )


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The program's files, copied for this test to harm; the fonts themselves are linked, for their size."""
    place = tmp_path / "resources"
    shutil.copytree(resource(), place, ignore=shutil.ignore_patterns("*.ttf", "*.otf"))
    for font in resource("fonts").glob("*.?tf"):
        (place / "fonts" / font.name).symlink_to(font)
    forget_what_was_read()
    root = assets._root
    monkeypatch.setattr(assets, "_root", lambda folder: place if folder == "resources" else root(folder))
    yield place
    monkeypatch.undo()
    forget_what_was_read()


def forget_what_was_read() -> None:
    """Empty every cache of the program, as a fresh start has them."""
    # By the modules and not by the collector, which knows nothing of what other tests have frozen.
    for name, module in tuple(sys.modules.items()):
        if name.startswith("qv_desk."):
            for each in vars(module).values():
                if isinstance(each, _lru_cache_wrapper):
                    each.cache_clear()


NEW = ("new", "--channel", "post", "--name", "N", "--rights", "access", "--country", "IE", "--address", "A")
MAIL = (
    b"From: Mary Sample <mary@example.org>\r\nSubject: Access\r\nDate: Mon, 05 Jan 2026 09:00:00 +0000\r\n\r\n"
    b"Under Article 15 GDPR I request access to my personal data.\r\n\r\nMary Sample\r\nDublin, Ireland\r\n"
)


def a_day(program: Program, tmp_path: Path, reference: str, *, passphrase: bool) -> Iterator[Ending]:
    """Commands that together read every kind of file."""
    mail = tmp_path / "mail.eml"
    mail.write_bytes(MAIL)
    yield program.run("cases")
    yield program.run(*NEW)
    yield program.run("read", mail)
    yield program.run("show", reference)
    yield program.run("due", "2026-11-02", "--rule", "policy_inquiry")
    yield program.run("letter", reference, "--kind", "acknowledgement", "--language", "en")
    yield program.run("letter", reference, "--kind", "identity_request", "--language", "zh-Hans", "--draft")
    if passphrase:
        other = tmp_path / "other.txt"
        other.touch(mode=0o600)
        other.write_text("another seven words that nobody knows")
        yield program.run("passphrase", "--new-passphrase-file", other)
    yield program.run("check")


@pytest.mark.torture
@pytest.mark.parametrize("harm", ["cut", "gone"] if FULL else ["cut"])
@pytest.mark.parametrize("file", shipped_files())
def test_a_damaged_file_of_the_program_is_said(
    program: Program, tmp_path: Path, copied: Path, file: str, harm: str
) -> None:
    reference = program.did(*NEW)[0]["reference"]
    harmed = copied / file
    content = harmed.read_bytes()
    if harm == "gone":
        harmed.unlink()
    else:
        harmed.write_bytes(content[: len(content) // 2] + b"\xff")
    forget_what_was_read()
    tries_passphrase = file.startswith("passphrases")
    endings = list(a_day(program, tmp_path, reference, passphrase=tries_passphrase))
    assert not [ending for ending in endings if '"fault"' in ending.out or "Traceback" in ending.err]
    spoken = [ending for ending in endings if ending.code]
    for ending in spoken:
        assert ending.records[-1]["message"], ending
        assert ending.records[-1]["advice"], ending
    said = " ".join(ending.records[-1]["message"] for ending in spoken)
    # The sentences of failures are asked for only when something else fails.
    assert Path(file).name in said or file not in USUAL or file.startswith("errors"), said
    harmed.write_bytes(content)
    forget_what_was_read()
    assert program.did("check")[0]["ok"] is True
