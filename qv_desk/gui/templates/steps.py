"""Undo and redo over a whole wording: words, kinds, conditions, blocks put in, taken out and moved."""

from typing import Final

from qv_desk.gui.templates.written import Written

_MOST: Final = 300
"""Steps that are kept; each is a tuple of blocks, most of them shared with the step before."""


class Steps:
    """The states that a wording went through.

    Args:
        first: how it stood when it was opened.
    """

    def __init__(self, first: Written) -> None:
        self._past: list[Written] = []
        self._now = first
        self._future: list[Written] = []
        self._typed = ""

    @property
    def now(self) -> Written:
        """How the wording stands."""
        return self._now

    @property
    def can_undo(self) -> bool:
        """Whether there is a state before this one."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether something was undone and nothing written since."""
        return bool(self._future)

    def take(self, written: Written, typed: str = "") -> None:
        """A new state.

        Args:
            written: how the wording stands now.
            typed: where somebody types on letter by letter; a row of such states in one place is one step. Empty for a
                state that is a step by itself.
        """
        if written == self._now:
            return
        if not (typed and typed == self._typed):
            self._past = [*self._past[-_MOST:], self._now]
        self._typed = typed
        self._now = written
        self._future = []

    def undo(self) -> Written:
        """Back to the state before."""
        if self._past:
            self._future.append(self._now)
            self._now = self._past.pop()
        self._typed = ""
        return self._now

    def redo(self) -> Written:
        """Forward to the state that was undone last."""
        if self._future:
            self._past.append(self._now)
            self._now = self._future.pop()
        self._typed = ""
        return self._now
