"""Approving a wording: each thing that the law asks for and that is worded anew is read and confirmed by name."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from qv_desk.domain.letters.letter_contract import Clause
from qv_desk.domain.letters.office_template import OfficeTemplate
from qv_desk.domain.letters.table_text import serves
from qv_desk.domain.letters.template_diff import Change, ParagraphChange, difference
from qv_desk.gui.parts.act_dialog import ActDialog
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.templates.difference_view import change_row
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.templates import template_drafts
from qv_desk.services.templates.templates import TemplateView

_INDENT: Final = 26


class ApproveDialog(ActDialog):
    """Asks for each confirmation.

    Args:
        work: desk and store thread.
        view: of the wording.
        entry: what waits.
        parent: the window.

    Attributes:
        boxes: one for each clause that is worded anew, by its code.

    Signals:
        approved: the wording is in force.
    """

    approved = Signal()

    def __init__(
        self, work: Workplace, view: TemplateView, entry: OfficeTemplate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._work, self._entry = work, entry
        self.boxes: dict[str, QCheckBox] = {}
        self.word(
            self.tr("Put wording no. {number} into force").format(number=entry.number),
            self.tr("Letters are made from it at once. What was in force before stays in the history."),
            self.tr("Approve it"),
        )
        changes = difference(view.used, entry.template)
        if not view.to_confirm:
            self.add(Para(self.tr("Nothing that the letter must carry is worded anew."), ink="text"))
        else:
            self.add(
                Para(
                    self.tr(
                        "These are worded anew. No machine can tell whether they still say it: read and tick each."
                    ),
                    ink="text",
                ),
                8,
            )
        for clause in view.to_confirm:
            self._add_clause(clause, changes, view)
        for box in self.boxes.values():
            box.toggled.connect(lambda _on: self._check())
        self.act.clicked.connect(self._approve)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The first thing to confirm."""
        return next(iter(self.boxes.values()), self.act.button)

    def _add_clause(self, clause: Clause, changes: tuple[ParagraphChange, ...], view: TemplateView) -> None:
        name = capital(said(clause.name))
        box = QCheckBox(self.tr("“{clause}” still says what it must").format(clause=name).replace("&", "&&"))
        self.boxes[clause.code] = box
        rows = QWidget()
        changed = (one for one in changes if one.change is not Change.KEPT)
        of_part = [change_row(one, view) for one in changed if _serves(one, clause, view)]
        rows.setLayout(
            column(Para(said(clause.source), ink="mute"), *of_part, gap=6, margins=(_INDENT, 0, 0, 12))
        )  # fmt: skip
        self.add(box, rows)

    def _check(self) -> None:
        left = sum(not box.isChecked() for box in self.boxes.values())
        if left:
            self.act.refuse(plural(left, self.tr("One is not ticked."), self.tr("{number} are not ticked.")))
        else:
            self.act.allow()

    def _approve(self) -> None:
        desk, entry, confirmed = self._work.desk, self._entry, frozenset(self.boxes)
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: template_drafts.approve_template(desk, entry.entry_id, confirmed, seen=entry.revision),
            lambda _entry: self._done(),
            case_id="",
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _done(self) -> None:
        self.accept()
        self.approved.emit()


def _serves(change: ParagraphChange, clause: Clause, view: TemplateView) -> bool:
    blocks = (block for block in (change.former, change.later) if block is not None)
    return any(serves(block, clause.part, view.row_fields) for block in blocks)
