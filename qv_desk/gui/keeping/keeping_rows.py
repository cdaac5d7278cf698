"""The rows of the page on keeping: a rule, a file that is past its years, a purge, a version of the policy."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from qv_desk.domain.keeping.policy_version import PolicyVersion
from qv_desk.domain.keeping.purge import PurgeState
from qv_desk.domain.keeping.retention import RetentionLine, RetentionRule
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import bracketed, capital, listed, said
from qv_desk.services.disposal.keeping import PurgeStand
from qv_desk.services.words.names import keeping_name, kept_name


class RuleRow(View):
    """How long files of one kind are kept.

    Signals:
        change_wanted: the person wants another number of years.
    """

    change_wanted = Signal()

    def __init__(self, rule: RetentionRule, *, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rule = rule
        name = Label(capital(said(kept_name(rule.kind))), weight=typeface.MEDIUM)
        years = Label(plural(rule.years, self.tr("one year"), self.tr("{number} years")))
        source = said(rule.reason) + bracketed(dates.joined(said(rule.source), said(rule.confidence.wording)))
        words = column(row(name, years, None, gap=12), Para(source, size=typeface.SMALL, ink="mute"), gap=2)
        self.change_button = Button(self.tr("Change …"), "link")
        self.change_button.setAccessibleName(f"{self.change_button.text()} {name.text()}")
        self.change_button.clicked.connect(self.change_wanted)
        self.change_button.setVisible(may_change)
        whole = row(words, self.change_button, gap=16, margins=(0, 6, 0, 6))
        whole.setStretch(0, 1)
        self.setLayout(whole)


class FileRow(View):
    """A case file that is past its years, with a box to choose it where nothing keeps it.

    Signals:
        chosen_changed: the box was ticked or cleared.
    """

    chosen_changed = Signal()

    def __init__(self, line: RetentionLine, *, may_choose: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.box = QCheckBox(line.reference)
        self.box.setEnabled(line.may_go and may_choose)
        self.box.toggled.connect(lambda _on: self.chosen_changed.emit())
        kept = listed(said(keeping_name(reason)) for reason in line.kept_by)
        closed = self.tr("{kind}, closed {day}, kept until {until}").format(
            kind=said(kept_name(line.kind)),
            day=dates.short_day(line.closed_on, year=True),
            until=dates.short_day(line.kept_until, year=True),
        )
        fate = self.tr("stays: {why}").format(why=kept) if kept else self.tr("may go")
        self.fate = Label(fate, ink="amber" if kept else "soft")
        whole = row(self.box, Para(closed, ink="soft"), self.fate, gap=16, margins=(0, 4, 0, 4))
        whole.setStretch(1, 1)
        self.setLayout(whole)


class PurgeRow(View):
    """A purge that was asked for or done.

    Signals:
        carry_out_wanted: the second person wants to carry it out.
        certificate_wanted: somebody wants its certificate.
    """

    carry_out_wanted = Signal()
    certificate_wanted = Signal()

    def __init__(self, stand: PurgeStand, *, may_carry_out: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stand, purge = stand, stand.purge
        many = plural(len(purge.cases), self.tr("one case file"), self.tr("{number} case files"))
        words = {
            PurgeState.ASKED: self.tr("asked for by {who}; another supervisor carries it out"),
            PurgeState.RUNNING: self.tr("begun and not finished: {gone} are gone"),
            PurgeState.DONE: self.tr("done: {gone} went, {left} stayed"),
        }[purge.state].format(who=stand.asked_by, gone=len(purge.gone), left=len(purge.left))
        if stand.is_off:
            words = self.tr("refused or taken back")
        day = dates.short_day(purge.at.date(), year=True)
        text = column(
            Label(dates.joined(day, many), weight=typeface.MEDIUM), Para(words, size=typeface.SMALL, ink="mute"), gap=2
        )
        self.carry_out_button = Button(self.tr("Carry it out …"), "plain")
        self.carry_out_button.clicked.connect(self.carry_out_wanted)
        self.carry_out_button.setVisible(may_carry_out and stand.may_carry_out)
        self.certificate_button = Button(self.tr("Save the certificate …"), "link")
        self.certificate_button.clicked.connect(self.certificate_wanted)
        self.certificate_button.setVisible(purge.state is PurgeState.DONE)
        whole = row(text, self.carry_out_button, self.certificate_button, gap=8, margins=(0, 6, 0, 6))
        whole.setStretch(0, 1)
        self.setLayout(whole)


class VersionRow(View):
    """A version of the policy that was brought in."""

    def __init__(self, version: PolicyVersion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head = self.tr("Version of {day}, in force from {start}").format(
            day=version.entry_id, start=dates.short_day(version.in_force_from, year=True)
        )
        more = dates.joined(self.tr("a major change") if version.is_major else "", version.changes)
        self.setLayout(
            column(Label(head, weight=typeface.MEDIUM), Para(more, size=typeface.SMALL, ink="mute"), gap=2,
                   margins=(0, 6, 0, 6))
        )  # fmt: skip
