"""Keep case files of one kind longer, or as long as shipped again."""

from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.domain.keeping.retention import RetentionRule
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.number_field import NumberField
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.disposal import retention
from qv_desk.services.words.names import kept_name


class YearsDialog(ActDialog):
    """Asks for the years and the reason.

    Args:
        work: desk and store thread.
        rule: how long files of that kind are kept now.
        parent: the window.
    """

    def __init__(self, work: Workplace, rule: RetentionRule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._rule = work, rule
        self.word(
            self.tr("How long “{kind}” is kept").format(kind=said(kept_name(rule.kind))),
            self.tr(
                "Years run from the day on which the case was closed. {floor} years are the least: {reason} The "
                "journal keeps the change and its reason."
            ).format(floor=rule.floor, reason=said(rule.reason)),
            self.tr("Keep it so"),
        )
        self.years = NumberField()
        self.years.setRange(rule.floor, retention.MOST_YEARS)
        self.years.setValue(rule.years)
        self.reason = QLineEdit()
        self.add(small(self.tr("Years"), self.years), self.years, 12, small(self.tr("Why"), self.reason), self.reason)
        self.reason.textChanged.connect(self._check)
        self.act.clicked.connect(self._keep)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The years."""
        return self.years

    def _check(self) -> None:
        if self.reason.text().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until there is a reason."))

    def _keep(self) -> None:
        desk, kind, years, reason = self._work.desk, self._rule.kind, self.years.value(), self.reason.text()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: retention.set_years(desk, kind, years, reason),
            lambda _rules: self.accept(),
            case_id="",
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
