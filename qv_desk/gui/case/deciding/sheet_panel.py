"""The questions on which a decision rests: each with why it is asked and by which law, and one button to keep them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from qv_desk.domain.terms.sheet import AnswerKind, Question, Sheet
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.layouts import column, fixed_height, row, stand_on
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import bracketed, said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.services.cases.examine import Answer
from qv_desk.services.frame.desk import Desk

_TEXT_HEIGHT = 76
_YES, _NO = "yes", "no"


class QuestionView(View):
    """One question: what is asked, the input, and why.

    Args:
        question: what is asked.
        desk: for the present day.
        parent: Qt's owner.

    Attributes:
        inputs: the widgets that hold the answer, by the name under which a draft keeps them.
    """

    def __init__(self, question: Question, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self.question = question
        self._label = Para(size=typeface.SMALL, weight=typeface.MEDIUM, ink="soft")
        self._why = Para(size=typeface.SMALL, ink="mute")
        self._boxes: dict[str, QCheckBox] = {}
        self._input = self._made(desk)
        self._label.setBuddy(self._input)
        self.inputs: dict[str, QWidget] = (
            {f"{question.name}/{code}": box for code, box in self._boxes.items()}
            if self._boxes
            else {question.name: self._input}
        )
        self.setLayout(column(self._label, self._input, self._why, gap=3))
        self.retranslate()

    def retranslate(self) -> None:
        """Word question, choices and reason."""
        question, widget = self.question, self._input
        self._label.setText(said(question.ask))
        self._why.setText(said(question.why) + bracketed(said(question.source)))
        widget.setAccessibleName(said(question.ask))
        widget.setAccessibleDescription(said(question.why))
        for choice in question.choices:
            if choice.code in self._boxes:
                self._boxes[choice.code].setText(said(choice.name))
        if isinstance(widget, QComboBox):
            entries = [(choice.code, said(choice.name)) for choice in question.choices]
            if question.kind is AnswerKind.TRUTH:
                entries = [(_YES, self.tr("Yes")), (_NO, self.tr("No"))]
            refill(widget, [("", self.tr("Choose …")), *entries])

    def answer(self) -> Answer:
        """What is answered now; empty text or tuple for nothing."""
        widget = self._input
        match widget:
            case QLineEdit():
                return widget.text().strip()
            case QPlainTextEdit():
                return widget.toPlainText().strip()
            case QComboBox():
                return chosen(widget)
            case DateField():
                return widget.day()
        return tuple(code for code, box in self._boxes.items() if box.isChecked())

    def put(self, answer: Answer) -> None:
        """Show an answer."""
        widget = self._input
        match widget:
            case QLineEdit():
                widget.setText(str(answer))
            case QPlainTextEdit():
                widget.setPlainText(str(answer))
            case QComboBox():
                choose(widget, (_YES if answer else _NO) if isinstance(answer, bool) else str(answer))
            case DateField():
                if not isinstance(answer, str | bool | tuple):
                    widget.set_day(answer)
        for code, box in self._boxes.items():
            box.setChecked(isinstance(answer, tuple) and code in answer)

    def first(self) -> QWidget:
        """Where the keyboard goes."""
        return next(iter(self.inputs.values()))

    def _made(self, desk: Desk) -> QWidget:
        match self.question.kind:
            case AnswerKind.LINE:
                return QLineEdit()
            case AnswerKind.TEXT:
                text = QPlainTextEdit()
                text.setTabChangesFocus(True)
                text.setFixedHeight(_TEXT_HEIGHT)
                return text
            case AnswerKind.DAY:
                return DateField(desk.today)
            case AnswerKind.MANY:
                self._boxes = {choice.code: QCheckBox() for choice in self.question.choices}
                return fixed_height(row(*self._boxes.values(), None, gap=16))
            case AnswerKind.CHOICE | AnswerKind.TRUTH:
                return QComboBox()


class SheetPanel(View):
    """One sheet of questions, folded once it is answered.

    Args:
        sheet: the questions.
        desk: for the present day.
        parent: Qt's owner.

    Attributes:
        inputs: what may be half written in it.
        keep: the button that keeps the answers.
        place: where a kind of sheet puts what it asks besides.

    Signals:
        answered: the answers by the name of the question.
    """

    answered = Signal(object)

    def __init__(self, sheet: Sheet, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stand_on(self, "list", rounded=True)
        self._sheet = sheet
        self._by = ""
        self._is_made = False
        self._refused = ""
        self._name = Label(weight=typeface.MEDIUM)
        self._state = Para(size=typeface.SMALL, ink="mute")
        self._fold = Button(kind="link")
        self._about = Para()
        self._questions = [QuestionView(question, desk) for question in sheet.questions]
        self.keep = ReasonedButton()
        self.place = QVBoxLayout()
        self.place.setSpacing(8)
        self._body = QWidget()
        self._body.setLayout(
            column(self._about, 10, *_spaced(self._questions), self.place, 6, self.keep, margins=(0, 6, 0, 0))
        )
        head = row(self._name, 12, self._state, self._fold)
        head.setStretch(2, 1)
        self.setLayout(column(head, self._body, margins=(16, 10, 16, 12)))
        self.inputs = FormInputs(self._input_widgets(), self)
        self.inputs.edited.connect(self._check)
        self.inputs.restored.connect(self._unfold)
        self._fold.clicked.connect(self._turn)
        self.keep.clicked.connect(lambda: self.answered.emit(self.answers()))
        self.retranslate()

    def show_answers(
        self, answers: Mapping[str, Answer] | None, by: str, *, may_answer: bool, refused: str = ""
    ) -> None:
        """Show what stands.

        Args:
            answers: what was answered; None while nothing was.
            by: by whom and when, in words.
            may_answer: whether it can still be answered, by whoever looks.
            refused: why it cannot be kept now although it could be answered; empty where it can.
        """
        newly = self._is_made != (answers is not None) or by != self._by
        self._is_made, self._by, self._refused = answers is not None, by, refused
        if answers is not None and newly:
            with self.inputs.filling():
                for question in self._questions:
                    question.put(answers.get(question.question.name, ""))
            self.inputs.rest()
        if newly:
            self._body.setVisible(not self._is_made)
        if not may_answer:
            self._body.hide()
        self._fold.setVisible(may_answer)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the head and the button."""
        self._name.setText(said(self._sheet.name))
        self._state.setText(self._by or self.tr("not written down yet"))
        sure = "" if self._sheet.confidence.is_confirmed else bracketed(said(self._sheet.confidence.wording))
        self._about.setText(said(self._sheet.about) + bracketed(said(self._sheet.source)) + sure)
        self.keep.button.setText(self.tr("Write it down anew") if self._is_made else self.tr("Write it down"))
        self.keep.button.setAccessibleName(f"{self.keep.button.text()}: {said(self._sheet.name)}")
        self._name_fold()
        self._check()

    def first_focus(self) -> QWidget | None:
        """The first question."""
        return self._questions[0].first() if self._questions and not self._body.isHidden() else None

    def answers(self) -> dict[str, Answer]:
        """What is answered now; what is empty is left out."""
        found = {one.question.name: one.answer() for one in self._questions}
        return {name: answer for name, answer in found.items() if answer not in {"", ()}}

    def is_open(self) -> bool:
        """Whether the questions are shown."""
        return not self._body.isHidden()

    @property
    def is_made(self) -> bool:
        """Whether it was answered."""
        return self._is_made

    def _input_widgets(self) -> dict[str, QWidget]:
        return {name: widget for question in self._questions for name, widget in question.inputs.items()}

    def _missing(self) -> str:
        """Why the button is off; empty where it is on."""
        given = self.answers()
        for one in self._questions:
            if one.question.is_needed and one.question.name not in given:
                return self.tr("Off until this is answered: {question}").format(question=said(one.question.ask))
        return self._refused

    def _check(self) -> None:
        reason = self._missing()
        if reason:
            self.keep.refuse(reason)
        else:
            self.keep.allow()

    def _turn(self) -> None:
        self._body.setVisible(self._body.isHidden())
        self._name_fold()
        target = self.first_focus()
        if target is not None:
            target.setFocus()

    def _unfold(self) -> None:
        self._body.show()
        self._name_fold()
        self._check()

    def _name_fold(self) -> None:
        self._fold.setText(self.tr("Show the questions") if self._body.isHidden() else self.tr("Fold"))
        self._fold.setAccessibleName(f"{self._fold.text()}: {said(self._sheet.name)}")


def _spaced(questions: list[QuestionView]) -> list[QWidget | int]:
    items: list[QWidget | int] = []
    for question in questions:
        items += [question, 12]
    return items
