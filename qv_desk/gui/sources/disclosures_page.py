"""Disclosures: what was given to authorities, courts and others, and the records of data provided to companies."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from qv_desk.domain.telling.disclosure import Disclosure
from qv_desk.domain.telling.provision import Provision
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import clear, column, hairline, row, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.page_tabs import PageTabs
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.words_dialog import WordsDialog
from qv_desk.gui.sources.disclosure_dialog import DisclosureDialog
from qv_desk.gui.sources.provision_dialog import ProvisionDialog
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, said, screen_language
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import disclose
from qv_desk.services.frame.permissions import may

if TYPE_CHECKING:
    from collections.abc import Callable

Found = tuple[tuple[Disclosure, ...], tuple[Provision, ...]]


class DisclosuresPage(Page):
    """The page.

    Args:
        work: desk, store thread and the ways out.

    Signals:
        shown: the page shows the registers, as asked for.
    """

    shown = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._found: Found = ((), ())
        user = work.desk.user
        self._may_enter, self._may_save = may(user, "disclose.enter"), may(user, "disclose.save_disclosures")
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._hint = Para()
        self.enter_button = Button(kind="filled" if self._may_enter else "plain", icon="plus")
        self.enter_button.clicked.connect(self._enter)
        self.save_button = Button(icon="save")
        self.save_button.clicked.connect(self._save)
        self.enter_button.setVisible(self._may_enter)
        self.save_button.setVisible(self._may_save)
        self.notice = Notice()
        self.tabs = PageTabs()
        self.tabs.currentChanged.connect(lambda _place: self._fill())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        acts = row(self.enter_button, self.save_button, gap=8)
        head = row(column(self._title, self._hint, gap=2), column(acts, None), gap=16)
        head.setStretch(0, 1)
        body = QWidget()
        body.setLayout(column(head, 12, self.notice, 8, self.tabs, 4, self._rows, None, margins=(40, 24, 40, 24)))
        self.setLayout(column(scrolled(body)))
        work.jobs.changed.connect(self._follow)
        self.retranslate()

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Ask for the registers."""
        self.notice.clear()
        self.refresh()

    def first_focus(self) -> QWidget | None:
        """The tabs."""
        return self.tabs

    def refresh(self) -> None:
        """Ask again."""
        desk = self._work.desk
        self._work.jobs.ask(
            self,
            lambda: (disclose.disclosures(desk), disclose.provisions(desk)),
            self._show,
            failed=self.notice.show_error,
        )

    def buttons(self) -> dict[str, Button]:
        """The button of each entry that can still be changed, by its number."""
        return {button.objectName(): button for button in self.findChildren(Button) if button.objectName()}

    def save_to(self, path: Path) -> None:
        """Write the register that is shown to a file."""
        desk, language = self._work.desk, screen_language()
        save = disclose.save_disclosures if self._shows_disclosures() else disclose.save_provisions
        self._work.jobs.change(self, lambda: save(desk, path, language), self._saved, failed=self.notice.show_error)

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("Disclosures"))
        self.tabs.set_words((self.tr("Disclosures"), self.tr("Provided to companies")))
        self.tabs.setAccessibleName(self.tr("Disclosures or data provided"))
        self.save_button.setText(self.tr("Hand it out …"))
        self._fill()

    def _shows_disclosures(self) -> bool:
        return self.tabs.currentIndex() <= 0

    def _show(self, found: Found) -> None:
        self._found = found
        self._fill()
        self.shown.emit()

    def _follow(self, _case_id: str) -> None:
        if self.isVisible():
            self.refresh()

    def _fill(self) -> None:
        clear(self._rows)
        entries, records = self._found
        if self._shows_disclosures():
            self.enter_button.setText(self.tr("Enter a disclosure"))
            self._hint.setText(
                self.tr(
                    "What was given to authorities, courts and others, each on one of the eight circumstances of the "
                    "policy. The register outlives the cases and names no person."
                )
            )
            lines = [self._entry_line(one) for one in reversed(entries)]
            nothing = self.tr("Nothing has been disclosed.")
        else:
            self.enter_button.setText(self.tr("Record a provision"))
            self._hint.setText(
                self.tr("Personal data provided or entrusted to other companies; kept for three years after the end.")
            )
            lines = [self._record_line(one) for one in reversed(records)]
            nothing = self.tr("No provision is recorded.")
        for number, line in enumerate(lines):
            if number:
                self._rows.addWidget(hairline())
            self._rows.addWidget(line)
        if not lines:
            self._rows.addWidget(Para(nothing, ink="mute"))

    def _entry_line(self, one: Disclosure) -> QWidget:
        head = dates.joined(one.entry_id, dates.short_day(one.disclosed_on, year=True), one.to_whom)
        told = (
            dates.joined(capital(said(disclose.ground_name(one.ground))), one.why),
            one.what,
            dates.joined(one.legal_basis, one.reference),
            self.tr("Struck out: {why}").format(why=one.struck_because) if one.struck_because else "",
        )
        state = "" if one.stands else self.tr("struck out")
        act = self.tr("Strike it out …") if self._may_enter and one.stands else ""
        return self._line((one.entry_id, head, state, told), act, partial(self._strike, one))

    def _record_line(self, one: Provision) -> QWidget:
        goes_on = one.keep_until is None
        head = dates.joined(one.entry_id, dates.short_day(one.provided_on, year=True), one.to_whom)
        until = dates.short_day(one.keep_until, year=True) if one.keep_until is not None else ""
        told = (
            dates.joined(capital(said(disclose.manner_name(one.manner))), one.purpose),
            one.what,
            dates.joined(one.how, one.agreement),
            self.tr("Kept until {day}").format(day=until) if until else "",
        )
        state = self.tr("goes on") if goes_on else ""
        act = self.tr("It ended today") if self._may_enter and goes_on else ""
        return self._line((one.entry_id, head, state, told), act, partial(self._end, one))

    def _line(self, told: tuple[str, str, str, tuple[str, ...]], act: str, do: "Callable[[], None]") -> QWidget:
        number, head, state, words = told
        first = row(Label(head, weight=typeface.SEMIBOLD), Label(state, ink="amber"), None, gap=12)
        text = Para("\n".join(part for part in words if part), size=typeface.SMALL, ink="soft")
        line = row(column(first, text, gap=2), gap=16, margins=(0, 10, 0, 10))
        line.setStretch(0, 1)
        if act:
            button = Button(act, "link")
            button.setObjectName(number)
            button.setAccessibleName(f"{act} {number}")
            button.clicked.connect(lambda _checked=False: do())
            line.addLayout(column(button, None))
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _enter(self) -> None:
        make = DisclosureDialog if self._shows_disclosures() else ProvisionDialog
        self._open(make(self._work, self.window()))

    def _strike(self, entry: Disclosure) -> None:
        desk, entry_id = self._work.desk, entry.entry_id
        dialog = WordsDialog(
            self.tr("Strike out {number}").format(number=entry_id),
            self.tr("The entry stays in the register, with your reason beside it."),
            self.tr("What is wrong with it"),
            self.tr("Strike it out"),
            self.window(),
        )
        dialog.said.connect(
            lambda words: self._work.jobs.change(
                dialog,
                lambda: disclose.strike(desk, entry_id, words),
                lambda _entry: dialog.accept(),
                failed=dialog.refuse,
            )
        )
        self._open(dialog)

    def _end(self, record: Provision) -> None:
        desk, entry_id, today = self._work.desk, record.entry_id, self._work.today
        self._work.jobs.change(
            self, lambda: disclose.end_provision(desk, entry_id, today), failed=self.notice.show_error
        )

    def _save(self) -> None:
        title = self.tr("Hand the register out")
        kinds = self.tr("Page to print (*.html);;Table (*.csv)")
        path, _kind = QFileDialog.getSaveFileName(self.window(), title, self.tr("register.html"), kinds)
        if path:
            self.save_to(Path(path))

    def _saved(self, path: Path) -> None:
        self.notice.show_words(
            self.tr("Written to {file}.").format(file=path.name),
            self.tr("It is not encrypted there. Delete it when it is no longer needed."),
            tone="tint",
        )

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(lambda _result: self.refresh())
        dialog.open()
