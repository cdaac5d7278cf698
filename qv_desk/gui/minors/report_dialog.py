"""A report on a child is taken in: who says so, which account, since when. A minute's work."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_report import Reporter
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.gui.look.typeface import speaks_chinese
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.moment_field import MomentField
from qv_desk.gui.parts.number_field import NumberField
from qv_desk.gui.parts.region_choice import RegionChoice
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.incoming import minor_reports
from qv_desk.services.incoming.minor_reports import NewReport
from qv_desk.services.words.minor_words import minor_word
from qv_desk.services.words.names import channel_name, countries

_HEIGHT = 56
_NOT_SAID = -1
_OLDEST = 120


class ReportDialog(ActDialog):
    """Takes a report in.

    Args:
        work: desk and store thread.
        parent: the window.

    Signals:
        taken_in: the identifier of the case that was opened.
    """

    taken_in = Signal(str)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.word(
            self.tr("Take in a report on a child"),
            self.tr("Anybody may report, and proves nothing for it. The minutes run from the discovery."),
            self.tr("Open the case"),
        )
        self.reporter, self.channel, self.country = QComboBox(), QComboBox(), QComboBox()
        self.region = RegionChoice(self.country)
        self.account, self.name, self.e_mail = QLineEdit(), QLineEdit(), QLineEdit()
        self.age = NumberField()
        self.age.setRange(_NOT_SAID, _OLDEST)
        self.age.setSpecialValueText(self.tr("not said"))
        self.age.setValue(_NOT_SAID)
        self.said = QPlainTextEdit()
        self.said.setTabChangesFocus(True)
        self.said.setFixedHeight(_HEIGHT)
        self.discovered = MomentField()
        self._fill()
        self._lay_out()
        self.country.currentIndexChanged.connect(self.settle)
        for line in (self.account, self.name):
            line.textChanged.connect(self._check)
        self.act.clicked.connect(self._open_case)
        self._check()

    def first_focus(self) -> QWidget | None:
        """Which account."""
        return self.account

    def _fill(self) -> None:
        reporters = ((one.value, capital(said(minor_word(f"reporter.{one.value}")))) for one in Reporter)
        refill(self.reporter, reporters)
        refill(self.channel, ((one.value, capital(said(channel_name(one.value)))) for one in Channel))
        choose(self.channel, Channel.PHONE.value)
        named = sorted(((code, said(name)) for code, name in countries().items()), key=lambda entry: entry[1])
        refill(self.country, [("", self.tr("Not known")), *named])
        self.discovered.set_moment(self._work.desk.now().replace(second=0), self._work.desk.zone)

    def _lay_out(self) -> None:
        self.add(small(self.tr("Which account, or what is known of it"), self.account), self.account, 8)
        self.add(_beside(
            (small(self.tr("Who reports it"), self.reporter), self.reporter),
            (small(self.tr("How it came in"), self.channel), self.channel),
        ), 8)  # fmt: skip
        self.add(_beside(
            (small(self.tr("Where the child lives"), self.country), self.country),
            (small(self.tr("Age said to be"), self.age), self.age),
        ), 8)  # fmt: skip
        self.add(self.region, 8)
        self.add(small(self.tr("When the company learned of it"), self.discovered), self.discovered, 8)
        self.add(_beside(
            (small(self.tr("Who is to get the answer"), self.name), self.name),
            (small(self.tr("Their e-mail address"), self.e_mail), self.e_mail),
        ), 8)  # fmt: skip
        self.add(small(self.tr("What was said, in a sentence (may be left out)"), self.said), self.said)

    def _check(self) -> None:
        if not self.account.text().strip():
            self.act.refuse(self.tr("Off until it is said which account is meant."))
        elif not self.name.text().strip():
            self.act.refuse(self.tr("Off until it is said who is to get the answer."))
        else:
            self.act.allow()

    def _new(self) -> NewReport:
        return NewReport(
            reporter=Reporter(chosen(self.reporter)),
            account=self.account.text().strip(),
            correspondent=Party(self.name.text().strip(), (), self.e_mail.text().strip(), "", self.region.place()),
            channel=Channel(chosen(self.channel)),
            language="zh-Hans" if speaks_chinese() else "en",
            discovered_at=self.discovered.moment(),
            stated_age=None if self.age.value() == _NOT_SAID else self.age.value(),
            said=self.said.toPlainText().strip(),
        )

    def _open_case(self) -> None:
        desk, new = self._work.desk, self._new()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: minor_reports.take_in(desk, new),
            self._opened,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _opened(self, case: Case) -> None:
        self.accept()
        self.taken_in.emit(case.case_id)


def _beside(*pairs: tuple[QWidget, QWidget]) -> QWidget:
    """Two labelled inputs side by side, each half as wide."""
    widget = QWidget()
    line = row(*(column(label, 4, field) for label, field in pairs), gap=16)
    for place in range(len(pairs)):
        line.setStretch(place, 1)
    widget.setLayout(line)
    return widget
