"""Lay a hold on a case, or lift one that stands."""

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.words.saying import capital, colon, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import holds

_HEIGHT = 84
_LAY = "lay"


class HoldDialog(ActDialog):
    """Lays or lifts a hold.

    Args:
        work: desk and store thread.
        case: the case as it stands.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.word(
            self.tr("Hold: keep from being erased"),
            self.tr(
                "While a hold stands, no erasure is granted in this case and its file is not disposed of. Everything "
                "else goes on. PIPL 47; GDPR 17(3)(e); policy §4."
            ),
            self.tr("Lay the hold"),
        )
        self.what = QComboBox()
        standing = [hold for hold in case.facts_of(Hold) if hold.stands]
        lifts = [
            (hold.hold_id, self.tr("Lift") + colon() + f"{said(holds.ground_name(hold.ground))} · {hold.reason}")
            for hold in standing
        ]
        refill(self.what, [*lifts, (_LAY, self.tr("Lay a hold"))])
        self.ground = QComboBox()
        refill(self.ground, [(ground.value, capital(said(holds.ground_name(ground)))) for ground in HoldGround])
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(_HEIGHT)
        self._what_label = small(self.tr("What to do"), self.what)
        self._ground_label = small(self.tr("Why it must be kept: the ground"), self.ground)
        self.add(self._what_label, self.what, 12, self._ground_label, self.ground, 12)
        self.add(small(self.tr("The reason in your words; it stands with the case"), self.reason), self.reason)
        for part in (self._what_label, self.what):
            part.setVisible(bool(standing))
        self.what.currentIndexChanged.connect(self._check)
        self.reason.textChanged.connect(self._check)
        self.act.clicked.connect(self._do)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The choice where there is one, else the ground."""
        return self.ground if self.what.isHidden() else self.what

    def _check(self) -> None:
        is_lay = chosen(self.what) == _LAY
        self._ground_label.setVisible(is_lay)
        self.ground.setVisible(is_lay)
        self.act.button.setText(self.tr("Lay the hold") if is_lay else self.tr("Lift the hold"))
        if self.reason.toPlainText().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until the reason is written."))

    def _do(self) -> None:
        desk, case_id, what = self._work.desk, self._case.case_id, chosen(self.what)
        ground, reason = HoldGround(chosen(self.ground)), self.reason.toPlainText().strip()

        def work() -> Case:
            if what == _LAY:
                return holds.place(desk, case_id, ground=ground, reason=reason)
            return holds.lift(desk, case_id, what, reason)

        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            work,
            lambda _case: self._done(is_lay=what == _LAY),
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _done(self, *, is_lay: bool) -> None:
        self._work.said.emit(self.tr("The hold stands.") if is_lay else self.tr("The hold is lifted."))
        self.accept()
