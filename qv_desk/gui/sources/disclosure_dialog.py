"""Enter a disclosure: on which of the eight circumstances, to whom, what, when, and why."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from qv_desk.domain.telling.disclosure import DisclosedTo, Disclosure, DisclosureGround
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import disclose, review

_LONGEST = 500


class DisclosureDialog(ActDialog):
    """Asks for what the register holds.

    Args:
        work: desk and store thread.
        parent: the window.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.word(
            self.tr("Enter a disclosure"),
            self.tr(
                "The policy allows a disclosure in eight circumstances and in no others. The register outlives the "
                "case: name the body and the kinds of data, and no person."
            ),
            self.tr("Enter it"),
        )
        self.ground, self.to = QComboBox(), QComboBox()
        refill(self.ground, ((one.value, capital(said(disclose.ground_name(one)))) for one in DisclosureGround))
        refill(self.to, ((one.value, capital(said(disclose.body_name(one)))) for one in DisclosedTo))
        self.to_whom, self.what, self.why, self.law, self.case = (QLineEdit() for _ in range(5))
        for field in (self.to_whom, self.what, self.why, self.law):
            field.setMaxLength(_LONGEST)
        self.case.setPlaceholderText(self.tr("QV-2026-0001"))
        self.day = DateField(work.today)
        self.add(small(self.tr("Circumstance (policy, section 3(2))"), self.ground), self.ground, 10)
        self.add(small(self.tr("Why it applies"), self.why), self.why, 10)
        self.add(small(self.tr("What kind of body"), self.to), self.to, 10)
        self.add(small(self.tr("Which body"), self.to_whom), self.to_whom, 10)
        self.add(small(self.tr("Which data, of how many people; no names"), self.what), self.what, 10)
        self.add(small(self.tr("Law or order that was cited, with its number"), self.law), self.law, 10)
        self.add(small(self.tr("On which day"), self.day), self.day, 10)
        self.add(small(self.tr("Case; may stay empty"), self.case), self.case)
        for field in (self.to_whom, self.what, self.why):
            field.textChanged.connect(self._check)
        self.act.clicked.connect(self._enter)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The circumstance."""
        return self.ground

    def _check(self) -> None:
        if all(field.text().strip() for field in (self.to_whom, self.what, self.why)):
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until it says why, to whom and what."))

    def _enter(self) -> None:
        desk, reference = self._work.desk, self.case.text().strip().upper()
        ground, to, day = DisclosureGround(chosen(self.ground)), DisclosedTo(chosen(self.to)), self.day.day()
        to_whom, what, why, law = (field.text() for field in (self.to_whom, self.what, self.why, self.law))

        def work() -> Disclosure:
            new = disclose.NewDisclosure(
                ground=ground,
                why=why,
                to=to,
                to_whom=to_whom,
                what=what,
                legal_basis=law,
                disclosed_on=day,
                case_id=review.find(desk, reference) if reference else "",
            )
            return disclose.enter(desk, new)

        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            work,
            lambda _entry: self.accept(),
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
