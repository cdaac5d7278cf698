"""Cases that may be of the same person, or that this very message opened before; a person decides, always."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.incoming.proposal import EarlierCase, Proposal
from qv_desk.domain.linking.possible_case import PossibleCase
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import clear, column, stand_on
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.parts.wide_link import WideLink
from qv_desk.gui.words.saying import listed, said
from qv_desk.services.words.tie_words import likeness_words

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
        self._possible: tuple[PossibleCase, ...] = ()
        self._reference = ""
        self._same = ""
        self._title = Para(weight=typeface.MEDIUM, ink="text")
        self._lines = column(gap=2)
        self.setLayout(column(self._title, 4, self._lines, margins=(16, 10, 16, 10)))
        self.hide()

    def show_found(self, proposal: Proposal, same: str, possible: tuple[PossibleCase, ...] = ()) -> None:
        """Show what may belong together.

        Args:
            proposal: with the earlier cases and the reference that the message quotes.
            same: reference of the case that this very message opened before; empty for none.
            possible: what the desk found by reference, thread, address, number and name, with its reasons.
        """
        known = {one.case_id for one in possible}
        self._possible = tuple(one for one in possible if one.reference not in {same, proposal.reply_reference})
        self._cases = tuple(one for one in proposal.earlier_cases if one.case_id not in known)
        self._reference, self._same = proposal.reply_reference, same
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
        elif self._cases or self._reference or self._possible:
            self._title.setText(self.tr("Possible earlier cases of the same person"))
        if self._reference and self._reference != self._same:
            self._add_reference(self._reference)
        for one in self._possible:
            why = listed(said(likeness_words(reason)) for reason in one.reasons)
            link = WideLink(f"{one.reference}: {why}{self._sure(one.score)}")
            link.chosen.connect(partial(self.case_wanted.emit, one.case_id))
            self._lines.addWidget(link)
        for case in self._cases:
            link = WideLink(f"{case.reference}: {self._by(case)}")
            link.chosen.connect(partial(self.case_wanted.emit, case.case_id))
            self._lines.addWidget(link)
        self.setVisible(bool(self._same or self._cases or self._reference or self._possible))

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
        return f"{words}{self._sure(case.score)}"

    def _sure(self, score: int) -> str:
        return "" if score >= _SURE else self.tr(", not sure")
