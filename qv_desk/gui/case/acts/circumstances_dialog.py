"""What the identity check depends on and no message tells: how sensitive it is, and which data are in dispute."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.identifying.identity_circumstances import IdentityCircumstances, Sensitivity
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import verify
from qv_desk.services.frame.desk import Desk
from qv_desk.services.words.tie_words import datum_words, sensitivity_words

_HEIGHT = 72


class CircumstancesDialog(ActDialog):
    """Asks for the two, and why.

    Args:
        desk: the open desk.
        jobs: the store thread.
        case: the case.
        parent: the window.
    """

    def __init__(self, desk: Desk, jobs: Jobs, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._case = desk, jobs, case
        self.setObjectName("circumstances_dialog")
        self.word(
            self.tr("What the check depends on"),
            self.tr(
                "The more harm the data would do in the wrong hands, the more proof is needed, and never more than "
                "that. A check that no longer meets the list is open again; what was seen stays seen."
            ),
            self.tr("Keep it"),
        )
        before = next(iter(case.facts_of(IdentityCircumstances)), None)
        self.sensitivity = QComboBox()
        refill(self.sensitivity, [(level.value, capital(said(sensitivity_words(level)))) for level in Sensitivity])
        choose(self.sensitivity, (before.sensitivity if before else Sensitivity.COPY).value)
        self.disputed = {code: QCheckBox(capital(said(words))) for code, words in datum_words().items()}
        for code, box in self.disputed.items():
            box.setChecked(before is not None and code in before.disputed)
        self.reason = QPlainTextEdit(before.reason if before else "")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(_HEIGHT)
        self.add(small(self.tr("What is asked for"), self.sensitivity), self.sensitivity, 12)
        self.add(small(self.tr("In dispute, so that it proves nothing")), *self.disputed.values(), 12)
        self.add(small(self.tr("Why it is so"), self.reason), self.reason)
        self.reason.textChanged.connect(self._check)
        self.act.clicked.connect(self._keep)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The sensitivity."""
        return self.sensitivity

    def _check(self) -> None:
        if self.reason.toPlainText().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until the reason is written."))

    def _keep(self) -> None:
        desk, case_id = self._desk, self._case.case_id
        sensitivity = Sensitivity(chosen(self.sensitivity))
        disputed = tuple(code for code, box in self.disputed.items() if box.isChecked())
        reason = self.reason.toPlainText()
        self.set_busy(busy=True)
        self._jobs.change(
            self,
            lambda: verify.say_circumstances(desk, case_id, sensitivity=sensitivity, disputed=disputed, reason=reason),
            lambda _case: self.accept(),
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
