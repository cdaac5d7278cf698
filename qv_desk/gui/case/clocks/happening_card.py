"""Write down what happened in a case, as far as clocks may depend on it."""

from datetime import datetime, time
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from qv_desk.domain.cases.happening import NEEDS_WORDS, Happening
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.layouts import column, row, stand_on
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import may

_HEIGHT: Final = 64
_NOON: Final = time(12)
_WORDS: Final = {
    Happening.CLARIFICATION_ASKED: str(QT_TRANSLATE_NOOP("Happenings", "We asked what is meant")),
    Happening.CLARIFICATION_ANSWERED: str(QT_TRANSLATE_NOOP("Happenings", "The person said what is meant")),
    Happening.FEE_ASKED: str(QT_TRANSLATE_NOOP("Happenings", "We asked for a fee")),
    Happening.FEE_PAID: str(QT_TRANSLATE_NOOP("Happenings", "The fee came in")),
    Happening.ACKNOWLEDGED: str(QT_TRANSLATE_NOOP("Happenings", "We confirmed receipt without a letter")),
    Happening.DISCOVERED: str(QT_TRANSLATE_NOOP("Happenings", "It was discovered")),
    Happening.WITHDRAWN: str(QT_TRANSLATE_NOOP("Happenings", "The person took the request back")),
}


class HappeningCard(View):
    """One form: what, when, the words, and one button.

    Args:
        desk: the open desk.

    Attributes:
        inputs: what may be half written in it.

    Signals:
        written: what happened, when (an aware moment, None for now), the words.
    """

    written = Signal(str, object, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="list")
        stand_on(self, "list", rounded=True)
        self._desk = desk
        self._file: CaseFile | None = None
        self._may_write = may(desk.user, "clock_events.write_down")
        self._title = Para(size=typeface.HEADING, weight=typeface.SEMIBOLD, ink="text")
        self._hint = Para(ink="soft")
        self.open_button = Button(kind="link", icon="down")
        self.open_button.setCheckable(True)
        self.open_button.toggled.connect(self._unfold)
        self.what_combo = QComboBox()
        self.what_combo.currentIndexChanged.connect(self._check)
        self.day_field = DateField(desk.today)
        self.note_edit = QPlainTextEdit()
        self.note_edit.setTabChangesFocus(True)
        self.note_edit.setFixedHeight(_HEIGHT)
        self.note_edit.textChanged.connect(self._check)
        self.write_button = ReasonedButton(kind="plain")
        self.write_button.clicked.connect(self._write)
        self._what_label, self._day_label = small("", self.what_combo), small("", self.day_field)
        self._note_label = small("", self.note_edit)
        self.inputs = FormInputs({"what": self.what_combo, "note": self.note_edit}, self)
        self.inputs.restored.connect(lambda: self.open_button.setChecked(True))
        self._form = QWidget()
        self._form.setLayout(
            column(
                self._hint, 8,
                self._what_label, 4, self.what_combo, 8,
                self._day_label, 4, row(self.day_field, None), 8,
                self._note_label, 4, self.note_edit, 8,
                self.write_button,
            )
        )  # fmt: skip
        self._form.hide()
        self.setLayout(column(self._title, 4, row(self.open_button, None), self._form, margins=(20, 14, 20, 12)))

    def show_file(self, file: CaseFile) -> None:
        """Offer what can have happened in a case as it stands."""
        self._file = file
        self.setVisible(self._may_write and bool(self._offered()))
        self.retranslate()

    def settle(self) -> None:
        """It was written down."""
        with self.inputs.filling():
            self.note_edit.clear()
            self.day_field.set_day(self._desk.today)
        self.inputs.rest()
        self.open_button.setChecked(False)

    def retranslate(self) -> None:
        """Say it in the current language."""
        self._title.setText(self.tr("What happened meanwhile"))
        self._hint.setText(
            self.tr("Everything stays in the file. A clock stops only where its law waits for the reply.")
        )
        self.open_button.setText(self.tr("Write down what happened"))
        self._what_label.setText(self.tr("What"))
        self._day_label.setText(self.tr("On"))
        self._note_label.setText(self.tr("In a sentence: what was asked, the fee with its basis, or why"))
        self.write_button.button.setText(self.tr("Write it down"))
        self.what_combo.setAccessibleName(self.tr("What happened"))
        self.day_field.setAccessibleName(self.tr("The day on which it happened"))
        self.note_edit.setAccessibleName(self._note_label.text())
        with self.inputs.filling():
            refill(
                self.what_combo,
                [(one.value, QCoreApplication.translate("Happenings", _WORDS[one])) for one in self._offered()],
            )
        self._check()

    def _offered(self) -> tuple[Happening, ...]:
        if self._file is None:
            return ()
        case = self._file.case
        if case.status == "closed":
            return ()
        return tuple(one for one in Happening if not (one is Happening.WITHDRAWN and case.is_answered))

    def _check(self) -> None:
        what = chosen(self.what_combo)
        if what in {one.value for one in NEEDS_WORDS} and not self.note_edit.toPlainText().strip():
            self.write_button.refuse(self.tr("Off until it is written in a sentence."))
        else:
            self.write_button.allow()

    def _write(self) -> None:
        self.written.emit(chosen(self.what_combo), self._moment(), self.note_edit.toPlainText().strip())

    def _moment(self) -> datetime | None:
        """Now, for today; noon of an earlier day, but not before the request came in on that day."""
        day = self.day_field.day()
        if self._file is None or day == self._desk.today:
            return None
        at = datetime.combine(day, _NOON, tzinfo=self._desk.zone)
        received_at = self._file.case.received_at.astimezone(self._desk.zone)
        return max(at, received_at) if day == received_at.date() else at

    def _unfold(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.open_button.set_icon("up" if is_open else "down")
        self._form.setVisible(is_open)
        if is_open:
            self.what_combo.setFocus()
