"""Cases that belong to the one shown, and cases that look like the same person's: a person says which are."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.linking.case_link import MADE_BY_HAND, PERSON_VERDICTS, CaseLink, LinkKind
from qv_desk.domain.linking.possible_case import PossibleCase
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import clear, column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.parts.wide_link import WideLink
from qv_desk.gui.words.saying import listed, said
from qv_desk.services.words.tie_words import likeness_words, link_words

_SURE = 95


class RelatedCases(View):
    """A block that is there only when there is something to say.

    Signals:
        case_wanted: the identifier of a case to look at.
        judged: the identifier of a case and a ``LinkKind``: what somebody says of the two people.
        unlink_wanted: the identifier of a link to take away.
    """

    case_wanted = Signal(str)
    judged = Signal(str, object)
    unlink_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: tuple[CaseLink, ...] = ()
        self._alike: tuple[PossibleCase, ...] = ()
        self._may = False
        self._heading = Label(size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="mute")
        self._lines = column(gap=6)
        self.setLayout(column(self._heading, 8, self._lines))
        self.hide()

    def show_links(self, links: Sequence[CaseLink], *, may: bool) -> None:
        """Show what is linked.

        Args:
            links: the links of the case.
            may: whether the person at the desk may link and judge.
        """
        self._links, self._may = tuple(links), may
        self.retranslate()

    def show_alike(self, alike: Sequence[PossibleCase]) -> None:
        """Show what looks like the same person's and was not judged yet."""
        self._alike = tuple(one for one in alike if one.verdict is None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the current language."""
        self._heading.setText(self.tr("Related cases"))
        clear(self._lines)
        for link in self._links:
            self._add_link(link)
        for one in self._alike:
            self._add_alike(one)
        self.setVisible(bool(self._links or self._alike))

    def _add_link(self, link: CaseLink) -> None:
        words = said(link_words(link.kind, link.other_reference))
        shown = WideLink(f"{words[:1].upper()}{words[1:]}")
        shown.chosen.connect(partial(self.case_wanted.emit, link.other_id))
        line = row(shown)
        line.setStretch(0, 1)
        if self._may and (link.kind in MADE_BY_HAND or link.kind.seen_from_there in MADE_BY_HAND):
            away = Button(self.tr("Take away"), "link")
            away.setAccessibleName(self.tr("Take away: {what}").format(what=words))
            away.clicked.connect(partial(self._take_away, link.link_id))
            line.addWidget(away)
        self._lines.addLayout(line)
        if link.note:
            self._lines.addWidget(Para(link.note, size=typeface.SMALL, ink="mute"))

    def _add_alike(self, one: PossibleCase) -> None:
        name = f"{one.reference} · {one.name}" if one.name else one.reference
        shown = WideLink(name)
        shown.chosen.connect(partial(self.case_wanted.emit, one.case_id))
        reasons = listed(said(likeness_words(reason)) for reason in one.reasons)
        sure = "" if one.score >= _SURE else self.tr(" (not sure)")
        self._lines.addWidget(shown)
        self._lines.addWidget(
            Para(self.tr("Perhaps the same person: {why}{sure}").format(why=reasons, sure=sure), size=typeface.SMALL)
        )
        if not self._may:
            return
        buttons = []
        for kind, words in (
            (LinkKind.SAME_PERSON, self.tr("Same person")),
            (LinkKind.NOT_SAME_PERSON, self.tr("Somebody else")),
        ):
            button = Button(words)
            button.setAccessibleName(f"{words}: {one.reference}")
            button.clicked.connect(partial(self._judge, one.case_id, kind))
            buttons.append(button)
        self._lines.addLayout(row(*buttons, None, gap=8))

    def _judge(self, case_id: str, kind: LinkKind) -> None:
        if kind in PERSON_VERDICTS:
            self.judged.emit(case_id, kind)

    def _take_away(self, link_id: str) -> None:
        self.unlink_wanted.emit(link_id)
