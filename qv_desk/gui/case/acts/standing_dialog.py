"""A dialog for what stands on a case with its words: write a new one down, or settle one that stands.

A dialog of this kind gives ``word`` its sentences, ``build`` its labels, and the two service calls.
"""

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.sections import choice, text_input
from qv_desk.gui.work.workplace import Workplace

_NEW: Final = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What one of the two acts is called, and what is written for it.

    Attributes:
        choice: its line in the choice of what to do; of settling, the lines name what stands.
        asked: the label of the words.
        act: what the filled button says.
        done: what is said afterwards; empty for nothing.
    """

    choice: str = ""
    asked: str
    act: str
    done: str = ""


class StandingDialog(ActDialog):
    """Writes something down that stands on the case from then on, or settles it.

    Args:
        work: desk and store thread.
        case: the case as it stands.
        parent: the window.

    Attributes:
        what: what to do; shown where something stands.
        sort: of which sort the new one is.
        words: the words for either.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.what, self.sort, self.words = choice(), choice(), text_input()
        self._asked = small("", self.words)
        self._what_part, self._sort_part = QWidget(), QWidget()
        self.what.currentIndexChanged.connect(self.check)
        self.sort.currentIndexChanged.connect(self.check)
        self.words.textChanged.connect(self.check)
        self.act.clicked.connect(self._do)

    def build(self, new: Words, settle: Words, *, sort: str, standing: Iterable[tuple[str, str]]) -> None:
        """Lay the inputs out.

        Args:
            new: the words for writing one down.
            settle: the words for settling one.
            sort: the label of the sort of a new one.
            standing: what stands, by its identifier, as the choice names it.
        """
        self._new, self._settle = new, settle
        lines = list(standing)
        refill(self.what, [*lines, (_NEW, new.choice)])
        self._what_part.setLayout(_field(self.tr("What to do"), self.what))
        self._sort_part.setLayout(_field(sort, self.sort))
        self._what_part.setVisible(bool(lines))
        self.add(self._what_part, self._sort_part, self._asked, self.words)
        self.check()

    def offer_sorts(self, sorts: Iterable[tuple[str, str]]) -> None:
        """Say of which sorts a new one can be."""
        refill(self.sort, sorts)

    def first_focus(self) -> QWidget | None:
        """The choice where there is one, else the sort."""
        return self.sort if self._what_part.isHidden() else self.what

    def check(self) -> None:
        """Show what the chosen act needs, and switch its button on once that is there."""
        is_new = chosen(self.what) == _NEW
        words = self._new if is_new else self._settle
        self._sort_part.setVisible(is_new)
        self._asked.setText(words.asked)
        self.words.setAccessibleName(words.asked)
        self.act.button.setText(words.act)
        if is_new and not chosen(self.sort):
            self.act.refuse(self.tr("Off until it is chosen what it concerns."))
        elif not self.words.toPlainText().strip():
            self.act.refuse(self.tr("Off until a few words are written."))
        else:
            self.act.allow()

    @abstractmethod
    def write_down(self, sort: str, words: str) -> Case:
        """On the store thread: write a new one down."""

    @abstractmethod
    def settle_one(self, code: str, words: str) -> Case:
        """On the store thread: settle the one with this identifier."""

    def _do(self) -> None:
        what, sort, words = chosen(self.what), chosen(self.sort), self.words.toPlainText().strip()
        said = (self._new if what == _NEW else self._settle).done

        def done(_case: Case) -> None:
            if said:
                self._work.said.emit(said)
            self.accept()

        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: self.write_down(sort, words) if what == _NEW else self.settle_one(what, words),
            done,
            case_id=self._case.case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )


def _field(label: str, combo: QComboBox) -> QVBoxLayout:
    return column(small(label, combo), combo, 12, gap=4)
