"""How a command comes by a passphrase: from a file that nobody else can read, or from the person at the terminal.

Never from an argument: everybody on the computer can list those.
"""

import argparse
import getpass
import os
import stat
import sys
from pathlib import Path
from typing import Final

from qv_desk.cli.output import Output
from qv_desk.domain.wording import Wording
from qv_desk.errors import AccessError, InputError

_LONGEST_FILE: Final = 64 * 1024
_OTHERS_CAN_READ: Final = stat.S_IRGRP | stat.S_IROTH
_OTHERS_CAN_PASS: Final = stat.S_IXGRP | stat.S_IXOTH


def passphrase_for(arguments: argparse.Namespace, output: Output, prompt: Wording) -> str:
    """The passphrase, from wherever the person has put it.

    Raises:
        AccessError: there is none to be had, or other accounts can read its file.
        InputError: its file cannot be read or is empty.
    """
    named = getattr(arguments, "passphrase_file", None) or os.environ.get("QV_DESK_PASSPHRASE_FILE")
    return secret_in(Path(named)) if named else typed_secret(output, prompt)


def new_passphrase(named: str | None, output: Output, prompt: Wording, again: Wording) -> str:
    """A passphrase that does not exist yet: typed twice, or from a file.

    Raises:
        AccessError: as for ``passphrase_for``.
        InputError: the two are not the same.
    """
    if named:
        return secret_in(Path(named))
    first = typed_secret(output, prompt)
    if typed_secret(output, again) != first:
        raise InputError("passphrases_differ")
    return first


def typed_secret(output: Output, prompt: Wording) -> str:
    """A line typed at the terminal without being shown.

    Raises:
        AccessError: nobody sits at a terminal.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise AccessError("passphrase_not_given")
    try:
        return getpass.getpass(f"{output.words(prompt)} ")
    except EOFError:
        raise AccessError("passphrase_not_given") from None


def secret_in(file: Path) -> str:
    """The first line of a file.

    Raises:
        AccessError: other accounts can read the file.
        InputError: it cannot be read, is no text, or its first line is empty.
    """
    try:
        with file.open("rb") as stream:
            if _open_to_others(file, os.fstat(stream.fileno())):
                raise AccessError("secret_file_open_to_others", file=str(file))
            text = stream.read(_LONGEST_FILE).decode("utf-8-sig")
    except (OSError, ValueError):
        raise InputError("secret_file_unreadable", file=str(file)) from None
    line = text.split("\n", 1)[0].rstrip("\r")
    if not line:
        raise InputError("secret_file_empty", file=str(file))
    return line


def _open_to_others(file: Path, state: os.stat_result) -> bool:
    """Whether another account can get at a regular file: it is readable for others, and so is each folder above it.

    A pipe, as ``<(pass show desk)`` makes one, and Windows, where access is not told by these bits, count as closed.
    """
    if os.name != "posix" or not stat.S_ISREG(state.st_mode) or not state.st_mode & _OTHERS_CAN_READ:
        return False
    return all(folder.stat().st_mode & _OTHERS_CAN_PASS for folder in file.resolve().parents)
