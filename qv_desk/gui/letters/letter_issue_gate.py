"""The button *Issue* of the letter desk: on when the letter is whole, else off, with the reason at its side."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from qv_desk.gui.parts.buttons import ReasonedButton
from qv_desk.gui.words.saying import said
from qv_desk.services.letters.letter_drafting import Draft

_WIDTH: Final = 280
"""Pixels; room for the button and one line of its reason, while it is off."""


class LetterIssueGate:
    """Switches the button.

    Args:
        button: the button.
    """

    def __init__(self, button: ReasonedButton) -> None:
        self._issue = button

    def composing(self) -> None:
        """The letter is on its way."""
        self._refuse(QCoreApplication.translate("LetterDeskView", "being composed"))

    def not_composed(self) -> None:
        """There is no letter."""
        self._refuse(QCoreApplication.translate("LetterDeskView", "the letter cannot be composed"))

    def not_set(self) -> None:
        """There is a letter, and it cannot be put on paper."""
        self._refuse(QCoreApplication.translate("LetterDeskView", "off: the letter cannot be set"))

    def show_draft(self, draft: Draft, waiting: str) -> None:
        """Switch the button as the letter asks.

        Args:
            draft: the letter.
            waiting: the rights whose refusal nobody else has read; empty for none.
        """
        translate = QCoreApplication.translate
        if not draft.gaps and not waiting:
            self._issue.allow()
            self._issue.setMinimumWidth(0)
            self._issue.button.set_kind("filled")
            return
        self._issue.button.set_kind("plain")
        if not draft.gaps:
            words = translate("LetterDeskView", "off: a supervisor still has to read the refusal ({rights})")
            self._refuse(words.format(rights=waiting))
        elif len(draft.gaps) == 1:
            words = translate("LetterDeskView", "off: {what} is missing")
            self._refuse(words.format(what=said(draft.gaps[0].name)))
        else:
            words = translate("LetterDeskView", "off: {number} things are missing")
            self._refuse(words.format(number=len(draft.gaps)))

    def _refuse(self, reason: str) -> None:
        self._issue.setMinimumWidth(_WIDTH)
        self._issue.refuse(reason)
