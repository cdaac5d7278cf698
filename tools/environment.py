"""The project's own Python in ``.venv``, with locked packages, built fonts and compiled translations."""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from tools import font_manifest, translations
from tools.steps import ROOT, Obstacle, must_run, say

FOLDER = ROOT / ".venv"


class Level(Enum):
    """How much is installed; each holds what the ones before it hold."""

    RUN = "run"
    DEVELOP = "develop"

    @property
    def locks(self) -> tuple[Path, ...]:
        """The locks that this level is installed from."""
        names = {Level.RUN: ("requirements.lock", "requirements-fonts.lock"), Level.DEVELOP: ("requirements-dev.lock",)}
        return tuple(ROOT / name for name in names[self])


def python(folder: Path = FOLDER) -> Path:
    """The interpreter of a virtual environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def provide(level: Level, *, built: bool = True) -> None:
    """Make ``.venv`` hold what a level needs, and build fonts and translations; nothing that stands is done again.

    Args:
        level: what will be done with it.
        built: whether fonts and translations are wanted too.

    Raises:
        Obstacle: the packages could not be had.
    """
    _provide_packages(level)
    provide_command(FOLDER)
    if not built:
        return
    if font_manifest.wrong_files():
        say("Building the letter fonts.")
        must_run([python(), "-m", "tools.build_fonts"], "The letter fonts could not be built; the lines above say why.")
    translations.compile_changed()


def provide_command(folder: Path) -> None:
    """Let ``qv-desk`` of a virtual environment run this checkout, whatever folder it is called from.

    pip's editable install would need the build tools, which running the desk does not.
    """
    packages = next(iter(sorted(folder.glob("lib/python*/site-packages"))), folder / "Lib" / "site-packages")
    _write_if_other(packages / "qv-desk-checkout.pth", f"{ROOT}\n")
    if os.name == "nt":
        _write_if_other(folder / "Scripts" / "qv-desk.cmd", '@"%~dp0python.exe" -m qv_desk %*\n')
        return
    script = folder / "bin" / "qv-desk"
    _write_if_other(script, f'#!/bin/sh\nexec "{folder / "bin" / "python"}" -m qv_desk "$@"\n')
    script.chmod(0o755)


def _write_if_other(path: Path, text: str) -> None:
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def stamp_of(locks: Sequence[Path], version: tuple[int, int] = sys.version_info[:2]) -> str:
    """What an installation is known by: the bytes of its locks and the Python that it was made for."""
    digest = hashlib.sha256(f"Python {version[0]}.{version[1]}\n".encode())
    for lock in locks:
        digest.update(lock.read_bytes())
    return digest.hexdigest()


def _provide_packages(level: Level) -> None:
    stands = {
        wide for wide in Level if _stamp_file(wide).is_file() and _stamp_file(wide).read_text() == stamp_of(wide.locks)
    }
    if python().exists() and (level in stands or Level.DEVELOP in stands):
        return
    if not python().exists() or not _made_for_this_python():
        say("Making the virtual environment .venv.")
        shutil.rmtree(FOLDER, ignore_errors=True)
        try:
            venv.create(FOLDER, with_pip=True)
        except (OSError, ImportError, subprocess.CalledProcessError) as error:
            message = (
                f"The virtual environment could not be made ({error}). On Debian, as root: apt-get install python3-venv"
            )
            raise Obstacle(message) from error
    say("Installing the locked packages into .venv; this takes a minute or two the first time.")
    install(python(), level.locks)
    _stamp_file(level).write_text(stamp_of(level.locks))


def install(interpreter: Path, locks: Sequence[Path]) -> None:
    """Install locked packages, every one held against its sum, into the environment of an interpreter.

    Raises:
        Obstacle: pip failed; what it said stands above.
    """
    pip: list[str | Path] = [
        interpreter,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-input",
        "--progress-bar=off",
    ]
    listed = [part for lock in locks for part in ("--requirement", str(lock))]
    must_run(
        [*pip, "--require-hashes", "--only-binary=:all:", *listed],
        "The packages could not be installed; the lines above say why. Nothing else was changed: try again when the "
        "package registry can be reached.",
    )


def _stamp_file(level: Level) -> Path:
    return FOLDER / f"installed-{level.value}"


def _made_for_this_python() -> bool:
    settings = FOLDER / "pyvenv.cfg"
    version = f"{sys.version_info.major}.{sys.version_info.minor}."
    return settings.is_file() and any(
        line.partition("=")[2].strip().startswith(version)
        for line in settings.read_text(encoding="utf-8").splitlines()
        if line.startswith("version")
    )
