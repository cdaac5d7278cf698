"""Left what proves the identity here, right what may not be asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qv_desk.domain.identity import EvidenceOutcome, ForbiddenProof, IdentityCheck, IdentityPlan, ProofMethod
from qv_desk.gui.look import icons, typeface
from qv_desk.gui.look.palette import Ink
from qv_desk.gui.parts.layouts import clear, column, hairline, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.side_by_side import SideBySide
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import said


class ProofColumns(View):
    """The checklist of one case."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[IdentityPlan, IdentityCheck] | None = None
        self._enough_heading = Para(size=typeface.HEADING, weight=typeface.SEMIBOLD, ink="text")
        self._never_heading = Para(size=typeface.HEADING, weight=typeface.SEMIBOLD, ink="text")
        self._enough = column()
        self._never = column(gap=12)
        self._left = QWidget()
        self._left.setLayout(column(self._enough_heading, 4, self._enough, None))
        right = column(self._never_heading, 12, self._never, None)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(SideBySide(self._left, right, shares=(11, 9), gap=40))

    def show_plan(self, plan: IdentityPlan, check: IdentityCheck) -> None:
        """Show the checklist with what was seen of it so far."""
        self._shown = (plan, check)
        self._left.setVisible(bool(plan.methods))
        if plan.points_needed <= 1:
            self._enough_heading.setText(self.tr("One of these is enough"))
        else:
            self._enough_heading.setText(
                self.tr("Proofs that count {needed} together are enough").format(needed=plan.points_needed)
            )
        self._never_heading.setText(self.tr("Do not ask for"))
        clear(self._enough)
        for place, method in enumerate(plan.methods):
            if place:
                self._enough.addWidget(hairline())
            self._enough.addLayout(self._method(plan, check, method))
        clear(self._never)
        for proof in plan.forbidden:
            self._never.addLayout(_forbidden(proof))

    def retranslate(self) -> None:
        """Say it in the current language."""
        if self._shown is not None:
            self.show_plan(*self._shown)

    def _method(self, plan: IdentityPlan, check: IdentityCheck, method: ProofMethod) -> QHBoxLayout:
        name = Para(said(method.name), weight=typeface.MEDIUM, ink="text")
        words, ink = self._standing(plan, check, method)
        how = Para(said(method.how), size=typeface.SMALL)
        mark = QLabel()
        mark.setFixedSize(16, 16)
        if method.code in check.matched_methods:
            mark.setPixmap(icons.pixmap("check", 16, "accent"))
        state = Label(words, size=typeface.SMALL, weight=typeface.MEDIUM, ink=ink)
        line = row(mark, 8, column(name, how, gap=2), 12, state, margins=(0, 10, 0, 10))
        line.setStretch(2, 1)
        line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(state, Qt.AlignmentFlag.AlignTop)
        return line

    def _standing(self, plan: IdentityPlan, check: IdentityCheck, method: ProofMethod) -> tuple[str, Ink]:
        if method.code in check.matched_methods:
            return self.tr("seen, matches"), "accent"
        outcomes = {item.outcome for item in check.evidence if item.method == method.code}
        if EvidenceOutcome.DID_NOT_MATCH in outcomes:
            return self.tr("seen, does not match"), "brick"
        if outcomes:
            return self.tr("seen, says nothing"), "mute"
        if method.code in plan.required:
            return self.tr("needed besides"), "amber"
        return self.tr("counts {points}").format(points=method.points), "mute"


def _forbidden(proof: ForbiddenProof) -> QHBoxLayout:
    mark = QLabel()
    mark.setFixedSize(16, 20)
    mark.setPixmap(icons.pixmap("ban", 16, "brick"))
    name = Para(said(proof.name), weight=typeface.MEDIUM, ink="text")
    why = Para(said(proof.why), size=typeface.SMALL, ink="mute")
    line = row(mark, 12, column(name, why, gap=1))
    line.setStretch(2, 1)
    line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    return line
