"""A new passphrase: typed twice, its rules shown live, each with a shape and a word."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.gui.look import icons, palette, typeface
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import bracketed
from qv_desk.services.entry.set_up import passphrase_problem

_SHORTEST: Final = 15


class PassphraseEditor(View):
    """Two fields and three rules.

    Args:
        own_names: gives the names that the passphrase may not be made of.
        parent: Qt's owner.

    Signals:
        changed: after each key.
    """

    changed = Signal()

    def __init__(self, own_names: Callable[[], tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", None)
        self._own_names = own_names
        self._first_label = _small_label()
        self._again_label = _small_label()
        self.first = _field()
        self.again = _field()
        self._first_label.setBuddy(self.first)
        self._again_label.setBuddy(self.again)
        self._rules = tuple(_Rule() for _ in range(3))
        for field in (self.first, self.again):
            field.textChanged.connect(self._typed)
        self.setLayout(
            column(
                self._first_label, 4, self.first, 8, *self._rules[:2], 12,
                self._again_label, 4, self.again, 8, self._rules[2],
            )
        )  # fmt: skip
        self.retranslate()

    def retranslate(self) -> None:
        """Word fields and rules."""
        self._first_label.setText(self.tr("New passphrase"))
        self.first.setAccessibleName(self.tr("New passphrase"))
        self._again_label.setText(self.tr("The same again"))
        self.again.setAccessibleName(self.tr("New passphrase again"))
        self._show_rules()

    def passphrase(self) -> str:
        """The passphrase, once it keeps every rule; empty before."""
        return self.first.text() if self.is_good() else ""

    def is_good(self) -> bool:
        """Whether every rule is kept."""
        return self._problem() is None and self.first.text() == self.again.text()

    def what_is_missing(self) -> str:
        """Why it cannot be taken yet, as a sentence; empty once every rule is kept."""
        if self._problem() is not None:
            return self.tr("The passphrase does not keep every rule yet.")
        return (
            "" if self.is_good() else self.tr("The two passphrases are not the same. Please type the second one again.")
        )

    def wanting(self) -> QLineEdit:
        """The field that has to be typed next, or anew."""
        return self.first if self._problem() is not None else self.again

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.again.clear()

    def _problem(self) -> str | None:
        return passphrase_problem(self.first.text(), self._own_names())

    def _typed(self) -> None:
        self._show_rules()
        self.changed.emit()

    def _show_rules(self) -> None:
        typed = self.first.text()
        missing = _SHORTEST - len(typed)
        problem = self._problem()
        more = plural(missing, self.tr("one more to go"), self.tr("{number} more to go")) if missing > 0 else ""
        length = self.tr("At least {number} characters: a few words are easiest to remember").format(number=_SHORTEST)
        self._rules[0].show_rule(f"{length}{bracketed(more)}" if typed and more else length, kept=missing <= 0)
        fresh = self.tr("Not a well-known phrase, and not made of the office's name or yours")
        self._rules[1].show_rule(fresh, kept=missing <= 0 and problem is None)
        same = self.tr("Both the same")
        self._rules[2].show_rule(same, kept=bool(typed) and typed == self.again.text())


class _Rule(QWidget):
    """A tick or an empty ring, and the rule in words."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = _Mark()
        self._words = Para(size=typeface.SMALL)
        line = row(column(2, self._mark, None), self._words, gap=8)
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_rule(self, words: str, *, kept: bool) -> None:
        """Show the rule and whether it is kept."""
        self._words.setText(words)
        self._mark.set_kept(kept=kept)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.tr("kept") if kept else self.tr("not yet"))


class _Mark(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._kept = False
        self.setFixedSize(14, 14)

    def set_kept(self, *, kept: bool) -> None:
        """Show the tick or the ring."""
        self._kept = kept
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        painter = QPainter(self)
        if self._kept:
            painter.drawPixmap(0, 0, icons.pixmap("check", 14, "accent", density=self.devicePixelRatioF()))
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(palette.colour("edge"), 1.4))
            painter.drawEllipse(3, 3, 8, 8)
        painter.end()


def _small_label() -> Label:
    return Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="soft")


def _field() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setFont(typeface.face(typeface.BODY, latin=True))
    field.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData)
    return field
