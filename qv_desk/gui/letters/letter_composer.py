"""Composes a letter anew after each change: after a short pause, off the window's thread, the last change alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from qv_desk.domain.clocks.extension_choice import ExtensionWish
from qv_desk.domain.letters.layout import LayoutWish
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.errors import DeskError
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.letters import correspond
from qv_desk.services.letters.letter_drafting import Draft

if TYPE_CHECKING:
    from qv_desk.gui.work.jobs import Job

PAUSE_MS: Final = 350
"""After the last key before the letter is composed anew."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A letter that is to be composed.

    Attributes:
        kind: which letter.
        language: in which language.
        written: the officer's words by field name.
        late_because: why it goes out late.
        layout: what was chosen of its layout.
        extends: the laws that a notice of extension extends; empty for what ends first.
    """

    kind: LetterKind
    language: str
    written: Mapping[str, str | tuple[str, ...]]
    late_because: str
    layout: LayoutWish
    extends: tuple[ExtensionWish, ...] = ()

    @property
    def letter(self) -> tuple[str, str]:
        """Which letter it is, whatever is written in it."""
        return self.kind.value, self.language


@dataclass(frozen=True, slots=True)
class Composed:
    """A draft with its pages, or with why it has none."""

    draft: Draft
    pages: bytes
    problem: DeskError | None


class LetterComposer(QObject):
    """Composes the letters of one case.

    Args:
        workplace: the desk and the store thread.
        case_id: the case.
        owner: the letter desk; with it this goes.

    Signals:
        due: the pause after a change is over; whoever hears it says what is to be composed.
        composed: a ``Composed`` that is still wanted.
        failed: why the letter cannot be composed.
    """

    due = Signal()
    composed = Signal(object)
    failed = Signal(object)

    def __init__(self, workplace: Workplace, case_id: str, owner: QObject) -> None:
        super().__init__(owner)
        self._workplace, self._case_id = workplace, case_id
        self._asked: Job[Composed] | None = None
        self._asked_for: tuple[str, str] = ("", "")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.due)

    def wait(self) -> None:
        """Something was changed; what is composed already is thrown away."""
        self._pause.start()

    def rest(self) -> None:
        """Wait for nothing more."""
        self._pause.stop()

    def compose(self, wanted: Wanted) -> None:
        """Compose this now; an earlier wish is forgotten."""
        if self._asked is not None:
            self._asked.stop()
        desk, case_id = self._workplace.desk, self._case_id

        def work() -> Composed:
            draft = correspond.draft(
                desk,
                case_id,
                wanted.kind,
                wanted.language,
                wanted.written,
                late_because=wanted.late_because,
                layout=wanted.layout,
                extends=wanted.extends,
            )
            try:
                return Composed(draft, correspond.preview(draft), None)
            except DeskError as problem:
                return Composed(draft, b"", problem)

        def arrived(made: Composed) -> None:
            if wanted.letter == self._asked_for and not self._pause.isActive():
                self.composed.emit(made)

        self._asked_for = wanted.letter
        self._asked = self._workplace.jobs.ask(self, work, arrived, failed=self.failed.emit)
