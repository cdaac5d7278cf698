"""The desk works without a network, and asks for none: every call to one is watched by the system, not by us."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.journeys.program import ROOT, Program
from tests.scale import FULL, figure

CALLS = "connect,bind,sendto,sendmsg,sendmmsg"
LOCAL = re.compile(r"sa_family=AF_UNIX|msg_name=NULL|, NULL, 0\)|AF_NETLINK")
"""Sockets that do not leave this machine: the session bus, the display, the sockets of a process and its children."""

MAIL = (
    b"From: Mary Sample <mary@example.org>\r\nTo: privacy@qualvision.cn\r\nSubject: Access to my data\r\n"
    b"Date: Mon, 05 Jan 2026 09:00:00 +0000\r\nMessage-ID: <1@example.org>\r\nContent-Type: text/html\r\n\r\n"
    b"<p>Under Article 15 GDPR I request access to my personal data.</p><img src='http://example.org/seen.png'>"
    b"<p>Mary Sample<br>Dublin, Ireland</p>\r\n"
)


def can_watch() -> bool:
    """Whether this machine lets a process have no network and be watched."""
    if sys.platform != "linux" or not (shutil.which("strace") and shutil.which("unshare")):
        return False
    tried = subprocess.run(
        ["unshare", "-n", "strace", "-o", os.devnull, "true"], capture_output=True, check=False, timeout=30
    )
    return tried.returncode == 0


pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(not can_watch(), reason="needs strace, unshare and the right to use them"),
]


class Watch:
    """Runs programs without a network and notes whatever they say to a socket."""

    def __init__(self, folder: Path) -> None:
        self._trace = folder / "trace"
        self.connects = 0
        self.local = 0

    def run(self, command: Sequence[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
        watched = ["unshare", "-n", "strace", "-f", "--seccomp-bpf", "-qq", "-e", f"trace={CALLS}", "-o", self._trace]
        done = subprocess.run(
            [*watched, *command],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            check=False,
            cwd=ROOT,
            env=environment,
            timeout=600,
        )
        for line in self._trace.read_text(encoding="utf-8", errors="replace").splitlines():
            if re.search(r"^\d+ +(connect|bind|send\w+)\(", line):
                local = LOCAL.search(line) is not None
                self.local += local
                self.connects += not local
        return done


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    return Watch(tmp_path)


def test_the_watch_sees_what_leaves(watch: Watch) -> None:
    code = (
        "import socket; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.settimeout(1)\n"
        "try: s.connect(('192.0.2.1', 53))\n"
        "except OSError: pass"
    )
    watch.run([sys.executable, "-c", code], dict(os.environ))
    assert watch.connects == 1


def test_a_case_travels_without_a_network(watch: Watch, program: Program, tmp_path: Path) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_bytes(MAIL)
    commands: tuple[tuple[str, ...], ...] = (
        ("init", "--user", "Lin Wei"),
        ("intake", "--yes", str(mail)),
        ("letter", "REF", "--kind", "acknowledgement", "--language", "en"),
        ("print-queue", "--save", str(tmp_path / "paper")),
        ("backup", str(tmp_path / "backups")),
        ("check",),
    )
    fresh = Program(tmp_path / "fresh", program.passphrase_file)
    reference = ""
    for words in commands:
        command = [sys.executable, "-m", "qv_desk", *(reference if word == "REF" else word for word in words)]
        done = watch.run(command, fresh.environment)
        assert done.returncode == 0, (words, done)
        found = re.search(r"QV-\d{4}-\d{4}", done.stdout)
        reference = found.group() if found else reference
    assert watch.connects == 0
    figure("15", "commands", f"{len(commands)} commands from set-up to backup without a network: 0 connects")


@pytest.mark.skipif(not FULL, reason="the sample office works a minute; the long form does it")
def test_the_sample_office_works_without_a_network(watch: Watch, tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path), "LANG": "C.UTF-8"}
    done = watch.run([sys.executable, "-m", "qv_desk", "--demo-headless"], environment)
    assert done.returncode == 0, done
    assert watch.connects == 0
    figure("15", "demo", f"the sample office, window included: 0 connects ({watch.local} to sockets of this machine)")
