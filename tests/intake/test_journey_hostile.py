"""Every hostile input that we promise to survive goes the way that the program takes, and its outcome is written down.

``docs/hostile-inputs.md`` is made here: set ACCEPT_HOSTILE_INPUTS=1 to write it anew after a change, and read it before
committing. ``./dev torture`` runs the large forms of the same inputs; their outcomes are the same.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import pytest

from qv_desk.errors import InputError
from qv_desk.intake.limits import limited_process
from qv_desk.intake.mail.email_file import read_mail
from qv_desk.services.incoming.bulk_intake import BulkOutcome, read_folder
from qv_desk.services.incoming.read_message import Reading, read_all
from qv_desk.services.incoming.scan_file import scanned
from tests.intake.hostile_files import hostile_files, hostile_tables
from tests.intake.hostile_mails import NAMES, hostile_mails, named_attachments
from tests.intake.letters import HEAD
from tests.scale import figure

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(sys.platform != "linux", reason="other systems limit other things"),
]

ROOT: Final = Path(__file__).resolve().parents[2]
BOOK: Final = ROOT / "docs" / "hostile-inputs.md"
NOW: Final = datetime(2026, 11, 22, tzinfo=UTC)
_LISTS: Final[dict[str, Callable[[], Iterator[tuple[str, str, Callable[[], bytes]]]]]] = {
    "mails": hostile_mails,
    "files": hostile_files,
    "tables": hostile_tables,
}


@dataclass(frozen=True, slots=True)
class Batch:
    """What became of all inputs that are files.

    Attributes:
        answer: of the process that took them in.
        new: files that are there afterwards and were not there before.
        noise: what that process said besides its answer.
    """

    answer: dict[str, Any]
    new: set[str]
    noise: str


def taken_in(box: Path) -> Batch:
    """All inputs, taken in by a process whose every folder lies in one box."""
    for name, inputs in _LISTS.items():
        (box / name).mkdir()
        for file, _, build in inputs():
            (box / name / file).write_bytes(build())
    for name in ("home", "tmp", "run"):
        (box / name).mkdir()
    before = set(box.rglob("*"))
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-B", "-m", "tests.intake.hostile_runner", str(box)],
        cwd=box / "run",
        env=kept | {"PYTHONPATH": str(ROOT), "HOME": str(box / "home"), "TMPDIR": str(box / "tmp")},
        capture_output=True,
        text=True,
        check=True,
        timeout=900,
    )
    new = {str(path.relative_to(box)) for path in set(box.rglob("*")) - before}
    return Batch(json.loads(done.stdout), new, done.stderr)


def test_every_input_ends_in_an_import_or_a_refusal_and_the_book_says_which(tmp_path: Path) -> None:
    """One test, because the inputs are built and taken in once for all that is said of them."""
    (tmp_path / "box").mkdir()
    (tmp_path / "places").mkdir()
    batch = taken_in(tmp_path / "box")
    _ended_well(batch)
    _kept_its_size(batch)
    assert batch.new == set()
    written = _book(batch.answer["outcomes"], tmp_path / "places")
    if os.environ.get("ACCEPT_HOSTILE_INPUTS"):
        BOOK.write_text(written, encoding="utf-8")
    assert BOOK.read_text(encoding="utf-8") == written


def _ended_well(batch: Batch) -> None:
    outcomes: dict[str, str] = batch.answer["outcomes"]
    expected = {file for inputs in _LISTS.values() for file, _, _ in inputs()}
    good = ("imported", "refused: ", "rows refused: ", "shown as ", "not shown")
    assert set(outcomes) == expected
    assert {name: said for name, said in outcomes.items() if not said.startswith(good)} == {}
    assert batch.noise == ""
    assert limited_process.WALL_CLOCK_SECONDS == 15
    assert not {name for name, said in outcomes.items() if said.endswith("_slow")}
    seconds, slowest = batch.answer["longest"]
    figure(
        "16", "hostile inputs", f"{len(outcomes)} inputs, 0 faults, 0 files left; longest {seconds:.1f} s ({slowest})"
    )


def _kept_its_size(batch: Batch) -> None:
    """The process that takes them in grows by 50 MB at most."""
    most = batch.answer["grown_at_most"]
    figure("16", "memory of the main process", f"+{most / 1024:.0f} MB at its largest")
    assert 0 <= most <= 50 * 1024


def test_names_of_files_are_safe_everywhere(tmp_path: Path) -> None:
    listed = read_mail(named_attachments()).attachments
    assert len({file.name.casefold() for file in listed}) == len(NAMES)
    for file in listed:
        assert not set(file.name) & set('/\\:*?"<>|%\0\n\x1b\u202e')
        assert 0 < len(file.name.encode()) <= 500
        (tmp_path / file.name[:120]).write_bytes(b"")
    assert len(list(tmp_path.iterdir())) == len(NAMES)


def test_nothing_of_a_strangers_line_end_reaches_a_header_of_ours() -> None:
    raw = next(build() for name, _, build in hostile_mails() if name == "injection.eml")
    reply_to = read_mail(raw).reply_to
    assert reply_to is not None
    assert not {"\r", "\n"} & set(reply_to.name + reply_to.address)
    assert reply_to.address == "c@example.org"


def _book(outcomes: dict[str, str], folder: Path) -> str:
    def rows(name: str) -> Iterable[tuple[str, str, str]]:
        return ((file, what, outcomes[file]) for file, what, _ in _LISTS[name]())

    names = (
        (ascii(declared[:24]), "marked as dangerous" if file.risky else "", f"kept as {file.name[:40]!a}")
        for declared, file in zip(NAMES, read_mail(named_attachments()).attachments, strict=True)
    )
    return "\n".join(
        (
            "# Hostile inputs and what becomes of them",
            "",
            "Made by `tests/intake/test_journey_hostile.py`, which builds every input, takes it in as the program does",
            "and fails where this table says something else. What a code means is said in",
            "`resources/errors/intake.toml`; warnings in `resources/triage/shared/reasons.toml`.",
            "",
            "No input may crash the program, run longer than 15 seconds, make the main process grow by more than",
            "50 MB or leave a file behind.",
            *_table("Mails and messages, taken in", rows("mails")),
            *_table("Names of attached files", names),
            *_table("Files, looked at", rows("files")),
            *_table("Exports of the inquiry form, taken in", rows("tables")),
            *_table("What lies where a file should be", _places(folder)),
            "",
            *_about_letters(),
            "",
        )
    )


def _about_letters() -> list[str]:
    """What ``tests/letters/test_journey_hostile_texts.py`` says in the same book."""
    book = BOOK.read_text(encoding="utf-8")
    return book[book.index("## Texts in letters") :].splitlines()


def _table(title: str, rows: Iterable[tuple[str, str, str]]) -> list[str]:
    lines = ["", f"## {title}", "", "| Input | What it is | Outcome |", "|---|---|---|"]
    return [*lines, *(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows)]


def _places(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Links, pipes, devices and files that change, each chosen, dropped and read in a folder."""
    (folder / "mail.eml").write_bytes(HEAD + b"\r\nhello there")
    (folder / "link.eml").symlink_to(folder / "mail.eml")
    (folder / "outside").symlink_to("/etc")
    os.mkfifo(folder / "pipe.eml")
    (folder / "large.eml").write_bytes(b"")
    os.truncate(folder / "large.eml", 2 * 2**30)
    (folder / "copy.eml").write_bytes(HEAD + b"\r\nhello there")
    for path, what in (
        (folder / "link.eml", "a link to a mail"),
        (folder / "outside", "a link to a folder"),
        (folder / "pipe.eml", "a pipe that nobody writes to"),
        (Path("/dev/zero"), "a device without an end"),
        (folder / "large.eml", "a file of 2 GB"),
        (folder / "none.eml", "nothing"),
    ):
        with pytest.raises(InputError) as caught:
            read_all(path, now=NOW)
        with pytest.raises(InputError) as scan:
            scanned(path)
        yield path.name, what, f"refused: {caught.value.code}; as a scan: {scan.value.code}"
    rows = read_folder(folder, now=NOW)
    assert {row.file for row in rows if row.outcome is not BulkOutcome.REFUSED} == {"copy.eml", "mail.eml"}
    yield "mail.eml, copy.eml", "the same mail twice in a folder", f"read; {BulkOutcome.DUPLICATE} of copy.eml"
    assert [row.reference for row in rows if row.outcome is BulkOutcome.DUPLICATE] == ["copy.eml"]
    yield "changing.eml", "a mail that is written to while it is read", _changing(folder / "changing.eml")


def _changing(path: Path) -> str:
    """Reads a mail that another thread keeps overwriting; whatever was read is kept as it was read."""
    first, second = HEAD + b"\r\n" + b"a" * 200_000, HEAD + b"\r\n" + b"b" * 200_000
    path.write_bytes(first)
    ended = threading.Event()

    def write() -> None:
        with path.open("r+b", buffering=0) as file:
            while not ended.is_set():
                for content in (second, first):
                    file.seek(0)
                    file.write(content)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        (reading,) = read_all(path, now=NOW)
    finally:
        ended.set()
        writer.join()
    assert isinstance(reading, Reading)
    assert len(reading.original) == len(first)
    assert set(reading.message.text) <= set("ab")
    return "imported as it was at that moment"
