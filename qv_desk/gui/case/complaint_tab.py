"""Complaint: what is complained of, about which case, what was looked into, and what was found."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.complaint import Complaint, ComplaintResult, ComplaintSort
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.choices import choose, chosen
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.sections import Section, choice, labelled, name, offer, text_input
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import bracketed, colon, said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import complaints
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk

_YES, _NO = "yes", "no"


def is_complaint(case: Case) -> bool:
    """Whether a case has this tab."""
    return bool(case.facts_of(Complaint))


class ComplaintTab(CaseTab):
    """The work on one complaint, in the order in which it is done."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._reason = Para()
        self.notice = Notice()
        self._matter, self._steps, self._findings = Section(), Section(), Section()
        self._build_matter()
        self._build_steps()
        self._build_findings()
        self.setLayout(column(self._reason, 8, self.notice, self._matter, 8, self._steps, 8, self._findings, None))
        self._new_forms = {"complaint/step": self._step_inputs, "complaint/findings": self._finding_inputs}
        self.retranslate()

    def _build_matter(self) -> None:
        self.sort = choice()
        self.sort.activated.connect(lambda _place: self._sort())
        self.about = QLineEdit()
        self.link = Button(kind="plain")
        self.link.clicked.connect(self._link)
        self.about.returnPressed.connect(self._link)
        self._sort_pair, self._about_pair = labelled(self.sort), labelled(self.about)
        line = QWidget()
        line.setLayout(row(self.about, 8, self.link, None))
        self._matter.add(self._sort_pair, self._about_pair[0], line)

    def _build_steps(self) -> None:
        self.step = text_input()
        self.keep_step = ReasonedButton(kind="plain")
        self.keep_step.clicked.connect(self._look_into)
        self.step.textChanged.connect(self._check)
        self._step_pair = labelled(self.step)
        self._steps.add(self._step_pair, self.keep_step)
        self._step_inputs = FormInputs({"step": self.step}, self)

    def _build_findings(self) -> None:
        self.result, self.consent = choice(), choice()
        self.found, self.remedy, self.next_body = text_input(), text_input(), QLineEdit()
        self.judge = ReasonedButton(kind="filled")
        self.judge.clicked.connect(self._judge)
        inputs = {"result": self.result, "consent": self.consent, "found": self.found, "remedy": self.remedy}
        self._finding_pairs = {code: labelled(widget) for code, widget in inputs.items()}
        self._finding_pairs["next_body"] = labelled(self.next_body)
        self._findings.add(*self._finding_pairs.values(), self.judge)
        self._finding_inputs = FormInputs({**inputs, "next_body": self.next_body}, self)
        for combo in (self.result, self.consent):
            combo.currentIndexChanged.connect(self._check)
        for text in (self.found, self.remedy, self.next_body):
            text.textChanged.connect(self._check)

    def retranslate(self) -> None:
        """Word the tab."""
        self._reason.setText(
            self.tr(
                "A complaint is looked into before it is judged. The reply tells what was looked into, what was found, "
                "how it is put right, and where the person can go next. Nobody judges alone what they did themselves."
            )
        )
        self._matter.word(self.tr("What it is about"), self.tr("It decides which questions the findings answer."))
        self._steps.word(
            self.tr("What was looked into"), self.tr("Each step stands in the reply, so write it in words fit for it.")
        )
        self._findings.word(self.tr("Findings"), self.tr("Policy §2: complaints are handled and answered."))
        name(self._sort_pair, self.tr("What is complained of"))
        name(self._about_pair, self.tr("Reference of the earlier case, if there is one"))
        name(self._step_pair, self.tr("What you did to find out, and what that gave"))
        self.link.setText(self.tr("Link"))
        self.keep_step.button.setText(self.tr("Write it down"))
        self.judge.button.setText(self.tr("Keep the findings"))
        pairs = self._finding_pairs
        name(pairs["result"], self.tr("Is the person right?"))
        name(pairs["consent"], self.tr("Had the person consented to statistics with sensitive data?"))
        name(pairs["found"], self.tr("What was found"))
        name(pairs["remedy"], self.tr("How it is put right"))
        name(pairs["next_body"], self.tr("Where the person can go next"))
        nothing = self.tr("Choose …")
        with self._finding_inputs.filling():
            offer(self.sort, nothing, ((one, said(complaints.sort_name(one))) for one in ComplaintSort))
            offer(self.result, nothing, ((one, said(complaints.result_name(one))) for one in ComplaintResult))
            self._fill_consent(nothing)
        super().retranslate()

    def _fill_consent(self, nothing: str) -> None:
        kept = chosen(self.consent)
        self.consent.clear()
        for code, words in (("", nothing), (_YES, self.tr("Yes, there is a record of it")), (_NO, self.tr("No"))):
            self.consent.addItem(words, code)
        choose(self.consent, kept)

    def first_focus(self) -> QWidget | None:
        """What is to be done next: the sort, a step, or the findings."""
        complaint = self._complaint()
        if complaint is None or not self._may("complaints.judge"):
            return None
        if complaint.sort is None:
            return self.sort
        return self.step if not complaint.steps else self.result

    def _complaint(self) -> Complaint | None:
        found = self._file.case.facts_of(Complaint) if self._file is not None else ()
        return found[-1] if found else None

    def _fill(self, file: CaseFile) -> None:
        complaint = self._complaint()
        if complaint is None:
            return
        is_open = file.case.status == "open" and self._may("complaints.judge")
        for section in (self._matter, self._steps, self._findings):
            section.form.setVisible(is_open)
        self._findings.form.setVisible(is_open and not file.case.is_answered)
        with self._finding_inputs.filling():
            choose(self.sort, complaint.sort or "")
            self._fill_findings(file.case, complaint)
        if not self.about.hasFocus():
            self.about.setText(complaint.about_reference)
        about = self.tr("About {reference}").format(reference=complaint.about_reference)
        sort = said(complaints.sort_name(complaint.sort)) if complaint.sort else ""
        parts = (sort, about if complaint.about_reference else "")
        self._matter.say("\n".join(part for part in parts if part))
        self._steps.say(
            "\n".join(f"{self._who_when(step.by, step.at)}{colon()}{step.what}" for step in complaint.steps)
        )
        self._findings.say(self._found_words(complaint))
        self._check()

    def _fill_findings(self, case: Case, complaint: Complaint) -> None:
        if not self._finding_inputs.is_at_rest:
            return
        findings = complaint.findings
        choose(self.result, findings.result if findings else "")
        consent = findings.consent if findings else None
        choose(self.consent, "" if consent is None else _YES if consent else _NO)
        self.found.setPlainText(findings.found if findings else "")
        self.remedy.setPlainText(findings.remedy if findings else "")
        self.next_body.setText(findings.next_body if findings else said(complaints.next_body(case).words))

    def _found_words(self, complaint: Complaint) -> str:
        findings = complaint.findings
        lines = [
            self.tr("Found before the case was taken up again: {words}").format(
                words=dates.joined(said(complaints.result_name(one.result)), self._who_when(one.by, one.at), one.found)
            )
            for one in complaint.earlier_findings
        ]
        if findings is None:
            return "\n".join([*lines, self.tr("Nothing is found yet: no reply can be issued.")])
        lines += [
            said(complaints.result_name(findings.result)) + bracketed(self._who_when(findings.by, findings.at)),
            findings.found,
            findings.remedy,
            findings.next_body,
        ]
        if complaint.waits_for_second_person:
            lines.append(self.tr("It waits for a supervisor who had no part in it. Then the reply can go out."))
        elif complaint.approved_by and complaint.approved_at is not None:
            who = self._who_when(complaint.approved_by, complaint.approved_at)
            lines.append(self.tr("Agreed to by {who}").format(who=who))
        return "\n".join(lines)

    def _check(self) -> None:
        complaint = self._complaint()
        asks_consent = complaint is not None and complaint.sort is ComplaintSort.SENSITIVE_STATISTICS
        for part in self._finding_pairs["consent"]:
            part.setVisible(asks_consent)
        if self.step.toPlainText().strip():
            self.keep_step.allow()
        else:
            self.keep_step.refuse(self.tr("Off until something is written."))
        reason = self._reason_off(complaint, asks_consent=asks_consent)
        if reason:
            self.judge.refuse(reason)
        else:
            self.judge.allow()

    def _reason_off(self, complaint: Complaint | None, *, asks_consent: bool) -> str:
        if complaint is None or complaint.sort is None:
            return self.tr("Off until it is chosen what is complained of.")
        if not complaint.steps:
            return self.tr("Off until something was looked into.")
        if not chosen(self.result):
            return self.tr("Off until it is said whether the person is right.")
        if asks_consent and not chosen(self.consent):
            return self.tr("Off until it is said whether there was consent.")
        texts = (_text(self.found), _text(self.remedy), self.next_body.text().strip())
        return "" if all(texts) else self.tr("Off until all three texts are written.")

    def _sort(self) -> None:
        code = chosen(self.sort)
        if self._file is None or not code:
            return
        case_id = self._file.case.case_id
        self._do(lambda: complaints.sort(self._desk, case_id, ComplaintSort(code)))

    def _link(self) -> None:
        if self._file is None:
            return
        case_id, reference = self._file.case.case_id, self.about.text().strip()
        self._do(lambda: complaints.about(self._desk, case_id, reference))

    def _look_into(self) -> None:
        if self._file is None:
            return
        case_id, what = self._file.case.case_id, _text(self.step)
        self._do(lambda: complaints.look_into(self._desk, case_id, what), self._step_kept)

    def _step_kept(self) -> None:
        self.step.clear()
        self._step_inputs.rest()

    def _judge(self) -> None:
        if self._file is None:
            return
        case_id, result = self._file.case.case_id, ComplaintResult(chosen(self.result))
        found, remedy, body = _text(self.found), _text(self.remedy), self.next_body.text().strip()
        consent = {_YES: True, _NO: False}.get(chosen(self.consent))
        self._do(
            lambda: complaints.judge(
                self._desk, case_id, result=result, found=found, remedy=remedy, body=body, consent=consent
            ),
            self._finding_inputs.rest,
        )

    def _do(self, work: Callable[[], Case], done: Callable[[], None] = lambda: None) -> None:
        def finished() -> None:
            self.notice.clear()
            done()

        self._change(work, finished, failed=self.notice.show_error)


def _text(box: QPlainTextEdit) -> str:
    return box.toPlainText().strip()
