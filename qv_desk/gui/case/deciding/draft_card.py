"""What is half written in a case, with the way to each: the first thing that is said after a lock."""

from functools import partial
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.gui.letters.letter_drafts import LetterDrafts
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import clear, column, row, stand_on
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.drafts import Drafts
from qv_desk.services.letters.letter_languages import language_name
from qv_desk.services.words.names import letter_kind_name

_FORMS: Final = {
    "identity": str(QT_TRANSLATE_NOOP("DraftCard", "What you were writing about the identity is here.")),
    "search": str(QT_TRANSLATE_NOOP("DraftCard", "What you were writing about the search is here.")),
    "decision": str(QT_TRANSLATE_NOOP("DraftCard", "Your half-written decision is here.")),
    "complaint": str(QT_TRANSLATE_NOOP("DraftCard", "What you were writing about the complaint is here.")),
    "demand": str(QT_TRANSLATE_NOOP("DraftCard", "What you were writing about the demand is here.")),
    "clocks": str(QT_TRANSLATE_NOOP("DraftCard", "Your half-written question to a supervisor is here.")),
    "amend": str(QT_TRANSLATE_NOOP("DraftCard", "Your half-made changes to the person's details are here.")),
}
"""By the first part of a form's name, which is the tab it stands on but for the last."""


class DraftCard(View):
    """Lists the drafts of one case; hidden while there are none.

    Args:
        drafts: all drafts of the person.
        case_id: which case.

    Signals:
        letter_wanted: the kind of a letter to go on with, and its language.
        form_wanted: the tab of a form to go on with, or ``amend``.
    """

    letter_wanted = Signal(str, str)
    form_wanted = Signal(str)

    def __init__(self, drafts: Drafts, case_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._drafts, self._case_id = drafts, case_id
        self._letters = LetterDrafts(drafts, case_id)
        card = QWidget()
        stand_on(card, "tint", rounded=True)
        self._lines = QVBoxLayout(card)
        self._lines.setContentsMargins(16, 8, 12, 8)
        self._lines.setSpacing(2)
        self.setLayout(column(card, margins=(0, 0, 0, 12)))
        self.hide()

    def retranslate(self) -> None:
        """Say what is there now."""
        self.look()

    def look(self) -> None:
        """Look what is half written now."""
        clear(self._lines)
        letters = self._letters.begun()
        for kind, language in letters:
            self._add_letter(kind, language)
        forms = self.forms()
        for form in forms:
            words = QCoreApplication.translate("DraftCard", _FORMS[form])
            self._add(words, partial(self.form_wanted.emit, form))
        self.setVisible(bool(letters or forms))

    def give_up(self) -> None:
        """The case is closed: nothing in it can be gone on with."""
        for name in self._drafts.names(self._case_id):
            if name.startswith(("letter/", "case/")):
                self._drafts.drop(name)

    def forms(self) -> tuple[str, ...]:
        """The forms that are half filled in."""
        parts = (name.split("/") for name in self._drafts.names(self._case_id))
        return tuple(dict.fromkeys(part[2] for part in parts if part[0] == "case" and part[2] in _FORMS))

    def _add_letter(self, kind: str, language: str) -> None:
        name = said(language_name(language))
        which = dates.joined(said(letter_kind_name(kind)), name)
        self._add(
            self.tr("Your half-written letter is here: {letter}").format(letter=which),
            partial(self.letter_wanted.emit, kind, language),
        )

    def _add(self, words: str, go_on: partial[None]) -> None:
        line = QWidget()
        button = Button(self.tr("Go on writing"), "link")
        button.setAccessibleDescription(words)
        button.clicked.connect(lambda _checked: go_on())
        line.setLayout(row(Label(words, weight=typeface.MEDIUM), None, button, gap=12))
        self._lines.addWidget(line)
