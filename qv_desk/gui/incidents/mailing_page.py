"""Policy change: everybody with an open case is told of a major new version, once."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.kinds.policy_mailing import NoticeState, PolicyNotice
from qv_desk.gui.incidents.merge_panel import MergePanel
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
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import may
from qv_desk.services.notices import policy_mailing
from qv_desk.services.notices.policy_mailing import MailingFile, ProposedMailing
from qv_desk.services.words.incident_words import notice_word

_MANY = 300
"""How many people are shown; more are counted. The command line lists them all."""


def _newest(desk: Desk) -> tuple[MailingFile | None, ProposedMailing | None]:
    """The mailing that was begun last, with its list; and what to tell of, for whoever may begin one."""
    found = policy_mailing.mailings(desk)
    may_start = may(desk.user, "policy_mailing.proposed")
    return (
        policy_mailing.look_at_mailing(desk, found[0].entry_id) if found else None,
        policy_mailing.proposed(desk) if may_start else None,
    )


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
        self._is_known = False
        self._may_change = may(work.desk.user, "policy_mailing.start_mailing")
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._hint = Para()
        self.notice, self.none = Notice(), Para()
        self._new, self._list = Section(), Section()
        self.version, self.where = QLineEdit(), QLineEdit()
        self._proposed: ProposedMailing | None = None
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
        self.merge = MergePanel(work, MergeKind.POLICY)
        self.merge.changed.connect(self.refresh)
        self.merge.setVisible(self._may_change)
        self.rows = RecordRows((1, 2, 3, 2))
        body = QWidget()
        body.setLayout(
            column(
                self._title, 2, self._hint, 16, self.notice, self.none, self._list, 8, self.merge, 8, self.rows, 16,
                self._new, None, margins=(40, 24, 40, 24),
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
        self._work.jobs.ask(self, lambda: _newest(desk), self._take, failed=self.notice.show_error)

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
        self.none.setText(self.tr("Nobody was told of a new version so far."))
        name(self._pairs["version"], self.tr("Version of the policy"))
        name(self._pairs["changes"], self.tr("What changes, in words for the letter, one change a line"))
        name(self._pairs["in_force"], self.tr("In force from"))
        name(self._pairs["where"], self.tr("Where the new policy can be read"))
        self.start.button.setText(self.tr("List whom to tell"))
        self._check()
        self._show(self._file)

    def first_focus(self) -> QWidget | None:
        """What issues the letters, or begins."""
        if not self._may_change:
            return None
        return self.merge.issue.button if self.merge.issue.button.isEnabled() else self.changes

    def _check(self) -> None:
        texts = (self.version.text(), self.changes.toPlainText(), self.where.text())
        if all(text.strip() for text in texts):
            self.start.allow()
        else:
            self.start.refuse(self.tr("Off until version, changes and place are written."))

    def _take(self, found: tuple[MailingFile | None, ProposedMailing | None]) -> None:
        file, proposed = found
        self._is_known = True
        if proposed is not None and proposed != self._proposed and self._is_untouched():
            self._proposed = proposed
            self.version.setText(proposed.version)
            self.changes.setPlainText(proposed.changes)
            self.in_force.set_day(proposed.in_force_on)
        self._show(file)

    def _is_untouched(self) -> bool:
        """Whether nothing stands in the form but what was proposed before."""
        before = self._proposed
        version, changes = ("", "") if before is None else (before.version, before.changes)
        return (self.version.text(), self.changes.toPlainText()) == (version, changes)

    def _show(self, file: MailingFile | None) -> None:
        self._file = file
        for part in (self._list, self.rows):
            part.setVisible(file is not None)
        self.none.setVisible(self._is_known and file is None)
        gone_at = file.mailing.purged_at if file is not None else None
        self.merge.setVisible(file is not None and gone_at is None and self._may_change)
        if file is not None and gone_at is not None:
            self.rows.hide()
            day = dates.moment(gone_at, self._work.zone, year=True)
            many = file.mailing.people_purged
            stood = plural(many, self.tr("1 person stood on it"), self.tr("{number} people stood on it"))
            version = self.tr("Version {version}").format(version=file.mailing.version)
            self._list.say(dates.joined(version, self.tr("The list was purged on {day}").format(day=day), stood))
        elif file is not None:
            people = plural(len(file.notices), self.tr("1 person"), self.tr("{number} people"))
            to_tell = plural(file.to_tell, self.tr("1 still to be told"), self.tr("{number} still to be told"))
            version = self.tr("Version {version}").format(version=file.mailing.version)
            self._list.say(dates.joined(version, people, to_tell))
            headings = (self.tr("Case"), self.tr("Name"), self.tr("How far"), "")
            self.rows.show_rows(headings, [self._cells(one) for one in file.notices[:_MANY]])
            waits = any(one.state is NoticeState.TO_TELL and one.name for one in file.notices)
            self.merge.show_list(
                file.mailing.entry_id,
                why_not="" if waits else self.tr("Everybody has a letter or was told."),
                takes_people=True,
                has_letters=any(one.state is NoticeState.ISSUED for one in file.notices),
            )
        self.listed.emit()

    def _cells(self, notice: PolicyNotice) -> tuple[Cell, ...]:
        case: Cell = "–"
        if notice.reference:
            link = Button(notice.reference, "link")
            link.clicked.connect(partial(self._work.case_wanted.emit, notice.case_id, "letters"))
            case = left(link)
        on = dates.short_day(notice.told_on) if notice.told_on else ""
        same = self.tr("same name as {reference}: one person?").format(reference=notice.same_name_as)
        is_doubtful = notice.same_name_as and not notice.is_apart and not notice.words
        state = dates.joined(said(notice_word(notice.state)), on, notice.words, same if is_doubtful else "")
        return (case, notice.name or self.tr("a child"), state, self._acts(notice))

    def _acts(self, notice: PolicyNotice) -> Cell:
        if not self._may_change or notice.state in {NoticeState.TOLD, NoticeState.EXCUSED}:
            return ""
        buttons = row(gap=4)
        for words, told in ((self.tr("Told …"), True), (self.tr("Need not be told …"), False)):
            button = Button(words, "link")
            button.setAccessibleName(f"{words} {notice.reference or notice.name}")
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
        self._work.jobs.ask_long(
            self,
            self.tr("Listing whom to tell"),
            lambda report: policy_mailing.start_mailing(
                desk, version=version, changes=changes, in_force_on=in_force, where=where, report=report
            ),
            lambda _mailing: self.notice.clear(),
            case_id="",
            failed=self.notice.show_error,
            after=self.refresh,
        )

    def _follow(self, _case_id: str) -> None:
        if self.isVisible():
            self.refresh()
