"""Hand a case over to somebody else who works on cases."""

from PySide6.QtWidgets import QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.vault_slot import DeskUser
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.sections import choice
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import assign


class AssignDialog(ActDialog):
    """Hands one case over.

    Args:
        work: the desk and the store thread.
        case: the case as it stands.
        parent: the window.

    Attributes:
        whom: who takes it.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.word(
            self.tr("Hand the case over"),
            self.tr("It then stands in that person’s list. No date and no gate changes by it."),
            self.tr("Hand it over"),
        )
        self.whom = choice()
        self.add(small(self.tr("Who takes the case"), self.whom), self.whom)
        self.whom.currentIndexChanged.connect(self._check)
        self.act.clicked.connect(self._hand_over)
        self._offer(())
        work.jobs.ask(self, lambda: assign.can_take_cases(work.desk), self._offer)

    def first_focus(self) -> QWidget | None:
        """The choice."""
        return self.whom

    def _offer(self, people: tuple[DeskUser, ...]) -> None:
        others = [(one.user_id, one.display_name) for one in people if one.user_id != self._case.officer]
        refill(self.whom, [("", self.tr("Choose …")), *others])
        self._check()

    def _check(self) -> None:
        if chosen(self.whom):
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until it is chosen who takes the case."))

    def _hand_over(self) -> None:
        desk, case_id, whom, name = self._work.desk, self._case.case_id, chosen(self.whom), self.whom.currentText()

        def done(_case: Case) -> None:
            self._work.said.emit(self.tr("{name} works on it now.").format(name=name))
            self.accept()

        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: assign.assign(desk, case_id, whom),
            done,
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
