"""An open desk for the length of one command."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.passphrase import passphrase_for
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import AccessError, DeskError, StoreError
from qv_desk.services.entry.unlock import UnlockDelay, default_folder, open_desk, open_keys, user_names
from qv_desk.services.frame.permissions import may

if TYPE_CHECKING:
    from qv_desk.services.frame.desk import Desk

_PROMPT = Wording("Passphrase:", "口令：")
_COUNTING = Wording("Counting dates anew", "正在重新推算期限")
_PROMPT_FOR = Wording("Passphrase of {user}:", "{user} 的口令：")


def folder_of(arguments: argparse.Namespace) -> Path:
    """The desk's folder: the option's, or the environment's, or the usual one."""
    named = getattr(arguments, "folder", None)
    return Path(named).expanduser() if named else default_folder()


def user_of(arguments: argparse.Namespace, folder: Path) -> str:
    """Who is asking; where the desk has one person, nobody needs to say.

    Raises:
        AccessError: the desk has several people and none was named.
        StoreError: there is no desk in the folder, or its vault is damaged.
    """
    names = user_names(folder)
    named = getattr(arguments, "user", None)
    if named:
        return str(named)
    if len(names) != 1:
        raise AccessError("user_not_named", count=len(names))
    return names[0]


def prompt_for(user: str, output: Output) -> Wording:
    """What is asked at the terminal."""
    if not user:
        return _PROMPT
    text = output.words(_PROMPT_FOR).format(user=user)
    return Wording(text, text)


@contextmanager
def opened_desk(arguments: argparse.Namespace, output: Output) -> Iterator["Desk"]:
    """The unlocked desk, closed again when the command is done.

    Raises:
        DeskError: it cannot be opened; its kind says why.
    """
    folder = folder_of(arguments)
    user = user_of(arguments, folder)
    passphrase = passphrase_for(arguments, output, prompt_for(user, output))
    keys = open_keys(folder, user, passphrase, delay=UnlockDelay(folder))
    desk = open_desk(folder, keys)
    # Lazy: it brings the store along, which a command without a desk does without.
    from qv_desk.services.entry import clock_check  # noqa: PLC0415

    try:
        doubt = clock_check.caution(desk)
        if doubt is not None:
            output.caution(doubt)
        _look_into_outbox(desk, output)
        _count_anew(desk, output)
        yield desk
        if desk.is_open:  # a change of keys has closed it
            _look_into_outbox(desk, output)
            _keep_head(desk, output)
    finally:
        desk.close()


def _count_anew(desk: "Desk", output: Output) -> None:
    """Count the open cases anew where the program came with other rules than those of the last counting."""
    # Lazy, as above.
    from qv_desk.services.frame import law_counted  # noqa: PLC0415

    if not may(desk.user, "calendars_in.recount") or not law_counted.recount_is_due(desk):
        return
    # Lazy, measured: it costs 0.08 s, and is needed once after an update.
    from qv_desk.services.care import calendars_in  # noqa: PLC0415

    try:
        with progress_line(output, _COUNTING) as report:
            calendars_in.recount(desk, report=report)
    except StoreError as problem:
        output.caution(problem)


def _keep_head(desk: "Desk", output: Output) -> None:
    """Keep the journal's head outside the folder, if the command wrote into it; first hear what was kept before."""
    if desk.sitting.changes and desk.unlocked.keys.opens_cases:
        # Lazy, measured: the key store costs 0.1 s, and most commands change nothing.
        from qv_desk.services.backups import anchor  # noqa: PLC0415

        doubt = anchor.caution(desk)
        if doubt is not None:
            output.caution(doubt)
        anchor.keep_when_due(desk, is_closing=True)


def _look_into_outbox(desk: "Desk", output: Output) -> None:
    """Take over what the print room noted, and hand it what was issued; what stands in the way is said beside."""
    # Lazy, as above.
    from qv_desk.services.post import outbox  # noqa: PLC0415

    if desk.user.role not in outbox.KEEPERS:
        return
    try:
        cautions = outbox.sync(desk).cautions
    except DeskError as problem:
        cautions = (problem,)
    for caution in cautions:
        output.caution(caution)
