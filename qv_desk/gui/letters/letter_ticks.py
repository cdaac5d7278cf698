"""What a letter must carry, as a list of ticks with the law that asks for each.

A missing one says how to fill it and leads to its field.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from qv_desk.domain.letters.letter import Gap
from qv_desk.domain.letters.letter_demand import cited
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.due_mark import DueMark, DueState
from qv_desk.gui.parts.icon_mark import IconMark
from qv_desk.gui.parts.layouts import clear, column, row
from qv_desk.gui.parts.paragraph import ElidedLabel, Label, Para
from qv_desk.gui.parts.tips import plain_tip
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import listed, said
from qv_desk.services.letters.letter_drafting import ClauseState

_COLUMN = 212
_MOST_COLUMNS = 5
_INDENT = 22
"""Pixels; below the words, not below the tick."""
_TALL = 700
"""Pixels of height of the letter desk; below, only what is missing is shown at first."""
_VERY_TALL = 860
"""Pixels of height of the letter desk; from there on each tick says at first which law asks for it."""


class LetterTicks(View):
    """The contract of one letter.

    Signals:
        field_wanted: the name of the field that fills a missing clause.
    """

    field_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clauses: tuple[ClauseState, ...] = ()
        self._gaps: tuple[Gap, ...] = ()
        self._laws: tuple[Wording, ...] = ()
        self._heading = Label(size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="mute")
        self._fold = Button(kind="link")
        self._fold.setFixedHeight(22)
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self.retranslate)
        self._asking = Button(kind="link")
        self._asking.setFixedHeight(22)
        self._asking.setCheckable(True)
        self._asking.toggled.connect(self.retranslate)
        self._is_chosen = False
        for button in (self._fold, self._asking):
            button.clicked.connect(self._choose)
        self._under = Para(size=typeface.SMALL, ink="mute")
        self._count = Label(size=typeface.SMALL, weight=typeface.SEMIBOLD)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._columns = 0
        self._missing = Para(weight=typeface.MEDIUM, ink="amber")
        self._advice = Para()
        self.setLayout(
            column(
                row(self._heading, 8, self._fold, 8, self._asking, None, self._count),
                self._under,
                4,
                self._grid,
                4,
                self._missing,
                self._advice,
            )
        )
        self.retranslate()

    def show_clauses(
        self, clauses: tuple[ClauseState, ...], gaps: tuple[Gap, ...], laws: tuple[Wording, ...] = ()
    ) -> None:
        """Show the clauses, with what is missing, and the laws that bear on the letter."""
        if (clauses, gaps, laws) != (self._clauses, self._gaps, self._laws):
            self._clauses, self._gaps, self._laws = clauses, gaps, laws
            self.retranslate()

    def fit(self, height: int) -> None:
        """Show as much as leaves room to write in, until somebody chooses.

        Args:
            height: of the whole letter desk, in pixels.
        """
        if not self._is_chosen:
            self._fold.setChecked(height < _TALL)
            self._asking.setChecked(height >= _VERY_TALL)

    def _choose(self) -> None:
        self._is_chosen = True

    def retranslate(self) -> None:
        """Say it in the current language."""
        self._heading.setText(self.tr("What this letter must carry"))
        met = sum(clause.is_met for clause in self._clauses)
        self._fold.setText(self.tr("Show all") if self._fold.isChecked() else self.tr("Only what is missing"))
        self._asking.setText(
            self.tr("Without the laws") if self._asking.isChecked() else self.tr("Which law asks for it")
        )
        self._under.setVisible(bool(self._laws))
        self._under.setText(self.tr("Under: {laws}").format(laws=listed(said(law) for law in self._laws)))
        self._count.setText(self.tr("{met} of {all}").format(met=met, all=len(self._clauses)))
        self._count.set_ink("accent" if met == len(self._clauses) else "amber")
        self._lay()
        self._missing.setVisible(bool(self._gaps))
        self._advice.setVisible(bool(self._gaps))
        if self._gaps:
            first = self._gaps[0]
            count = plural(len(self._gaps), self.tr("One thing is missing."), self.tr("{number} things are missing."))
            space = "" if typeface.speaks_chinese() else " "
            self._missing.setText(f"{count}{space}{said(first.by_law)}")
            self._advice.setText(said(first.advice))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        super().resizeEvent(event)
        if self._wanted_columns() != self._columns:
            self._lay()

    def _wanted_columns(self) -> int:
        return max(2, min(_MOST_COLUMNS, self.width() // _COLUMN))

    def _lay(self) -> None:
        clear(self._grid)
        for place in range(self._columns):
            self._grid.setColumnStretch(place, 0)
        self._columns = self._wanted_columns()
        for place in range(self._columns):
            self._grid.setColumnStretch(place, 1)
        fields = {gap.code: gap.field for gap in self._gaps}
        shown = [clause for clause in self._clauses if not (clause.is_met and self._fold.isChecked())]
        for number, clause in enumerate(shown):
            cell = self._met(clause) if clause.is_met else self._unmet(clause, fields.get(clause.code, ""))
            self._grid.addWidget(cell, number // self._columns, number % self._columns)

    def _met(self, clause: ClauseState) -> QWidget:
        cell, mark = QWidget(), IconMark("check", "accent")
        words = Label(said(clause.name), ink="soft")
        words.setAccessibleName(self.tr("{clause}: there").format(clause=said(clause.name)))
        words.setMinimumWidth(40)
        cell.setLayout(row(mark, 6, words, None))
        return self._with_laws(cell, words, clause)

    def _with_laws(self, cell: QWidget, words: QWidget, clause: ClauseState) -> QWidget:
        """A tick with whoever asks for it below, or behind it for the pointer and for screen readers."""
        who = said(cited(clause.asked_by)) if clause.asked_by else ""
        words.setAccessibleDescription(who)
        why = dict.fromkeys(said(demand.unsure) for demand in clause.asked_by if demand.unsure is not None)
        words.setToolTip(plain_tip("\n".join((who, *why))))
        if not who or not self._asking.isChecked():
            return cell
        both = QWidget()
        both.setLayout(column(cell, row(_INDENT, ElidedLabel(who, size=typeface.SMALL, ink="mute"))))
        return both

    def _unmet(self, clause: ClauseState, field: str) -> QWidget:
        cell, name = QWidget(), said(clause.name)
        mark = DueMark(DueState.PROVISIONAL)
        mark.setAccessibleName("")
        if field:
            words: QWidget = Button(name, "link")
            words.setFixedHeight(22)
            words.setProperty("ink", "amber")
            if isinstance(words, Button):
                words.clicked.connect(lambda: self.field_wanted.emit(field))
        else:
            words = Label(name, weight=typeface.MEDIUM, ink="amber")
        words.setAccessibleName(self.tr("{clause}: missing").format(clause=name))
        cell.setLayout(row(2, mark, 2, words, None))
        layout = cell.layout()
        if layout is not None:
            layout.setAlignment(mark, Qt.AlignmentFlag.AlignVCenter)
        return self._with_laws(cell, words, clause)
