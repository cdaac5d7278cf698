"""Sections of a page: a heading, what stands already, and below it the form that changes it."""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import refill
from qv_desk.gui.parts.layouts import column, hairline, row
from qv_desk.gui.parts.paragraph import Label, Para

_TEXT_HEIGHT = 76
_COMBO_LETTERS = 24
_APART = 6
"""Between one input and the label of the next, beside the spacing of the column."""


class Section(QWidget):
    """A heading, what stands already, and below it the form that changes it.

    Attributes:
        standing: what stands already, in words.
        form: what is typed; hidden where nothing may be changed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Label(size=typeface.HEADING, weight=typeface.SEMIBOLD)
        self._hint = Para(size=typeface.SMALL, ink="mute")
        self.standing = Para(ink="text")
        self.form = QWidget()
        self._fields = QVBoxLayout(self.form)
        self._fields.setContentsMargins(0, 4, 0, 0)
        self._fields.setSpacing(4)
        self._whole = column(
            hairline(), 12, self._heading, 2, self._hint, 4, self.standing, self.form, margins=(0, 12, 0, 0)
        )
        self.setLayout(self._whole)

    def word(self, heading: str, hint: str) -> None:
        """Say what the section is for and why it is asked."""
        self._heading.setText(heading)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def say(self, words: str) -> None:
        """Say what stands already; nothing hides the line."""
        self.standing.setText(words)
        self.standing.setVisible(bool(words))

    def show_above(self, content: QWidget) -> None:
        """Put content between what stands and the form."""
        self._whole.insertWidget(self._whole.indexOf(self.form), content)

    def add(self, *items: QWidget | tuple[Label, QWidget]) -> None:
        """Put inputs below each other, each under its label."""
        for item in items:
            if self._fields.count():
                self._fields.addSpacing(_APART)
            for widget in item if isinstance(item, tuple) else (item,):
                self._fields.addWidget(widget)


def left(button: Button) -> QWidget:
    """A button in a cell of its own, where the text of the column begins."""
    cell = QWidget()
    cell.setLayout(row(button, None))
    return cell


def labelled(widget: QWidget) -> tuple[Label, QWidget]:
    """An input under a label that is worded later, by :func:`name`."""
    return small("", widget), widget


def name(pair: tuple[Label, QWidget], words: str) -> None:
    """Word the label of an input, and name the input for a screen reader."""
    label, widget = pair
    label.setText(words)
    widget.setAccessibleName(words)


def text_input() -> QPlainTextEdit:
    """An input for a few sentences; Tab leaves it."""
    text = QPlainTextEdit()
    text.setTabChangesFocus(True)
    text.setFixedHeight(_TEXT_HEIGHT)
    return text


def choice() -> QComboBox:
    """A choice that is no wider than its place."""
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_COMBO_LETTERS)
    return combo


def offer(combo: QComboBox, first: str, codes: Iterable[tuple[StrEnum, str]]) -> None:
    """Fill a choice whose first entry says that nothing is chosen."""
    refill(combo, [("", first), *((code.value, words) for code, words in codes)])
