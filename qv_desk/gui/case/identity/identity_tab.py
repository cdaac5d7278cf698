"""Identity: what is needed, what suffices, what may not be asked, what was seen, and the three ways on."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from qv_desk.domain.cases.no_reply import NoReply
from qv_desk.domain.identifying.identity_circumstances import CategoriesToWeigh, IdentityCircumstances, Sensitivity
from qv_desk.domain.parts.identity import EvidenceOutcome, IdentityOutcome
from qv_desk.gui.case.acts.circumstances_dialog import CircumstancesDialog
from qv_desk.gui.case.acts.store_evidence_dialog import StoreEvidenceDialog
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.documents.kept_evidence import KeptEvidence
from qv_desk.gui.case.identity.identity_words import gate_words, method_name, waiting_words
from qv_desk.gui.case.identity.proof_columns import ProofColumns
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import column, row, stand_on
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.record_rows import RecordRows
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, colon, said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.backups import evidence_gone
from qv_desk.services.cases import verify
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.words.names import outcome_name
from qv_desk.services.words.tie_words import sensitivity_words

_BELOW_STATE: Final = 3
"""Where in the form's layout the words on the state end."""


class IdentityTab(CaseTab):
    """The identity check of one case."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        load("identity_tab", self)
        self._reason = child(self, Para, "reason")
        self._state = child(self, Label, "state_label")
        wear(self._state, typeface.BODY, typeface.MEDIUM)
        wear(child(self, Label, "evidence_heading"), typeface.HEADING, typeface.SEMIBOLD)
        wear(child(self, Label, "evidence_hint"), typeface.SMALL)
        self._columns = ProofColumns()
        _place(self, "columns_place", self._columns)
        self._rows = RecordRows((5, 4, 3))
        _place(self, "evidence_place", self._rows)
        self._notice = Notice()
        _place(self, "notice_place", self._notice)
        self._add = child(self, Button, "add_button")
        self._add.set_icon("plus")
        self._actions = child(self, QWidget, "actions")
        self._confirm_reason = child(self, Para, "confirm_reason")
        self._build_evidence_form()
        self._build_failure_form()
        self._confirm = child(self, Button, "confirm_button")
        self._confirm.set_kind("filled")
        self._confirm.clicked.connect(self._confirm_identity)
        child(self, Button, "ask_button").clicked.connect(lambda: self.letter_wanted.emit("identity_request"))
        self._build_more()
        self.retranslate()

    def _build_more(self) -> None:
        """What the check depends on, what comes of a failed or unanswered one, and what is kept."""
        self._circumstances_words = Para(size=typeface.SMALL)
        self._circumstances = Button("", "link")
        self._circumstances.clicked.connect(self._open_circumstances)
        self._nothing_came = ReasonedButton()
        self._nothing_came.clicked.connect(self._note_no_reply)
        self._weigh_reason = QLineEdit()
        self._weigh = ReasonedButton(kind="filled")
        self._weigh.clicked.connect(self._weigh_categories)
        self._weigh_reason.textChanged.connect(self._check_weighing)
        self._weighing = QWidget()
        self._weigh_words = Para()
        self._weighing.setLayout(column(self._weigh_words, 6, self._weigh_reason, 6, self._weigh))
        self._kept = KeptEvidence()
        self._kept.store_wanted.connect(self._open_store)
        self._kept.destroy_wanted.connect(self._destroy)
        about = row(self._circumstances_words, 12, self._circumstances)
        about.setStretch(0, 1)
        whole = child(self, QVBoxLayout, "layout_1")
        whole.insertLayout(_BELOW_STATE, about)
        below = whole.count() - 1
        for place, item in enumerate((self._weighing, self._nothing_came, self._kept)):
            whole.insertWidget(below + 2 * place, item)
            whole.insertSpacing(below + 2 * place, 16)

    def _build_evidence_form(self) -> None:
        self._form = child(self, QWidget, "evidence_form")
        stand_on(self._form, "list", rounded=True)
        self._method = child(self, QComboBox, "method_combo")
        self._outcome = child(self, QComboBox, "outcome_combo")
        self._what = child(self, QLineEdit, "what_edit")
        self._save = child(self, Button, "save_evidence_button")
        self._form.hide()
        self._evidence = FormInputs({"method": self._method, "outcome": self._outcome, "what": self._what}, self._form)
        self._evidence.restored.connect(self._form.show)
        self._new_forms["identity/evidence"] = self._evidence
        self._add.clicked.connect(self._open_form)
        self._save.clicked.connect(self._save_evidence)
        self._what.returnPressed.connect(self._save_evidence)
        child(self, Button, "drop_evidence_button").clicked.connect(self._give_up_evidence)

    def _build_failure_form(self) -> None:
        self._failure_form = child(self, QWidget, "failure_form")
        stand_on(self._failure_form, "list", rounded=True)
        self._failure = child(self, QPlainTextEdit, "failure_edit")
        self._failure_form.hide()
        self._failed = FormInputs({"note": self._failure}, self._failure_form)
        self._failed.restored.connect(self._failure_form.show)
        self._new_forms["identity/failure"] = self._failed
        self._fail = child(self, Button, "fail_button")
        self._fail.clicked.connect(self._open_failure)
        child(self, Button, "save_failure_button").clicked.connect(self._save_failure)
        child(self, Button, "drop_failure_button").clicked.connect(self._give_up_failure)

    def retranslate(self) -> None:
        """Word the inputs and the case."""
        self._method.setAccessibleName(self.tr("How it was shown"))
        self._outcome.setAccessibleName(self.tr("What it showed"))
        self._what.setAccessibleName(self.tr("What was compared"))
        self._what.setPlaceholderText(self.tr("Serial number of the meter matches the repair file"))
        self._failure.setAccessibleName(self.tr("Why it could not be confirmed"))
        with self._evidence.filling():
            refill(self._outcome, [(each.value, said(outcome_name(f"evidence.{each}"))) for each in EvidenceOutcome])
        self._circumstances.setText(self.tr("What it depends on …"))
        self._nothing_came.button.setText(self.tr("Nothing came"))
        self._weigh.button.setText(self.tr("Weigh it for categories"))
        self._weigh_reason.setAccessibleName(self.tr("Why it is weighed for categories"))
        self._weigh_reason.setPlaceholderText(self.tr("Two facts agree, the third does not"))
        self._weigh_words.setText(
            self.tr(
                "California does not end here: a request for the data themselves that fails is weighed for the "
                "categories of data, for which two facts are enough."
            )
        )
        super().retranslate()

    def first_focus(self) -> QWidget | None:
        """The button that adds evidence, or the one that confirms once there is enough."""
        return self._confirm if self._confirm.isEnabled() and self._confirm.isVisible() else self._add

    def _fill(self, file: CaseFile) -> None:
        case, plan, check = file.case, file.plan, file.case.identity
        self._reason.setText(said(plan.reason))
        self._state.setText(self._state_words(file))
        self._columns.show_plan(plan, check)
        with self._evidence.filling():
            refill(self._method, [(method.code, said(method.name)) for method in plan.methods])
        self._rows.show_rows(
            (self.tr("What"), self.tr("By whom, when"), self.tr("Result"))
            if check.evidence
            else (self.tr("Nothing seen yet."),),
            [
                (
                    dates.joined(method_name(plan, item.method), item.what),
                    self._who_when(item.seen_by, item.seen_at),
                    capital(said(outcome_name(f"evidence.{item.outcome}"))),
                )
                for item in check.evidence
            ],
        )
        needs_check = not plan.level.asks_nothing
        may_check = self._may("verify.see_evidence")
        for name in ("evidence_heading", "evidence_hint", "evidence_place"):
            child(self, QWidget, name).setVisible(needs_check or bool(check.evidence))
        self._add.setVisible(may_check and (needs_check or bool(check.evidence)))
        settled = check.stands or check.outcome is IdentityOutcome.FAILED or case.status != "open"
        self._actions.setVisible(not settled and may_check)
        self._add.setEnabled(case.status == "open" and bool(plan.methods) and not check.stands)
        if settled:
            self._give_up_evidence()
            self._give_up_failure()
        self._show_gate(file)
        self._show_more(file)

    def _show_more(self, file: CaseFile) -> None:
        case, check = file.case, file.case.identity
        is_open = case.status == "open"
        said_before = next(iter(case.facts_of(IdentityCircumstances)), None)
        level = said_before.sensitivity if said_before else Sensitivity.COPY
        words = self.tr("Asked for: {what}.").format(what=said(sensitivity_words(level)))
        if said_before is not None:
            words = f"{words} {said_before.reason}"
        self._circumstances_words.setText(words)
        self._circumstances_words.setVisible(not file.plan.level.asks_nothing)
        can_say = is_open and not case.decisions and not file.plan.level.asks_nothing
        self._circumstances.setVisible(can_say and self._may("verify.say_circumstances"))
        waits = is_open and check.is_asked and not case.facts_of(NoReply) and self._may("verify.note_no_reply")
        self._nothing_came.setVisible(waits)
        if waits:
            self._show_waiting(verify.proof_awaited_until(case))
        can_weigh = is_open and check.has_failed and bool(case.facts_of(CategoriesToWeigh))
        self._weighing.setVisible(can_weigh and self._may("verify.weigh_categories"))
        self._check_weighing()
        may = self._may("evidence_gone.destroy_evidence")
        can_store = is_open and may and bool(file.plan.methods) and not check.stands
        self._kept.show_case(case, self._desk.today, may=may, may_store=can_store)

    def _show_waiting(self, until: date | None) -> None:
        reason = waiting_words(until, self._desk.today)
        if reason:
            self._nothing_came.refuse(reason)
        else:
            self._nothing_came.allow()

    def _check_weighing(self) -> None:
        if self._weigh_reason.text().strip():
            self._weigh.allow()
        else:
            self._weigh.refuse(self.tr("Off until the reason is written."))

    def _open_circumstances(self) -> None:
        if self._file is not None:
            CircumstancesDialog(self._desk, self._jobs, self._file.case, self.window()).open()

    def _open_store(self) -> None:
        if self._file is not None:
            StoreEvidenceDialog(self._desk, self._jobs, self._file, self.window()).open()

    def _destroy(self, evidence_id: str) -> None:
        if self._file is not None:
            case_id = self._file.case.case_id
            self._change(
                lambda: evidence_gone.destroy_evidence(self._desk, case_id, evidence_id), failed=self._notice.show_error
            )

    def _note_no_reply(self) -> None:
        if self._file is not None:
            case_id = self._file.case.case_id
            self._change(lambda: verify.note_no_reply(self._desk, case_id), failed=self._notice.show_error)

    def _weigh_categories(self) -> None:
        if self._file is not None:
            case_id, reason = self._file.case.case_id, self._weigh_reason.text()
            self._change(
                lambda: verify.weigh_categories(self._desk, case_id, reason),
                self._weigh_reason.clear,
                failed=self._notice.show_error,
            )

    def _show_gate(self, file: CaseFile) -> None:
        self._confirm.setEnabled(file.case.identity.meets(file.plan))
        words = gate_words(file, self._desk.zone)
        self._confirm_reason.setText(words)
        self._confirm.setAccessibleDescription(words)

    def _state_words(self, file: CaseFile) -> str:
        check = file.case.identity
        words = capital(said(outcome_name(f"identity.{check.outcome}")))
        if check.decided_at is not None and check.decided_by:
            words = self.tr("{state} by {who}").format(
                state=words, who=self._who_when(check.decided_by, check.decided_at)
            )
        return f"{words}{colon()}{check.note}" if check.note else words

    def _open_form(self) -> None:
        self._failure_form.hide()
        self._form.show()
        self._method.setFocus()

    def _save_evidence(self) -> None:
        if self._file is None or not self._save.isEnabled():
            return
        what = self._what.text().strip()
        if not what:
            self._notice.show_words(
                self.tr("Say what was compared."), self.tr("One line is enough; it stands in the journal.")
            )
            self._what.setFocus()
            return
        method, outcome = chosen(self._method), EvidenceOutcome(chosen(self._outcome))
        case_id = self._file.case.case_id
        self._save.setEnabled(False)
        self._change(
            lambda: verify.see_evidence(self._desk, case_id, method=method, what=what, outcome=outcome),
            self._evidence_saved,
            failed=self._notice.show_error,
            after=lambda: self._save.setEnabled(True),
        )

    def _evidence_saved(self) -> None:
        self._notice.clear()
        self._give_up_evidence()
        self._add.setFocus()

    def _give_up_evidence(self) -> None:
        with self._evidence.filling():
            self._what.clear()
        self._evidence.rest()
        self._form.hide()

    def _give_up_failure(self) -> None:
        with self._failed.filling():
            self._failure.clear()
        self._failed.rest()
        self._failure_form.hide()

    def _confirm_identity(self) -> None:
        if self._file is None:
            return
        case_id = self._file.case.case_id
        self._confirm.setEnabled(False)
        self._change(lambda: verify.confirm(self._desk, case_id), self._notice.clear, failed=self._notice.show_error)

    def _open_failure(self) -> None:
        self._form.hide()
        self._failure_form.show()
        self._failure.setFocus()

    def _save_failure(self) -> None:
        if self._file is None:
            return
        case_id, note = self._file.case.case_id, self._failure.toPlainText().strip()
        self._change(
            lambda: verify.fail(self._desk, case_id, note),
            self._failure_saved,
            failed=self._notice.show_error,
        )

    def _failure_saved(self) -> None:
        self._notice.clear()
        self._give_up_failure()


def _place(owner: QWidget, name: str, widget: QWidget) -> None:
    layout = child(owner, QWidget, name).layout()
    if layout is not None:
        layout.addWidget(widget)
