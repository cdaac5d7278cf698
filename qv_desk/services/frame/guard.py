"""The guard before every service call: is the desk open, and may this person do that?

Window and command line hide what a person may not do; what they forget to hide is refused here, and the journal says
so.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, Final, ParamSpec, TypeVar

from qv_desk.catalogue.words import wordings
from qv_desk.errors import AccessError, DeskError
from qv_desk.services.frame.law import AT_DESK
from qv_desk.services.frame.permissions import PERMISSIONS, Roles

if TYPE_CHECKING:
    from qv_desk.services.frame.desk import Desk

Given = ParamSpec("Given")
Result = TypeVar("Result")

DENIALS_APART: Final = timedelta(minutes=1)
"""How far apart two entries on the same refused call stand at least, so that nobody can flood the journal."""

_NOBODY: Final[Roles] = Roles()


def guarded(call: Callable[Concatenate["Desk", Given], Result]) -> Callable[Concatenate["Desk", Given], Result]:
    """Refuse a service call to whoever may not make it, before anything of it runs.

    The call then raises ``AccessError``: ``desk_locked`` when the desk was closed, ``not_permitted`` when the person's
    role has no right to it.

    Args:
        call: a service function that takes the open desk first; its row stands in the table of permissions.
    """
    name = f"{call.__module__.rpartition('.')[2]}.{call.__name__}"
    allowed = PERMISSIONS.get(name, _NOBODY)

    @wraps(call)
    def checked(desk: "Desk", /, *given: Given.args, **named: Given.kwargs) -> Result:
        if not desk.is_open:
            raise AccessError("desk_locked")
        if desk.user.role not in allowed:
            raise _denial(desk, name)
        here = AT_DESK.set(desk)
        try:
            return call(desk, *given, **named)
        finally:
            AT_DESK.reset(here)

    return checked


def _denial(desk: "Desk", name: str) -> AccessError:
    """The refusal, written down; a disk that cannot take the entry changes nothing about the answer."""
    with suppress(DeskError):
        desk.note("access.denied", name, desk.user.role.value, apart=DENIALS_APART)
    return AccessError("not_permitted", role=wordings("roles")[desk.user.role])
