"""Notes in the key store that keep nobody waiting.

A key store that is locked may ask the person for its own password and answer only when they have typed it, or never. A
slot's secret is worth that wait. A note is not: a desk that is to be locked must not stand open behind such a question.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from qv_desk.errors import DeviceError
from qv_desk.vault.key_store import NoteStore

_PATIENCE_S: Final = 2.0

_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class TimelyNotes:
    """A place for notes that answers in time or counts as locked.

    Attributes:
        notes: the place itself.
        patience_s: how long one answer may take, in seconds.
    """

    notes: NoteStore
    patience_s: float = _PATIENCE_S

    def keep_note(self, service: str, account: str, note: str) -> str:
        """Keep a text, read it back, and return the name of the key store that holds it.

        Raises:
            DeviceError: as the place itself; ``key_store_locked`` when it does not answer.
        """
        return self._in_time(lambda: self.notes.keep_note(service, account, note))

    def note(self, service: str, account: str) -> tuple[str, str | None]:
        """The name of the key store, and the text or None; raises as ``keep_note``."""
        return self._in_time(lambda: self.notes.note(service, account))

    def _in_time(self, ask: Callable[[], _Answer]) -> _Answer:
        """Ask on a thread of its own; one that never comes back is left behind and ends with the program."""
        answers: list[_Answer] = []
        problems: list[BaseException] = []

        def run() -> None:
            try:
                answers.append(ask())
            except BaseException as problem:  # noqa: BLE001 - it is raised again on the thread that asked
                problems.append(problem)

        thread = threading.Thread(target=run, name="key store", daemon=True)
        thread.start()
        thread.join(self.patience_s)
        if problems:
            raise problems[0]
        if not answers:
            raise DeviceError("key_store_locked", backend=type(self.notes).__qualname__)
        return answers[0]
