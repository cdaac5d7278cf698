"""Cases that may be of the same person, or that this very message opened before; a person decides, always."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.incoming.message import AutomaticKind
from qv_desk.domain.incoming.proposal import EarlierCase, Proposal
from qv_desk.domain.linking.possible_case import PossibleCase
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import clear, column, row, stand_on
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.parts.wide_link import WideLink
from qv_desk.gui.words.saying import listed, said
from qv_desk.services.incoming.replies import kind_words, stranger_words
from qv_desk.services.words.tie_words import likeness_words

_SURE = 95


class EarlierCases(View):
    """A card that is there only when there is something to say.

    Signals:
        case_wanted: the identifier of a case to look at.
        reference_wanted: the reference of a case to look at.
        keep_wanted: the identifier of the case with which the message is to be kept.
        bounce_wanted: the identifiers of a case and of its letter that did not arrive.
    """

    case_wanted = Signal(str)
    reference_wanted = Signal(str)
    keep_wanted = Signal(str)
    bounce_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="caution_tint")
        stand_on(self, "caution_tint", rounded=True)
        self._cases: tuple[EarlierCase, ...] = ()
        self._possible: tuple[PossibleCase, ...] = ()
        self._reference = ""
        self._same = ""
        self._kind = AutomaticKind.NONE
        self._title = Para(weight=typeface.MEDIUM, ink="text")
        self._lines = column(gap=2)
        self.setLayout(column(self._title, 4, self._lines, margins=(16, 10, 16, 10)))
        self.hide()

    def show_found(
        self,
        proposal: Proposal,
        same: str,
        possible: tuple[PossibleCase, ...] = (),
        kind: AutomaticKind = AutomaticKind.NONE,
    ) -> None:
        """Show what may belong together.

        Args:
            proposal: with the earlier cases and the reference that the message quotes.
            same: reference of the case that this very message opened before; empty for none.
            possible: what the desk found by reference, thread, address, number and name, with its reasons.
            kind: what sort of machine sent the message; none for a person's.
        """
        known = {one.case_id for one in possible}
        self._kind = kind
        self._possible = tuple(one for one in possible if one.reference != same)
        self._cases = tuple(one for one in proposal.earlier_cases if one.case_id not in known)
        found = {one.reference for one in self._possible}
        self._reference, self._same = "" if proposal.reply_reference in found else proposal.reply_reference, same
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
        elif self._kind is not AutomaticKind.NONE:
            self._title.setText(said(kind_words(self._kind) or Wording("", "")))
        elif any(one.is_answered for one in self._possible):
            self._title.setText(self.tr("The message points to a case. Look whether it belongs there."))
        elif self._cases or self._reference or self._possible:
            self._title.setText(self.tr("Possible earlier cases of the same person"))
        if self._reference and self._reference != self._same:
            self._add_reference(self._reference)
        for one in self._possible:
            self._add_possible(one)
        for case in self._cases:
            link = WideLink(f"{case.reference}: {self._by(case)}")
            link.chosen.connect(partial(self.case_wanted.emit, case.case_id))
            self._lines.addWidget(link)
        is_machine = self._kind is not AutomaticKind.NONE
        self.setVisible(bool(self._same or self._cases or self._reference or self._possible or is_machine))

    def _add_possible(self, one: PossibleCase) -> None:
        """A case with its reasons, and the way in: a person says that the message belongs there."""
        reasons = [said(likeness_words(reason)) for reason in one.reasons]
        why = listed([*reasons, said(stranger_words())] if one.is_stranger else reasons)
        link = WideLink(f"{one.reference}: {why}{'' if one.is_stranger else self._sure(one.score)}")
        link.chosen.connect(partial(self.case_wanted.emit, one.case_id))
        self._lines.addWidget(link)
        if self._same:
            return
        ways = row(gap=4)
        if self._kind is AutomaticKind.BOUNCE and one.is_answered:
            bounce = Button(self.tr("Note that the letter did not arrive"), "link")
            bounce.setAccessibleName(f"{bounce.text()} {one.reference}")
            bounce.clicked.connect(partial(self.bounce_wanted.emit, one.case_id, one.letter_id))
            ways.addWidget(bounce)
        keep = Button(self.tr("Keep the message with {reference}").format(reference=one.reference), "link")
        keep.clicked.connect(partial(self.keep_wanted.emit, one.case_id))
        ways.addWidget(keep)
        ways.addStretch(1)
        cell = QWidget()
        cell.setLayout(ways)
        self._lines.addWidget(cell)

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
