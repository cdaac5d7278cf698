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

from qv_desk.cli.frame.output import Output, harmless
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import AccessError, InputError

_LONGEST_FILE: Final = 64 * 1024
_OTHERS_CAN_READ: Final = stat.S_IRGRP | stat.S_IROTH
_OTHERS_CAN_PASS: Final = stat.S_IXGRP | stat.S_IXOTH

_NEW: Final = Wording("New passphrase:", "新口令：")
_AGAIN: Final = Wording("Once more:", "再输一次：")
_RECOVERY_CODE: Final = Wording("Recovery code:", "恢复码：")

_OPEN_TO_OTHERS: Final = Wording(
    "Other accounts on this computer can read {file}, which holds a secret: close it with chmod 600, and change the "
    "passphrase if somebody may have read it.",
    "此计算机上的其他账户可以读取载有机密的文件 {file}：请执行 chmod 600；如可能已被他人看到，请更改口令。",
)


def passphrase_for(arguments: argparse.Namespace, output: Output, prompt: Wording) -> str:
    """The passphrase, from wherever the person has put it.

    Raises:
        AccessError: there is none to be had.
        InputError: its file cannot be read or is empty.
    """
    named = getattr(arguments, "passphrase_file", None) or os.environ.get("QV_DESK_PASSPHRASE_FILE")
    return secret_in(Path(named), output) if named else typed_secret(output, prompt)


def new_passphrase(named: str | None, output: Output, prompt: Wording = _NEW, again: Wording = _AGAIN) -> str:
    """A passphrase that does not exist yet: typed twice, or from a file.

    Raises:
        AccessError: as for ``passphrase_for``.
        InputError: the two are not the same.
    """
    if named:
        return secret_in(Path(named), output)
    first = typed_secret(output, prompt)
    if typed_secret(output, again) != first:
        raise InputError("passphrases_differ")
    return first


def recovery_code(named: str | None, output: Output) -> str:
    """The recovery code, typed or from a file.

    Raises:
        AccessError: as for ``passphrase_for``.
        InputError: its file cannot be read or is empty.
    """
    return secret_in(Path(named), output) if named else typed_secret(output, _RECOVERY_CODE)


def typed_secret(output: Output, prompt: Wording) -> str:
    """A line typed at the terminal without being shown.

    The prompt may hold a person's name out of a vault that nobody has opened yet, and thus proved, so it is cleaned.

    Raises:
        AccessError: nobody sits at a terminal.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise AccessError("passphrase_not_given")
    try:
        return getpass.getpass(f"{harmless(output.words(prompt))} ")
    except EOFError:
        raise AccessError("passphrase_not_given") from None


def secret_in(file: Path, output: Output) -> str:
    """The first line of a file. If other accounts can read the file, that is said, and the line is used all the same.

    Refusing it would stop an honest script and no thief: what could be read has been read.

    Raises:
        InputError: it cannot be read, is no text, or its first line is empty.
    """
    try:
        with file.open("rb") as stream:
            is_open = _open_to_others(file, os.fstat(stream.fileno()))
            text = stream.read(_LONGEST_FILE).decode("utf-8-sig")
    except (OSError, ValueError):
        raise InputError("secret_file_unreadable", file=str(file)) from None
    if is_open:
        output.aside(_OPEN_TO_OTHERS, file=str(file))
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
