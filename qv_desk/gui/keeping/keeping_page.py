"""What is kept and for how long: rules, files that are past their years, purges by two, versions of the policy."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from qv_desk.domain.keeping.retention import RetentionRule
from qv_desk.gui.keeping.keeping_rows import FileRow, PurgeRow, RuleRow, VersionRow
from qv_desk.gui.keeping.policy_dialog import PolicyDialog
from qv_desk.gui.keeping.purge_dialogs import AskPurgeDialog, CarryOutDialog
from qv_desk.gui.keeping.years_dialog import YearsDialog
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.layouts import clear, column, hairline, row, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.words import dates
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.disposal import keeping, purge
from qv_desk.services.disposal.keeping import KeepingView, PurgeStand
from qv_desk.services.disposal.purge import PurgeResult
from qv_desk.services.frame.permissions import may


class KeepingPage(Page):
    """The page.

    Args:
        work: desk, store thread and the ways out.

    Signals:
        shown: the page shows what was asked for.
    """

    shown = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._found: KeepingView | None = None
        self._files_shown: list[FileRow] = []
        self._purges_shown: list[PurgeRow] = []
        self._rules_shown: list[RuleRow] = []
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._lead = Para()
        self.notice = Notice()
        self._heads = [Label(size=typeface.HEADING, weight=typeface.SEMIBOLD) for _ in range(4)]
        self._hints = [Para() for _ in range(4)]
        self._rules, self._files, self._purges, self._versions = (QVBoxLayout() for _ in range(4))
        self.ask_button = ReasonedButton(kind="filled")
        self.ask_button.clicked.connect(self._ask)
        self.policy_button = Button(kind="plain")
        self.policy_button.clicked.connect(lambda: self._open(PolicyDialog(work, self.window())))
        self.policy_button.setVisible(may(work.desk.user, "policy_versions.bring_in"))
        self.ask_button.setVisible(may(work.desk.user, "purge.ask"))
        body = QWidget()
        body.setLayout(
            column(
                self._title, 2, self._lead, 12, self.notice, 12,
                self._heads[0], 2, self._hints[0], 8, self._files, 8, self.ask_button, 20, hairline(), 16,
                self._heads[1], 2, self._hints[1], 8, self._purges, 20, hairline(), 16,
                self._heads[2], 2, self._hints[2], 8, self._rules, 20, hairline(), 16,
                self._heads[3], 2, self._hints[3], 8, self._versions, 8, row(self.policy_button, None), None,
                margins=(40, 24, 40, 24),
            )
        )  # fmt: skip
        self.setLayout(column(scrolled(body)))
        work.jobs.changed.connect(self._follow)
        self.retranslate()

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Ask what is past its years."""
        self.notice.clear()
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        desk = self._work.desk

        self._work.jobs.ask(self, lambda: keeping.view(desk), self._show, failed=self.notice.show_error)

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("What is kept, and how long"))
        self._lead.setText(
            self.tr("Nothing goes by itself: what is past its years is shown here, and two people let it go.")
        )
        heads = (
            self.tr("Past their years"),
            self.tr("Purges"),
            self.tr("How long case files, incidents and mailings are kept"),
            self.tr("Versions of the privacy policy"),
        )
        for label, words in zip(self._heads, heads, strict=True):
            label.setText(words)
        self.ask_button.button.setText(self.tr("Ask for the purge of the chosen files …"))
        self.policy_button.setText(self.tr("Bring in a version …"))
        if self._found is not None:
            self._show(self._found)

    def first_focus(self) -> QWidget | None:
        """The first file that may go, else the way to another number of years."""
        boxes = [line.box for line in self.file_rows() if line.box.isEnabled()]
        return boxes[0] if boxes else None

    def file_rows(self) -> tuple[FileRow, ...]:
        """The files that are past their years."""
        return tuple(self._files_shown)

    def purge_rows(self) -> tuple[PurgeRow, ...]:
        """The purges."""
        return tuple(self._purges_shown)

    def rule_rows(self) -> tuple[RuleRow, ...]:
        """The rules."""
        return tuple(self._rules_shown)

    def _follow(self, _case_id: str) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, found: KeepingView) -> None:
        self._found = found
        user = self._work.desk.user
        self._hints[0].setText(
            self.tr("Choose what may go. What something keeps says why.")
            if found.lines
            else self.tr("Nothing is past its years.")
        )
        self._hints[1].setText("" if found.purges else self.tr("None was asked for so far."))
        self._hints[2].setText(self.tr("Counted from the day of closing; the office may keep longer."))
        self._hints[3].setText(self.tr("In force today: version of {day}.").format(day=found.policy_in_force))
        for part in (self._files, self._purges, self._rules, self._versions):
            clear(part)
        self._files_shown = [FileRow(line, may_choose=may(user, "purge.ask")) for line in found.lines]
        self._purges_shown = [PurgeRow(one, may_carry_out=may(user, "purge.carry_out")) for one in found.purges]
        self._rules_shown = [RuleRow(rule, may_change=may(user, "retention.set_years")) for rule in found.rules]
        for line in self._files_shown:
            line.chosen_changed.connect(self._count)
            self._files.addWidget(line)
        for stand in self._purges_shown:
            stand.carry_out_wanted.connect(partial(self._carry_out, stand.stand))
            stand.certificate_wanted.connect(partial(self._save_certificate, stand.stand.purge.entry_id))
            self._purges.addWidget(stand)
        for rule in self._rules_shown:
            rule.change_wanted.connect(partial(self._change_years, rule.rule))
            self._rules.addWidget(rule)
        for version in found.versions:
            self._versions.addWidget(VersionRow(version))
        self._count()
        self.shown.emit()

    def _chosen(self) -> tuple[str, ...]:
        return tuple(line.line.reference for line in self._files_shown if line.box.isChecked())

    def _count(self) -> None:
        if self._chosen():
            self.ask_button.allow()
        else:
            self.ask_button.refuse(self.tr("Off until a file is ticked."))
        self.ask_button.setVisible(any(line.box.isEnabled() for line in self._files_shown))

    def _ask(self) -> None:
        self._open(AskPurgeDialog(self._work, self._chosen(), self.window()))

    def _carry_out(self, stand: PurgeStand) -> None:
        dialog = CarryOutDialog(self._work, stand.purge, is_agreed=stand.is_agreed, parent=self.window())
        dialog.purged.connect(self._purged)
        self._open(dialog)

    def _purged(self, done: PurgeResult) -> None:
        one = done.purge
        words = self.tr("{gone} case files are gone, {left} stayed.").format(gone=len(one.gone), left=len(one.left))
        until = one.backups_hold_until
        more = (
            "" if until is None else self.tr("Backups hold them until {day} at most.").format(day=dates.long_day(until))
        )
        self.notice.show_words(words, more, "tint")

    def _change_years(self, rule: RetentionRule) -> None:
        self._open(YearsDialog(self._work, rule, self.window()))

    def _save_certificate(self, purge_id: str) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("A new file for the certificate"), f"purge-{purge_id}.txt", "*.txt"
        )
        if chosen:
            desk, path = self._work.desk, Path(chosen)
            self._work.jobs.change(
                self,
                lambda: purge.save_certificate(desk, purge_id, path),
                lambda _nothing: self._work.said.emit(self.tr("The certificate is written.")),
                case_id="",
                failed=self.notice.show_error,
            )

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(lambda _result: self.refresh())
        dialog.open()
