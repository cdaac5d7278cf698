"""Take back a letter that was issued and has not been posted."""

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter_withdrawal import WithdrawalReason, tells_refusal
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.post import withdraw_letter
from qv_desk.services.words.names import letter_kind_name

_HEIGHT = 84


def may_be_withdrawn(case: Case) -> tuple[Correspondence, ...]:
    """The letters of a case that have not been posted, the latest first."""
    return tuple(letter for letter in reversed(case.correspondence) if letter.dispatched_on is None)


class WithdrawLetterDialog(ActDialog):
    """Takes one letter back.

    Args:
        work: desk and store thread.
        case: the case as it stands.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.word(
            self.tr("Take back a letter"),
            self.tr(
                "Only before it is posted. The case and its dates stand as if the letter had never been issued: an "
                "extension that nobody was told of moved no date. The print room loses it at once; paper that is "
                "printed already goes into the shredder."
            ),
            self.tr("Take it back"),
        )
        self._letters = may_be_withdrawn(case)
        self.letter = QComboBox()
        refill(self.letter, [(one.letter_id, self._name(one)) for one in self._letters])
        self.reason = QComboBox()
        reasons = [(one.value, capital(said(withdraw_letter.reason_name(one)))) for one in WithdrawalReason]
        refill(self.reason, reasons)
        self.because = QPlainTextEdit()
        self.because.setTabChangesFocus(True)
        self.because.setFixedHeight(_HEIGHT)
        self.add(small(self.tr("Which letter"), self.letter), self.letter, 12)
        self.add(small(self.tr("Why"), self.reason), self.reason, 12)
        self.add(small(self.tr("The reason in your words; it stands with the case"), self.because), self.because)
        self.letter.currentIndexChanged.connect(self._check)
        self.because.textChanged.connect(self._check)
        self.act.clicked.connect(self._do)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The letter."""
        return self.letter

    def _name(self, letter: Correspondence) -> str:
        issued = dates.moment(letter.issued_at, self._work.desk.zone)
        state = self.tr("printed") if letter.printed_at is not None else self.tr("not printed")
        return dates.joined(said(letter_kind_name(letter.kind)), issued, state)

    def _check(self) -> None:
        code = chosen(self.letter)
        letter = next((one for one in self._letters if one.letter_id == code), None)
        if letter is None:
            self.act.refuse(self.tr("Off because no letter waits for the post."))
        elif tells_refusal(self._case, letter) and self._work.desk.user.role is not Role.SUPERVISOR:
            self.act.refuse(self.tr("Off because this letter refuses something: a supervisor takes it back."))
        elif not self.because.toPlainText().strip():
            self.act.refuse(self.tr("Off until the reason is written."))
        else:
            self.act.allow()

    def _do(self) -> None:
        desk, case_id, letter_id = self._work.desk, self._case.case_id, chosen(self.letter)
        reason, because = WithdrawalReason(chosen(self.reason)), self.because.toPlainText().strip()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: withdraw_letter.withdraw(desk, case_id, letter_id, reason=reason, because=because),
            lambda _case: self._done(),
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _done(self) -> None:
        self._work.said.emit(self.tr("The letter is taken back; the print room no longer has it."))
        self.accept()
