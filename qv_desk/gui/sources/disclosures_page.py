"""The registers that outlive the cases: what was disclosed, what is provided to companies, and what was refused."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog

from qv_desk.domain.telling.disclosure import Disclosure
from qv_desk.domain.telling.provision import Provision
from qv_desk.domain.telling.refusal_log import RefusalEntry
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.words_dialog import WordsDialog
from qv_desk.gui.sources.disclosure_dialog import DisclosureDialog
from qv_desk.gui.sources.list_page import Line, Listing, ListPage
from qv_desk.gui.sources.provision_dialog import ProvisionDialog
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, said, screen_language
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import disclose, provide, refusals
from qv_desk.services.frame.permissions import may
from qv_desk.services.words.names import right_name

Found = tuple[tuple[Disclosure, ...], tuple[Provision, ...], tuple[RefusalEntry, ...]]
_SAVED_BY: Final = (disclose.save_disclosures, provide.save_provisions, refusals.save_refusals)
"""How each register is handed out, in the order of the tabs."""
_REFUSALS: Final = 2


class DisclosuresPage(ListPage):
    """The page.

    Args:
        work: desk, store thread and the ways out.
    """

    def __init__(self, work: Workplace) -> None:
        self._may_enter = may(work.desk.user, "disclose.enter")
        super().__init__(work, may_add=self._may_enter)
        self._found: Found = ((), (), ())
        self.save_button = Button(icon="save")
        self.save_button.clicked.connect(self._save)
        self.save_button.setVisible(may(work.desk.user, "disclose.save_disclosures"))
        self._lay_out(8, self.tabs, 4, self._rows, None, acts=(self.add_button, self.save_button))
        self.retranslate()

    def refresh(self) -> None:
        """Ask again."""
        desk = self._work.desk
        self._work.jobs.ask(
            self,
            lambda: (disclose.disclosures(desk), provide.provisions(desk), refusals.refusals(desk)),
            self._show,
            failed=self._notice.show_error,
        )

    def save_to(self, path: Path) -> None:
        """Write the register that is shown to a file."""
        desk, language = self._work.desk, screen_language()
        save = _SAVED_BY[max(self.tabs.currentIndex(), 0)]
        self._work.jobs.change(self, lambda: save(desk, path, language), self._saved, failed=self._notice.show_error)

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("Registers"))
        self.tabs.set_words((self.tr("Disclosures"), self.tr("Provided to companies"), self.tr("Refusals")))
        self.tabs.setAccessibleName(self.tr("Disclosures, data provided, or refusals"))
        self.save_button.setText(self.tr("Hand it out …"))
        self._fill()

    def _show(self, found: Found) -> None:
        self._found = found
        self._fill()
        self.shown.emit()

    def _listing(self) -> Listing:
        entries, records, refused = self._found
        if self.tabs.currentIndex() == _REFUSALS:
            return Listing(
                lead=self.tr(
                    "Every right that was refused, entered with the letter that tells it. No line can be entered, "
                    "changed or removed by hand; the log outlives the cases and names no person."
                ),
                add="",
                nothing=self.tr("Nothing has been refused."),
                lines=[self._refusal_line(one) for one in reversed(refused)],
            )
        if self.shows_first():
            return Listing(
                lead=self.tr(
                    "What was given to authorities, courts and others, each on one of the eight circumstances of the "
                    "policy. The register outlives the cases and names no person."
                ),
                add=self.tr("Enter a disclosure"),
                nothing=self.tr("Nothing has been disclosed."),
                lines=[self._entry_line(one) for one in reversed(entries)],
            )
        return Listing(
            lead=self.tr("Personal data provided or entrusted to other companies; kept for three years after the end."),
            add=self.tr("Record a provision"),
            nothing=self.tr("No provision is recorded."),
            lines=[self._record_line(one) for one in reversed(records)],
        )

    def _entry_line(self, one: Disclosure) -> Line:
        law = self.tr("Legal basis: {law}").format(law=one.legal_basis) if one.legal_basis else ""
        return Line(
            code=one.entry_id,
            name=dates.joined(one.entry_id, dates.short_day(one.disclosed_on, year=True), one.to_whom),
            state="" if one.stands else self.tr("struck out"),
            words=(
                dates.joined(capital(said(disclose.ground_name(one.ground))), one.why),
                self.tr("Given: {what}").format(what=one.what),
                dates.joined(law, one.reference),
                self.tr("Struck out: {why}").format(why=one.struck_because) if one.struck_because else "",
            ),
            act=self.tr("Strike it out …") if self._may_enter and one.stands else "",
            do=partial(self._strike, one),
        )

    def _record_line(self, one: Provision) -> Line:
        goes_on = one.keep_until is None
        until = "" if one.keep_until is None else dates.short_day(one.keep_until, year=True)
        return Line(
            code=one.entry_id,
            name=dates.joined(one.entry_id, dates.short_day(one.provided_on, year=True), one.to_whom),
            state=self.tr("goes on") if goes_on else "",
            words=(
                dates.joined(capital(said(provide.manner_name(one.manner))), one.purpose),
                self.tr("Given: {what}").format(what=one.what),
                dates.joined(one.how, one.agreement),
                self.tr("Kept until {day}").format(day=until) if until else "",
            ),
            act=self.tr("It ended today") if self._may_enter and goes_on else "",
            do=partial(self._end, one),
        )

    def _refusal_line(self, one: RefusalEntry) -> Line:
        back = one.withdrawn_on
        return Line(
            code="",
            name=dates.joined(one.reference, dates.short_day(one.refused_on, year=True), said(right_name(one.right))),
            state="" if back is None else self.tr("letter taken back"),
            words=(
                capital(said(refusals.ground_name(one.ground))),
                dates.joined(
                    self.tr("Received {day}").format(day=dates.short_day(one.received_on, year=True)),
                    self.tr("Letter {number}").format(number=one.letter_id),
                    self.tr("Kept at least until {day}").format(day=dates.short_day(one.keep_until, year=True)),
                ),
                ""
                if back is None
                else self.tr("Its letter was taken back on {day}, before it was posted.").format(
                    day=dates.short_day(back, year=True)
                ),
            ),
            act="",
            do=lambda: None,
        )

    def _add(self) -> None:
        make = DisclosureDialog if self.shows_first() else ProvisionDialog
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
            self, lambda: provide.end_provision(desk, entry_id, today), failed=self._notice.show_error
        )

    def _save(self) -> None:
        title = self.tr("Hand the register out")
        kinds = self.tr("Page to print (*.html);;Table (*.csv)")
        path, _kind = QFileDialog.getSaveFileName(self.window(), title, self.tr("register.html"), kinds)
        if path:
            self.save_to(Path(path))

    def _saved(self, path: Path) -> None:
        self._notice.show_words(
            self.tr("Written to {file}.").format(file=path.name),
            self.tr("It is not encrypted there. Delete it when it is no longer needed."),
            tone="tint",
        )
