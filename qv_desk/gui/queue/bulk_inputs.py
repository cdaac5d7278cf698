"""What has to be said once for many cases: who takes them, why, on which day."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.domain.cases.bulk_run import BulkAct, BulkOrder
from qv_desk.domain.cases.hold import HoldGround
from qv_desk.domain.terms.vault_slot import DeskUser
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.sections import choice, text_input
from qv_desk.gui.words.saying import capital, said, screen_language
from qv_desk.services.care import bulk_acts
from qv_desk.services.cases import holds
from qv_desk.services.letters import letter_languages

_OWN: Final = "own"
_GAP: Final = 12
_COMBO_WORDS: Final = 500
"""Pixels that a choice has for its words in a dialog."""


class BulkInputs(QWidget):
    """The inputs of one act; none where nothing has to be said.

    Args:
        act: which act.
        today: the day at the office.
        parent: Qt's owner.

    Attributes:
        whom: who takes the cases.
        ground: why something must be kept.
        standard: which standard sentence is the reason, or that it is in own words.
        language: in which language the own words are.
        words: the own words.
        day: the day of posting.

    Signals:
        edited: something was said otherwise.
    """

    edited = Signal()

    def __init__(self, act: BulkAct, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act = act
        self.whom, self.ground, self.standard, self.language = (choice() for _ in range(4))
        self.words = text_input()
        self.day = DateField(today)
        self._sentence = Para()
        self._own = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._build()
        for combo in (self.whom, self.ground, self.standard, self.language):
            combo.currentIndexChanged.connect(self._check)
        self.words.textChanged.connect(self._check)
        self.day.dateChanged.connect(self._check)
        self._check()

    @property
    def is_empty(self) -> bool:
        """Whether nothing has to be said for this act."""
        return not self._layout.count()

    def offer_people(self, people: tuple[DeskUser, ...]) -> None:
        """Say who can take the cases; nobody is chosen before a person chooses."""
        refill(self.whom, [("", self.tr("Choose …")), *((one.user_id, one.display_name) for one in people)])
        self._check()

    def order(self) -> BulkOrder:
        """What is to be done, as the inputs say."""
        own = self._writes_own
        place = chosen(self.standard)
        return BulkOrder(
            act=self._act,
            whom=chosen(self.whom),
            ground=HoldGround(chosen(self.ground)) if chosen(self.ground) else None,
            on=self.day.day() if self._act is BulkAct.MARK_POSTED else None,
            reason=self.words.toPlainText().strip() if own else "",
            language=chosen(self.language) if own else "",
            standard=int(place) if place.isdecimal() else None,
        )

    def missing(self) -> str:
        """What still has to be said; empty when the order is whole."""
        if self._act is BulkAct.ASSIGN and not chosen(self.whom):
            return self.tr("Off until it is chosen who takes the cases.")
        if self._act.needs_reason and self._writes_own and not self.words.toPlainText().strip():
            return self.tr("Off until the reason is written.")
        return ""

    @property
    def _writes_own(self) -> bool:
        return self._act is BulkAct.HOLD or chosen(self.standard) == _OWN

    def _build(self) -> None:
        match self._act:
            case BulkAct.ASSIGN:
                self.offer_people(())
                self._add(self.tr("Who takes the cases"), self.whom)
            case BulkAct.HOLD:
                refill(self.ground, [(one.value, capital(said(holds.ground_name(one)))) for one in HoldGround])
                self._add(self.tr("Why it must be kept: the ground"), self.ground)
                self._add(self.tr("The reason in your words; it stands with each case"), self.words)
            case BulkAct.MARK_POSTED:
                self._add(self.tr("Day on which they left the house"), self.day)
            case BulkAct.ASK_IDENTITY | BulkAct.EXTEND:
                self._build_reason()
            case _:
                pass

    def _build_reason(self) -> None:
        """A standard sentence, which stands in each letter's own language, or own words in one."""
        standards = [(str(place), said(one)) for place, one in enumerate(bulk_acts.standard_reasons(self._act))]
        refill(self.standard, [*standards, (_OWN, self.tr("In my own words"))])
        self._add(self.tr("The reason; it has to be true of every one of these cases"), self.standard)
        self._layout.addWidget(self._sentence)
        refill(self.language, [(one.code, said(one.name)) for one in letter_languages.letter_languages()])
        choose(self.language, "zh-Hans" if screen_language() != "en" else "en")
        inner = QVBoxLayout(self._own)
        inner.setContentsMargins(0, _GAP, 0, 0)
        inner.setSpacing(4)
        for label, widget in (
            (self.tr("Your words; they go into the letters as they stand"), self.words),
            (self.tr("Their language: only letters in it take them"), self.language),
        ):
            inner.addWidget(small(label, widget))
            inner.addWidget(widget)
        self._layout.addWidget(self._own)

    def _add(self, label: str, widget: QWidget) -> None:
        if self._layout.count():
            self._layout.addSpacing(_GAP)
        self._layout.addWidget(small(label, widget))
        self._layout.addWidget(widget)

    def _check(self) -> None:
        words = self.standard.currentText() if chosen(self.standard).isdecimal() else ""
        is_cut = self.standard.fontMetrics().horizontalAdvance(words) > _COMBO_WORDS
        self._sentence.setText(words)
        self._sentence.setVisible(is_cut)  # what the choice shows whole is not said twice
        self._own.setVisible(chosen(self.standard) == _OWN)
        self.edited.emit()
