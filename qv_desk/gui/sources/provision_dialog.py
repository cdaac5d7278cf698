"""Record that personal data are provided or entrusted to another company."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from qv_desk.domain.telling.provision import ProvisionManner
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import provide

_LONGEST = 500


class ProvisionDialog(ActDialog):
    """Asks for what the law wants to find in the record.

    Args:
        work: desk and store thread.
        parent: the window.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.word(
            self.tr("Record data provided to a company"),
            self.tr(
                "China wants these records kept for at least three years (Network Data Security Management "
                "Regulations, article 12). Name no person."
            ),
            self.tr("Record it"),
        )
        self.manner = QComboBox()
        refill(self.manner, ((one.value, capital(said(provide.manner_name(one)))) for one in ProvisionManner))
        self.to_whom, self.purpose, self.what, self.how, self.agreement = (QLineEdit() for _ in range(5))
        self._texts = (self.to_whom, self.purpose, self.what, self.how, self.agreement)
        self.day = DateField(work.today)
        self.ongoing = QCheckBox(self.tr("Data go on being provided"))
        self.add(small(self.tr("For their own purposes, or for ours"), self.manner), self.manner, 10)
        self.add(small(self.tr("Which company"), self.to_whom), self.to_whom, 10)
        self.add(small(self.tr("What for"), self.purpose), self.purpose, 10)
        self.add(small(self.tr("Which data, by kinds and extent"), self.what), self.what, 10)
        self.add(small(self.tr("By what means, and how they are protected"), self.how), self.how, 10)
        self.add(small(self.tr("Agreement in which their duties stand"), self.agreement), self.agreement, 10)
        self.add(small(self.tr("On which day, or since when"), self.day), self.day, 10, self.ongoing)
        for field in self._texts:
            field.setMaxLength(_LONGEST)
            field.textChanged.connect(self._check)
        self.act.clicked.connect(self._enter)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The company."""
        return self.to_whom

    def _check(self) -> None:
        if all(field.text().strip() for field in self._texts):
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until every line is filled."))

    def _enter(self) -> None:
        desk = self._work.desk
        new = provide.NewProvision(
            manner=ProvisionManner(chosen(self.manner)),
            to_whom=self.to_whom.text(),
            purpose=self.purpose.text(),
            what=self.what.text(),
            how=self.how.text(),
            agreement=self.agreement.text(),
            provided_on=self.day.day(),
            is_ongoing=self.ongoing.isChecked(),
        )
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: provide.enter_provision(desk, new),
            lambda _record: self.accept(),
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
