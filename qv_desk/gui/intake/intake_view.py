"""Taking in messages: the text at the left, the proposal with its reasons at the right, the officer decides.

Each file is read in its limited child process, off the window's thread and off the store thread. Several files come one
after the other. The window beside it stays usable, so that an earlier case can be looked at meanwhile.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qv_desk.domain.cases.case import Case
from qv_desk.domain.incoming.message import AutomaticKind
from qv_desk.domain.incoming.proposal import KnownPerson
from qv_desk.domain.linking.possible_case import PossibleCase
from qv_desk.domain.terms.case_kind import INTAKE_KINDS, CaseKind
from qv_desk.errors import DeskError, InputError
from qv_desk.gui.intake.case_fields_panel import CaseFieldsPanel
from qv_desk.gui.intake.earlier_cases import EarlierCases
from qv_desk.gui.intake.erased_before import ErasedBefore
from qv_desk.gui.intake.intake_draft import IntakeDraft, Unread
from qv_desk.gui.intake.intake_reading import Taken, looked_up
from qv_desk.gui.intake.keep_with_case import KeepWithCase
from qv_desk.gui.intake.message_panel import MessagePanel
from qv_desk.gui.intake.whole_width import WholeWidth
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import column, hairline, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.aside import Aside
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review
from qv_desk.services.incoming import register
from qv_desk.services.incoming.look_through import read_again
from qv_desk.services.incoming.new_case import new_case_from
from qv_desk.services.incoming.read_message import Reading
from qv_desk.services.words.names import kind_name

SHOW_AFTER_MS = 300
_LEAST_FIELDS = 470


class IntakeView(View):
    """One message after the other.

    Args:
        workplace: the desk, the store thread and the ways out.
        messages: which.
        parent: the dialog, closed after the last one.
        draft: where the messages and what is corrected in them are kept until they are done.

    Signals:
        opened: a message (``Unread``) and the reference of the case that it became.
        kept: a message (``Unread``) and the reference of the case that it was kept with.
    """

    opened = Signal(object, str)
    kept = Signal(object, str)

    def __init__(self, workplace: Workplace, messages: Sequence[Unread], parent: QDialog, draft: IntakeDraft) -> None:
        super().__init__(parent)
        self._kept = draft
        self._dialog = parent
        self._workplace = workplace
        self._messages = tuple(messages)
        self._place = -1
        self._read: Taken | None = None
        self._opened = ""
        self._aside = Aside(workplace.jobs.trouble.emit, self)
        load("intake_view", self)
        self._title = child(self, Label, "title_label")
        wear(self._title, typeface.HEADING, typeface.SEMIBOLD)
        self._file = child(self, Label, "file_label")
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)
        self._stack = child(self, QStackedWidget, "stack")
        self._waiting = child(self, Para, "waiting_para")
        self._progress = child(self, QProgressBar, "progress")
        self._stop = child(self, Button, "stop_button")
        self._stop.clicked.connect(self._stop_reading)
        self._open = child(self, ReasonedButton, "open_button")
        self._open.button.set_kind("filled")
        self._open.clicked.connect(self._open_case)
        self._skip = child(self, Button, "skip_button")
        self._skip.clicked.connect(self.next_message)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(SHOW_AFTER_MS)
        self._delay.timeout.connect(lambda: self._show_waiting(shown=True))
        self._build_ready()
        self.retranslate()
        self.next_message()

    def _build_ready(self) -> None:
        self._message = MessagePanel(self._workplace.desk.zone)
        self._fields = CaseFieldsPanel(self._workplace.desk.zone)
        self._fields.changed.connect(self._check)
        self._fields.reason_chosen.connect(self._message.mark)
        self._earlier = EarlierCases()
        self._earlier.case_wanted.connect(lambda case_id: self._workplace.case_wanted.emit(case_id, ""))
        self._earlier.reference_wanted.connect(self._look_at)
        self._keeping = KeepWithCase(self._workplace, lambda: self._read.reading if self._read else None, self)
        self._earlier.keep_wanted.connect(self._keeping.keep)
        self._earlier.bounce_wanted.connect(self._keeping.note_bounce)
        self._keeping.kept.connect(self._was_kept)
        self._keeping.failed.connect(self._not_opened)
        self._erased = ErasedBefore()
        self._erased.changed.connect(self._check)
        self._hint = Notice()
        right = QWidget()
        right.setLayout(
            column(column(self._earlier, self._erased, self._hint, gap=8, margins=(24, 12, 24, 0)), self._fields)
        )
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self._message)
        area = scrolled(right)
        WholeWidth(area, right, _LEAST_FIELDS)
        splitter.addWidget(area)
        splitter.setSizes([560, 620])
        layout = child(self, QVBoxLayout, "ready_layout")
        layout.addWidget(hairline())
        layout.addWidget(splitter)

    def retranslate(self) -> None:
        """Word the head and the buttons."""
        self._stop.setText(self.tr("Stop reading"))
        self._progress.setAccessibleName(self.tr("Reading the message"))
        self._open.button.setText(self.tr("Open the case"))
        last = self._place >= len(self._messages) - 1
        self._skip.setText(self.tr("Leave this message") if last else self.tr("Leave it, next message"))
        if 0 <= self._place < len(self._messages):  # not after the last one, while the dialog goes away
            name = self._name(self._messages[self._place])
            number = self.tr("{number} of {all}").format(number=self._place + 1, all=len(self._messages))
            self._file.setText(name if len(self._messages) == 1 else f"{name} ({number})")
            self._waiting.setText(self.tr("Reading {file} in a process of its own.").format(file=name))
        self._title.setText(self.tr("What came in"))
        if self._read is not None:
            self._show_hint(self._read.reading)
            self._check()

    def first_focus(self) -> QWidget | None:
        """The kind of case."""
        return self._fields.first_focus()

    def fields(self) -> CaseFieldsPanel:
        """The inputs."""
        return self._fields

    def message_panel(self) -> MessagePanel:
        """The message as it came."""
        return self._message

    def notice(self) -> Notice:
        """What could not be done."""
        return self._notice

    def earlier(self) -> EarlierCases:
        """What may belong together."""
        return self._earlier

    def erased(self) -> ErasedBefore:
        """What is said where the message's case file was erased."""
        return self._erased

    def open_button(self) -> ReasonedButton:
        """The button that opens the case."""
        return self._open

    def is_ready(self) -> bool:
        """Whether a message is shown with its proposal."""
        return self._read is not None

    def next_message(self) -> None:
        """Go to the next file; after the last one the dialog closes and shows the case opened last."""
        self._place += 1
        self._read = None
        self._notice.clear()
        if self._place >= len(self._messages):
            self._finish()
            return
        original = self._kept.begin(self._messages[self._place :])
        self.retranslate()
        self._stack.setCurrentIndex(0)
        self._show_waiting(shown=False)
        self._delay.start()
        self._open.refuse(self.tr("off until the message has been read"))
        desk = self._workplace.desk
        self._workplace.jobs.ask(
            self, lambda: register.known_people(desk), lambda known: self._begin(known, original), failed=self._unread
        )

    def stop(self) -> None:
        """Stop what is under way."""
        self._delay.stop()
        self._aside.stop()

    def _begin(self, known: tuple[KnownPerson, ...], original: bytes) -> None:
        message, now = self._messages[self._place], self._workplace.desk.now

        def work() -> Taken:
            reading = read_again(message.path, message.line, original, now=now(), known=known)
            return Taken(reading, new_case_from(reading, now()))

        self._aside.run(work, self._ask_whether_known, self._unread)

    def _ask_whether_known(self, read: Taken) -> None:
        desk = self._workplace.desk
        self._workplace.jobs.ask(
            self,
            lambda: looked_up(desk, read.reading),
            lambda found: self._show(read, *found),
            failed=self._unread,
        )

    def _show(
        self, read: Taken, same: str, possible: tuple[PossibleCase, ...], refused: InputError | None = None
    ) -> None:
        self._delay.stop()
        self._read = read
        self._message.show_reading(read.reading)
        self._earlier.show_found(read.reading.proposal, same, possible, read.reading.message.automatic_kind)
        self._erased.show_refusal(refused)
        self._fields.show_case(read.new_case)
        self._kept.take(read.reading.original, self._fields.inputs)
        self._fields.show_reasons(read.reading.proposal)
        self._show_hint(read.reading)
        self._stack.setCurrentIndex(1)
        self._check()
        target = self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_hint(self, reading: Reading) -> None:
        proposal = reading.proposal
        kind = CaseKind(proposal.kind)
        if reading.message.automatic_kind is not AutomaticKind.NONE:
            self._hint.clear()  # what a machine sent is said above
        elif kind not in INTAKE_KINDS:
            self._hint.show_words(
                self.tr("This looks like: {kind}.").format(kind=said(kind_name(kind))),
                self.tr(
                    "The desk has no steps of its own for that kind yet. Choose the nearest kind, or leave the message."
                ),
            )
        elif proposal.confidence == "unsure":
            self._hint.show_words(
                self.tr("The desk is not sure what this is."), self.tr("Please read the message before opening a case.")
            )
        elif proposal.country is None:
            self._hint.show_words(
                self.tr("The message does not say where the person lives."),
                self.tr("Choose the country if you can: answers name its supervisory authority."),
            )
        else:
            self._hint.clear()

    def _unread(self, error: DeskError) -> None:
        self._delay.stop()
        self._show_waiting(shown=False)
        self._notice.show_error(error)
        self._open.refuse(self.tr("off: the message could not be read"))
        self._skip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_reading(self) -> None:
        self.stop()
        self._show_waiting(shown=False)
        self._notice.show_words(self.tr("Reading was stopped."), self.tr("Nothing was kept; the file is where it was."))
        self._open.refuse(self.tr("off: the message was not read"))

    def _show_waiting(self, *, shown: bool) -> None:
        for widget in (self._waiting, self._progress, self._stop):
            widget.setVisible(shown)

    def _check(self) -> None:
        if self._read is None:
            return
        problem = self._fields.problem(self._workplace.desk.now())
        if problem:
            self._open.refuse(problem)
        elif self._erased.is_in_the_way:
            self._open.refuse(self.tr("off: its case file was erased; say above that the person wrote anew"))
        else:
            self._open.allow()

    def _open_case(self) -> None:
        if self._read is None:
            return
        desk, case = self._workplace.desk, replace(self._fields.new_case(), again=self._erased.is_again)
        self._open.refuse(self.tr("being opened"))
        self._workplace.jobs.change(
            self, lambda: register.open_case(desk, case), self._was_opened, failed=self._not_opened
        )

    def _was_opened(self, case: Case) -> None:
        self._opened = case.case_id
        self._workplace.said.emit(self.tr("{reference} is open.").format(reference=case.reference))
        self.opened.emit(self._messages[self._place], case.reference)
        self.next_message()

    def _was_kept(self, case: Case) -> None:
        self._opened = case.case_id
        self._workplace.said.emit(self.tr("The message is kept with {reference}.").format(reference=case.reference))
        self.kept.emit(self._messages[self._place], case.reference)
        self.next_message()

    def _not_opened(self, error: DeskError) -> None:
        self._notice.show_error(error)
        self._check()
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)  # never on the button that leaves the message alone

    def _name(self, message: Unread) -> str:
        if not message.line:
            return message.path.name
        return self.tr("{file}, line {line}").format(file=message.path.name, line=message.line)

    def _look_at(self, reference: str) -> None:
        desk = self._workplace.desk
        self._workplace.jobs.ask(
            self,
            lambda: review.find(desk, reference),
            lambda case_id: self._workplace.case_wanted.emit(case_id, ""),
            failed=self._notice.show_error,
        )

    def _finish(self) -> None:
        if self._opened:
            self._workplace.case_wanted.emit(self._opened, "")
        self._dialog.accept()
