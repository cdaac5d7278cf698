"""Measures how much of the trusted rooms their tests run through, branch by branch: ``./dev torture coverage``."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from tools.figures import note, without_torture
from tools.steps import ROOT, say
from tools.trusted_rooms import TOPICS, modules_of

_FLOOR_PERCENT: Final = 95.0
_TESTS: Final = ("tests/vault", "tests/store", "tests/services")


def main() -> int:
    """Run the tests of three rooms under coverage.

    Returns:
        0 when every topic reaches the floor.
    """
    with tempfile.TemporaryDirectory(prefix="coverage-") as folder:
        data, report = Path(folder, "data"), Path(folder, "report.json")
        coverage = [sys.executable, "-m", "coverage"]
        measure = ["run", "--branch", f"--data-file={data}", "--source=qv_desk", "-m", "pytest", "-q", *_TESTS]
        tried = subprocess.run(
            [*coverage, *measure, "-p", "no:cacheprovider"], cwd=ROOT, check=False, env=without_torture()
        ).returncode
        written = subprocess.run(
            [*coverage, "json", "--quiet", f"--data-file={data}", "-o", report], cwd=ROOT, check=False
        ).returncode
        if written:
            return written
        files = json.loads(report.read_text(encoding="utf-8"))["files"]
    shares = {topic: _share(files, topic) for topic in TOPICS}
    for topic, (covered, branches) in shares.items():
        say(f"{topic}: {covered} of {branches} branches")
    words = ", ".join(f"{topic} {_percent(*share):.1f} %" for topic, share in shares.items())
    note("18", "coverage", f"branches covered: {words}")
    return 1 if tried or any(_percent(*share) < _FLOOR_PERCENT for share in shares.values()) else 0


def _share(files: dict[str, Any], topic: str) -> tuple[int, int]:
    """How many branches of a topic's modules were gone through, and how many there are."""
    covered = branches = 0
    for module in modules_of(topic):
        summary = files.get(str(module), {"summary": {"covered_branches": 0, "num_branches": 0}})["summary"]
        covered += summary["covered_branches"]
        branches += summary["num_branches"]
        if summary["covered_branches"] < summary["num_branches"]:
            missing = files[str(module)]["missing_branches"]
            say(f"{module}: {summary['covered_branches']} of {summary['num_branches']}; not gone: {missing}")
    return covered, branches


def _percent(covered: int, branches: int) -> float:
    return 100 * covered / branches if branches else 100.0


if __name__ == "__main__":
    sys.exit(main())
