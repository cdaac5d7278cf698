"""Company's systems: where personal data may lie, on what grounds and how long, and the companies that get them."""

from functools import partial

from qv_desk.domain.searching.company_system import CompanySystem
from qv_desk.domain.searching.recipient import Recipient
from qv_desk.gui.sources.list_page import Line, Listing, ListPage
from qv_desk.gui.sources.recipient_dialog import RecipientDialog
from qv_desk.gui.sources.system_dialog import SystemDialog
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, listed, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import systems
from qv_desk.services.cases import recipients, search_data
from qv_desk.services.frame.permissions import may

Found = tuple[tuple[CompanySystem, ...], tuple[Recipient, ...]]


class SystemsPage(ListPage):
    """The page.

    Args:
        work: desk, store thread and the ways out.
    """

    def __init__(self, work: Workplace) -> None:
        self._may_keep = may(work.desk.user, "systems.keep_system")
        super().__init__(work, may_add=self._may_keep)
        self._found: Found = ((), ())
        self._lay_out(8, self.tabs, 4, self._rows, None, acts=(self.add_button,))
        self.retranslate()

    def refresh(self) -> None:
        """Ask again."""
        desk = self._work.desk
        self._work.jobs.ask(
            self,
            lambda: (systems.everything(desk), systems.recipients(desk)),
            self._show,
            failed=self._notice.show_error,
        )

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

    def _ask_again(self, case_id: str) -> None:
        """No case concerns these lists."""
        if not case_id:
            super()._ask_again(case_id)

    def _listing(self) -> Listing:
        held, book = self._found
        if self.shows_first():
            return Listing(
                lead=self.tr(
                    "Each new request is searched in these. Grounds and retention go into letters; what nobody here "
                    "has looked through yet is marked."
                ),
                add=self.tr("Add a system"),
                nothing=self.tr("No system is named yet."),
                lines=[self._system_line(system, book) for system in held],
            )
        return Listing(
            lead=self.tr("They are told when data that they got were corrected, erased or restricted (GDPR 19)."),
            add=self.tr("Add a company"),
            nothing=self.tr("No recipient is named yet."),
            lines=[self._recipient_line(one) for one in book],
        )

    def _system_line(self, system: CompanySystem, book: tuple[Recipient, ...]) -> Line:
        state = ""
        if system.is_retired:
            state = self.tr("retired")
        elif system.is_as_shipped:
            state = self.tr("as shipped, not looked through yet")
        grounds = listed(dict.fromkeys(said(systems.ground_name(one.ground)) for one in system.purposes))
        keys = listed(said(search_data.identifier_name(kind)) for kind in system.searched_by)
        names = {one.entry_id: one.name for one in book}
        goes_to = listed(names.get(code, code) for code in system.recipients)
        told = (
            self.tr("Looked after by {owner}").format(owner=system.owner)
            if system.owner
            else self.tr("No owner named"),
            self.tr("Searched by {keys}").format(keys=keys) if keys else "",
            self.tr("Grounds: {grounds}").format(grounds=grounds) if grounds else "",
            self.tr("Goes to {names}").format(names=goes_to) if goes_to else "",
        )
        return Line(
            code=system.code,
            name=said(system.name),
            state=state,
            words=(said(system.holds), dates.joined(*told)),
            act=self.tr("Change …") if self._may_keep else self.tr("Look …"),
            do=partial(self._open_system, system),
        )

    def _recipient_line(self, one: Recipient) -> Line:
        kind = capital(said(recipients.recipient_kind_name(one.kind)))
        return Line(
            code=one.entry_id,
            name=one.name,
            state=self.tr("retired") if one.is_retired else "",
            words=(dates.joined(kind, one.contact), dates.joined(*one.postal_address, one.e_mail, one.country)),
            act=self.tr("Change …") if self._may_keep else "",
            do=partial(self._open_recipient, one),
        )

    def _add(self) -> None:
        if self.shows_first():
            self._open(SystemDialog(self._work, None, self._found[1], self.window()))
        else:
            self._open(RecipientDialog(self._work, None, self.window()))

    def _open_system(self, system: CompanySystem) -> None:
        self._open(SystemDialog(self._work, system, self._found[1], self.window()))

    def _open_recipient(self, recipient: Recipient) -> None:
        self._open(RecipientDialog(self._work, recipient, self.window()))
