"""A recipient was told in another way than by a letter from here: on which day, and how."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.layouts import row

_LONGEST = 200


class ToldOtherwiseDialog(ActDialog):
    """Asks for day and way.

    Args:
        name: the recipient's name.
        today: the present day at the office.
        keep: keeps it, with the day and the way.
        parent: the window.
    """

    def __init__(
        self, name: str, today: date, keep: Callable[[date, str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self.setObjectName("told_otherwise_dialog")
        self.word(
            self.tr("{name} was told in another way").format(name=name),
            self.tr(
                "For e-mail, telephone or their own portal. A letter written here needs nothing of this: the day on "
                "which it is posted is the day on which they were told."
            ),
            self.tr("Keep it"),
        )
        self.day = DateField(today)
        self.how = QLineEdit()
        self.how.setMaxLength(_LONGEST)
        day = QWidget()
        day.setLayout(row(self.day, None))
        self.add(small(self.tr("On which day"), self.day), day, 12)
        self.add(small(self.tr("How: by e-mail, by telephone, in their portal"), self.how), self.how)
        self.how.textChanged.connect(self._check)
        self.act.clicked.connect(lambda: self._keep(self.day.day(), self.how.text().strip()))
        self._check()

    def first_focus(self) -> QWidget | None:
        """The day."""
        return self.day

    def _check(self) -> None:
        if self.how.text().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until it is written how they were told."))
