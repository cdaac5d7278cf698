"""Two duties that pull apart: to erase within hours, and to erase nothing before the identity is proved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.buttons import ReasonedButton
from qv_desk.gui.parts.deadline_words import due_day
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import column, stand_on
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import listed, said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import may

_HEIGHT = 64


class ClashCard(View):
    """Both duties, the officer's question, and the supervisor's answer; hidden while nothing clashes or did.

    Args:
        desk: the open desk.

    Attributes:
        inputs: what may be half written in it.

    Signals:
        asked: the officer's sentence.
    """

    asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="caution_tint")
        stand_on(self, "caution_tint", rounded=True)
        self._desk = desk
        self._file: CaseFile | None = None
        self._may_ask = may(desk.user, "decide.decide")
        self._title = Para(size=typeface.HEADING, weight=typeface.SEMIBOLD, ink="text")
        self._both = FactsGrid(96)
        self._state = Para(weight=typeface.MEDIUM, ink="text")
        self.question = QPlainTextEdit()
        self.question.setTabChangesFocus(True)
        self.question.setFixedHeight(_HEIGHT)
        self.question.textChanged.connect(self._check)
        self.inputs = FormInputs({"question": self.question}, self)
        self._label = small("", self.question)
        self.ask_button = ReasonedButton(kind="plain")
        self.ask_button.clicked.connect(lambda: self.asked.emit(self.question.toPlainText().strip()))
        self._form = QWidget()
        self._form.setLayout(column(8, self._label, 4, self.question, 8, self.ask_button))
        self.setLayout(column(self._title, 6, self._both, 8, self._state, self._form, margins=(20, 14, 20, 14)))
        self.hide()

    def show_file(self, file: CaseFile) -> None:
        """Show how the duties of a case stand to each other."""
        self._file = file
        last = self._last()
        self.setVisible(bool(file.clashing) or last is not None)
        is_new = last is None or last.state in {ApprovalState.REFUSED, ApprovalState.WITHDRAWN}
        self._form.setVisible(bool(file.clashing) and is_new and self._may_ask)
        self.retranslate()

    def settle(self) -> None:
        """The question was asked."""
        with self.inputs.filling():
            self.question.clear()
        self.inputs.rest()

    def retranslate(self) -> None:
        """Say it in the current language."""
        self._title.setText(self.tr("Two duties pull apart"))
        self._label.setText(self.tr("Ask a supervisor how to resolve it, in a sentence"))
        self.question.setAccessibleName(self._label.text())
        self.ask_button.button.setText(self.tr("Ask a supervisor"))
        self._check()
        if self._file is None:
            return
        self._both.show_facts(self._duties(self._file))
        self._state.setText(self._answer(self._file))
        self._state.setVisible(bool(self._state.plain_text()))

    def _duties(self, file: CaseFile) -> list[tuple[str, str]]:
        running = [clock for clock in file.clocks if clock.rule.code in file.clashing]
        if not running:
            return []
        names = listed(
            self.tr("{rule}, by {day}").format(
                rule=said(clock.rule.name), day=due_day(clock, self._desk.zone, long=True)
            )
            for clock in running
        )
        return [
            (self.tr("On one side"), self.tr("erase in time: {rules}").format(rules=names)),
            (
                self.tr("On the other"),
                self.tr("erase nothing before it is proved who asks (policy §6); an erasure cannot be undone"),
            ),
        ]

    def _answer(self, file: CaseFile) -> str:
        last = self._last()
        if last is None:
            return ""
        names, zone = file.user_names, self._desk.zone
        asked = self.tr("{who} asked on {when}: {words}").format(
            who=names.get(last.asked_by, last.asked_by), when=dates.moment(last.asked_at, zone), words=last.reason
        )
        if last.decided_at is None:
            waits = self.tr("It waits for a supervisor.")
            return f"{asked}\n{waits}"
        words = {
            ApprovalState.GRANTED: self.tr("{who} resolved it on {when}: {words}"),
            ApprovalState.REFUSED: self.tr("{who} sent it back on {when}: {words}"),
        }.get(last.state, self.tr("{who} took it back on {when}."))
        answer = words.format(
            who=names.get(last.decided_by, last.decided_by), when=dates.moment(last.decided_at, zone), words=last.note
        )
        return f"{asked}\n{answer}"

    def _last(self) -> Approval | None:
        asked = () if self._file is None else self._file.approvals
        ours = [one for one in asked if one.kind is ApprovalKind.CLOCK_CLASH]
        return max(ours, key=lambda one: (one.state is ApprovalState.WAITING, one.asked_at), default=None)

    def _check(self) -> None:
        if self.question.toPlainText().strip():
            self.ask_button.allow()
        else:
            self.ask_button.refuse(self.tr("Off until the question is written."))
