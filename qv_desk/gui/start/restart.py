"""Locking replaces the process: the new one begins with the unlock window and has never seen a key.

What the new process needs to know travels in its environment: the folder, and when and why it was locked.
"""

import os
import sys
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Self

_LOCKED_AT: Final = "QV_DESK_LOCKED_AT"
_IDLE: Final = "QV_DESK_LOCKED_IDLE"
_FOLDER: Final = "QV_DESK_FOLDER"


@dataclass(frozen=True, slots=True)
class LockedState:
    """When a desk was locked, and whether it locked itself.

    Attributes:
        at: aware moment.
        idle: whether nobody had used it.
    """

    at: datetime
    idle: bool

    @classmethod
    def taken_from(cls, environment: MutableMapping[str, str]) -> Self | None:
        """What the process before left here; taken out, so that no child inherits it. None at an ordinary start."""
        at, idle = environment.pop(_LOCKED_AT, ""), environment.pop(_IDLE, "")
        try:
            return cls(datetime.fromisoformat(at), bool(idle)) if at else None
        except ValueError:
            return None


def restart_locked(folder: Path, locked: LockedState) -> None:
    """Put a new process in the place of this one; returns only where the system cannot replace (Windows).

    Args:
        folder: the desk's folder.
        locked: when and why.
    """
    added = {
        _FOLDER: str(folder),
        _LOCKED_AT: locked.at.isoformat(),
        _IDLE: "1" if locked.idle else "",
    }
    command = own_command()
    if os.name == "posix":
        os.execve(command[0], command, {**os.environ, **added})  # noqa: S606 - our own program, no shell
    _start_beside(command, added)


def own_command() -> list[str]:
    """How this program was started: frozen, or by the interpreter."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "qv_desk"]


def _start_beside(command: list[str], added: Mapping[str, str]) -> None:
    # Lazy, measured: every start asks this module whether it was a lock, and hardly any locks on Windows.
    from PySide6.QtCore import QProcess, QProcessEnvironment  # noqa: PLC0415

    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    for name, value in added.items():
        environment.insert(name, value)
    process.setProcessEnvironment(environment)
    process.setProgram(command[0])
    process.setArguments(command[1:])
    process.startDetached()
