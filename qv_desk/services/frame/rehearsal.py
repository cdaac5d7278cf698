"""Try an act without doing it: the act itself runs, with every gate in its way, up to the moment at which it is kept.

So what a rehearsal says and what the act does cannot drift apart: there is one way, not two.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import timedelta
from typing import TYPE_CHECKING

from qv_desk.errors import AccessError, DeskError, GateError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

if TYPE_CHECKING:
    from qv_desk.store.transaction import Transaction


class _Rehearsed(Exception):  # noqa: N818 - not an error: the act came as far as it should
    """The act would be kept now; leaving the transaction by this takes everything back."""


@dataclass(frozen=True, slots=True)
class _RehearsalDesk(Desk):
    """The open desk, whose first change is taken back in place of being kept."""

    @contextmanager
    def changing(self) -> "Iterator[Transaction]":
        """What is changed in the block is gone after it."""
        with self.store.transaction(self.signer, self.moment) as changes:
            yield changes
            raise _Rehearsed

    def note(self, action: str, object_id: str, detail: str = "", *, apart: timedelta = timedelta()) -> None:
        """Nothing was done, so nothing is written down."""


@guarded
def rehearse(desk: Desk, act: Callable[[Desk], object]) -> DeskError | None:
    """What stands in the way of an act now; None if nothing does.

    Args:
        desk: the open desk.
        act: does it with the desk that it is given, and keeps it in one transaction.

    Raises:
        StoreError: the store fails.
        RuntimeError: the act changed nothing: it would be a bug to offer it.
    """
    tried = _RehearsalDesk(**{one.name: getattr(desk, one.name) for one in fields(desk)})
    try:
        act(tried)
    except _Rehearsed:
        return None
    except (GateError, InputError, AccessError) as problem:
        return problem
    msg = "a rehearsed act kept nothing"
    raise RuntimeError(msg)
