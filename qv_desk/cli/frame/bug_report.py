"""A fault of the program itself: written down for the engineers, without a word of what people wrote.

The report holds the kind of the fault and the places in the program, never values: a local variable, or the text of
an exception, may carry a person's name.
"""

import os
import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from qv_desk import __version__

_KEPT_REPORTS: Final = 20


def log_folder() -> Path:
    """Where reports are written: the operating system's place for an application's logs."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "QV Desk" / "logs"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs" / "QV Desk"
    return Path(os.environ.get("XDG_STATE_HOME", Path.home() / ".local" / "state")) / "qv-desk" / "logs"


def report_of(error: BaseException) -> str:
    """The kind of the fault and the places it came through, the causes first."""
    chain = [error]
    while (earlier := chain[-1].__cause__ or chain[-1].__context__) is not None and earlier not in chain:
        chain.append(earlier)
    lines = [f"QV Desk {__version__}, Python {platform.python_version()}, {platform.system()}"]
    for fault in reversed(chain):
        lines.append(f"{type(fault).__module__}.{type(fault).__qualname__}")
        lines += [
            f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(fault.__traceback__)
        ]
    return "\n".join(lines) + "\n"


def write_report(error: BaseException) -> Path | None:
    """Keep the report of a fault.

    Returns:
        The file, or None where nothing can be written; a fault in reporting must not hide the fault itself.
    """
    name = f"fault-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{os.getpid()}.txt"
    try:
        folder = log_folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = folder / name
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as report:
            report.write(report_of(error))
        for old in sorted(folder.glob("fault-*.txt"))[:-_KEPT_REPORTS]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return file


def _short(filename: str) -> str:
    """The path from the last folder of packages on: enough to find the place, without the name of anybody's home."""
    parts = Path(filename).parts
    start = max((index for index, part in enumerate(parts) if part in {"site-packages", "qv_desk"}), default=-1)
    return "/".join(parts[start if start >= 0 else -1 :])
