"""The inputs of a form as plain values, so that what is half written in them can be kept and put back.

    self._inputs = FormInputs({"what": self._what, "outcome": self._outcome}, self)
    with self._inputs.filling():          # the program fills in; nobody has written anything
        self._what.setText(case.subject)
    self._inputs.rest()                   # saved or given up: nothing is half written any longer

It knows Qt's usual inputs and nothing of where their values are kept (see ``gui.work.drafts``).
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QDateTime, QObject, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

Plain = str | int | bool
_MOMENT: Final = "yyyy-MM-ddTHH:mm:ss"


class FormInputs(QObject):
    """The inputs of one form.

    Args:
        inputs: by names that stay the same from version to version.
        owner: the form; with it this goes.

    Signals:
        edited: the person changed an input.
        rested: what was half written was saved or given up.
        restored: what was half written before is back; the form should show itself.
    """

    edited = Signal()
    rested = Signal()
    restored = Signal()

    def __init__(self, inputs: Mapping[str, QWidget], owner: QWidget) -> None:
        super().__init__(owner)
        self._inputs = dict(inputs)
        self._filling = 0
        self._at_rest = self.values()
        for widget in self._inputs.values():
            _signal(widget).connect(self._tell)

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing differs from what the program filled in."""
        return self.values() == self._at_rest

    def values(self) -> dict[str, Plain]:
        """What stands in the inputs now."""
        return {name: _value(widget) for name, widget in self._inputs.items()}

    def put(self, values: Mapping[str, object]) -> None:
        """Put back what was half written; what no longer fits an input is left out."""
        self._filling += 1
        try:
            for name, widget in self._inputs.items():
                _put(widget, values.get(name))
        finally:
            self._filling -= 1
        if not self.is_at_rest:
            self.restored.emit()

    def rest(self) -> None:
        """What stands now is saved, given up, or the program's own."""
        self._at_rest = self.values()
        self.rested.emit()

    @contextmanager
    def filling(self) -> Iterator[None]:
        """While the program fills in: it is no editing, and what the person has half written stays so."""
        was_at_rest = self.is_at_rest
        self._filling += 1
        try:
            yield
        finally:
            self._filling -= 1
            if was_at_rest:
                self._at_rest = self.values()

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()


def _signal(widget: QWidget):  # type: ignore[no-untyped-def] # noqa: ANN202 - PySide gives signals no common type
    match widget:
        case QLineEdit() | QPlainTextEdit():
            return widget.textChanged
        case QComboBox():
            return widget.currentIndexChanged
        case QSpinBox():
            return widget.valueChanged
        case QDateTimeEdit():
            return widget.dateTimeChanged
        case QAbstractButton():
            return widget.toggled
    raise TypeError(f"no input that can be kept: {type(widget).__name__}")


def _value(widget: QWidget) -> Plain:
    match widget:
        case QLineEdit():
            return widget.text()
        case QPlainTextEdit():
            return widget.toPlainText()
        case QComboBox():
            data = widget.currentData()
            return data if isinstance(data, str) else ""
        case QSpinBox():
            return widget.value()
        case QDateTimeEdit():
            return widget.dateTime().toString(_MOMENT)
        case QAbstractButton():
            return widget.isChecked()
    raise TypeError(f"no input that can be kept: {type(widget).__name__}")


def _put(widget: QWidget, value: object) -> None:
    match widget, value:
        case QLineEdit(), str():
            widget.setText(value)
        case QPlainTextEdit(), str():
            widget.setPlainText(value)
        case QComboBox(), str():
            place = widget.findData(value)
            if place >= 0:
                widget.setCurrentIndex(place)
        case QDateTimeEdit(), str():
            moment = QDateTime.fromString(value, _MOMENT)
            if moment.isValid():
                widget.setDateTime(moment)
        case QAbstractButton(), bool():
            widget.setChecked(value)
        case QSpinBox(), int():
            widget.setValue(value)
        case _:
            pass
