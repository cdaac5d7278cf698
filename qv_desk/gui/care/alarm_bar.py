"""The bar across the window when the journal is not the one that this computer last saw."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import said
from qv_desk.services.backups.anchor import AnchorVerdict
from qv_desk.services.words.names import anchor_state_name


class AlarmBar(View):
    """Says what was found and what to do; it stays until the person has read it, and the journal keeps it.

    Args:
        leads_to_journal: whether the person's role has the journal's page.
        parent: Qt's owner.

    Signals:
        journal_wanted: the person wants to look at the journal.
    """

    journal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, leads_to_journal: bool = False) -> None:
        super().__init__(parent, ground="alarm_tint")
        self._verdict: AnchorVerdict | None = None
        self._sentence = Para(weight=typeface.MEDIUM, ink="text")
        self._advice = Para()
        self._look = Button()
        self._look.clicked.connect(self.journal_wanted)
        if not leads_to_journal:
            self._look.hide()
        self._read = Button(kind="quiet")
        self._read.clicked.connect(self.hide)
        words = column(self._sentence, self._advice, gap=2)
        whole = row(words, column(None, row(self._look, self._read, gap=8), None), gap=16, margins=(20, 10, 12, 10))
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Word the bar."""
        self._look.setText(self.tr("Open the journal"))
        self._read.setText(self.tr("I have read this"))
        self._advice.setText(
            self.tr(
                "Ask who restored a backup here and when. If nobody did, stop working in this desk, keep the folder as "
                "it is, and compare with the last printed head or with a backup. The journal has this alarm now."
            )
        )
        if self._verdict is not None:
            self._sentence.setText(said(anchor_state_name(self._verdict.state)))

    def raise_alarm(self, verdict: AnchorVerdict) -> None:
        """Say what was found."""
        self._verdict = verdict
        self.retranslate()
        self.setAccessibleName(self._sentence.plain_text())
        self.show()

    def text(self) -> str:
        """What is said; empty while hidden."""
        return "" if self.isHidden() else self._sentence.plain_text()
