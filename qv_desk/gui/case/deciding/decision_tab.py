"""Decision: each right on its own, with what it rests on; a fact of the case may stand in the way, and says so."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.fee import fee_of
from qv_desk.domain.cases.hold import Hold
from qv_desk.domain.cases.restriction_lifting import standing_restriction
from qv_desk.domain.cases.third_party import ThirdPartyData
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.decisions.decision_basis import in_its_way, kind_for
from qv_desk.domain.decisions.erasure_preview import ErasureGround
from qv_desk.domain.decisions.reopening import Reopening
from qv_desk.domain.decisions.unreasonable_repeats import GROUND as REPEATS
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.terms.right import DISCLOSING_RIGHTS, ERASING_RIGHTS, Right
from qv_desk.errors import DeskError, GateError
from qv_desk.gui.case import approval_words
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.deciding.decision_row import DecisionRow
from qv_desk.gui.case.deciding.erasure_panel import ErasurePanel
from qv_desk.gui.case.deciding.sheet_panel import SheetPanel
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import clear
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.save_copy import ask_where
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said, screen_language
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import decide, examine, fees, holds, preview_erasure
from qv_desk.services.cases.examine import Answers
from qv_desk.services.cases.preview_erasure import PreviewLine
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.words import say
from qv_desk.services.words.names import outcome_name


class DecisionTab(CaseTab):
    """The decisions of one case."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        load("decision_tab", self)
        self._reason = child(self, Para, "reason")
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)
        self._standing = Para(ink="amber")
        self._standing.setContentsMargins(0, 0, 0, 12)
        child(self, QVBoxLayout, "notice_layout").addWidget(self._standing)
        self._place = child(self, QVBoxLayout, "rows_layout")
        self._rows: dict[Right, DecisionRow] = {}
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The first right that is not decided: its questions where they are open, else its outcomes."""
        if self._file is not None:
            for right in self._file.case.open_rights:
                panels = (panel for panel in self._rows[right].panels.values() if not panel.isHidden())
                return next((target for panel in panels if (target := panel.first_focus())), None) or (
                    self._rows[right].first_focus()
                )
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
        standing = self._what_stands(case)
        self._standing.setText("\n".join(standing))
        self._standing.setVisible(bool(standing))
        if tuple(self._rows) != case.rights:
            self._build_rows(case)
        for right, row in self._rows.items():
            decision = case.decision_on(right)
            by = "" if decision is None else self._who_when(decision.decided_by, decision.decided_at)
            if decision is not None and decision.ground and decision.ground in decide.grounds():
                by = f"{by}: {said(decide.grounds()[decision.ground].name)}"
            told = approval_words.on_refusal(file, right, self._desk.zone)
            locked = self._locked(file, right)
            self._show_panels(case, right, may_answer=not locked and self._may("examine.examine"))
            row.show_decision(
                decision,
                "\n".join(part for part in (*self._earlier(case, right), by, told) if part),
                locked=locked,
                hindrance=lambda outcome, ground, right=right: self._hindrance(case, right, outcome, ground),  # type: ignore[misc]
                may_decide=self._may("decide.decide"),
                is_again=any(made.right is right for made in case.earlier_decisions),
            )

    def _earlier(self, case: Case, right: Right) -> list[str]:
        """What was decided and told before the case was taken up again, and why it was."""
        lines = []
        for again in case.facts_of(Reopening):
            for made in again.decisions:
                if made.right is right:
                    outcome = said(outcome_name(f"decision.{made.outcome}"))
                    words = (outcome, self._who_when(made.decided_by, made.decided_at), made.facts)
                    lines.append(self.tr("Decided before: {words}").format(words=dates.joined(*words)))
            if right in again.rights:
                when = self._who_when(again.taken_up_by, again.taken_up_at)
                lines.append(self.tr("Taken up again: {words}").format(words=dates.joined(when, again.reason)))
        return lines

    def _what_stands(self, case: Case) -> list[str]:
        """Holds, other people's data, a fee, a restriction: what whoever decides has to know; the menu changes it."""
        found = [
            self.tr("A hold stands ({ground}): {reason}").format(
                ground=said(holds.ground_name(hold.ground)), reason=hold.reason
            )
            for hold in case.facts_of(Hold)
            if hold.stands
        ]
        found += [
            self.tr("Other people’s data are not masked yet: {what}").format(what=flag.what)
            for flag in case.facts_of(ThirdPartyData)
            if flag.is_open
        ]
        fee = fee_of(case)
        if fee is not None:
            state = said(fees.state_name(fee.state))
            found.append(self.tr("Fee: {amount}, {state}").format(amount=fee.amount, state=state))
        restriction = standing_restriction(case)
        if restriction is not None:
            found.append(self.tr("A restriction stands: {scope}").format(scope=restriction.scope))
        is_searched = bool(case.search) and not case.open_searches
        if is_searched and not case.records_found and (DISCLOSING_RIGHTS | ERASING_RIGHTS) & set(case.open_rights):
            found.append(self.tr("The search found no record. “Nothing is held” is the outcome that says so."))
        return found

    def _build_rows(self, case: Case) -> None:
        clear(self._place)
        self._rows = {right: DecisionRow(right, decide.grounds(), self._panels(right)) for right in case.rights}
        for right, row in self._rows.items():
            row.decided.connect(lambda outcome, ground, facts, right=right: self._decide(right, outcome, ground, facts))
            self._place.addWidget(row)
            self._new_forms[f"decision/{right}"] = row.inputs
            for code, panel in row.panels.items():
                panel.answered.connect(lambda answers, right=right, code=code: self._keep_answers(right, code, answers))
                self._new_forms[f"decision/{right}/{code}"] = panel.inputs
                if isinstance(panel, ErasurePanel):
                    panel.page_wanted.connect(lambda right=right: self._save_page(right))

    def _panels(self, right: Right) -> dict[str, SheetPanel]:
        """What a decision on this right may rest on; repeats are asked about only when that is the ground."""
        kind = kind_for(right)
        codes = [kind.fact_name] if kind else []
        if right is not Right.MARKETING_OBJECTION:
            codes.append(REPEATS)
        sheets = examine.sheets()
        return {
            code: (ErasurePanel if code == "erasure_preview" else SheetPanel)(sheets[code], self._desk)
            for code in codes
        }

    def _show_panels(self, case: Case, right: Right, *, may_answer: bool) -> None:
        for code, panel in self._rows[right].panels.items():
            made = examine.made(case, code, right)
            by = "" if made is None else self._who_when(made.by, made.at)
            is_preview = isinstance(panel, ErasurePanel)
            refused = self._search_words(case) if is_preview and case.open_searches else ""
            answers = None if made is None else examine.answers_in(made)
            panel.show_answers(answers, by, may_answer=may_answer, refused=refused)
            if isinstance(panel, ErasurePanel) and not case.open_searches:
                self._ask_for_lines(case.case_id, right, panel)

    def _ask_for_lines(self, case_id: str, right: Right, panel: ErasurePanel) -> None:
        desk = self._desk

        def show(lines: tuple[PreviewLine, ...]) -> None:
            form = panel.show_lines(lines)
            if form is not None:
                self.form_ready.emit(f"decision/{right}/rows", form)

        self._jobs.ask(panel, lambda: preview_erasure.lines(desk, case_id, right), show, failed=self._notice.show_error)

    def _locked(self, file: CaseFile, right: Right) -> str:
        if file.case.status != "open":
            return self.tr("The case is closed.")
        if right not in file.case.unanswered_rights:
            return self.tr("A letter has answered this; the decision stands.")
        return ""

    def _hindrance(self, case: Case, right: Right, outcome: DecisionOutcome, ground: str) -> str:
        """Why this cannot be decided now: the same gates as in the domain, said beside the button."""
        decision = Decision(right, outcome, ground, "", "", self._desk.moment)
        proof = outcome.tells_of_the_person and right is not Right.MARKETING_OBJECTION
        if proof and not case.identity.stands:
            return self.tr("Off until the identity is confirmed: no answer in substance before that (policy §6).")
        if outcome.tells_of_the_person and case.open_searches and right in DISCLOSING_RIGHTS | ERASING_RIGHTS:
            return self._search_words(case)
        acts = [CaseAct.DECIDE] if outcome.tells_of_the_person else []
        acts += [CaseAct.DISCLOSE] if acts and right in DISCLOSING_RIGHTS else []
        acts += [CaseAct.ERASE] if outcome.gives and right in ERASING_RIGHTS else []
        gates: list[DeskError] = [said_ for act in acts for said_ in case.in_the_way_of(act)]
        basis = in_its_way(decision, case.facts, case.records_found)
        if basis is not None and isinstance(basis, GateError) and basis.code == "examination_missing":
            return self.tr("Off until it is written down above what the decision rests on.")
        gates += [basis] if basis is not None else []
        return say.said(gates[0], screen_language()).sentence if gates else ""

    def _search_words(self, case: Case) -> str:
        return plural(
            len(case.open_searches),
            self.tr("Off until the search is finished: 1 source is open."),
            self.tr("Off until the search is finished: {number} sources are open."),
        )

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

    def _keep_answers(self, right: Right, code: str, answers: Answers) -> None:
        if self._file is None:
            return
        desk, case_id, panel = self._desk, self._file.case.case_id, self._rows[right].panels[code]

        def work() -> Case:
            if isinstance(panel, ErasurePanel):
                ground = ErasureGround(str(answers["ground"]))
                return preview_erasure.preview(desk, case_id, right, ground=ground, items=items)
            return examine.examine(desk, case_id, code, answers, right=right)

        items = panel.items() if isinstance(panel, ErasurePanel) else ()
        self._change(work, lambda: self._answers_kept(panel), failed=self._notice.show_error)

    def _save_page(self, right: Right) -> None:
        if self._file is None:
            return
        desk, case, language = self._desk, self._file.case, screen_language()
        path = ask_where(self, f"{case.reference}-{right}.html")
        if path is not None:
            self._jobs.ask(
                self,
                lambda: preview_erasure.save_preview(desk, case.case_id, right, path, language),
                lambda _path: self._notice.clear(),
                failed=self._notice.show_error,
            )

    def _answers_kept(self, panel: SheetPanel) -> None:
        self._notice.clear()
        panel.inputs.rest()
        if isinstance(panel, ErasurePanel) and panel.row_inputs is not None:
            panel.row_inputs.rest()
