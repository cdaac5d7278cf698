"""The office: what its letters carry, their logo, their paper and envelopes, and a test sheet for these."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.letters.layout import Paper, PaperRule
from qv_desk.domain.letters.office_letters import OWN
from qv_desk.domain.terms.logo import LogoSide
from qv_desk.gui.office.certificate_card import CertificateCard
from qv_desk.gui.office.logo_dialog import LogoDialog
from qv_desk.gui.office.logo_picture import LogoPicture
from qv_desk.gui.office.office_dialog import OfficeDialog
from qv_desk.gui.office.paper_dialog import PaperDialog
from qv_desk.gui.office.sheet_panel import SheetPanel
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import column, hairline, row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.titled_page import TitledPage, heading
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import may
from qv_desk.services.office import office, office_logo
from qv_desk.services.office.office import OfficeView

_NAMES: Final = 132
_PAGE_HEIGHT: Final = 520
_PAGE_NARROWEST: Final = 320


class OfficePage(TitledPage):
    """The page.

    Args:
        work: desk, store thread and the ways out.

    Signals:
        shown: the page and its test sheet show the office as it is.
    """

    shown = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._found: OfficeView | None = None
        self.may_change = may(work.desk.user, "office.change_office")
        self._heads = [heading() for _ in range(3)]
        self._facts, self._paper_facts = FactsGrid(_NAMES), FactsGrid(_NAMES)
        self._logo_words = Para()
        self._picture = LogoPicture()
        self.certificate = CertificateCard(work)
        self.details_button, self.logo_button, self.paper_button = (Button(kind="plain") for _ in range(3))
        self.no_logo_button = Button(kind="quiet")
        self.sheet = SheetPanel(work)
        self.sheet.shown.connect(self.shown)
        self.sheet.refused.connect(self._notice.show_error)
        self.details_button.clicked.connect(lambda: self._change(OfficeDialog))
        self.logo_button.clicked.connect(lambda: self._change(LogoDialog))
        self.paper_button.clicked.connect(lambda: self._change(PaperDialog))
        self.no_logo_button.clicked.connect(self._take_logo_off)
        for button in (self.details_button, self.logo_button, self.paper_button):
            button.setVisible(self.may_change)
        both = row(self._left(), 32, self.sheet)
        both.setStretch(0, 5)
        both.setStretch(2, 4)
        self._lay_out(16, both, None)
        self.retranslate()

    def refresh(self) -> None:
        """Ask again."""
        desk = self._work.desk
        self._work.jobs.ask(self, lambda: office.look_at_office(desk), self._show, failed=self._notice.show_error)
        self.certificate.refresh()

    def first_focus(self) -> QWidget | None:
        """What changes the details, or the sheet that is shown."""
        return self.details_button if self.may_change else self.sheet.paper

    def facts(self) -> dict[str, str]:
        """What is shown, by name."""
        return dict((*self._facts.facts(), *self._paper_facts.facts()))

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("The office"))
        self._lead.setText(
            self.tr("What every letter carries, and on what it is printed. Letters that went out stay as they are.")
            if self.may_change
            else self.tr("What every letter carries, and on what it is printed. A supervisor changes it.")
        )
        heads = (
            self.tr("Details"),
            self.tr("Logo"),
            self.tr("Paper and envelopes"),
        )
        for label, words in zip(self._heads, heads, strict=True):
            label.setText(words)
        self.details_button.setText(self.tr("Change the details …"))
        self.paper_button.setText(self.tr("Choose paper and envelopes …"))
        self.no_logo_button.setText(self.tr("Take it off"))
        if self._found is not None:
            self._show(self._found)
        else:
            self.logo_button.setText(self.tr("Choose a logo …"))

    def _ask_again(self, case_id: str) -> None:
        """What happens to a case changes nothing here."""
        if not case_id:
            super()._ask_again(case_id)

    def _left(self) -> QWidget:
        left = QWidget()
        left.setLayout(
            column(
                self._heads[0], 8, self._facts, 12, row(self.details_button, None), 20, hairline(), 16,
                self._heads[1], 4, self._logo_words, 8, self._picture, 8,
                row(self.logo_button, self.no_logo_button, None, gap=8), 20, hairline(), 16,
                self._heads[2], 8, self._paper_facts, 12, row(self.paper_button, None), 20, self.certificate, None,
            )
        )  # fmt: skip
        return left

    def _show(self, found: OfficeView) -> None:
        self._found = found
        now, logo = found.office, found.office.logo
        roles = [now.signatory_role.en, now.signatory_role.zh]
        names = {language.code: said(language.name) for language in found.role_languages}
        roles += [f"{names.get(role.language, role.language)}: {role.text}" for role in now.own_roles]
        self._facts.show_facts(
            [
                (self.tr("Name"), now.name),
                (self.tr("Postal address"), "\n".join(now.postal_address)),
                (self.tr("E-mail"), now.e_mail),
                (self.tr("Signs as"), "\n".join(roles)),
                (self.tr("Time zone"), now.time_zone),
            ]
        )
        self._picture.show_logo(logo)
        self._logo_words.setText(self._side_words(logo.side) if logo else self.tr("Letters carry no logo."))
        self.logo_button.setText(self.tr("Choose a logo …") if logo is None else self.tr("Change the logo …"))
        self.no_logo_button.setVisible(self.may_change and logo is not None)
        self._paper_facts.show_facts(
            [
                (self.tr("Paper"), self._rule_words(found.settings.rule)),
                (self.tr("A4"), self._envelope_words(found, Paper.A4)),
                (self.tr("US Letter"), self._envelope_words(found, Paper.US_LETTER)),
                (self.tr("Type"), self.tr("Large") if found.settings.is_large else self.tr("Usual size")),
            ]
        )
        self.sheet.refresh()

    def _change(self, dialog: type[OfficeDialog] | type[LogoDialog] | type[PaperDialog]) -> None:
        if self._found is None:
            return
        opened = dialog(self._work, self._found, self.window())
        opened.accepted.connect(self._changed)
        opened.open()

    def _changed(self) -> None:
        self._notice.clear()
        self._work.said.emit(self.tr("Letters carry it from now on."))

    def _take_logo_off(self) -> None:
        desk = self._work.desk
        self._work.jobs.change(
            self,
            lambda: office_logo.remove_logo(desk),
            lambda _office: self._work.said.emit(self.tr("Letters carry no logo from now on.")),
            case_id="",
            failed=self._notice.show_error,
        )

    def _side_words(self, side: LogoSide) -> str:
        match side:
            case LogoSide.LEFT:
                return self.tr("At the left, above the name.")
            case LogoSide.CENTRE:
                return self.tr("In the centre, above the name.")
            case LogoSide.RIGHT:
                return self.tr("At the right, beside the name.")

    def _rule_words(self, rule: PaperRule) -> str:
        match rule:
            case PaperRule.BY_COUNTRY:
                return self.tr("As in the country a letter goes to")
            case PaperRule.A4:
                return self.tr("Always A4")
            case PaperRule.US_LETTER:
                return self.tr("Always US Letter")

    def _envelope_words(self, found: OfficeView, paper: Paper) -> str:
        choice = found.settings.on(paper)
        if choice.envelope == OWN and choice.window is not None:
            window = choice.window
            lengths = (window.left, window.top, window.width, window.height)
            left, top, width, height = (f"{length / 10:g}" for length in lengths)
            words = self.tr("A window that we measured: {left} mm from the left, {top} from above, {width} by {height}")
            return words.format(left=left, top=top, width=width, height=height)
        known = next((one for one in found.envelopes if one.code == choice.envelope), None)
        if known is None:
            return self.tr("No window: the address below the letterhead")
        return f"{said(known.name)}\n{capital(said(known.confidence.wording))}"
