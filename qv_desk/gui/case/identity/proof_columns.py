"""Left what proves the identity here, right what may not be asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qv_desk.domain.parts.identity import (
    EvidenceOutcome,
    ForbiddenProof,
    IdentityCheck,
    IdentityPlan,
    PlanNote,
    ProofMethod,
)
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.look import typeface
from qv_desk.gui.look.palette import Ink
from qv_desk.gui.parts.icon_mark import IconMark
from qv_desk.gui.parts.layouts import clear, column, hairline, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.side_by_side import SideBySide
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import bracketed, listed, said
from qv_desk.services.words.tie_words import datum_words


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
        if not plan.points_needed:
            self._enough_heading.setText(self.tr("What shows it"))
        elif plan.points_needed == 1:
            self._enough_heading.setText(self.tr("One of these is enough"))
        else:
            self._enough_heading.setText(
                self.tr("Proofs that count {needed} together are enough").format(needed=plan.points_needed)
            )
        self._never_heading.setText(self.tr("Do not ask for"))
        clear(self._enough)
        facts = [method for method in plan.methods if method.datum and method.asked in _facts_asked(plan)]
        lines = [self._method(plan, check, method) for method in plan.methods if method not in facts]
        if facts:
            lines.insert(min(1, len(lines)), self._facts(check, facts))
        for place, line in enumerate(lines):
            if place:
                self._enough.addWidget(hairline())
            self._enough.addLayout(line)
        for note in plan.notes:
            self._enough.addWidget(hairline())
            self._enough.addLayout(_note(note))
        clear(self._never)
        for proof in plan.forbidden:
            self._never.addLayout(_forbidden(proof))

    def retranslate(self) -> None:
        """Say it in the current language."""
        if self._shown is not None:
            self.show_plan(*self._shown)

    def _facts(self, check: IdentityCheck, facts: list[ProofMethod]) -> QHBoxLayout:
        """All data that can be compared, in one row: each counts once."""
        seen = [method for method in facts if method.code in check.matched_methods]
        open_ones = [method for method in facts if method not in seen]
        name = Para(self.tr("Facts that we already hold"), weight=typeface.MEDIUM, ink="text")
        how = Para(said(facts[0].how), size=typeface.SMALL)
        words = [name, how]
        if seen:
            agree = self.tr("Agree: {what}").format(what=listed(_datum(method) for method in seen))
            words.append(Para(agree, size=typeface.SMALL, ink="text"))
        if open_ones:
            rest = self.tr("Can be asked for: {what}").format(what=listed(_datum(method) for method in open_ones))
            words.append(Para(rest, size=typeface.SMALL, ink="mute"))
        mark = IconMark("check" if seen else "", "accent")
        counts = self.tr("{seen} seen, 1 each").format(seen=len(seen)) if seen else self.tr("counts 1 each")
        state = Label(counts, size=typeface.SMALL, weight=typeface.MEDIUM, ink="accent" if seen else "mute")
        return _line(mark, words, state)

    def _method(self, plan: IdentityPlan, check: IdentityCheck, method: ProofMethod) -> QHBoxLayout:
        name = Para(said(method.name), weight=typeface.MEDIUM, ink="text")
        standing, ink = self._standing(plan, check, method)
        how = Para(said(method.how), size=typeface.SMALL)
        mark = IconMark("check" if method.code in check.matched_methods else "", "accent")
        state = Label(standing, size=typeface.SMALL, weight=typeface.MEDIUM, ink=ink)
        words = [name, how]
        instead = self._instead(plan, check, method)
        if instead and not method.points:
            words.append(Para(instead, size=typeface.SMALL, ink="text"))
        return _line(mark, words, state)

    def _standing(self, plan: IdentityPlan, check: IdentityCheck, method: ProofMethod) -> tuple[str, Ink]:
        if method.code in check.matched_methods:
            return self.tr("seen, matches"), "accent"
        outcomes = {item.outcome for item in check.evidence if item.method == method.code}
        if EvidenceOutcome.DID_NOT_MATCH in outcomes:
            return self.tr("seen, does not match"), "brick"
        if outcomes:
            return self.tr("seen, says nothing"), "mute"
        if method.points:
            return self.tr("counts {points}").format(points=method.points), "mute"
        if method.code in plan.required:
            return self.tr("needed besides"), "amber"
        is_open = any(method.code in group for group in check.open_groups(plan))
        return self.tr("needed besides") if is_open else "", "amber"

    def _instead(self, plan: IdentityPlan, check: IdentityCheck, method: ProofMethod) -> str:
        """What would do in the place of a method, while neither has been seen."""
        others = [
            code for group in check.open_groups(plan) if method.code in group for code in group if code != method.code
        ]
        names = [other.name for other in map(plan.method, others) if other is not None]
        return self.tr("Or instead: {what}").format(what=listed(map(said, names))) if names else ""


def _facts_asked(plan: IdentityPlan) -> set[Wording]:
    """The sentence that asks for facts: it is the same for all of them."""
    asked = [method.asked for method in plan.methods if method.datum]
    return {sentence for sentence in asked if asked.count(sentence) > 1}


def _datum(method: ProofMethod) -> str:
    return said(datum_words()[method.datum])


def _line(mark: IconMark, words: list[Para], state: Label) -> QHBoxLayout:
    line = row(mark, 8, column(*words, gap=2), 12, state, margins=(0, 10, 0, 10))
    line.setStretch(2, 1)
    line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    line.setAlignment(state, Qt.AlignmentFlag.AlignTop)
    return line


def _note(note: PlanNote) -> QHBoxLayout:
    """What else has to be known here, with its source and how sure it is."""
    mark = IconMark("info", "mute")
    source = said(note.source) + ("" if note.confidence.is_confirmed else bracketed(said(note.confidence.wording)))
    words = [Para(said(note.words), size=typeface.SMALL), Para(source, size=typeface.SMALL, ink="mute")]
    return _line(mark, words, Label("", size=typeface.SMALL))


def _forbidden(proof: ForbiddenProof) -> QHBoxLayout:
    mark = IconMark("ban", "brick")
    mark.setFixedSize(16, 20)
    name = Para(said(proof.name), weight=typeface.MEDIUM, ink="text")
    why = Para(said(proof.why), size=typeface.SMALL, ink="mute")
    line = row(mark, 12, column(name, why, gap=1))
    line.setStretch(2, 1)
    line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    return line
