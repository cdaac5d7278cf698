"""Approvals: what waits for a second person; opened, it says all that person has to know."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.approvals import matter_words
from qv_desk.gui.approvals.matter_view import MatterView
from qv_desk.gui.disposal import disposal_words
from qv_desk.gui.look import typeface
from qv_desk.gui.parts import due_mark
from qv_desk.gui.parts.buttons import Button, Kind
from qv_desk.gui.parts.due_mark import DueMark, DueState
from qv_desk.gui.parts.layouts import clear, column, hairline, row, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import ElidedLabel, Label, Para
from qv_desk.gui.queue.queue_lines import line_of
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import matters
from qv_desk.services.cases.matters import Matter
from qv_desk.services.disposal.dispose import Disposal
from qv_desk.services.frame.permissions import may

_DUE_WIDTH = 152
_BUTTON_WIDTH = 96


class ApprovalsPage(Page):
    """The page.

    Args:
        work: desk, store thread and the ways out.

    Signals:
        shown: the page shows what waits, as asked for.
    """

    shown = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._matters: tuple[Matter, ...] = ()
        self._has_asked = False
        self._view: MatterView | None = None
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._hint = Para()
        self.notice = Notice()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        body = QWidget()
        body.setLayout(
            column(
                self._title, 2, self._hint, 12, self.notice, 8, self._rows, None, margins=(40, 24, 40, 24)
            )
        )  # fmt: skip
        self._list = scrolled(body)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self.setLayout(column(self._stack))
        work.jobs.changed.connect(self._follow)
        self.retranslate()

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Ask what waits."""
        self.notice.clear()
        self.back()
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        desk = self._work.desk
        self._work.jobs.ask(self, lambda: matters.waiting(desk), self._show, failed=self.notice.show_error)

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("Approvals"))
        self._hint.setText(self._in_words())
        self._fill()

    def first_focus(self) -> QWidget | None:
        """The first line's button."""
        if self._view is not None:
            return self._view.first_focus()
        lines = self.lines()
        return lines[0].button if lines else None

    def lines(self) -> tuple["MatterLine", ...]:
        """The lines shown."""
        items = [self._rows.itemAt(place) for place in range(self._rows.count())]
        widgets = [item.widget() for item in items if item is not None]
        return tuple(widget for widget in widgets if isinstance(widget, MatterLine))

    def matter(self) -> MatterView | None:
        """The matter that is open."""
        return self._view

    def open_matter(self, matter: Matter) -> None:
        """Show one matter in the place of the list."""
        self.back()
        self.notice.clear()
        view = MatterView(self._work, matter)
        view.back_wanted.connect(self.back)
        view.settled.connect(self._settled)
        view.disposed.connect(self._disposed)
        self._view = view
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        target = view.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> None:
        """To the list."""
        view, self._view = self._view, None
        if view is not None:
            self._stack.setCurrentWidget(self._list)
            self._stack.removeWidget(view)
            view.deleteLater()
            target = self.first_focus()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, _case_id: str) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, matters: tuple[Matter, ...]) -> None:
        me = self._work.desk.user
        mine = [one for one in matters if me.role is not Role.OFFICER or one.approval.asked_by == me.user_id]
        self._matters = tuple(sorted(mine, key=lambda one: not one.may_decide))  # what the person can do comes first
        self._has_asked = True
        self._hint.setText(self._in_words())
        self._fill()
        self.shown.emit()

    def _fill(self) -> None:
        clear(self._rows)
        for number, matter in enumerate(self._matters):
            if number:
                self._rows.addWidget(hairline())
            is_first = matter.may_decide and not any(one.may_decide for one in self._matters[:number])
            line = MatterLine(matter, self._work, kind="filled" if is_first else "plain")
            line.opened.connect(partial(self.open_matter, matter))
            self._rows.addWidget(line)

    def _in_words(self) -> str:
        if not self._has_asked:
            return ""
        decides = may(self._work.desk.user, "approve.grant")
        if not self._matters:
            if decides:
                return self.tr("Nothing waits for a second person.")
            return self.tr("Nothing that you asked for waits. A refusal comes here by itself when it is decided.")
        if not decides:
            return plural(
                len(self._matters), self.tr("One thing waits for a supervisor."),
                self.tr("{number} things wait for a supervisor."),
            )  # fmt: skip
        mine = sum(one.may_decide for one in self._matters)
        if not mine:
            return self.tr("You asked for all of these yourself: another supervisor has to read them.")
        return plural(
            mine, self.tr("One thing waits for you, the second person."),
            self.tr("{number} things wait for you, the second person."),
        )  # fmt: skip

    def _settled(self, words: str) -> None:
        self.back()
        self.notice.show_words(words, tone="tint")
        self.refresh()

    def _disposed(self, done: Disposal) -> None:
        self.back()
        sentence, left = disposal_words.gone(done)
        self.notice.show_words(sentence, left, tone="caution_tint" if left else "tint")
        self.refresh()


class MatterLine(QWidget):
    """One line: what, whose, who asked and when, why, by when, one button.

    Signals:
        opened: it is to be read.
    """

    opened = Signal()

    def __init__(self, matter: Matter, work: Workplace, *, kind: Kind) -> None:
        super().__init__()
        approval = matter.approval
        what = ElidedLabel(matter_words.what(matter), weight=typeface.SEMIBOLD)
        whose = matter_words.whose(matter)
        asked = self.tr("{who}, {when}").format(who=matter.asked_by, when=dates.moment(approval.asked_at, work.zone))
        why = ElidedLabel(dates.joined(whose, asked, " ".join(approval.reason.split())), ink="soft")
        due, state = "", DueState.NONE
        if matter.line is not None:
            line = line_of(matter.line, work.today, work.zone)
            due, state = line.due, line.state
        when = Label(due, weight=typeface.MEDIUM, ink=due_mark.ink_of(state))
        when.setFixedWidth(_DUE_WIDTH)
        self.button = Button(self.tr("Read"), kind)
        self.button.setMinimumWidth(_BUTTON_WIDTH)
        self.button.setAccessibleDescription(f"{what.text()}, {whose}, {due}")
        self.button.clicked.connect(self.opened)
        mark = column(4, DueMark(state), None)
        whole = row(
            mark, 16, column(what, 2, why), 16, column(when, None), 16, column(None, self.button, None),
            margins=(0, 12, 0, 12),
        )  # fmt: skip
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
