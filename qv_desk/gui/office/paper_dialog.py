"""Choose paper, envelopes and size of type for the letters of the office."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from qv_desk.domain.letters.envelope_window import Window
from qv_desk.domain.letters.layout import Paper, PaperRule
from qv_desk.domain.letters.office_letters import OWN, PLAIN
from qv_desk.gui.office.window_fields import WindowFields
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.office import office_paper
from qv_desk.services.office.office import OfficeView
from qv_desk.services.office.office_paper import PaperChange


class PaperDialog(ActDialog):
    """Asks for the sheet, the envelope of each sheet, and the size of the type.

    Args:
        work: desk and store thread.
        view: the office as it is.
        parent: the window.
    """

    def __init__(self, work: Workplace, view: OfficeView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._view = work, view
        self.setObjectName("paper_dialog")
        self.word(
            self.tr("Paper and envelopes"),
            self.tr(
                "How letters are laid out where nobody chooses otherwise for a letter. Print a test sheet and hold it "
                "in the envelope before letters go out in it."
            ),
            self.tr("Set it"),
        )
        self.rule = QComboBox()
        refill(
            self.rule,
            [
                (PaperRule.BY_COUNTRY.value, self.tr("As in the country a letter goes to")),
                (PaperRule.A4.value, self.tr("Always A4")),
                (PaperRule.US_LETTER.value, self.tr("Always US Letter")),
            ],
        )
        choose(self.rule, view.settings.rule.value)
        self.add(small(self.tr("Paper"), self.rule), self.rule, 12)
        self.envelopes: dict[Paper, QComboBox] = {}
        self.own: dict[Paper, WindowFields] = {}
        self.sources: dict[Paper, Para] = {}
        self._add_sheet(Paper.A4, self.tr("Envelope of A4"))
        self._add_sheet(Paper.US_LETTER, self.tr("Envelope of US Letter"))
        self.large = QCheckBox(self.tr("Large type, for readers who see little"))
        self.large.setChecked(view.settings.is_large)
        self.large.toggled.connect(self._check)
        self.rule.currentIndexChanged.connect(self._check)
        self.add(self.large)
        self.act.clicked.connect(self._do)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The paper."""
        return self.rule

    def change(self) -> PaperChange:
        """What is chosen here."""
        return PaperChange(
            rule=PaperRule(chosen(self.rule)),
            a4=chosen(self.envelopes[Paper.A4]),
            us_letter=chosen(self.envelopes[Paper.US_LETTER]),
            own_a4=self._own(Paper.A4),
            own_us_letter=self._own(Paper.US_LETTER),
            is_large=self.large.isChecked(),
        )

    def _add_sheet(self, paper: Paper, name: str) -> None:
        combo, own, source = QComboBox(), WindowFields(paper), Para(ink="mute")
        known = [(one.code, said(one.name)) for one in self._view.envelopes if one.paper is paper]
        refill(
            combo,
            [*known, (OWN, self.tr("A window that we measured")), (PLAIN, self.tr("No window: we write on envelopes"))],
        )
        settings = self._view.settings.on(paper)
        choose(combo, settings.envelope)
        own.show_measures(settings.window)
        own.setAccessibleName(name)
        combo.currentIndexChanged.connect(self._check)
        own.changed.connect(self._check)
        self.envelopes[paper], self.own[paper], self.sources[paper] = combo, own, source
        self.add(small(name, combo), combo, 4, own, source, 12)

    def _own(self, paper: Paper) -> Window | None:
        return self.own[paper].measures() if chosen(self.envelopes[paper]) == OWN else None

    def _check(self) -> None:
        for paper in Paper:
            self._explain(paper)
        self.settle()
        unmeasured = any(chosen(self.envelopes[paper]) == OWN and self._own(paper) is None for paper in Paper)
        change, settings = self.change(), self._view.settings
        is_same = (
            (change.rule, change.a4, change.us_letter, change.is_large)
            == (settings.rule, settings.a4.envelope, settings.us_letter.envelope, settings.is_large)
            and change.own_a4 in {None, settings.a4.window}
            and change.own_us_letter in {None, settings.us_letter.window}
        )
        if unmeasured:
            self.act.refuse(self.tr("Off until all four lengths of the window are there, in millimetres."))
        elif is_same:
            self.act.refuse(self.tr("Off until something is different."))
        else:
            self.act.allow()

    def _explain(self, paper: Paper) -> None:
        """What is known of the chosen envelope, and how sure it is."""
        code = chosen(self.envelopes[paper])
        self.own[paper].setVisible(code == OWN)
        known = next((one for one in self._view.envelopes if one.code == code), None)
        if code == OWN:
            words = self.tr(
                "Fold the sheet, put it into the envelope, draw along the edge of the window, and measure from the "
                "upper left corner of the sheet."
            )
        elif known is not None:
            words = self.tr("{source}. {confidence}.").format(
                source=said(known.source), confidence=capital(said(known.confidence.wording))
            )
        else:
            words = self.tr("The address stands below the letterhead, without marks for folding.")
        self.sources[paper].setText(words)

    def _do(self) -> None:
        desk, change = self._work.desk, self.change()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: office_paper.set_paper(desk, change),
            lambda _settings: self.accept(),
            case_id="",
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
