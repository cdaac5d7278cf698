"""What a dry run found: how many letters are whole, what is missing how often, and who is held back by what."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.kinds.merge_line import Checked, CheckedLine, FindingKind
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.record_rows import Cell, RecordRows
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said
from qv_desk.services.notices.merge_check import counted_words, who

_MANY = 100
"""How many lines are shown; the saved list has them all."""


class MergeGapRows(View):
    """The counts, and a row for each line with a finding.

    Signals:
        look_wanted: the identifier of a line whose letter is to be shown.
        same_wanted: the identifier of a line that is the same person's as another.
        apart_wanted: the lines whose people are not those whom they look like.
        save_wanted: the whole list is to be saved.
    """

    look_wanted = Signal(str)
    same_wanted = Signal(str)
    apart_wanted = Signal(object)
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._checked: Checked | None = None
        self.summary, self.counts = Para(ink="text"), Para()
        self.rows = RecordRows((2, 4, 3))
        self.apart_all, self.save = Button(kind="link"), Button(kind="link")
        self.apart_all.clicked.connect(lambda: self.apart_wanted.emit(self._doubtful()))
        self.save.clicked.connect(self.save_wanted)
        self.setLayout(column(self.summary, self.counts, 4, self.rows, 4, row(self.apart_all, 8, self.save, None)))
        self.retranslate()

    def show_checked(self, checked: Checked) -> None:
        """Show what was found."""
        self._checked = checked
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the current language."""
        self.apart_all.setText(self.tr("All of these are different people"))
        self.save.setText(self.tr("Save the list of gaps …"))
        checked = self._checked
        if checked is None:
            return
        whole = plural(
            checked.whole,
            self.tr("1 letter can be issued as it is"),
            self.tr("{number} letters can be issued as they are"),
        )
        held = plural(len(checked.held_back), self.tr("1 is held back"), self.tr("{number} are held back"))
        nothing = self.tr("Nothing is missing.")
        parts = dates.joined(whole if checked.whole else "", held if checked.held_back else "")
        self.summary.setText(parts or nothing)
        self.counts.setText("\n".join(f"{one.lines} × {said(counted_words(one.finding))}" for one in checked.counts))
        self.counts.setVisible(bool(checked.counts))
        headings = (self.tr("Name"), self.tr("Missing or noted"), "")
        rows = [self._cells(one) for one in checked.lines[:_MANY]]
        more = len(checked.lines) - len(rows)
        if more > 0:
            rows.append((plural(more, self.tr("and 1 more"), self.tr("and {number} more")), "", ""))
        self.rows.setVisible(bool(rows))
        self.rows.show_rows(headings if rows else (), rows)
        self.apart_all.setVisible(bool(self._doubtful()))
        self.save.setVisible(bool(rows))

    def _doubtful(self) -> list[CheckedLine]:
        lines = self._checked.lines if self._checked is not None else ()
        return [one for one in lines if any(found.kind is FindingKind.PERHAPS_SAME for found in one.findings)]

    def _cells(self, checked: CheckedLine) -> tuple[Cell, ...]:
        line = checked.line
        name = said(who(line))
        found = "\n".join(said(one.words) for one in checked.findings)
        acts = row(gap=4)
        for words, act, wanted in (
            (self.tr("Look"), partial(self.look_wanted.emit, line.line_id), not line.is_shut),
            (self.tr("Same person"), partial(self.same_wanted.emit, line.line_id), bool(line.perhaps)),
            (self.tr("Two people"), partial(self.apart_wanted.emit, [checked]), bool(line.perhaps)),
        ):
            if wanted:
                button = Button(words, "link")
                button.setAccessibleName(f"{words} {name}")
                button.clicked.connect(act)
                acts.addWidget(button)
        acts.addStretch(1)
        cell = QWidget()
        cell.setLayout(acts)
        return (dates.joined(name, line.reference or line.short_id), found, cell)
