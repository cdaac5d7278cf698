"""Debian packages that the commands need, and how they come onto the machine. Elsewhere this does nothing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from tools.steps import Obstacle, must_run, say


class Purpose(Enum):
    """What packages are for."""

    RUN = "run"
    WINDOW = "window"
    CHECK = "check"
    TEST = "test"
    FREEZE = "freeze"


_PACKAGES = {
    # What Qt links against even where it draws into memory only; libcups2 lists the printers.
    Purpose.RUN: ["libgl1", "libegl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libxkbcommon0", "libcups2"],
    # With one of these missing Qt blames libxcb-cursor0, even when that one is there.
    Purpose.WINDOW: [
        "libxcb-cursor0",
        "libxcb-icccm4",
        "libxcb-keysyms1",
        "libxcb-shape0",
        "libxcb-xkb1",
        "libxkbcommon-x11-0",
        "libxcb-render-util0",
        "libxcb-image0",
        "libxcb-util1",
        "libwayland-cursor0",
    ],
    Purpose.CHECK: ["git"],
    # PDF readers as witnesses, a printer that writes PDF, a key store, a display in memory, strings to look into files.
    Purpose.TEST: [
        "poppler-utils",
        "qpdf",
        "cups",
        "cups-client",
        "printer-driver-cups-pdf",
        "dbus",
        "dbus-daemon",
        "gnome-keyring",
        "xvfb",
        "binutils",
        "strace",  # watches for connects
        "gcc",  # for the library that lets a disk fail
        "libc6-dev",
    ],
    Purpose.FREEZE: ["binutils"],
}


# RUNLEVEL: a package with a service does not start it where no systemd runs, for instance in a bare chroot.
_QUIET = ("DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1")


def packages_for(purpose: Purpose) -> tuple[str, ...]:
    """The names of the packages for a purpose, with those that depend on Debian's own Python."""
    names = list(_PACKAGES[purpose])
    if sys.base_prefix == "/usr":
        if purpose is Purpose.RUN:
            names.append("python3-venv")
        if purpose is Purpose.FREEZE:
            names.append(f"libpython{sys.version_info.major}.{sys.version_info.minor}")
    return tuple(names)


def missing(names: Iterable[str]) -> tuple[str, ...]:
    """Which of the packages are not installed; Debian 13 calls some of them the same with ``t64`` at the end."""
    wanted = tuple(names)
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status} ${Package}\\n"]
    answer = subprocess.run(
        [*query, *wanted, *(f"{name}t64" for name in wanted)], capture_output=True, text=True, check=False
    )
    there = {line.partition(" ")[2] for line in answer.stdout.splitlines() if line.startswith("installed ")}
    return tuple(name for name in wanted if name not in there and f"{name}t64" not in there)


def provide(*purposes: Purpose) -> None:
    """Install the packages that are missing, as root or through sudo.

    Raises:
        Obstacle: the command cannot go on without them and we may not install them; tests can.
    """
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        return
    absent = {purpose: missing(packages_for(purpose)) for purpose in purposes}
    names = [name for group in absent.values() for name in group]
    if not names:
        return
    by_hand = f"apt-get install --no-install-recommends {' '.join(names)}"
    prefix = _as_root()
    if prefix is None:
        if any(group for purpose, group in absent.items() if purpose is not Purpose.TEST):
            message = f"These Debian packages are missing. As root, please run: {by_hand}"
            raise Obstacle(message)
        say(f"Some Debian packages are missing, so some tests will be skipped. As root: {by_hand}")
        return
    say(f"Installing {len(names)} Debian packages: {' '.join(names)}")
    _install(prefix, names, by_hand)


def _as_root() -> list[str] | None:
    """What to write before a command so that root runs it; None where that cannot be had without a person."""
    if os.name == "posix" and os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    return ["sudo"] if sys.stdin.isatty() else ["sudo", "-n"]


def _install(prefix: list[str], names: list[str], by_hand: str) -> None:
    otherwise = f"The Debian packages could not be installed. As root, please run: apt-get update && {by_hand}"
    apt = [*prefix, "env", *_QUIET, "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    log = Path(".cache") / "apt.log"
    log.parent.mkdir(exist_ok=True)
    must_run([*apt, "update"], otherwise)
    with log.open("w", encoding="utf-8") as output:
        install = [*apt, "install", "--yes", "--no-install-recommends", *names]
        done = subprocess.run(install, stdout=output, stderr=subprocess.STDOUT, check=False)
    if done.returncode != 0:
        say("".join(log.read_text(encoding="utf-8").splitlines(keepends=True)[-15:]))
        raise Obstacle(otherwise)
