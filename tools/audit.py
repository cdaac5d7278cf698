"""Asks the public lists of known weaknesses about every package that is shipped, and says what it could not ask.

A machine that builds may be cut off from those lists. That is no reason to fail, and no reason to keep silent: the
number of packages that nobody could be asked about stands in the last line.
"""

import json
import subprocess
from collections.abc import Sequence
from typing import Any

from tools import environment, licences
from tools.steps import ROOT, say


def audit(rest: Sequence[str] = ()) -> int:
    """Ask about every package that an installer holds.

    Args:
        rest: handed on to pip-audit.

    Returns:
        1 when a weakness is known, else 0, even where nothing could be asked.
    """
    program = environment.python().parent / "pip-audit"
    locks = [f"--requirement={name}" for name in licences.LOCKS]
    command = [program, *locks, "--disable-pip", "--format=json", "--progress-spinner=off"]
    try:
        told = subprocess.run(
            [str(word) for word in (*command, *rest)], cwd=ROOT, capture_output=True, check=False, timeout=300
        )
        packages = json.loads(told.stdout or b"{}").get("dependencies", [])
    except (OSError, ValueError, subprocess.TimeoutExpired):
        packages = []
    for sentence in sentences(packages):
        say(sentence)
    return 1 if any(package.get("vulns") for package in packages) else 0


def sentences(packages: Sequence[dict[str, Any]]) -> tuple[str, ...]:
    """What was found, a sentence for each weakness, and last how much could be asked."""
    weak = [
        f"{package['name']} {package['version']}: {weakness['id']}, mended in "
        f"{', '.join(weakness['fix_versions']) or 'no version yet'}."
        for package in packages
        for weakness in package.get("vulns", ())
    ]
    asked = [package for package in packages if "skip_reason" not in package]
    if not asked:
        return (*weak, "Nothing is known: no list of known weaknesses could be reached from this machine.")
    missed = sorted(package["name"] for package in packages if "skip_reason" in package)
    rest = f" Could not be asked: {', '.join(missed)}." if missed else ""
    return (*weak, f"{len(asked)} of {len(packages)} packages asked about, {len(weak)} weaknesses known.{rest}")
