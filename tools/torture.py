"""The long forms of the tests of reliability, a bar at a time, with the figure of each in docs/reliability.md.

The same tests run in every ``./dev test``, only shorter; ``tests/scale.py`` tells them which it is.
"""

import re
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tools import environment, test_run
from tools.steps import ROOT, run, say

_BOOK: Final = ROOT / "docs" / "reliability.md"
_HEAD: Final = "| Bar | What is done | Figure | Command | Day | Seconds |"
_ROW: Final = re.compile(r"^\| (?P<bar>[^|]+) \|.*\| `\./dev torture (?P<name>[\w-]+)` \|")


@dataclass(frozen=True, slots=True)
class Bar:
    """One promise and the tests that hold it.

    Args:
        number: its number among the promises; a dash for what belongs to several.
        name: the word after ``./dev torture``.
        what: what is done.
        tests: arguments for pytest.
        module: a program of our own instead of pytest, which writes its figure the same way.
        at_length: whether the tests run in their long form; not where they are only the means.
    """

    number: str
    name: str
    what: str
    tests: tuple[str, ...] = ()
    module: str = ""
    at_length: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a bar came to."""

    bar: Bar
    held: bool
    figure: str
    seconds: float

    @property
    def row(self) -> str:
        """Its line in the table."""
        day = datetime.now(UTC).date().isoformat()
        cells = (self.bar.number, self.bar.what, self.figure, f"`./dev torture {self.bar.name}`", day)
        return f"| {' | '.join(cells)} | {self.seconds:.0f} |"


BARS: Final = (
    Bar(
        "1",
        "kills",
        "the process is killed during service calls: case, journal, attachment, letter, outbox",
        (
            "tests/journeys/test_journey_kills.py",
            "tests/store/test_journey_kills.py::test_kills_lose_nothing_and_leave_nothing_half_done",
            "tests/services/test_journey_outbox_kills.py",
        ),
    ),
    Bar(
        "2",
        "torn-log",
        "the write-ahead log is cut, flipped, overwritten",
        ("tests/store/test_journey_kills.py::test_a_torn_log_gives_the_state_of_an_earlier_commit",),
    ),
    Bar(
        "3",
        "flips",
        "one bit is flipped anywhere in a file of the desk",
        ("tests/store/test_journey_flips.py", "tests/store/test_outbox.py"),
    ),
    Bar(
        "4",
        "failing-io",
        "the n-th call to the disk fails; the disk is full",
        ("tests/journeys/test_journey_io.py", "tests/store/test_journey_full_disk.py"),
    ),
    Bar(
        "5",
        "refusals",
        "wrong key, missing or damaged vault, in twelve variants",
        ("tests/store/test_journey_fail_closed.py",),
    ),
    Bar("6", "markers", "planted words are looked for on the whole disk", ("tests/journeys/test_journey_markers.py",)),
    Bar(
        "7", "driver", "a driver that does not encrypt; a key step left out", ("tests/journeys/test_journey_driver.py",)
    ),
    Bar(
        "8",
        "erasure",
        "decrypted pages are searched for what was erased",
        ("tests/store/test_erasure.py", "tests/store/test_compaction.py"),
    ),
    Bar("9", "restore", "a backup from before an erasure is restored", ("tests/services/backups/test_restore.py",)),
    Bar("10", "backup-kills", "a backup is killed at any moment", ("tests/store/test_journey_backup_kills.py",)),
    Bar(
        "11",
        "rekeys",
        "slot changes and rekeys are ended at each step",
        ("tests/vault/test_journey_deaths.py", "tests/services/entry/test_rekey_interrupted.py"),
    ),
    Bar(
        "12",
        "journal",
        "entries dropped, reordered, edited, inserted, signed anew, cut off; old pages, old file",
        ("tests/store/test_journal_check.py", "tests/services/care/test_journal_book.py"),
    ),
    Bar(
        "13",
        "roles",
        "every call in every role and state",
        (
            "tests/services/frame/test_guard.py",
            "tests/services/frame/test_permissions.py",
            "tests/services/test_journey_roles.py",
        ),
    ),
    Bar("14", "lock", "the desk locks itself, and leaves no key behind", ("tests/gui/start/test_journey_lock.py",)),
    Bar(
        "15",
        "network",
        "the whole work without a network, every connect watched",
        ("tests/journeys/test_journey_network.py",),
    ),
    Bar("16", "hostile-inputs", "strangers' mails and files", ("tests/intake/test_journey_hostile.py",)),
    Bar(
        "17",
        "second-reader",
        "another program reads every table of every file that these tests make",
        ("-p", "tests.second_reader", "tests/store", "tests/services", "tests/journeys/test_journey_command_line.py"),
        at_length=False,
    ),
    Bar(
        "–",
        "letters",
        "every letter in every language on every sheet; hostile texts in every field; five hundred hard names",
        (
            "tests/letters/test_journey_bars.py",
            "tests/letters/test_journey_hostile_texts.py",
            "tests/letters/test_journey_hard_names.py",
        ),
    ),
    Bar("18", "coverage", "branch coverage of keys, journal, erasure, backup, roles", module="tools.coverage_bar"),
    Bar("18", "mutants", "small mistakes put into the same modules", module="tools.mutants"),
    Bar(
        "–",
        "faults",
        "folder gone, rights, network share, clock, fonts, key store, damaged program, two starts",
        (
            "tests/journeys/test_journey_faults.py",
            "tests/journeys/test_journey_damaged_program.py",
            "tests/journeys/test_journey_obstacles.py",
            "tests/gui/test_journey_faults.py",
            "tests/gui/test_handover.py",
        ),
    ),
)


def run_torture(names: Sequence[str]) -> int:
    """Try bars in their full length.

    Args:
        names: which; all when none is named.

    Returns:
        0 when all hold.
    """
    known = [bar.name for bar in BARS]
    unknown = [name for name in names if name not in known]
    if unknown:
        say(f"There is no bar {', '.join(unknown)}. There are: {', '.join(known)}.")
        return 2
    outcomes = []
    for bar in BARS:
        if not names or bar.name in names:
            outcome = _tried(bar)
            outcomes.append(outcome)
            say(f"{bar.number:>3}  {bar.name:<14} {outcome.figure}  ({outcome.seconds:.0f} s)")
            _write_down(outcome)
    return 0 if all(outcome.held for outcome in outcomes) else 1


_PYTEST: Final = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-o", "faulthandler_timeout=7200")
"""A long form may take longer than a test that hangs is given."""


def _tried(bar: Bar) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        figures, log = Path(folder, "figures"), Path(folder, "log")
        settings = {
            **test_run.QUIET_QT,
            "QV_DESK_TEST_FULL": "1" if bar.at_length else "",
            "QV_DESK_TEST_FIGURES": str(figures),
            "TMPDIR": folder,
        }
        python = str(environment.python())
        words = ["-m", bar.module] if bar.module else [*_PYTEST, *bar.tests]
        began = time.monotonic()
        code = run([python, *words], settings, output=log)
        seconds = time.monotonic() - began
        written = figures.read_text(encoding="utf-8").splitlines() if figures.exists() else []
        said = [line for line in written if line.startswith(f"{bar.number}\t")]
        ending = log.read_text(encoding="utf-8", errors="replace").splitlines()
    if code:
        say("\n".join(ending[-60:]))
    figure = "; ".join(line.split("\t")[-1] for line in said) or (ending[-1].strip("= ") if ending else "")
    return Outcome(bar, code == 0, figure if code == 0 else f"**does not hold** ({figure})", seconds)


def _write_down(outcome: Outcome) -> None:
    """Put the line in its place in the table, over the one of the time before."""
    lines = _BOOK.read_text(encoding="utf-8").splitlines()
    start = lines.index(_HEAD) + 2
    rows = {}
    end = start
    while end < len(lines) and (found := _ROW.match(lines[end])):
        rows[found["name"]] = lines[end]
        end += 1
    rows[outcome.bar.name] = outcome.row
    ordered = [rows[bar.name] for bar in BARS if bar.name in rows]
    _BOOK.write_text("\n".join([*lines[:start], *ordered, *lines[end:]]) + "\n", encoding="utf-8")
