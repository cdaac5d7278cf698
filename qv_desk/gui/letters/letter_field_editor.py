"""One input of the letter desk: label, the right kind of editor, what to write, and the standard sentences."""

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QDate, QDateTime, QLocale, QSignalBlocker, Qt, QTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QLineEdit, QMenu, QPlainTextEdit, QWidget

from qv_desk.domain.letters.field_rows import BAR
from qv_desk.domain.letters.letter import FieldValue
from qv_desk.gui.look import typeface
from qv_desk.gui.look.typeface import speaks_chinese
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.services.letters.letter_drafting import FieldState

Value = str | tuple[str, ...]
_LINES = {FieldValue.TEXT: 76, FieldValue.LIST: 96, FieldValue.ROWS: 120}
_BY_LINE = frozenset({FieldValue.LIST, FieldValue.ROWS})
_SHORT = 60


class LetterFieldEditor(View):
    """An input for one field.

    Args:
        state: the field with its value as it stands.
        today: proposed where a day is still to be entered.

    Signals:
        written: name of the field and what the officer wrote.
    """

    written = Signal(str, object)

    def __init__(self, state: FieldState, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._today = today
        self._is_missing = False
        self._is_first_gap = False
        self._label = Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="soft")
        self._missing = Label(size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="amber")
        self._hint = Para(size=typeface.SMALL, ink="mute")
        self._editor = self._make_editor()
        self._label.setBuddy(self._editor)
        self._enter = Button(kind="plain")
        self._enter.clicked.connect(self._enter_day)
        self._standard = Button(kind="plain")
        self._standard.clicked.connect(self._use_standard)
        self._quote = Para(size=typeface.SMALL, ink="mute")
        self.setLayout(
            column(
                row(self._label, None, self._missing),
                4,
                self._editor,
                row(self._enter, None),
                2,
                self._hint,
                4,
                row(self._standard, None),
                self._quote,
            )
        )
        self.show_state(state, is_missing=False, is_first_gap=False)

    @property
    def name(self) -> str:
        """The name of the field."""
        return self._state.field.name

    def show_state(self, state: FieldState, *, is_missing: bool, is_first_gap: bool) -> None:
        """Show the field as it stands now; words being typed are not overwritten.

        Args:
            state: the field with its value and standard sentences.
            is_missing: whether the contract waits for it.
            is_first_gap: whether its button is the filled one.
        """
        self._state, self._is_missing, self._is_first_gap = state, is_missing, is_first_gap
        if isinstance(self._editor, Para) or (not self._editor.hasFocus() and self.value() != state.value):
            self._put(state.value)
        self.retranslate()

    def retranslate(self) -> None:
        """Word label, hint and buttons."""
        field = self._state.field
        label = said(field.label)
        self._label.setText(label)
        self._label.set_ink("amber" if self._is_missing else "soft")
        self._missing.setText(self.tr("missing") if self._is_missing else "")
        self._editor.setAccessibleName(label)
        self._editor.setAccessibleDescription(said(field.hint))
        if isinstance(self._editor, QPlainTextEdit) and field.columns:
            self._editor.setPlaceholderText(f" {BAR} ".join(said(one.label) for one in field.columns))
        self._dress("missing" if self._is_missing else "")
        self._hint.setText(said(field.hint) if self._state.is_open else self.tr("Comes from the case."))
        self._enter.setText(self.tr("Enter the day") if field.value is FieldValue.DATE else self.tr("Enter the moment"))
        is_dated = field.value in {FieldValue.DATE, FieldValue.MOMENT}
        waits = is_dated and not self._state.value and self._state.is_open
        self._enter.setVisible(waits)
        self._editor.setVisible(not waits)
        self._show_standard()

    def value(self) -> Value:
        """What stands in the editor, as the letters want it."""
        field, editor = self._state.field, self._editor
        if isinstance(editor, DateField):
            return editor.day().isoformat() if self._state.value else ""
        if isinstance(editor, QDateTimeEdit):
            return editor.dateTime().toString("yyyy-MM-ddTHH:mm") if self._state.value else ""
        if isinstance(editor, QLineEdit):
            return editor.text().strip()
        if isinstance(editor, QPlainTextEdit):
            text = editor.toPlainText().strip()
            if field.value in _BY_LINE:
                return tuple(line.strip() for line in text.splitlines() if line.strip())
            return text
        return self._state.value

    def take_focus(self) -> None:
        """Put the keyboard where the field is filled."""
        target = self._enter if self._enter.isVisible() else self._editor
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def standard_button(self) -> Button:
        """The button that fills in the standard sentence."""
        return self._standard

    def _make_editor(self) -> QWidget:
        field = self._state.field
        if not self._state.is_open:
            words = Para(ink="text")
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            return words
        match field.value:
            case FieldValue.LINE:
                line = QLineEdit()
                line.textEdited.connect(self._tell)
                return line
            case FieldValue.DATE:
                day = DateField(self._today)
                day.dateChanged.connect(self._tell)
                return day
            case FieldValue.MOMENT:
                moment = QDateTimeEdit()
                moment.setCalendarPopup(True)
                moment.dateTimeChanged.connect(self._tell)
                return moment
            case FieldValue.TEXT | FieldValue.LIST | FieldValue.ROWS:
                text = QPlainTextEdit()
                text.setTabChangesFocus(True)
                text.setFixedHeight(_LINES[field.value])
                text.textChanged.connect(self._tell)
                return text

    def _put(self, value: Value) -> None:
        editor = self._editor
        blocked = QSignalBlocker(editor)
        text = "\n".join(value) if isinstance(value, tuple) else value
        if isinstance(editor, Para):
            editor.setText(self._readable(text))
        elif isinstance(editor, DateField):
            editor.set_day(date.fromisoformat(text) if text else self._today)
        elif isinstance(editor, QDateTimeEdit):
            editor.setLocale(QLocale())
            editor.setDisplayFormat("yyyy 年 M 月 d 日 HH:mm" if speaks_chinese() else "d MMMM yyyy HH:mm")
            at = datetime.fromisoformat(text) if text else datetime.combine(self._today, datetime.min.time())
            editor.setDateTime(QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute)))
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
        blocked.unblock()

    def _readable(self, text: str) -> str:
        if self._state.field.value is FieldValue.DATE and text:
            return dates.long_day(date.fromisoformat(text), year=True)
        return text or self.tr("not known yet")

    def _tell(self) -> None:
        if isinstance(self._editor, QDateTimeEdit) and not self._state.value:
            return
        self.written.emit(self.name, self.value())

    def _enter_day(self) -> None:
        day = self._today.isoformat()
        self.written.emit(self.name, day if self._state.field.value is FieldValue.DATE else f"{day}T00:00")

    def _show_standard(self) -> None:
        offered = bool(self._state.standards) and self._state.is_open and not self._state.value
        self._standard.setVisible(offered)
        self._quote.setVisible(offered)
        if offered:
            only, label = len(self._state.standards) == 1, said(self._state.field.label)
            self._standard.setText(
                self.tr("Use the standard sentence") if only else self.tr("Choose a standard sentence …")
            )
            named = self.tr("Use the standard sentence: {field}")
            self._standard.setAccessibleName(
                (named if only else self.tr("Choose a standard sentence: {field}")).format(field=label)
            )
            self._standard.set_kind("filled" if self._is_first_gap else "plain")
            self._quote.setText(f"“{self._state.standards[0]}”" if only else "")
            self._quote.setVisible(only)

    def _use_standard(self) -> None:
        standards = self._state.standards
        if len(standards) == 1:
            self._take(standards[0])
            return
        menu = QMenu(self)
        for sentence in standards:
            words = sentence if len(sentence) <= _SHORT else f"{sentence[:_SHORT]} …"
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(self._take, sentence))  # Qt gives a partial no tick
        menu.popup(self._standard.mapToGlobal(self._standard.rect().bottomLeft()))

    def _take(self, sentence: str) -> None:
        value: Value = (sentence,) if self._state.field.value in _BY_LINE else sentence
        self._put(value)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.written.emit(self.name, value)

    def _dress(self, state: str) -> None:
        if self._editor.property("state") != state:
            self._editor.setProperty("state", state)
            self._editor.style().unpolish(self._editor)
            self._editor.style().polish(self._editor)
