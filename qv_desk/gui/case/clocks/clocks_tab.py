"""Clocks: every rule that binds the case, where it stands, and each of its days."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.domain.cases.happening import Happening
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.clocks.clash_card import ClashCard
from qv_desk.gui.case.clocks.clock_card import ClockCard
from qv_desk.gui.case.clocks.happening_card import HappeningCard
from qv_desk.gui.case.clocks.laws_card import ADD, LawsCard
from qv_desk.gui.parts.layouts import clear, column
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words.saying import listed, said
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import approve, bind_laws, clock_events
from qv_desk.services.cases.clock_events import WrittenDown
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.words.names import rule_name


class ClocksTab(CaseTab):
    """Every clock of one case, the binding one first."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._hint = Para(ink="soft")
        self._clash = ClashCard(desk)
        self._clash.asked.connect(self._ask)
        self._notice = Notice()
        self._laws = LawsCard(desk)
        self._laws.chosen.connect(self._choose_law)
        self._happening = HappeningCard(desk)
        self._happening.written.connect(self._write_down)
        self._new_forms |= {
            "clocks/clash": self._clash.inputs,
            "clocks/law": self._laws.inputs,
            "clocks/happening": self._happening.inputs,
        }
        self._place = column(gap=12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(self._hint)
        outer.addWidget(self._clash)
        outer.addWidget(self._notice)
        outer.addLayout(self._place)
        outer.addWidget(self._laws)
        outer.addWidget(self._happening)
        outer.addStretch(1)
        self._cards: dict[str, ClockCard] = {}
        self.retranslate()

    def retranslate(self) -> None:
        """Word the hint and the case."""
        self._hint.setText(
            self.tr("Several laws run at once; work to the earliest date. The desk computes, it gives no legal advice.")
        )
        super().retranslate()

    def _fill(self, file: CaseFile) -> None:
        now = self._desk.now()
        self._clash.show_file(file)
        self._laws.show_file(file)
        self._happening.show_file(file)
        clocks = sorted(file.clocks, key=lambda clock: clock != file.binding)
        if list(self._cards) != [clock.rule.code for clock in clocks]:
            clear(self._place)
            self._cards = {clock.rule.code: ClockCard(self._desk) for clock in clocks}
            for card in self._cards.values():
                card.extension_wanted.connect(self.extension_wanted)
                self._place.addWidget(card)
        can_extend = file.case.status == "open" and self._may("correspond.issue")
        for clock in clocks:
            self._cards[clock.rule.code].show_clock(
                clock, now=now, is_binding=clock == file.binding, can_extend=can_extend
            )

    def _ask(self, question: str) -> None:
        if self._file is None:
            return
        desk, case_id = self._desk, self._file.case.case_id
        self._jobs.change(
            self,
            lambda: approve.ask(desk, ApprovalKind.CLOCK_CLASH, case_id, reason=question),
            lambda _approval: self._was_asked(),
            case_id=case_id,
            failed=self._notice.show_error,
        )

    def _choose_law(self, way: str, law: str, reason: str) -> None:
        if self._file is None:
            return
        desk, case_id = self._desk, self._file.case.case_id
        act = bind_laws.add if way == ADD else bind_laws.drop
        self._change(
            lambda: act(desk, case_id, law, reason=reason), self._law_was_chosen, failed=self._notice.show_error
        )

    def _law_was_chosen(self) -> None:
        self._notice.clear()
        self._laws.settle()

    def _write_down(self, what: str, at: datetime | None, note: str) -> None:
        if self._file is None:
            return
        desk, case_id = self._desk, self._file.case.case_id
        self._jobs.change(
            self,
            lambda: clock_events.write_down(desk, case_id, Happening(what), at=at, note=note),
            self._was_written,
            case_id=case_id,
            failed=self._notice.show_error,
        )

    def _was_written(self, written: WrittenDown) -> None:
        self._happening.settle()
        if written.waiting:
            names = listed(said(rule_name(code)) for code in written.waiting)
            self._notice.show_words(
                self.tr("It is written down."),
                self.tr("These clocks wait for the reply: {rules}.").format(rules=names),
                "tint",
            )
        elif written.asks:
            self._notice.show_words(
                self.tr("It is written down. No clock stops."),
                self.tr("No law of this case waits for the reply; every date stands."),
                "tint",
            )
        else:
            self._notice.show_words(self.tr("It is written down."), tone="tint")

    def _was_asked(self) -> None:
        self._notice.clear()
        self._clash.settle()
