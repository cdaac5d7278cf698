"""The shape of a deed: what it asks for, what was filled in, and its words in the screen language."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from qv_desk.services.cases.minor_outline import Outline
from qv_desk.services.frame.desk import Desk

Choices = tuple[tuple[str, str], ...]
"""Codes with their words."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What was filled in.

    Attributes:
        at: the minute at which it was done; aware.
        words: the sentence.
        account: by what the account is known.
        where: the system.
        choice: the code that was chosen.
        second: the code of the second choice.
        is_ticked: whether the box was ticked.
    """

    at: datetime
    words: str = ""
    account: str = ""
    where: str = ""
    choice: str = ""
    second: str = ""
    is_ticked: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed; its texts are English and translated under ``MinorDeeds``.

    Attributes:
        code: stable key.
        button: what the button that leads to it says.
        title: the dialog's title.
        hint: what it means.
        take: the service call.
        call: that call in the table of permissions.
        words: the label of the sentence; empty where none is asked for.
        choice: the label of the choice; empty where there is none.
        choices: what can be chosen.
        second: the label of a second choice; empty where there is none.
        seconds: what can be chosen there.
        tick: the words of a box to tick; empty where there is none.
        names_account: whether account and system are asked for.
        has_minute: whether it asks when it was done.
    """

    code: str
    button: str
    title: str
    hint: str
    take: Callable[[Desk, str, Filled], object]
    call: str
    words: str = ""
    choice: str = ""
    choices: Callable[[Outline], Choices] = lambda _seen: ()
    second: str = ""
    seconds: Callable[[], Choices] = lambda: ()
    tick: str = ""
    names_account: bool = False
    has_minute: bool = True


def worded(text: str) -> str:
    """A text of a deed in the screen language; empty stays empty."""
    return QCoreApplication.translate("MinorDeeds", text) if text else ""
