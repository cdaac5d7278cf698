"""The summary of a case: what was asked, by whom, and which clocks run."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.clock import Clock, days_left
from qv_desk.domain.decisions.reopening import Reopening
from qv_desk.domain.kinds.inquiry import inquiry_sort
from qv_desk.domain.linking.case_link import CaseLink, LinkKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.gui.case.acts.amend_dialog import AmendDialog
from qv_desk.gui.case.acts.standing_facts import standing_facts
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.related_cases import RelatedCases
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.deadline_words import clock_mark, due_day
from qv_desk.gui.parts.due_mark import DueMark, ink_of
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import clear, column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.side_by_side import SideBySide
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, listed, said
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import link, reopen
from qv_desk.services.cases.inquiries import inquiry_name
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import repeats
from qv_desk.services.words.names import channel_name, outcome_name, representative_name, residence_name, rule_name


class SummaryTab(CaseTab):
    """What a colleague needs who opens the case for the first time."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._request_heading = Label(size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="mute")
        self._person_heading = Label(size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="mute")
        self._clocks_heading = Label(size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="mute")
        self._request = FactsGrid()
        self._person = FactsGrid()
        self._clocks = column(gap=6)
        self._amend = Button("", "link")
        self._amend.clicked.connect(self.amend_person)
        person = row(self._person_heading, None, self._amend)
        self._related = RelatedCases()
        self._related.case_wanted.connect(self.case_wanted)
        self._related.judged.connect(self._judge)
        self._related.unlink_wanted.connect(self._unlink)
        left = column(self._request_heading, 8, self._request, 20, person, 8, self._person, 20, self._related, None)
        right = column(self._clocks_heading, 8, self._clocks, None)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(SideBySide(left, right))
        outer.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the headings and the facts."""
        self._request_heading.setText(self.tr("Request"))
        self._person_heading.setText(self.tr("Person"))
        self._clocks_heading.setText(self.tr("Clocks"))
        self._amend.setText(self.tr("Amend …"))
        super().retranslate()

    def amend_button(self) -> Button:
        """The button that opens the person's details for amending."""
        return self._amend

    def amend_person(self) -> None:
        """Open the person's details for amending."""
        if self._file is not None:
            dialog = AmendDialog(self._desk, self._jobs, self._file.case, self.window())
            self.form_ready.emit("amend", dialog.view.inputs)
            dialog.open()

    def related(self) -> RelatedCases:
        """The block of cases that belong to this one."""
        return self._related

    def _judge(self, other_id: str, kind: LinkKind) -> None:
        if self._file is not None:
            case_id = self._file.case.case_id
            self._change(lambda: link.link(self._desk, case_id, other_id, kind))

    def _unlink(self, link_id: str) -> None:
        if self._file is not None:
            case_id = self._file.case.case_id
            self._change(lambda: link.unlink(self._desk, case_id, link_id))

    def _show_related(self, case: Case) -> None:
        desk, case_id = self._desk, case.case_id
        self._related.show_links(case.facts_of(CaseLink), may=self._may("link.link"))
        if self._may("repeats.of_case"):
            self._jobs.ask(self, lambda: repeats.of_case(desk, case_id), self._related.show_alike)

    def _fill(self, file: CaseFile) -> None:
        self._show_related(file.case)
        self._amend.setVisible(file.case.status is CaseStatus.OPEN and self._may("amend.amend"))
        self._request.show_facts(self._request_facts(file.case))
        self._person.show_facts(self._person_facts(file.case))
        clear(self._clocks)
        now = self._desk.now()
        for clock in file.clocks:
            self._clocks.addLayout(self._clock_line(clock, now, is_binding=clock == file.binding))
        if not file.clocks:
            self._clocks.addWidget(Para(self.tr("No rule sets a date for this kind of case."), ink="mute"))

    def _request_facts(self, case: Case) -> list[tuple[str, str]]:
        representative, sort = case.representative, inquiry_sort(case)
        return [
            (self.tr("What it is"), "" if sort is None else capital(said(inquiry_name(sort)))),
            (self.tr("Asked"), case.asked),
            (self.tr("Subject"), case.subject),
            (
                self.tr("Received"),
                dates.joined(
                    dates.moment(case.received_at, self._desk.zone, year=True), said(channel_name(case.channel))
                ),
            ),
            (self.tr("Taken up again"), "\n".join(self._taken_up(again) for again in case.facts_of(Reopening))),
            (self.tr("Their reference"), case.their_reference),
            (self.tr("Asks through"), "" if representative is None else said(representative_name(representative))),
            (self.tr("Laws invoked"), listed(said(rule_name(code)) for code in case.invoked_rules)),
            (self.tr("Policy"), self.tr("version of {day}").format(day=case.policy_version)),
            (self.tr("Identity"), capital(said(outcome_name(f"identity.{case.identity.outcome}")))),
            (self.tr("Worked on by"), self._who(case.officer)),
            *standing_facts(case),
        ]

    def _taken_up(self, again: Reopening) -> str:
        """When, why and by when, in one line."""
        ordered = "" if again.until is None else self.tr("by {day}").format(day=dates.long_day(again.until, year=True))
        when = dates.moment(again.at, self._desk.zone, year=True)
        check = again.failed_check
        aside = "" if check is None else self.tr("failed check set aside: {note}").format(note=check.note)
        return dates.joined(when, said(reopen.why_name(again.why)), again.reason, ordered, aside)

    def _person_facts(self, case: Case) -> list[tuple[str, str]]:
        person = case.data_subject
        country = said(residence_name(person.country)) if person.country else self.tr("not known")
        return [
            (self.tr("Name"), person.name),
            (self.tr("Address"), "\n".join(person.postal_address)),
            (self.tr("Country"), country),
            (self.tr("E-mail"), person.e_mail),
            (self.tr("Telephone"), person.phone),
        ]

    def _clock_line(self, clock: Clock, now: datetime, *, is_binding: bool) -> QVBoxLayout:
        state = clock_mark(clock, now)
        name = Para(said(clock.rule.name), weight=typeface.MEDIUM if is_binding else typeface.REGULAR, ink="text")
        left = days_left(clock, now)
        is_counting = clock.is_open and left is not None
        words = said(left.wording) if left is not None and is_counting else said(outcome_name(f"clock.{clock.state}"))
        amount = Label(words, weight=typeface.MEDIUM if is_binding else typeface.REGULAR, ink=ink_of(state))
        when = Label(due_day(clock, self._desk.zone), ink="soft")
        mark = column(5, DueMark(state), None)
        first = row(mark, 12, name, 12, amount)
        first.setStretch(2, 1)
        first.setAlignment(amount, Qt.AlignmentFlag.AlignTop)
        return column(first, row(24, when, None), gap=0)
