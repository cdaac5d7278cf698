"""Finds what no file of the project may name: the hosts of package registries and the folders of one machine."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tools.steps import ROOT

# Written in pieces, so that this file does not name them either.
_HOSTS = (
    ("pypi", "org"),
    ("pythonhosted", "org"),
    ("deb", "debian", "org"),
    ("npmjs", "org"),
    ("npmjs", "com"),
    ("golang", "org"),
    ("crates", "io"),
)
_FOLDERS = (("", "work", ""), ("", "root", "project"))
_PATTERN = re.compile(
    "|".join([*(re.escape(".".join(host)) for host in _HOSTS), *(re.escape("/".join(parts)) for parts in _FOLDERS)]),
    re.IGNORECASE,
)
_INDEX_OPTION = re.compile(r"(?:index-url|find-links)[= ]+\S*://", re.IGNORECASE)


def tracked_files() -> tuple[Path, ...]:
    """The files that git keeps or would keep."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = (ROOT / name for name in listed.stdout.decode().split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def find(paths: Iterable[Path], root: Path = ROOT) -> tuple[str, ...]:
    """``file:line: what`` for every trace in those files that are text, named from the project's folder."""
    found = []
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            trace = _PATTERN.search(line) or _INDEX_OPTION.search(line)
            if trace:
                found.append(f"{path.relative_to(root).as_posix()}:{number}: {trace[0]}")
    return tuple(found)
