"""Many messages at once: one list that says what became of each, to be gone through one by one.

Files, folders and exports of the website's form are read aside, each file in its limited process; the window stays
usable. Nothing becomes a case before a person has read it and said so.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from qv_desk.domain.incoming.proposal import KnownPerson
from qv_desk.errors import DeskError
from qv_desk.gui.intake.intake_dialog import IntakeDialog
from qv_desk.gui.intake.intake_draft import Unread
from qv_desk.gui.intake.message_list_model import MessageListModel
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.layouts import column, resize_within_screen, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.plain_table import PlainTable
from qv_desk.gui.parts.save_copy import ask_where
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import listed, screen_language
from qv_desk.gui.work.aside import Aside
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame import revival
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import bulk_intake, register, replies
from qv_desk.services.incoming.bulk_intake import BulkOutcome
from qv_desk.services.incoming.look_through import (
    Found,
    answers,
    erased_before,
    kept_with,
    look_through,
    seen_before,
    taken_in,
)

_SIZE: Final = (1180, 720)
_WIDTHS: Final = (208, 96, 168, 152)
_TO_DO: Final = frozenset({BulkOutcome.READ, BulkOutcome.NEEDS_PERSON})
_ORDER: Final = (
    BulkOutcome.READ, BulkOutcome.NEEDS_PERSON, BulkOutcome.OPENED, BulkOutcome.KEPT, BulkOutcome.DUPLICATE,
    BulkOutcome.REFUSED,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Turn:
    """A message and its row in the list."""

    unread: Unread
    row: int


class MessageListView(View):
    """The list of what was found.

    Args:
        workplace: the desk, the store thread and the ways out.
        paths: files and folders.
        parent: the dialog.

    Signals:
        done: the person is done with the list.
    """

    done = Signal()

    def __init__(self, workplace: Workplace, paths: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace, self._paths = workplace, tuple(paths)
        self._stopping = threading.Event()
        self._is_read = self._was_stopped = False
        self._turns: list[_Turn] = []
        self._aside = Aside(workplace.jobs.trouble.emit, self)
        self._build()
        self.retranslate()
        desk = workplace.desk
        workplace.jobs.ask(self, lambda: register.known_people(desk), self._begin, failed=self._fail)

    def retranslate(self) -> None:
        """Word the head, the list and the buttons."""
        self._title.setText(self.tr("What came in"))
        self._stop.setText(self.tr("Stop reading"))
        self._progress.setAccessibleName(self.tr("Reading the messages"))
        self.table.setAccessibleName(self.tr("Messages"))
        self._report.setText(self.tr("Save the list …"))
        self._close.setText(self.tr("Close"))
        self.model.retranslate()
        self._word()

    def first_focus(self) -> QWidget:
        """The list."""
        return self.table

    def is_ready(self) -> bool:
        """Whether everything was read, or reading was stopped."""
        return self._is_read

    def summary(self) -> str:
        """How many of each, as it is said."""
        return self._summary.plain_text()

    def go_button(self) -> ReasonedButton:
        """The button that goes through what is to be done."""
        return self._go

    def stop(self) -> None:
        """Read no further; what was found stays."""
        self._stopping.set()

    def go_through(self, rows: Sequence[int] = ()) -> IntakeDialog | None:
        """Show the messages one after the other; without rows, all that are ready or unsure."""
        found = self.model.found()
        chosen = [number for number in rows or range(len(found)) if found[number].is_message]
        if not rows:
            chosen = [number for number in chosen if found[number].row.outcome in _TO_DO]
        self._turns = [_Turn(_unread(found[number]), number) for number in chosen]
        if not self._turns:
            return None
        dialog = IntakeDialog(self._workplace, [turn.unread for turn in self._turns], self.window())
        dialog.view.opened.connect(self._was_opened)
        dialog.view.kept.connect(self._was_kept)
        dialog.open()
        return dialog

    def save_report(self) -> None:
        """Save the list as a table outside the desk, if the person wants that."""
        path = ask_where(self, self.tr("messages.csv"), is_journalled=False)
        if path is None:
            return
        rows, language = [found.row for found in self.model.found()], screen_language()
        self._aside.run(
            lambda: bulk_intake.write_report(path, rows, language),
            lambda _nothing: self._notice.show_words(self.tr("The list was saved outside the desk."), tone="tint"),
            self._notice.show_error,
        )

    def _build(self) -> None:
        self._title = Label(size=typeface.HEADING, weight=typeface.SEMIBOLD)
        self._summary = Para()
        self._notice = Notice()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._stop = Button(kind="link")
        self._stop.clicked.connect(self.stop)
        self.model = MessageListModel(self)
        self.table = PlainTable(self.model, _WIDTHS)
        self.table.row_opened.connect(lambda number: self.go_through([number]))
        self._go = ReasonedButton(kind="filled")
        self._go.clicked.connect(self.go_through)
        self._report = Button()
        self._report.clicked.connect(self.save_report)
        self._close = Button(kind="quiet")
        self._close.clicked.connect(self.done)
        buttons = row(self._go, self._report, self._close, gap=12)
        buttons.setStretch(0, 1)
        head = column(self._title, self._summary, self._notice, row(self._progress, self._stop, gap=12), gap=6)
        whole = column(head, 8, self.table, 12, buttons, margins=(24, 16, 24, 16))
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _begin(self, known: tuple[KnownPerson, ...]) -> None:
        now, paths, stopping = self._workplace.desk.now(), self._paths, self._stopping
        tell = self._aside.telling(self._tell)
        self._aside.run(
            lambda: look_through(paths, now=now, known=known, report=tell, stop=stopping.is_set),
            self._ask_whether_known,
            self._fail,
        )

    def _tell(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        if not self._is_read:
            self._summary.setText(self.tr("{done} of {total} files read.").format(done=done, total=total))

    def _ask_whether_known(self, found: tuple[Found, ...]) -> None:
        desk = self._workplace.desk

        def marked() -> list[Found]:
            return [_marked(desk, each) if each.is_message else each for each in found]

        self._workplace.jobs.ask(self, marked, self._show, failed=self._fail)

    def _show(self, found: list[Found]) -> None:
        self._end_reading()
        self._was_stopped = self._stopping.is_set()
        self.model.show_found(found)
        self._word()
        if found:
            self.table.selectRow(0)
        self._go.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, error: DeskError) -> None:
        self._end_reading()
        self._notice.show_error(error)
        self._word()

    def _end_reading(self) -> None:
        self._is_read = True
        self._progress.hide()
        self._stop.hide()

    def _was_opened(self, unread: Unread, reference: str) -> None:
        for turn in self._turns:
            if turn.unread == unread:
                self.model.put(turn.row, taken_in(self.model.found()[turn.row], reference))
        self._word()

    def _was_kept(self, unread: Unread, reference: str) -> None:
        for turn in self._turns:
            if turn.unread == unread:
                self.model.put(turn.row, kept_with(self.model.found()[turn.row], reference))
        self._word()

    def _word(self) -> None:
        found = self.model.found()
        to_do = sum(each.row.outcome in _TO_DO for each in found)
        self._go.button.setText(
            plural(to_do, self.tr("Read the message"), self.tr("Go through the {number} messages"))
            if to_do
            else self.tr("Go through the messages")
        )
        self._report.setEnabled(bool(found))
        if not self._is_read:
            self._go.refuse(self.tr("off until everything has been read"))
            self._summary.setText(self.tr("Each file is read in a process of its own. Nothing is saved by that."))
            return
        if to_do:
            self._go.allow()
        else:
            self._go.refuse(self.tr("off: nothing is left to be gone through"))
        counts = [(outcome, sum(each.row.outcome is outcome for each in found)) for outcome in _ORDER]
        parts = listed(f"{number} {self.model.outcome_words(outcome)}" for outcome, number in counts if number)
        many = plural(len(found), self.tr("1 message or file"), self.tr("{number} messages and files"))
        stopped = self.tr("reading was stopped, the rest was not looked at") if self._was_stopped else ""
        self._summary.setText(dates.joined(many, parts, stopped) if found else self.tr("Nothing was found here."))


class MessageListDialog(QDialog):
    """The list in a window of its own.

    Args:
        workplace: the desk, the store thread and the ways out.
        paths: files and folders.
        parent: the window over which it opens.
    """

    def __init__(self, workplace: Workplace, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Messages that came in"))
        self.view = MessageListView(workplace, paths, self)
        self.view.done.connect(self.close)
        self.setLayout(column(self.view))
        resize_within_screen(self, _SIZE)

    def open(self) -> None:
        """Show it beside the window, which stays usable."""
        self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop reading."""
        self.view.stop()
        super().closeEvent(event)


def _marked(desk: Desk, found: Found) -> Found:
    """A message with what the store knows of it: a case holds it, it answers one, or its case file was erased."""
    reference = register.same_message(desk, found.digest, found.message_id)
    if reference:
        return seen_before(found, reference)
    refused = revival.refusal(desk, message_id=found.message_id, originals=(found.digest,))
    if refused is not None:
        return erased_before(found, refused)
    pointed = replies.answered(desk, found.pointers) if found.pointers is not None else None
    return found if pointed is None else answers(found, pointed)


def _unread(found: Found) -> Unread:
    return Unread(found.path, found.row.line, found.original)
