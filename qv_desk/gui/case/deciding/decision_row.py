"""The decision on one right: six outcomes, the ground and the facts where they are needed, and what it rests on."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from qv_desk.domain.decisions.decision import SELF_SERVICE_RIGHTS, Decision, DecisionOutcome, RefusalGround
from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.deciding.sheet_panel import SheetPanel
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import ReasonedButton
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import bracketed, said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.services.words.names import outcome_name, right_name

Hindrance = Callable[[DecisionOutcome, str], str]
"""Why an outcome with this ground cannot be decided now, in words; empty where it can."""


class DecisionRow(View):
    """The decision on one right.

    Attributes:
        inputs: what may be half written in it.
        panels: what the decision rests on, where it rests on something; by the code of the sheet.

    Signals:
        decided: the outcome's code, the ground's code, the facts.
    """

    decided = Signal(str, str, str)

    def __init__(
        self,
        right: Right,
        grounds: Mapping[str, RefusalGround],
        panels: Mapping[str, SheetPanel],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._right = right
        self._grounds = grounds
        self.panels = dict(panels)
        self._standing: Decision | None = None
        self._by = ""
        self._locked = ""
        self._hindrance: Hindrance = _nothing
        self._is_again = False
        load("decision_row", self)
        self._name = child(self, Label, "name_label")
        wear(self._name, typeface.HEADING, typeface.SEMIBOLD)
        self._state = child(self, Label, "state_label")
        wear(self._state, typeface.BODY, typeface.MEDIUM)
        self._standing_words = child(self, Para, "standing_para")
        self._form = child(self, QWidget, "form")
        self._radios = {outcome: child(self, QRadioButton, f"{outcome}_radio") for outcome in DecisionOutcome}
        self._hide_what_never_fits()
        self._ground = child(self, QComboBox, "ground_combo")
        self._ground_words = child(self, Para, "ground_para")
        wear(self._ground_words, typeface.SMALL)
        self._ground_place = child(self, QWidget, "ground_place")
        self._facts_label = child(self, Label, "facts_label")
        self._facts = child(self, QPlainTextEdit, "facts_edit")
        self._decide = child(self, ReasonedButton, "decide_button")
        sheets = child(self, QVBoxLayout, "sheets_layout")
        for panel in self.panels.values():
            sheets.addWidget(panel)
        inputs = {outcome.value: radio for outcome, radio in self._radios.items()}
        self.inputs = FormInputs(inputs | {"ground": self._ground, "facts": self._facts}, self)
        for radio in self._radios.values():
            radio.toggled.connect(self._check)
        self._ground.currentIndexChanged.connect(self._check)
        self._facts.textChanged.connect(self._check)
        self._decide.clicked.connect(self._hand_over)
        self.retranslate()

    def show_decision(
        self,
        decision: Decision | None,
        by: str,
        *,
        locked: str,
        hindrance: Hindrance,
        may_decide: bool = True,
        is_again: bool = False,
    ) -> None:
        """Show what stands, and what may be decided.

        Args:
            decision: what was decided so far.
            by: who decided and when, in words, and what a second person has said.
            locked: why nothing can be decided any more; empty while it can.
            hindrance: says why an outcome cannot be decided now.
            may_decide: whether whoever looks may decide at all.
            is_again: whether it was decided and told before, so that the new decision says what is different.
        """
        changed = decision != self._standing
        self._standing, self._by, self._locked, self._hindrance = decision, by, locked, hindrance
        self._form.setVisible(may_decide and not locked)
        if is_again and not self._is_again and decision is None:
            with self.inputs.filling():
                self._facts.clear()
            self.inputs.rest()
        self._is_again = is_again
        if decision is not None and changed:
            with self.inputs.filling():
                self._radios[decision.outcome].setChecked(True)
                self._facts.setPlainText(decision.facts)
                choose(self._ground, decision.ground)
            self.inputs.rest()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the row."""
        name = said(right_name(self._right))
        self._name.setText(name)
        decision = self._standing
        state = self.tr("not decided yet") if decision is None else said(outcome_name(f"decision.{decision.outcome}"))
        self._state.setText(state)
        self._state.set_ink("mute" if decision is None else "text")
        self._standing_words.setText("\n".join(part for part in (self._by, self._locked) if part))
        self._standing_words.setVisible(bool(self._standing_words.plain_text()))
        with self.inputs.filling():
            grounds = ((code, said(ground.name)) for code, ground in self._grounds.items())
            refill(self._ground, [("", self.tr("Choose a ground")), *grounds])
        self._ground.setAccessibleName(self.tr("Ground for refusing: {right}").format(right=name))
        self._facts.setAccessibleName(self.tr("Facts: {right}").format(right=name))
        for outcome, radio in self._radios.items():
            radio.setAccessibleName(
                self.tr("{right}: {outcome}").format(right=name, outcome=said(outcome_name(f"decision.{outcome}")))
            )
        self._decide.button.setText(self.tr("Decide") if decision is None else self.tr("Decide anew"))
        self._check()

    def outcome(self) -> DecisionOutcome | None:
        """What is chosen now."""
        return next((outcome for outcome, radio in self._radios.items() if radio.isChecked()), None)

    def first_focus(self) -> QWidget | None:
        """The first outcome."""
        return self._radios[DecisionOutcome.GRANTED]

    def _hide_what_never_fits(self) -> None:
        """The account's page answers some rights alone; an objection to marketing is never refused."""
        self._radios[DecisionOutcome.SELF_SERVICE].setVisible(self._right in SELF_SERVICE_RIGHTS)
        for outcome in (DecisionOutcome.PARTLY, DecisionOutcome.REFUSED):
            self._radios[outcome].setVisible(self._right is not Right.MARKETING_OBJECTION)

    def _check(self) -> None:
        outcome = self.outcome()
        refusing = outcome is not None and outcome.takes_away
        self._ground_place.setVisible(refusing)
        ground = self._grounds.get(chosen(self._ground))
        self._ground_words.setText(self._ground_source(ground))
        self._ground_words.setVisible(ground is not None)
        self._facts_label.setText(self._facts_words(outcome))
        for code, panel in self.panels.items():
            panel.setVisible(code != "unreasonable_repeats" or (refusing and chosen(self._ground) == code))
        reason = self._reason_off(outcome, ground)
        if reason:
            self._decide.refuse(reason)
        else:
            self._decide.allow()

    def _facts_words(self, outcome: DecisionOutcome | None) -> str:
        match outcome:
            case DecisionOutcome.REFUSED:
                return self.tr("The facts that meet the ground; they stand in the letter")
            case DecisionOutcome.PARTLY:
                return self.tr("What is refused and the facts that meet the ground; they stand in the letter")
            case DecisionOutcome.NOT_OURS:
                return self.tr("Whose site or data it is, and how to reach them; it stands in the letter")
            case DecisionOutcome.SELF_SERVICE:
                return self.tr("Which page of the account answers it; it stands in the letter")
            case _ if self._is_again:
                return self.tr("What is different from the earlier decision; it stands in the letter")
            case _:
                return self.tr("What was done, in words fit for the letter (may stay empty)")

    def _reason_off(self, outcome: DecisionOutcome | None, ground: RefusalGround | None) -> str:
        if outcome is None:
            return self.tr("Off until an outcome is chosen.")
        if outcome is DecisionOutcome.REFUSED and ground is None:
            return self.tr("Off until a ground is chosen: a refusal names its legal ground.")
        code = ground.code if ground is not None and outcome.takes_away else ""
        return self._hindrance(outcome, code) or self._words_missing(outcome, ground)

    def _words_missing(self, outcome: DecisionOutcome, ground: RefusalGround | None) -> str:
        if outcome.takes_away and ground is None:
            return self.tr("Off until a ground is chosen for what is refused.")
        if self._facts.toPlainText().strip() or not (outcome.needs_facts or self._is_again):
            return ""
        if not outcome.needs_facts:
            return self.tr("Off until it is written what is different now: this right was decided and told before.")
        if outcome.takes_away:
            return self.tr("Off until the facts are written: a refusal names them.")
        return self.tr("Off until it is written whose it is, or which page answers it.")

    def _ground_source(self, ground: RefusalGround | None) -> str:
        if ground is None:
            return ""
        confidence = "" if ground.confidence.is_confirmed else bracketed(said(ground.confidence.wording))
        return f"{said(ground.letter_sentence)} {ground.source}{confidence}"

    def _hand_over(self) -> None:
        outcome = self.outcome()
        if outcome is None:
            return
        ground = chosen(self._ground) if outcome.takes_away else ""
        self.decided.emit(outcome.value, ground, self._facts.toPlainText().strip())


def _nothing(_outcome: DecisionOutcome, _ground: str) -> str:
    return ""
