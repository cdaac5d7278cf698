"""Company's systems: where personal data may lie, on what grounds and how long, and the companies that get them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from qv_desk.domain.searching.company_system import CompanySystem
from qv_desk.domain.searching.recipient import Recipient
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import clear, column, hairline, row, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.page_tabs import PageTabs
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.sources.recipient_dialog import RecipientDialog
from qv_desk.gui.sources.system_dialog import SystemDialog
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import systems
from qv_desk.services.cases import recipients, search_data
from qv_desk.services.frame.permissions import may

Found = tuple[tuple[CompanySystem, ...], tuple[Recipient, ...]]


class SystemsPage(Page):
    """The page.

    Args:
        work: desk, store thread and the ways out.

    Signals:
        shown: the page shows the lists, as asked for.
    """

    shown = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._found: Found = ((), ())
        self._may_keep = may(work.desk.user, "systems.keep_system")
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._hint = Para()
        self.add_button = Button(kind="filled" if self._may_keep else "plain", icon="plus")
        self.add_button.clicked.connect(self._add)
        self.add_button.setVisible(self._may_keep)
        self.notice = Notice()
        self.tabs = PageTabs()
        self.tabs.currentChanged.connect(lambda _place: self._fill())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        head = row(column(self._title, self._hint, gap=2), column(self.add_button, None), gap=16)
        head.setStretch(0, 1)
        body = QWidget()
        body.setLayout(column(head, 12, self.notice, 8, self.tabs, 4, self._rows, None, margins=(40, 24, 40, 24)))
        self.setLayout(column(scrolled(body)))
        work.jobs.changed.connect(self._follow)
        self.retranslate()

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Ask for the lists."""
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
            lambda: (systems.everything(desk), systems.recipients(desk)),
            self._show,
            failed=self.notice.show_error,
        )

    def buttons(self) -> dict[str, Button]:
        """The button of each row, by the code of its entry."""
        return {button.objectName(): button for button in self.findChildren(Button) if button.objectName()}

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("Company’s systems"))
        self.tabs.set_words((self.tr("Systems"), self.tr("Recipients")))
        self.tabs.setAccessibleName(self.tr("Systems or recipients"))
        self._fill()

    def _show(self, found: Found) -> None:
        self._found = found
        self._fill()
        self.shown.emit()

    def _follow(self, case_id: str) -> None:
        if not case_id and self.isVisible():
            self.refresh()

    def _fill(self) -> None:
        clear(self._rows)
        is_systems = self.tabs.currentIndex() <= 0
        listed, book = self._found
        if is_systems:
            self.add_button.setText(self.tr("Add a system"))
            self._hint.setText(
                self.tr(
                    "Each new request is searched in these. Grounds and retention go into letters; what nobody here "
                    "has looked through yet is marked."
                )
            )
            lines = [self._system_line(system, book) for system in listed]
        else:
            self.add_button.setText(self.tr("Add a company"))
            self._hint.setText(
                self.tr("They are told when data that they got were corrected, erased or restricted (GDPR 19).")
            )
            lines = [self._recipient_line(one) for one in book]
            if not book:
                lines = [Para(self.tr("No recipient is named yet."), ink="mute")]
        for number, line in enumerate(lines):
            if number:
                self._rows.addWidget(hairline())
            self._rows.addWidget(line)

    def _system_line(self, system: CompanySystem, book: tuple[Recipient, ...]) -> QWidget:
        state = ""
        if system.is_retired:
            state = self.tr("retired")
        elif system.is_as_shipped:
            state = self.tr("as shipped, not looked through yet")
        grounds = dict.fromkeys(said(systems.ground_name(one.ground)) for one in system.purposes)
        keys = (said(search_data.identifier_name(kind)) for kind in system.searched_by)
        names = {one.entry_id: one.name for one in book}
        goes_to = dates.joined(*(names.get(code, code) for code in system.recipients))
        told = (
            self.tr("Looked after by {owner}").format(owner=system.owner)
            if system.owner
            else self.tr("No owner named"),
            self.tr("Searched by {keys}").format(keys=dates.joined(*keys)),
            self.tr("Grounds: {grounds}").format(grounds=dates.joined(*grounds)),
            self.tr("Goes to {names}").format(names=goes_to) if goes_to else "",
        )
        words = "\n".join((said(system.holds), dates.joined(*told)))
        text = self.tr("Change …") if self._may_keep else self.tr("Look …")
        return self._line((system.code, said(system.name), state, words), text, partial(self._open_system, system))

    def _recipient_line(self, one: Recipient) -> QWidget:
        kind = capital(said(recipients.recipient_kind_name(one.kind)))
        address = dates.joined(*one.postal_address, one.e_mail, one.country)
        words = "\n".join(part for part in (dates.joined(kind, one.contact), address) if part)
        state = self.tr("retired") if one.is_retired else ""
        text = self.tr("Change …") if self._may_keep else ""
        return self._line((one.entry_id, one.name, state, words), text, partial(self._open_recipient, one))

    def _line(self, told: tuple[str, str, str, str], act: str, opened: "partial[None]") -> QWidget:
        code, name, state, words = told
        head = row(Label(name, weight=typeface.SEMIBOLD), Label(state, ink="amber"), None, gap=12)
        text = column(head, Para(words, size=typeface.SMALL, ink="soft"), gap=2)
        line = row(text, gap=16, margins=(0, 10, 0, 10))
        line.setStretch(0, 1)
        if act:
            button = Button(act, "link")
            button.setObjectName(code)
            button.setAccessibleName(f"{act} {name}")
            button.clicked.connect(lambda _checked=False: opened())
            line.addLayout(column(button, None))
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _add(self) -> None:
        if self.tabs.currentIndex() <= 0:
            self._open(SystemDialog(self._work, None, self._found[1], self.window()))
        else:
            self._open(RecipientDialog(self._work, None, self.window()))

    def _open_system(self, system: CompanySystem) -> None:
        self._open(SystemDialog(self._work, system, self._found[1], self.window()))

    def _open_recipient(self, recipient: Recipient) -> None:
        self._open(RecipientDialog(self._work, recipient, self.window()))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(lambda _result: self.refresh())
        dialog.open()
