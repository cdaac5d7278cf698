"""A cost fee: estimate it with its basis, or say that it was paid or is waived."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.fee import FeeReason, FeeState, fee_of, was_asked
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import fees

_HEIGHT = 60
_ESTIMATE, _PAID, _WAIVE = "estimate", "paid", "waive"
_NOTHING = ""
"""Nothing chosen yet: money is never noted as paid by a key pressed too early."""


class FeeDialog(ActDialog):
    """Estimates a fee, or settles it.

    Args:
        work: desk and store thread.
        case: the case as it stands.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        fee = fee_of(case)
        stands = fee is not None and fee.state is FeeState.ESTIMATED
        self.word(
            self.tr("Cost fee"),
            self.tr(
                "Answering is free in principle. A fee may cover the cost only of repeats beyond the reasonable limit, "
                "or of what is clearly excessive; its basis is written, and the person may withdraw or narrow the "
                "request. Policy §6; Network Data Regulations 25."
            ),
            self.tr("Estimate"),
        )
        self.what = QComboBox()
        settle: list[tuple[str, str]] = []
        if fee is not None and stands:
            settle.append((_NOTHING, self.tr("Choose …")))
            settle.append((_PAID, self.tr("{amount} was paid").format(amount=fee.amount)))
            settle.append((_WAIVE, self.tr("Waive {amount}").format(amount=fee.amount)))
        refill(self.what, [*settle, (_ESTIMATE, self.tr("Estimate a fee"))])
        self.reason = QComboBox()
        refill(self.reason, [(reason.value, capital(said(fees.reason_name(reason)))) for reason in FeeReason])
        self.amount, self.currency = QLineEdit(), QLineEdit("CNY")
        self.amount.setPlaceholderText("120.50")
        self.basis, self.why = QPlainTextEdit(), QPlainTextEdit()
        for text in (self.basis, self.why):
            text.setTabChangesFocus(True)
            text.setFixedHeight(_HEIGHT)
        what_label = small(self.tr("What to do"), self.what)
        what_part = QWidget()
        what_part.setLayout(column(what_label, self.what, 12, gap=4))
        what_part.setVisible(stands)
        self._estimating = QWidget()
        inputs = column(gap=4)
        for label, widget in (
            (self.tr("Why a fee may be asked at all"), self.reason),
            (self.tr("Amount"), self.amount),
            (self.tr("Currency, three capital letters"), self.currency),
            (self.tr("How the amount comes about, as the notice tells it"), self.basis),
        ):
            inputs.addWidget(small(label, widget))
            inputs.addWidget(widget)
            inputs.addSpacing(8)
        self._estimating.setLayout(inputs)
        self._why_label = small("", self.why)
        self.add(what_part, self._estimating, self._why_label, self.why)
        self._stands, self._is_asked = stands, was_asked(case)
        self.what.currentIndexChanged.connect(self._check)
        for line in (self.amount, self.currency):
            line.textChanged.connect(self._check)
        for text in (self.basis, self.why):
            text.textChanged.connect(self._check)
        self.act.clicked.connect(self._do)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The choice where there is one, else the reason."""
        return self.what if self._stands else self.reason

    def _check(self) -> None:
        what = chosen(self.what)
        self._estimating.setVisible(what == _ESTIMATE)
        asked = (
            self.tr("Which requests came before, or what makes this one clearly excessive")
            if what == _ESTIMATE
            else self.tr("Why it is waived")
        )
        self._why_label.setText(asked)
        self.why.setAccessibleName(asked)
        for part in (self._why_label, self.why):
            part.setVisible(what in {_ESTIMATE, _WAIVE})
        words = {_PAID: self.tr("It was paid"), _WAIVE: self.tr("Waive it")}
        self.act.button.setText(words.get(what, self.tr("Estimate")))
        reason = self._off_because(what)
        if reason:
            self.act.refuse(reason)
        else:
            self.act.allow()

    def _off_because(self, what: str) -> str:
        """Why the button is off; empty when it is on."""
        if what == _NOTHING:
            return self.tr("Off until it is chosen what to do.")
        if what == _PAID:
            return "" if self._is_asked else self.tr("Off until the notice of the fee has been issued.")
        if what == _WAIVE:
            return "" if self.why.toPlainText().strip() else self.tr("Off until the reason is written.")
        written = (self.why.toPlainText(), self.basis.toPlainText(), self.amount.text(), self.currency.text())
        if all(text.strip() for text in written):
            return ""
        return self.tr("Off until every field is written: a fee needs its basis.")

    def _do(self) -> None:
        desk, case_id, what = self._work.desk, self._case.case_id, chosen(self.what)
        amount, currency = self.amount.text(), self.currency.text().strip()
        reason, basis, why = FeeReason(chosen(self.reason)), self.basis.toPlainText(), self.why.toPlainText()

        def work() -> Case:
            if what == _PAID:
                return fees.paid(desk, case_id)
            if what == _WAIVE:
                return fees.waive(desk, case_id, why)
            return fees.estimate(desk, case_id, amount=amount, currency=currency, reason=reason, basis=basis, why=why)

        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            work,
            lambda _case: self.accept(),
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
