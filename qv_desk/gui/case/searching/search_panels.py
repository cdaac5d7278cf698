"""The small forms under a system of the search: why it could not be searched, and who was asked to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from qv_desk.domain.searching.search_detail import ExceptionReason
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.number_field import NumberField
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import said
from qv_desk.services.cases.chasers import CHASE_AFTER_DAYS
from qv_desk.services.cases.search_data import exception_name

_WIDTH = 260
_LONGEST = 500
_MOST_DAYS = 60


class ExceptionPanel(View):
    """Why a system could not be searched as the others were; the answer to the person tells it.

    Signals:
        said: the code of the reason, and the words.
        left: nothing is to be recorded.
    """

    said = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="list")
        self._hint = Para(ink="soft")
        self.reason = QComboBox()
        self.reason.setFixedWidth(_WIDTH)
        self.why = QLineEdit()
        self.why.setMaxLength(_LONGEST)
        self._reason_label, self._why_label = small("", self.reason), small("", self.why)
        self.save, self._leave = Button(), Button(kind="link")
        self.save.clicked.connect(self._say)
        self.why.returnPressed.connect(self._say)
        self._leave.clicked.connect(self.left)
        chooser = row(self.reason, None)
        ways = row(self.save, self._leave, None, gap=8)
        self.setLayout(
            column(
                self._hint, 8, self._reason_label, 4, chooser, 8, self._why_label, 4, self.why, 12, ways,
                margins=(16, 12, 16, 16),
            )
        )  # fmt: skip
        self.setProperty("rounded", "true")
        self.hide()
        self.retranslate()

    def name_for(self, source: str) -> None:
        """Say for which system the inputs are."""
        self.reason.setAccessibleName(self.tr("Why {source} could not be searched").format(source=source))
        self.why.setAccessibleName(self.tr("What that means for {source}").format(source=source))

    def retranslate(self) -> None:
        """Word the form."""
        self._hint.setText(
            self.tr(
                "Use it where a search is not possible as elsewhere. It is no way out: the person is told which place "
                "was not searched, and why."
            )
        )
        self._reason_label.setText(self.tr("Reason"))
        self._why_label.setText(self.tr("What that means here, in words fit for a letter"))
        self.save.setText(self.tr("Record the exception"))
        self._leave.setText(self.tr("Leave it"))
        refill(self.reason, ((reason.value, said(exception_name(reason))) for reason in ExceptionReason))

    def _say(self) -> None:
        self.said.emit(chosen(self.reason), self.why.text().strip())


class AskPanel(View):
    """Who was asked to search a system, and when to remind them.

    Signals:
        asked: who (empty for the system's owner), and after how many days to remind them.
        left: nothing is to be recorded.
    """

    asked = Signal(str, int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="list")
        self._owner = ""
        self._hint = Para(ink="soft")
        self.whom = QLineEdit()
        self.whom.setMaxLength(_LONGEST)
        self.days = NumberField()
        self.days.setRange(1, _MOST_DAYS)
        self.days.setValue(CHASE_AFTER_DAYS)
        self._whom_label, self._days_label = small("", self.whom), small("", self.days)
        self.save, self._leave = Button(), Button(kind="link")
        self.save.clicked.connect(self._ask)
        self.whom.returnPressed.connect(self._ask)
        self._leave.clicked.connect(self.left)
        ways = row(self.save, self._leave, None, gap=8)
        self.setLayout(
            column(
                self._hint, 8, self._whom_label, 4, self.whom, 8, self._days_label, 4, row(self.days, None), 12, ways,
                margins=(16, 12, 16, 16),
            )
        )  # fmt: skip
        self.setProperty("rounded", "true")
        self.hide()
        self.retranslate()

    def name_for(self, source: str, owner: str, contact: str) -> None:
        """Say for which system the inputs are, and who looks after it."""
        self._owner = owner
        self.whom.setPlaceholderText(" ".join(part for part in (owner, contact) if part))
        self.whom.setAccessibleName(self.tr("Who was asked to search {source}").format(source=source))
        self.days.setAccessibleName(self.tr("Remind after days: {source}").format(source=source))
        self._word_hint()

    def retranslate(self) -> None:
        """Word the form."""
        self._whom_label.setText(self.tr("Who was asked today"))
        self._days_label.setText(self.tr("Remind them after so many days"))
        self.save.setText(self.tr("Note that they were asked"))
        self._leave.setText(self.tr("Leave it"))
        self._word_hint()

    def _word_hint(self) -> None:
        self._hint.setText(
            self.tr("If the name stays empty, it is {owner}, who looks after it.").format(owner=self._owner)
            if self._owner
            else self.tr("Nobody is named yet as looking after it: Company’s systems, in the sidebar.")
        )

    def _ask(self) -> None:
        self.asked.emit(self.whom.text().strip(), self.days.value())
