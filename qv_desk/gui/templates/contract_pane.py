"""What the law asks letters of the kind to carry, and whether the wording sees to it, as a list of ticks.

What no wording settles (the date, the address, the reference) is ticked on the letter desk, for each letter.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.letters.letter import Gap
from qv_desk.gui.letters.letter_ticks import LetterTicks
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import column, scrolled
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.services.letters.letter_drafting import ClauseState
from qv_desk.services.letters.template_faults import TemplateFault
from qv_desk.services.templates.templates import TemplateView

_BLOCK: Final = "block "
"""Before the number of a block, where the ticks name what a click leads to."""


class ContractPane(View):
    """The list.

    Args:
        view: of which wording.
        parent: Qt's owner.

    Signals:
        block_wanted: the number of the block in which a clause falls short.
    """

    block_wanted = Signal(int)

    def __init__(self, view: TemplateView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clauses = tuple(clause for clause in view.clauses if clause.part)
        self._met = len(self._clauses)
        self.ticks = LetterTicks()
        self.ticks.field_wanted.connect(lambda spot: self.block_wanted.emit(int(spot.removeprefix(_BLOCK))))
        self._hint = Para(size=typeface.SMALL, ink="mute")
        content = QWidget()
        content.setLayout(column(self.ticks, 12, self._hint, None, margins=(0, 12, 12, 24)))
        self.setLayout(column(scrolled(content)))
        self.retranslate()

    def retranslate(self) -> None:
        """Say what is not on the list."""
        self._hint.setText(
            self.tr("Date, address, reference and the like are ticked on the letter desk, for each letter by itself.")
        )

    def show_faults(self, faults: Sequence[TemplateFault]) -> None:
        """Tick every clause that no fault breaks."""
        broken: dict[str, TemplateFault] = {}
        for fault in faults:
            broken.setdefault(fault.clause, fault)
        states = tuple(ClauseState(one.code, one.name, one.code not in broken, one.asked_by) for one in self._clauses)
        gaps = tuple(
            Gap(
                code=clause.code,
                part=clause.part,
                field="" if fault.block is None else f"{_BLOCK}{fault.block}",
                name=clause.name,
                wording=fault.wording,
                advice=fault.advice,
            )
            for clause in self._clauses
            for code, fault in broken.items()
            if code == clause.code
        )
        self._met = sum(state.is_met for state in states)
        self.ticks.show_clauses(states, gaps)

    def count(self) -> str:
        """``11/12``."""
        return f"{self._met}/{len(self._clauses)}"
