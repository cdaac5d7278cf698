"""The requirements locks: every version and every sum, and no address, for all systems and Pythons at once."""

import hashlib
import os
import re
import shutil
import venv
from collections.abc import Sequence
from pathlib import Path

from tools.steps import ROOT, must_run, say

_UV = "uv==0.13.9"
# Each is held to the versions of those before it.
_LOCKS = ("requirements", "requirements-fonts", "requirements-signature", "requirements-dev")
_HEADER = re.compile(r"^# Made by \./dev lock from (?P<source>\S+) \(sha256 (?P<sum>[0-9a-f]{64})\)\.$")


def update(options: Sequence[str]) -> int:
    """Write all locks anew from their ``.in`` files.

    Args:
        options: handed to ``uv pip compile``, such as ``--upgrade`` or ``--upgrade-package=NAME``.

    Raises:
        Obstacle: uv could not be had, or found no set of versions that fits.
    """
    uv = _provide_uv()
    for number, name in enumerate(_LOCKS):
        lock = ROOT / f"{name}.lock"
        compile_lock: list[str | Path] = [uv, "pip", "compile", "--quiet", "--universal", "--generate-hashes"]
        compile_lock += ["--python-version=3.11", "--no-header", "--no-emit-index-url", "--no-emit-find-links"]
        compile_lock += [f"--constraint={earlier}.lock" for earlier in _LOCKS[:number]]
        must_run(
            [*compile_lock, *options, f"{name}.in", "--output-file", lock.name],
            f"{name}.in could not be locked; the lines above say why.",
        )
        pins = "".join(
            line for line in lock.read_text(encoding="utf-8").splitlines(keepends=True) if not _HEADER.match(line)
        )
        header = f"# Made by ./dev lock from {name}.in (sha256 {sum_of(ROOT / f'{name}.in')}).\n"
        lock.write_text(header + pins, encoding="utf-8", newline="\n")
    say("The locks stand. Please read their changes before committing them.")
    return 0


def sum_of(source: Path) -> str:
    """The sum of a ``.in`` file and of those that it names, without comments: what a lock must have been made from."""
    digest = hashlib.sha256()
    for line in source.read_text(encoding="utf-8").splitlines():
        wanted = line.partition("#")[0].strip()
        if wanted.startswith("-r "):
            digest.update(sum_of(source.parent / wanted.removeprefix("-r ").strip()).encode())
        elif wanted:
            digest.update(f"{wanted}\n".encode())
    return digest.hexdigest()


def stale(folder: Path = ROOT) -> tuple[str, ...]:
    """One sentence for each lock that is not what its ``.in`` file asks for, lacks a sum, or names an address."""
    found = []
    for name in _LOCKS:
        text = (folder / f"{name}.lock").read_text(encoding="utf-8")
        header = _HEADER.match(text.partition("\n")[0])
        if header is None or header["sum"] != sum_of(folder / f"{name}.in"):
            found.append(f"{name}.lock is older than {name}.in: run ./dev lock.")
        pins = re.split(r"^(?=\S+==)", text, flags=re.MULTILINE)[1:]
        found += [f"{name}.lock has no sum for {pin.split()[0]}." for pin in pins if "--hash=sha256:" not in pin]
        if "://" in text:
            found.append(f"{name}.lock names an address.")
    return tuple(found)


def _provide_uv() -> Path:
    folder = ROOT / ".cache" / _UV.replace("==", "-")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    uv = scripts / f"uv{'.exe' if os.name == 'nt' else ''}"
    if not uv.exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        install: list[str | Path] = [
            scripts / "python",
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            _UV,
        ]
        must_run(install, "uv, which makes the locks, could not be installed; the lines above say why.")
    return uv
