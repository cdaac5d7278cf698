"""The page of a child's case while its file is closed: the steps, the card, the course, and the way into the file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from qv_desk.gui.case.case_steps import steps_shown
from qv_desk.gui.case.minors.minor_view import MinorView
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row, scrolled
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.step_bar import StepBar
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases.minor_outline import Outline
from qv_desk.services.words.minor_words import minor_word
from qv_desk.services.words.names import channel_name, kind_name


class SealedPage(View):
    """The page.

    Args:
        workplace: the desk, the store thread and the ways out.
        case_id: which case.

    Signals:
        back_wanted: the officer wants the list again.
        open_wanted: the file may be opened by now.
    """

    back_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, workplace: Workplace, case_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._seen: Outline | None = None
        self.back = Button(kind="link", icon="back")
        self.back.clicked.connect(self.back_wanted)
        self._title = Para(size=typeface.TITLE, weight=typeface.SEMIBOLD, ink="text")
        self._about = Para()
        self._reference = Label(ink="soft")
        self._steps = StepBar()
        self._steps.chosen.connect(lambda _code: self._focus())
        self.view = MinorView(workplace.desk, workplace.jobs, case_id)
        self.view.shown.connect(self._show)
        self.view.step_wanted.connect(lambda _code: self.open_wanted.emit())
        head = row(column(self._title, 2, self._about), 16, column(self._reference, None))
        head.setStretch(0, 1)
        body = QWidget()
        body.setLayout(
            column(row(self.back, None), 4, head, 14, self._steps, 10, self.view, None, margins=(28, 20, 28, 24))
        )
        self.setLayout(column(scrolled(body)))
        self.back.hide()
        self.retranslate()

    def set_back(self, *, shown: bool) -> None:
        """Show the way back to the list, where the page stands in its place."""
        self.back.setVisible(shown)

    def first_focus(self) -> QWidget | None:
        """What is to be done next."""
        return self.view.first_focus()

    def retranslate(self) -> None:
        """Say it in the current language."""
        self.back.setText(self.tr("Back to the list"))
        self._title.setText(capital(said(kind_name("minor_report"))))
        seen = self._seen
        if seen is not None:
            reporter = capital(said(minor_word(f"reporter.{seen.report.reporter.value}")))
            self._about.setText(dates.joined(reporter, said(channel_name(seen.channel.value))))
            self._reference.setText(seen.reference)
            self._steps.show_steps(steps_shown(seen.progress))

    def _show(self, seen: Outline) -> None:
        has_moved_on = self._seen is None or self._seen.next is not seen.next
        self._seen = seen
        self.retranslate()
        now = QApplication.focusWidget()
        if has_moved_on and (now is None or self.isAncestorOf(now)):
            self._focus()

    def _focus(self) -> None:
        target = self.first_focus()
        if target is not None:
            target.setFocus()
