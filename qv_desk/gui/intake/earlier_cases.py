"""Cases that may be of the same person, or that this very message opened before; a person decides, always."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.proposal import EarlierCase, Proposal
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import clear, column, stand_on
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.parts.wide_link import WideLink

_SURE = 95


class EarlierCases(View):
    """A card that is there only when there is something to say.

    Signals:
        case_wanted: the identifier of a case to look at.
        reference_wanted: the reference of a case to look at.
    """

    case_wanted = Signal(str)
    reference_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="caution_tint")
        stand_on(self, "caution_tint", rounded=True)
        self._cases: tuple[EarlierCase, ...] = ()
        self._reference = ""
        self._same = ""
        self._title = Para(weight=typeface.MEDIUM, ink="text")
        self._lines = column(gap=2)
        self.setLayout(column(self._title, 4, self._lines, margins=(16, 10, 16, 10)))
        self.hide()

    def show_found(self, proposal: Proposal, same: str) -> None:
        """Show what may belong together.

        Args:
            proposal: with the earlier cases and the reference that the message quotes.
            same: reference of the case that this very message opened before; empty for none.
        """
        self._cases, self._reference, self._same = proposal.earlier_cases, proposal.reply_reference, same
        self.retranslate()

    def text(self) -> str:
        """The heading that is shown; empty while hidden."""
        return "" if self.isHidden() else self._title.plain_text()

    def retranslate(self) -> None:
        """Say it in the current language."""
        clear(self._lines)
        if self._same:
            self._title.setText(self.tr("This very message opened {reference} before.").format(reference=self._same))
            self._add_reference(self._same)
        elif self._cases or self._reference:
            self._title.setText(self.tr("Possible earlier cases of the same person"))
        if self._reference and self._reference != self._same:
            self._add_reference(self._reference)
        for case in self._cases:
            link = WideLink(f"{case.reference}: {self._by(case)}")
            link.chosen.connect(partial(self.case_wanted.emit, case.case_id))
            self._lines.addWidget(link)
        self.setVisible(bool(self._same or self._cases or self._reference))

    def _add_reference(self, reference: str) -> None:
        link = WideLink(self.tr("Look at {reference}").format(reference=reference))
        link.chosen.connect(partial(self.reference_wanted.emit, reference))
        self._lines.addWidget(link)

    def _by(self, case: EarlierCase) -> str:
        words = {
            "reference": self.tr("the message quotes its reference"),
            "e_mail": self.tr("the same e-mail address"),
            "phone": self.tr("the same telephone number"),
            "name": self.tr("a similar name"),
        }[case.by]
        sure = "" if case.score >= _SURE else self.tr(", not sure")
        return f"{words}{sure}"
