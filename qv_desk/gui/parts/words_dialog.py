"""A dialog that asks for a few words: a reason, an answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.gui.parts.act_dialog import ActDialog, small

_LONGEST = 500


class WordsDialog(ActDialog):
    """One line of words.

    Args:
        title: what is done.
        hint: what that means.
        label: what the words are.
        act: what the filled button does.
        parent: the window over which it opens.

    Signals:
        said: the words; whoever opened it closes it when they were taken.
    """

    said = Signal(str)

    def __init__(self, title: str, hint: str, label: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word(title, hint, act)
        self.words = QLineEdit()
        self.words.setMaxLength(_LONGEST)
        self.add(small(label, self.words), self.words)
        self.words.textChanged.connect(self._check)
        self.act.clicked.connect(lambda: self.said.emit(self.words.text().strip()))
        self._check()

    def first_focus(self) -> QWidget | None:
        """The words."""
        return self.words

    def _check(self) -> None:
        if self.words.text().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until something is written."))
