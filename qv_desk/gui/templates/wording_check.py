"""Finds what is wrong with a wording, off the window's thread, a moment after the last key."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.errors import DeskError
from qv_desk.gui.templates.written import Written
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.letters.template_faults import TemplateFault, check_template

if TYPE_CHECKING:
    from qv_desk.gui.work.jobs import Job

PAUSE_MS: Final = 250
"""After the last key before the wording is checked and its page made anew."""


class WordingCheck(QObject):
    """The check of one wording.

    Args:
        jobs: the way off the window's thread.
        kind: which letter.
        language: BCP 47 tag.
        parent: the editor.

    Attributes:
        faults: what is wrong with the words that were looked at last; None once they have gone on since.

    Signals:
        found: a ``Written``, and what is wrong with it is in ``faults``.
        failed: a ``DeskError``.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, kind: LetterKind, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._kind, self._language = jobs, kind, language
        self._written: Written | None = None
        self._asked: Job[tuple[TemplateFault, ...]] | None = None
        self.faults: tuple[TemplateFault, ...] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def look_soon(self, written: Written) -> None:
        """Somebody is typing: look at it after the pause."""
        self._written, self.faults = written, None
        self._pause.start()

    def look(self, written: Written) -> None:
        """Look at it now."""
        self._written = written
        self._ask()

    def _ask(self) -> None:
        self._pause.stop()
        if self._asked is not None:
            self._asked.stop()
        written, kind, language = self._written, self._kind, self._language
        if written is not None:
            self._asked = self._jobs.ask(
                self,
                lambda: check_template(kind, language, written.title, written.blocks),
                lambda faults: self._take(written, faults),
                failed=self._refuse,
            )

    def _take(self, written: Written, faults: tuple[TemplateFault, ...]) -> None:
        if written == self._written:  # else somebody types on, and the next check is on its way
            self.faults = faults
            self.found.emit(written)

    def _refuse(self, error: DeskError) -> None:
        self.failed.emit(error)
