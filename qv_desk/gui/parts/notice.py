"""A sentence in place: a failure the person can act on, a warning, or what has just been done."""

from typing import Literal

from PySide6.QtWidgets import QWidget

from qv_desk.errors import DeskError
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import column, stand_on
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import screen_language
from qv_desk.services.words.say import said

Tone = Literal["caution_tint", "alarm_tint", "tint"]


class Notice(View):
    """A card with one sentence and one advice; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="caution_tint")
        stand_on(self, "caution_tint", rounded=True)
        self._error: DeskError | None = None
        self._sentence = Para(weight=typeface.MEDIUM, ink="text")
        self._advice = Para()
        self.setLayout(column(self._sentence, self._advice, gap=2, margins=(16, 10, 16, 10)))
        self.hide()

    def show_error(self, error: DeskError) -> None:
        """Say what failed, what was kept and what to do now."""
        self._error = error
        words = said(error, screen_language())
        self._show(words.sentence, words.advice, "alarm_tint")

    def show_words(self, sentence: str, advice: str = "", tone: Tone = "caution_tint") -> None:
        """Say something that is no failure."""
        self._error = None
        self._show(sentence, advice, tone)

    def text(self) -> str:
        """What is said now; empty while hidden."""
        if self.isHidden():
            return ""
        return f"{self._sentence.plain_text()} {self._advice.plain_text()}".strip()

    def code(self) -> str:
        """The code of the failure that is shown, else empty."""
        return self._error.code if self._error is not None and not self.isHidden() else ""

    def clear(self) -> None:
        """Say nothing."""
        self._error = None
        self.hide()

    def retranslate(self) -> None:
        """Say a failure in the new language; other words are set anew by whoever set them."""
        if self._error is not None and not self.isHidden():
            self.show_error(self._error)

    def _show(self, sentence: str, advice: str, tone: Tone) -> None:
        stand_on(self, tone, rounded=True)
        self.style().unpolish(self)
        self.style().polish(self)
        self._sentence.setText(sentence)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.setAccessibleName(f"{sentence} {advice}".strip())
        self.show()
