"""Every wording that there was: who wrote, sent, approved and ended it, and what differs between any two."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from qv_desk.domain.letters.letter_template import LetterTemplate
from qv_desk.domain.letters.template_diff import ParagraphChange, difference
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.layouts import clear, column, hairline, row, scrolled
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.templates import template_words
from qv_desk.gui.templates.difference_view import DifferenceView
from qv_desk.gui.templates.written import Written
from qv_desk.gui.words import dates
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import may
from qv_desk.services.templates.templates import TemplateView

if TYPE_CHECKING:
    from qv_desk.domain.letters.office_template import OfficeTemplate
    from qv_desk.gui.work.jobs import Job

_MINE: Final = "mine"
_USED: Final = "used"
_SHIPPED: Final = "shipped"
_LETTERS = 10


class VersionsPane(View):
    """History and comparison.

    Args:
        work: desk and store thread.
        view: of which wording.
        parent: Qt's owner.

    Attributes:
        before: the wording that is compared.
        after: with which one.
        changes: what differs.
        retire_button: back to the shipped wording.

    Signals:
        take_wanted: a ``Written``: the words of a version are to be written on.
        retire_wanted: letters are to be made from the shipped wording again.
        compared: the comparison is shown.
    """

    take_wanted = Signal(object)
    retire_wanted = Signal()
    compared = Signal()

    def __init__(self, work: Workplace, view: TemplateView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._view = work, view
        self._written = Written.of(view.used)
        self._is_due, self._may_write = True, True
        self._asked: Job[tuple[ParagraphChange, ...]] | None = None
        self.before, self.after = _combo(), _combo()
        self._labels = (Label(size=typeface.SMALL, ink="soft"), Label(size=typeface.SMALL, ink="soft"))
        for label, combo in zip(self._labels, (self.before, self.after), strict=True):
            label.setBuddy(combo)
            combo.currentIndexChanged.connect(self._compare)
        self.changes = DifferenceView()
        self._history_head = Label(size=typeface.HEADING, weight=typeface.SEMIBOLD)
        self._none = Para(ink="mute")
        self._history = QVBoxLayout()
        self._history.setSpacing(0)
        self.retire_button = Button(kind="plain")
        self.retire_button.clicked.connect(self.retire_wanted)
        choices = row(column(self._labels[0], self.before, gap=2), column(self._labels[1], self.after, gap=2), gap=12)
        content = QWidget()
        content.setLayout(
            column(
                choices, 12, self.changes, 20, hairline(), 12, self._history_head, 4, self._none, self._history, 8,
                row(self.retire_button, None), None, margins=(0, 8, 12, 24),
            )
        )  # fmt: skip
        self.setLayout(column(scrolled(content)))
        self.retranslate()
        choose(self.before, _USED)
        choose(self.after, _MINE)

    def retranslate(self) -> None:
        """Word choices and history."""
        for label, combo, word in zip(
            self._labels, (self.before, self.after), (self.tr("Compare"), self.tr("with")), strict=True
        ):
            label.setText(word)
            combo.setAccessibleName(word)
        for combo in (self.before, self.after):
            refill(combo, self._choices())
        self._history_head.setText(self.tr("Wordings of this office"))
        self._none.setText(self.tr("None so far: letters are made from the shipped wording."))
        self.retire_button.setText(self.tr("Back to the shipped wording …"))
        self._show_history()

    def show_view(self, view: TemplateView, *, may_write: bool) -> None:
        """Show the history as it is now."""
        self._view, self._may_write = view, may_write
        self.retranslate()
        self._compare()

    def show_written(self, written: Written) -> None:
        """What stands in the editor now."""
        if written != self._written:
            self._written = written
            self._compare()

    def showEvent(self, event: QShowEvent) -> None:
        """Compare what was put off."""
        super().showEvent(event)
        if self._is_due:
            self._compare()

    def take_buttons(self) -> dict[int, Button]:
        """The buttons that take a version's words over, by its number."""
        return {int(button.objectName()): button for button in self.findChildren(Button) if button.objectName()}

    def _choices(self) -> list[tuple[str, str]]:
        first = [
            (_MINE, self.tr("What stands in the editor")),
            (_USED, self.tr("What letters are made from now")),
            (_SHIPPED, self.tr("The shipped wording")),
        ]
        return first + [(str(one.number), template_words.version_name(one)) for one in self._view.history]

    def _texts(self) -> Mapping[str, LetterTemplate]:
        view = self._view
        return {
            _MINE: self._written.template(view.kind, view.language),
            _USED: view.used,
            _SHIPPED: view.shipped,
            **{str(one.number): one.template for one in view.history},
        }

    def _compare(self) -> None:
        if self._asked is not None:
            self._asked.stop()
        self._is_due = not self.isVisible()
        texts = self._texts()
        before, after = texts.get(chosen(self.before)), texts.get(chosen(self.after))
        if self._is_due or before is None or after is None:
            return
        # Long wordings take long to compare, and nothing of the store is needed: still off the window's thread.
        self._asked = self._work.jobs.ask(self, lambda: difference(before, after), self._show)

    def _show(self, changes: tuple[ParagraphChange, ...]) -> None:
        self.changes.show_changes(changes, self._view)
        self.compared.emit()

    def _show_history(self) -> None:
        clear(self._history)
        history = self._view.history
        self._none.setVisible(not history)
        for number, entry in enumerate(history):
            if number:
                self._history.addWidget(hairline())
            self._history.addWidget(self._version(entry))
        may_retire = may(self._work.desk.user, "template_drafts.retire_template")
        self.retire_button.setVisible(self._view.approved is not None and may_retire)

    def _version(self, entry: "OfficeTemplate") -> QWidget:
        cell = QWidget()
        name = Label(template_words.version_name(entry), weight=typeface.MEDIUM)
        course = template_words.version_course(entry, self._view.names, self._work.zone)
        words = column(name, Para("\n".join(course), size=typeface.SMALL, ink="mute"), gap=2)
        take = Button(self.tr("Take these words over"), "link")
        take.setObjectName(str(entry.number))
        take.setAccessibleName(dates.joined(take.text(), name.text()))
        take.clicked.connect(partial(self._take, Written.of(entry.template)))
        take.setVisible(self._may_write)
        whole = row(words, column(take, None), gap=12, margins=(0, 8, 0, 8))
        whole.setStretch(0, 1)
        cell.setLayout(whole)
        return cell

    def _take(self, written: Written, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self.take_wanted.emit(written)


def _combo() -> QComboBox:
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_LETTERS)
    return combo
