"""Takes in every file of some folders as the program does, in a process of its own, and says what became of each.

Started by ``test_journey_hostile.py`` with the folder that holds ``mails``, ``files`` and ``tables``. It prints one
line of JSON: the outcomes by file name, by how much the process grew at its largest and after the work, in kilobytes,
and the longest time that one file took, in seconds.
"""

import json
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from qv_desk.errors import InputError
from qv_desk.intake.files.local_file import read_file
from qv_desk.services.cases.view_attachment import look_at_bytes
from qv_desk.services.incoming.read_message import Reading, read_all

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def memory(name: str) -> int:
    """A line of the process's own account of its memory, in kilobytes; 0 where there is none."""
    try:
        account = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return int(account.partition(f"{name}:")[2].split()[0])


def taken_in(path: Path) -> str:
    """What became of a message or of the rows of a table."""
    readings = list(read_all(path, now=NOW))
    good = [reading for reading in readings if isinstance(reading, Reading)]
    bad = [reading for reading in readings if isinstance(reading, InputError)]
    odd = sorted({code for reading in good for code in reading.message.warnings})
    warned = f" with warnings: {', '.join(odd)}" if odd else ""
    said = f"imported{warned}" if good else ""
    refused = ", ".join(sorted({problem.code for problem in bad}))
    return "; ".join(part for part in (said, f"rows refused: {refused}" if refused else "") if part)


def looked_at(path: Path) -> str:
    """What a person sees of a file."""
    view = look_at_bytes(read_file(path), path.name)
    said = {"none": "not shown", "text": "shown as text", "pixels": "shown as pixels"}[view.kind]
    return ", ".join((said, *(["marked as dangerous"] if view.is_dangerous else [])))


def outcome(work: Callable[[Path], str], path: Path) -> tuple[str, str, float]:
    """The outcome of one file; whatever is not a refusal by its code is a fault."""
    start = time.monotonic()
    try:
        said = work(path)
    except InputError as problem:
        said = f"refused: {problem.code}"
    except Exception as error:  # noqa: BLE001 - the test says that there is none
        said = f"FAULT: {type(error).__name__}"
    return path.name, said, time.monotonic() - start


def main(folder: Path) -> None:
    """Does the work and says what became of it."""
    warm = folder / "mails" / "same-1.eml"
    outcome(taken_in, warm)
    outcome(looked_at, warm)
    before = memory("VmRSS")
    tasks = [
        (work, path)
        for name, work in (("mails", taken_in), ("tables", taken_in), ("files", looked_at))
        for path in sorted((folder / name).iterdir())
    ]
    with ThreadPoolExecutor(max_workers=2) as pool:
        done = list(pool.map(lambda task: outcome(*task), tasks))
    answer = {
        "outcomes": {name: said for name, said, _ in done},
        "grown_at_most": memory("VmHWM") - before,
        "grown_after": memory("VmRSS") - before,
        "longest": max((seconds, name) for name, _, seconds in done),
    }
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
