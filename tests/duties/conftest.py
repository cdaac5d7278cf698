"""What acceptance tests share: real desks for the services, and the command line on a desk of its own or on theirs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.services.frame.desk import Desk
from tests.cli.conftest import _own_notes, _quick, bare, case, qv, told, window
from tests.cli.quick_unlock import derive_once
from tests.cli.terminal import Answer, Command, secret
from tests.services.conftest import (
    PASSPHRASE,
    _first_desk,
    _first_staffed_desk,
    agreed,
    clock,
    desk,
    folder,
    opened_case,
    second,
    staffed,
)

__all__ = [
    "_first_desk",
    "_first_staffed_desk",
    "_own_notes",
    "_quick",
    "agreed",
    "bare",
    "case",
    "clock",
    "derive_once",
    "desk",
    "folder",
    "opened_case",
    "qv",
    "second",
    "staffed",
    "told",
    "window",
]


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    """The passphrase of ``desk``, ``staffed`` and of the command line's desk."""
    return secret(tmp_path / "passphrase.txt", PASSPHRASE)


@pytest.fixture
def on_desk(bare: Command, passphrase_file: Path) -> Callable[[Desk], Command]:
    """Gives the command line on an open desk, which it closes: ``on_desk(desk)("show", reference)``, in JSON."""

    def of(opened: Desk) -> Command:
        def run(*argv: str | Path) -> Answer:
            opened.close()
            user = ("--user", opened.user.display_name)
            return bare("--folder", opened.folder, *user, "--passphrase-file", passphrase_file, "--json", *argv)

        return run

    return of
