"""The words of one block, with its places for fields marked as such; ``{{`` brings the list of fields.

What is no place that can be filled is marked by a wavy line. Undo belongs to the whole wording, so the text has none of
its own and passes the wish on.
"""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit, QToolTip, QWidget

from qv_desk.domain.letters.template_places import PLACE
from qv_desk.gui.parts.tips import plain_tip
from qv_desk.gui.templates.field_list import WIDTH, FieldModel, dress, sample_words
from qv_desk.gui.templates.place_marks import PlaceMarker, units
from qv_desk.gui.templates.table_words import place_of
from qv_desk.gui.words.saying import capital, colon, said
from qv_desk.services.templates.templates import FieldChoice

_BEGUN: Final = re.compile(r"\{\{ *([^{}\n]{0,60})$")
"""A place that is being typed, up to the cursor."""
_REST: Final = re.compile(r"^[a-z0-9_]* *\}\}")
"""What may follow the cursor of a place that is typed anew."""
_PADDING: Final = 14
"""Pixels above and below the words together: border, padding and the document's own margin."""
_LEAVING: Final = frozenset(
    {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
)


class PlaceText(QPlainTextEdit):
    """An input as tall as its words.

    Args:
        fields: what may be placed.
        parent: Qt's owner.

    Signals:
        edited: the person changed the words.
        entered: the keyboard came here.
        undo_wanted: the last step is to be undone.
        redo_wanted: what was undone is to be done again.
    """

    edited = Signal()
    entered = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, fields: Sequence[FieldChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = {field.name: field for field in fields}
        self._popup: QListView | None = None
        self._completer: QCompleter | None = None
        self._offered = FieldModel(self)
        self._offered.show_fields(fields)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._marker = PlaceMarker(self.document(), frozenset(self._fields))
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._told = ""
        self.textChanged.connect(self._tell)
        self._fit()

    def offer_fields(self, fields: Sequence[FieldChoice]) -> None:
        """Know these as what may be placed, where that is something else than before."""
        known = {field.name: field for field in fields}
        if known == self._fields:
            return
        self._fields = known
        self._offered.show_fields(fields)
        blocked = QSignalBlocker(self)
        self._marker.know(frozenset(known))
        blocked.unblock()

    def text(self) -> str:
        """The words."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show other words; the cursor goes where they differ, and nobody is told."""
        now = self.toPlainText()
        if now == text:
            return
        start = 0
        while start < min(len(now), len(text)) and now[start] == text[start]:
            start += 1
        end = 0
        while end < min(len(now), len(text)) - start and now[-1 - end] == text[-1 - end]:
            end += 1
        blocked = QSignalBlocker(self)
        cursor = self.textCursor()
        cursor.setPosition(units(now[:start]))
        cursor.setPosition(units(now[: len(now) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start : len(text) - end])
        if not now:
            cursor.setPosition(0)
        self.setTextCursor(cursor)
        blocked.unblock()
        self._told = text
        self._fit()

    def place_field(self, name: str) -> None:
        """Write the place of a field where the cursor stands."""
        self.textCursor().insertText(place_of(name))

    def offered(self) -> FieldModel:
        """The fields that fit what is being typed."""
        return self._offered

    def is_offering(self) -> bool:
        """Whether the list of fields is open under the words."""
        return self._popup is not None and self._popup.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; Backspace and Delete take a place out whole."""
        if self.is_offering() and event.key() in _LEAVING:
            event.ignore()  # the list takes it
            return
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
            return
        if event.matches(QKeySequence.StandardKey.Redo):
            self.redo_wanted.emit()
            return
        if event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete} and self._take_place_out(event.key()):
            return
        super().keyPressEvent(event)
        if event.text() and not self.isReadOnly():
            self._offer()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard is here."""
        super().focusInEvent(event)
        self.entered.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as tall as the words at this width."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel moves the page, never the words in their box."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Mark the places in the colours of the theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange}:
            blocked = QSignalBlocker(self)
            self._marker.rehighlight()
            blocked.unblock()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def event(self, event: QEvent) -> bool:
        """What a field is, and a made-up value of it, while the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cursor = self.cursorForPosition(self.viewport().mapFromParent(event.pos()))
            field = self._field_at(cursor)
            if field is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(
                    event.globalPos(), plain_tip(f"{capital(said(field.label))}{colon()}{sample_words(field)}"), self
                )
            return True
        return super().event(event)

    def _tell(self) -> None:
        text = self.toPlainText()
        if text != self._told:  # marking a place is a change to Qt
            self._told = text
            self.edited.emit()

    def _fit(self) -> None:
        lines = max(1, int(self.document().size().height()))
        wanted = lines * self.fontMetrics().lineSpacing() + round(2 * self.document().documentMargin()) + _PADDING
        if self.height() != wanted or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    def _field_at(self, cursor: QTextCursor) -> FieldChoice | None:
        at = cursor.positionInBlock()
        line = cursor.block().text()
        for found in PLACE.finditer(line):
            if units(line[: found.start()]) <= at < units(line[: found.end()]):
                return self._fields.get(found[1])
        return None

    def _take_place_out(self, key: int) -> bool:
        """Whether there was a place beside the cursor, which is gone now."""
        cursor = self.textCursor()
        if cursor.hasSelection() or self.isReadOnly():
            return False
        line, at = cursor.block().text(), cursor.positionInBlock()
        for found in PLACE.finditer(line):
            start, end = units(line[: found.start()]), units(line[: found.end()])
            if at == (end if key == Qt.Key.Key_Backspace else start):
                cursor.setPosition(cursor.block().position() + start)
                cursor.setPosition(cursor.block().position() + end, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
                return True
        return False

    def _offer(self) -> None:
        """Open the list while a place is being typed, and close it when none is."""
        begun = _BEGUN.search(self._before_cursor())
        if begun is not None:
            self._offered.narrow(begun[1])
        if begun is None or not self._offered.rowCount():
            if self._popup is not None:
                self._popup.hide()
            return
        completer, popup = self._list()
        below = self.cursorRect()
        below.setWidth(WIDTH)
        completer.complete(below)
        popup.setCurrentIndex(self._offered.index(0))

    def _list(self) -> tuple[QCompleter, QListView]:
        if self._completer is None or self._popup is None:
            popup = QListView()
            completer = QCompleter(self._offered, self)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            completer.setPopup(popup)
            dress(popup)
            popup.setAccessibleName(self.tr("Fields"))
            completer.setWidget(self)
            completer.activated.connect(lambda _label: self._complete(popup.currentIndex().row()))
            self._completer, self._popup = completer, popup
        return self._completer, self._popup

    def _complete(self, row: int) -> None:
        field = self._offered.field_at(row)
        begun = _BEGUN.search(self._before_cursor())
        if field is None or begun is None:
            return
        cursor = self.textCursor()
        at = cursor.position()
        line = cursor.block().text()
        rest = _REST.search(line[len(self._before_cursor()) :])
        cursor.setPosition(at - units(begun[0]))
        cursor.setPosition(at + (units(rest[0]) if rest else 0), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(place_of(field.name))
        self.setTextCursor(cursor)

    def _before_cursor(self) -> str:
        cursor = self.textCursor()
        line = cursor.block().text().encode("utf-16-le")
        return line[: 2 * cursor.positionInBlock()].decode("utf-16-le", errors="ignore")
