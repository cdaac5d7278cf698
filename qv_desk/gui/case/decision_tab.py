"""Decision: each right on its own, granted, refused with its ground, or nothing held."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from qv_desk.domain.decision import Decision, DecisionOutcome, RefusalGround
from qv_desk.domain.right import DISCLOSING_RIGHTS, ERASING_RIGHTS, Right
from qv_desk.gui.case import approval_words
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import ReasonedButton
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import clear
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import decide
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.words.names import outcome_name, right_name


class DecisionRow(View):
    """The decision on one right.

    Attributes:
        inputs: what may be half written in it.

    Signals:
        decided: the outcome's code, the ground's code, the facts.
    """

    decided = Signal(str, str, str)

    def __init__(self, right: Right, grounds: Mapping[str, RefusalGround], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._right = right
        self._grounds = grounds
        self._standing: Decision | None = None
        self._by = ""
        self._locked = ""
        self._gate: Mapping[DecisionOutcome, str] = {}
        load("decision_row", self)
        self._name = child(self, Label, "name_label")
        wear(self._name, typeface.HEADING, typeface.SEMIBOLD)
        self._state = child(self, Label, "state_label")
        self._standing_words = child(self, Para, "standing_para")
        self._form = child(self, QWidget, "form")
        self._radios = {
            DecisionOutcome.GRANTED: child(self, QRadioButton, "granted_radio"),
            DecisionOutcome.REFUSED: child(self, QRadioButton, "refused_radio"),
            DecisionOutcome.NOT_HELD: child(self, QRadioButton, "not_held_radio"),
        }
        self._ground = child(self, QComboBox, "ground_combo")
        self._ground_words = child(self, Para, "ground_para")
        wear(self._ground_words, typeface.SMALL)
        self._ground_place = child(self, QWidget, "ground_place")
        self._facts_label = child(self, Label, "facts_label")
        self._facts = child(self, QPlainTextEdit, "facts_edit")
        self._decide = child(self, ReasonedButton, "decide_button")
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
        gate: Mapping[DecisionOutcome, str],
        may_decide: bool = True,
    ) -> None:
        """Show what stands, and what may be decided.

        Args:
            decision: what was decided so far.
            by: who decided and when, in words, and what a second person has said.
            locked: why nothing can be decided any more; empty while it can.
            gate: for each outcome, why it is off; empty where it is allowed.
            may_decide: whether whoever looks may decide at all.
        """
        changed = decision != self._standing
        self._standing, self._by, self._locked, self._gate = decision, by, locked, gate
        self._form.setVisible(may_decide and not locked)
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
        self._state.set_ink("mute" if decision is None else "accent")
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

    def _check(self) -> None:
        outcome = self.outcome()
        refusing = outcome is DecisionOutcome.REFUSED
        self._ground_place.setVisible(refusing)
        ground = self._grounds.get(chosen(self._ground))
        self._ground_words.setText(self._ground_source(ground))
        self._ground_words.setVisible(ground is not None)
        self._facts_label.setText(
            self.tr("The facts that meet the ground; they stand in the letter")
            if refusing
            else self.tr("What was done, in words fit for the letter (may stay empty)")
        )
        reason = self._reason_off(outcome, ground)
        if reason:
            self._decide.refuse(reason)
        else:
            self._decide.allow()

    def _reason_off(self, outcome: DecisionOutcome | None, ground: RefusalGround | None) -> str:
        if outcome is None:
            return self.tr("Off until one of the three is chosen.")
        if self._gate.get(outcome):
            return self._gate[outcome]
        if outcome is DecisionOutcome.REFUSED and ground is None:
            return self.tr("Off until a ground is chosen: a refusal names its legal ground.")
        if outcome is DecisionOutcome.REFUSED and not self._facts.toPlainText().strip():
            return self.tr("Off until the facts are written: a refusal names them.")
        return ""

    def _ground_source(self, ground: RefusalGround | None) -> str:
        if ground is None:
            return ""
        confidence = "" if ground.confidence.is_confirmed else f" ({said(ground.confidence.wording)})"
        return f"{said(ground.letter_sentence)} {ground.source}{confidence}"

    def _hand_over(self) -> None:
        outcome = self.outcome()
        if outcome is None:
            return
        ground = chosen(self._ground) if outcome is DecisionOutcome.REFUSED else ""
        self.decided.emit(outcome.value, ground, self._facts.toPlainText().strip())


class DecisionTab(CaseTab):
    """The decisions of one case."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        load("decision_tab", self)
        self._reason = child(self, Para, "reason")
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)
        self._place = child(self, QVBoxLayout, "rows_layout")
        self._rows: dict[Right, DecisionRow] = {}
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The first right that is not decided."""
        if self._file is not None:
            for right in self._file.case.open_rights:
                return child(self._rows[right], QRadioButton, "granted_radio")
        return None

    def _fill(self, file: CaseFile) -> None:
        case = file.case
        if case.rights:
            self._reason.setText(
                self.tr(
                    "Each right is decided on its own. A refusal names its ground and the facts; both stand "
                    "in the letter, and a supervisor reads them before it goes out."
                )
            )
        else:
            self._reason.setText(self.tr("Nothing is to be decided here: an inquiry is answered by letter."))
        if tuple(self._rows) != case.rights:
            clear(self._place)
            grounds = decide.grounds()
            self._rows = {right: DecisionRow(right, grounds) for right in case.rights}
            for right, row in self._rows.items():
                row.decided.connect(
                    lambda outcome, ground, facts, right=right: self._decide(right, outcome, ground, facts)
                )
                self._place.addWidget(row)
                self._new_forms[f"decision/{right}"] = row.inputs
        for right, row in self._rows.items():
            decision = case.decision_on(right)
            by = "" if decision is None else self._who_when(decision.decided_by, decision.decided_at)
            if decision is not None and decision.ground and decision.ground in decide.grounds():
                by = f"{by}: {said(decide.grounds()[decision.ground].name)}"
            told = approval_words.on_refusal(file, right, self._desk.zone)
            row.show_decision(
                decision,
                "\n".join(part for part in (by, told) if part),
                locked=self._locked(file, right),
                gate=self._gate(file, right),
                may_decide=self._may("decide.decide"),
            )

    def _locked(self, file: CaseFile, right: Right) -> str:
        if file.case.status != "open":
            return self.tr("The case is closed.")
        if right not in file.case.unanswered_rights:
            return self.tr("A letter has answered this; the decision stands.")
        return ""

    def _gate(self, file: CaseFile, right: Right) -> dict[DecisionOutcome, str]:
        """Why granting, or saying that nothing is held, is off; a refusal is always possible."""
        case, reason = file.case, ""
        if not case.identity.stands:
            reason = self.tr("Off until the identity is confirmed: no answer in substance before that (policy §6).")
        elif case.open_searches and (right in DISCLOSING_RIGHTS or right in ERASING_RIGHTS):
            reason = plural(
                len(case.open_searches),
                self.tr("Off until the search is finished: 1 source is open."),
                self.tr("Off until the search is finished: {number} sources are open."),
            )
        return {DecisionOutcome.GRANTED: reason, DecisionOutcome.NOT_HELD: reason}

    def _decide(self, right: Right, outcome: str, ground: str, facts: str) -> None:
        if self._file is None:
            return
        case_id = self._file.case.case_id
        self._change(
            lambda: decide.decide(
                self._desk, case_id, right, outcome=DecisionOutcome(outcome), ground=ground, facts=facts
            ),
            self._notice.clear,
            failed=self._notice.show_error,
        )
