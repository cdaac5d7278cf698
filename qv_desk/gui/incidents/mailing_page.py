"""Policy change: everybody with an open case is told of a major new version, once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.domain.kinds.policy_mailing import NoticeState, PolicyNotice
from qv_desk.gui.incidents.settle_notice_dialog import SettleNoticeDialog
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.layouts import column, row, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.record_rows import Cell, RecordRows
from qv_desk.gui.parts.sections import Section, labelled, left, name, text_input
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import listed, said
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import policy_mailing
from qv_desk.services.care.affected import Issued, Report
from qv_desk.services.care.policy_mailing import MailingFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import may
from qv_desk.services.words.incident_words import notice_word

_MANY = 300
"""How many people are shown; more are counted. The command line lists them all."""


def _newest(desk: Desk) -> MailingFile | None:
    """The mailing that was begun last, with its list."""
    found = policy_mailing.mailings(desk)
    return policy_mailing.look_at_mailing(desk, found[0].entry_id) if found else None


class MailingPage(Page):
    """The page.

    Args:
        work: desk, store thread and the ways out.

    Signals:
        listed: the page shows the mailing, as asked for.
    """

    listed = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._file: MailingFile | None = None
        self._may_change = may(work.desk.user, "policy_mailing.start_mailing")
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._hint = Para()
        self.notice = Notice()
        self._new, self._list = Section(), Section()
        self.version, self.where = QLineEdit(work.desk.policy_version), QLineEdit()
        self.changes, self.in_force = text_input(), DateField(work.today)
        self.start = ReasonedButton(kind="plain")
        self.start.clicked.connect(self._start)
        inputs = {"version": self.version, "changes": self.changes, "in_force": self.in_force, "where": self.where}
        self._pairs = {code: labelled(widget) for code, widget in inputs.items()}
        self._new.add(*self._pairs.values(), self.start)
        self._new.setVisible(self._may_change)
        for line in (self.version, self.where):
            line.textChanged.connect(self._check)
        self.changes.textChanged.connect(self._check)
        self.issue = ReasonedButton(kind="filled")
        self.issue.clicked.connect(self._issue)
        self.issue.setVisible(self._may_change)
        self.rows = RecordRows((1, 2, 3, 2))
        body = QWidget()
        body.setLayout(
            column(
                self._title, 2, self._hint, 16, self.notice, self._list, 8, self.issue, 8, self.rows, 16, self._new,
                None, margins=(40, 24, 40, 24),
            )
        )  # fmt: skip
        self.setLayout(column(scrolled(body)))
        work.jobs.changed.connect(self._follow)
        self.retranslate()

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Show the newest mailing."""
        self.notice.clear()
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        desk = self._work.desk
        self._work.jobs.ask(self, lambda: _newest(desk), self._show, failed=self.notice.show_error)

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("Policy change"))
        self._hint.setText(
            self.tr(
                "Policy §9: when a major new version is in force, everybody with an open case is told by letter, once, "
                "however many cases they have."
            )
        )
        self._new.word(
            self.tr("Begin to tell of a version"),
            self.tr("A list that was cut short is gone on with, never begun twice."),
        )
        self._list.word(self.tr("Whom to tell"), "")
        name(self._pairs["version"], self.tr("Version of the policy"))
        name(self._pairs["changes"], self.tr("What changes, in words for the letter, one change a line"))
        name(self._pairs["in_force"], self.tr("In force from"))
        name(self._pairs["where"], self.tr("Where the new policy can be read"))
        self.start.button.setText(self.tr("List whom to tell"))
        self.issue.button.setText(self.tr("Issue the letters"))
        self._check()
        self._show(self._file)

    def first_focus(self) -> QWidget | None:
        """What issues the letters, or begins."""
        if not self._may_change:
            return None
        return self.issue.button if self.issue.button.isEnabled() else self.changes

    def _check(self) -> None:
        texts = (self.version.text(), self.changes.toPlainText(), self.where.text())
        if all(text.strip() for text in texts):
            self.start.allow()
        else:
            self.start.refuse(self.tr("Off until version, changes and place are written."))

    def _show(self, file: MailingFile | None) -> None:
        self._file = file
        for part in (self._list, self.rows):
            part.setVisible(file is not None)
        self.issue.setVisible(file is not None and self._may_change)
        if file is not None:
            people = plural(len(file.notices), self.tr("1 person"), self.tr("{number} people"))
            to_tell = plural(file.to_tell, self.tr("1 still to be told"), self.tr("{number} still to be told"))
            version = self.tr("Version {version}").format(version=file.mailing.version)
            self._list.say(dates.joined(version, people, to_tell))
            headings = (self.tr("Case"), self.tr("Name"), self.tr("How far"), "")
            self.rows.show_rows(headings, [self._cells(one) for one in file.notices[:_MANY]])
            if any(one.state is NoticeState.TO_TELL and one.name for one in file.notices):
                self.issue.allow()
            else:
                self.issue.refuse(self.tr("Everybody has a letter or was told."))
        self.listed.emit()

    def _cells(self, notice: PolicyNotice) -> tuple[Cell, ...]:
        case = Button(notice.reference, "link")
        case.clicked.connect(partial(self._work.case_wanted.emit, notice.case_id, "letters"))
        on = dates.short_day(notice.told_on) if notice.told_on else ""
        same = self.tr("same name as {reference}: one person?").format(reference=notice.same_name_as)
        state = dates.joined(
            said(notice_word(notice.state)), on, notice.words, same if notice.same_name_as and not notice.words else ""
        )
        return (left(case), notice.name or self.tr("a child"), state, self._acts(notice))

    def _acts(self, notice: PolicyNotice) -> Cell:
        if not self._may_change or notice.state in {NoticeState.TOLD, NoticeState.EXCUSED}:
            return ""
        buttons = row(gap=4)
        for words, told in ((self.tr("Told …"), True), (self.tr("Need not be told …"), False)):
            button = Button(words, "link")
            button.setAccessibleName(f"{words} {notice.reference}")
            button.clicked.connect(partial(self._settle, notice, told=told))
            buttons.addWidget(button)
        buttons.addStretch(1)
        cell = QWidget()
        cell.setLayout(buttons)
        return cell

    def _settle(self, notice: PolicyNotice, *, told: bool) -> None:
        dialog = SettleNoticeDialog(self._work, notice, told=told, parent=self.window())
        dialog.finished.connect(lambda _result: self.refresh())
        dialog.open()

    def _start(self) -> None:
        desk, version, changes = self._work.desk, self.version.text().strip(), self.changes.toPlainText().strip()
        in_force, where = self.in_force.day(), self.where.text().strip()
        self._long(
            self.tr("Listing whom to tell"),
            lambda report: policy_mailing.start_mailing(
                desk, version=version, changes=changes, in_force_on=in_force, where=where, report=report
            ),
            lambda _mailing: self.notice.clear(),
        )

    def _issue(self) -> None:
        if self._file is None:
            return
        desk, mailing_id = self._work.desk, self._file.mailing.entry_id
        self._long(
            self.tr("Issuing the letters"),
            lambda report: policy_mailing.issue_letters(desk, mailing_id, report=report),
            self._issued,
        )

    def _issued(self, issued: Issued) -> None:
        words = plural(issued.letters, self.tr("1 letter is issued."), self.tr("{number} letters are issued."))
        if issued.problems:
            rest = self.tr("Not issued: {names}. Open these cases to see what is missing.")
            self.notice.show_words(words, rest.format(names=listed(whose for whose, _ in issued.problems)))
        else:
            self.notice.show_words(words, self.tr("They wait in the print room."), tone="tint")

    def _long(self, title: str, work: Callable[[Report], object], done: Callable[..., None]) -> None:
        self._work.jobs.ask_long(self, title, work, done, case_id="", failed=self.notice.show_error, after=self.refresh)

    def _follow(self, _case_id: str) -> None:
        if self.isVisible():
            self.refresh()
