"""The head of the editor: what letters are made from, who has a draft, what clashes, and the ways out of a clash."""

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.letters.letter import SHIPPED
from qv_desk.domain.letters.office_template import OfficeTemplate
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, fixed_height, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.templates.standing import Clash, Standing
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said, sentences
from qv_desk.services.templates.templates import TemplateView


class StandingLine(View):
    """How the wording stands, in a sentence or two.

    Signals:
        mine_wanted: the person goes on with what they wrote, over what is kept.
        theirs_wanted: the person drops what they wrote.
    """

    mine_wanted = Signal()
    theirs_wanted = Signal()

    def __init__(self, user_id: str, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._user_id, self._zone = user_id, zone
        self._line = Para(size=typeface.SMALL)
        self._notice = Notice()
        self.mine, self.theirs = Button(kind="plain"), Button(kind="plain")
        self.mine.clicked.connect(self.mine_wanted)
        self.theirs.clicked.connect(self.theirs_wanted)
        self._ways = fixed_height(row(self.mine, 8, self.theirs, None, margins=(0, 6, 0, 0)))
        self.setLayout(column(self._line, self._notice, self._ways, gap=2))
        self._ways.hide()

    def text(self) -> str:
        """What is said now."""
        return f"{self._line.plain_text()} {self._notice.text()}".strip()

    def show_standing(self, stand: Standing, view: TemplateView) -> None:
        """Say how it stands."""
        in_force = (
            self.tr("Letters are made from the shipped wording.")
            if view.number == SHIPPED
            else self.tr("Letters are made from our wording no. {number}.").format(number=view.number)
        )
        self._line.setText(sentences((in_force, *(said(one) for one in view.cautions))))
        self._ways.setVisible(stand.clash in {Clash.KEPT_MEANWHILE, Clash.SETTLED})
        self.mine.setText(self.tr("Go on with what I wrote"))
        self.theirs.setText(
            self.tr("Go on with what was kept") if stand.clash is Clash.KEPT_MEANWHILE else self.tr("Drop what I wrote")
        )
        if stand.entry is None:
            self._show_without_draft(stand)
        else:
            self._show_draft(stand, stand.entry, view)

    def _show_without_draft(self, stand: Standing) -> None:
        if stand.clash is Clash.SETTLED:
            self._notice.show_words(
                self.tr("The draft that you wrote on is settled: it was approved or given up meanwhile."),
                self.tr("What you wrote is here. Going on with it begins a new draft."),
            )
        else:
            self._notice.clear()

    def _show_draft(self, stand: Standing, entry: OfficeTemplate, view: TemplateView) -> None:
        who = view.names.get(entry.written_by, entry.written_by)
        when = dates.moment(entry.written_at, self._zone)
        if stand.is_waiting:
            sender = view.names.get(entry.sent_by, entry.sent_by)
            sent = dates.moment(entry.sent_at, self._zone) if entry.sent_at is not None else ""
            advice = self.tr("Why: {why}").format(why=entry.note)
            if stand.clash is Clash.WAITS:
                advice = f"{advice} {self.tr('What you had half written is kept and comes back afterwards.')}"
            self._notice.show_words(
                self.tr("Wording no. {number} waits for approval: sent by {who}, {when}.").format(
                    number=entry.number, who=sender, when=sent
                ),
                advice,
                "tint",
            )
        elif stand.clash is Clash.KEPT_MEANWHILE:
            self._notice.show_words(
                self.tr("{who} has kept this draft since you began: {when}.").format(who=who, when=when),
                self.tr("What you wrote is still here. Compare both under Versions before you go on with one."),
            )
        elif entry.returned_because:
            self._notice.show_words(
                self.tr("Draft no. {number} was sent back.").format(number=entry.number), entry.returned_because
            )
        elif entry.written_by != self._user_id:
            self._notice.show_words(
                self.tr("{who} is writing draft no. {number}; kept last {when}.").format(
                    who=who, number=entry.number, when=when
                ),
                self.tr("What you keep goes into the same draft. Whoever wrote in it cannot approve it."),
                "tint",
            )
        else:
            self._notice.show_words(
                self.tr("Your draft no. {number}, kept {when}.").format(number=entry.number, when=when), "", "tint"
            )
