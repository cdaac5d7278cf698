"""Long work on a list in several turns, so that whatever else the window asks comes in between.

A turn takes a handful of lines. *Stop* ends the turn under way, and no other one begins; what was done stays.
"""

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from qv_desk.errors import DeskError
from qv_desk.gui.work.jobs import Report
from qv_desk.gui.work.workplace import Workplace

Value = TypeVar("Value")
_AT_ONCE: Final = 20
"""Lines of one turn: about a second of letters."""


class Turns(Generic[Value]):
    """One piece of long work on the lines of a list.

    Args:
        work: desk and store thread.
        owner: who asks; when it is gone, nobody is told and no further turn begins.
        title: what is being done, for the progress strip.
        one: does a turn's lines; its value is told to ``told``.
        changes: whether cases are changed by it.
    """

    def __init__(
        self,
        work: Workplace,
        owner: QWidget,
        title: str,
        one: Callable[[Sequence[str], Report], Value],
        *,
        changes: bool,
    ) -> None:
        self._work, self._owner, self._title, self._one = work, owner, title, one
        self._case_id = "" if changes else None

    def go(
        self,
        lines: Sequence[str],
        told: Callable[[Value], None],
        done: Callable[[], None],
        failed: Callable[[DeskError], None],
        *,
        after: Callable[[], None],
        begun: int = 0,
    ) -> None:
        """Begin, or go on behind the lines that are done.

        Args:
            lines: the identifiers of all lines.
            told: gets the value of each turn.
            done: called after the last one.
            failed: gets what ended the work early.
            after: called once the work has ended, however that was.
            begun: how many lines are done.
        """
        turn, everything = lines[begun : begun + _AT_ONCE], len(lines)
        went_on = False

        def work(report: Report) -> Value:
            return self._one(turn, lambda place, _of_turn: report(begun + place, everything))

        def finished(value: Value) -> None:
            nonlocal went_on
            told(value)
            if begun + len(turn) < everything:
                went_on = True
                self.go(lines, told, done, failed, after=after, begun=begun + len(turn))
            else:
                done()

        def ended() -> None:
            if not went_on:
                after()

        self._work.jobs.ask_long(
            self._owner, self._title, work, finished, case_id=self._case_id, failed=failed, after=ended
        )
