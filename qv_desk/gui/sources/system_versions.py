"""The versions of a system's entry so far: when each was made, by whom, and why."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.searching.company_system import CompanySystem
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.layouts import clear, column
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words import dates
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import journal_book, systems
from qv_desk.services.frame.desk import Desk

Found = tuple[tuple[CompanySystem, ...], Mapping[str, str]]


def _found(desk: Desk, code: str) -> Found:
    """The versions, newest first, and the names of whoever made them."""
    return systems.versions(desk, code), journal_book.user_names(desk)


class SystemVersions(QWidget):
    """One line a version; hidden until they are there.

    Args:
        work: desk and store thread.
        code: of the system.

    Signals:
        shown: the versions stand there.
    """

    shown = Signal()

    def __init__(self, work: Workplace, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = work.zone
        self._lines = column(gap=2)
        self.setLayout(column(10, small(self.tr("Versions so far")), 2, self._lines))
        self.hide()
        desk = work.desk
        work.jobs.ask(self, lambda: _found(desk, code), self._show)

    def words(self) -> tuple[str, ...]:
        """Each version as it is said."""
        return tuple(para.plain_text() for para in self.findChildren(Para) if para.objectName())

    def _show(self, found: Found) -> None:
        versions, people = found
        clear(self._lines)
        for one in versions:
            line = Para(self._said(one, people), size=typeface.SMALL, ink="soft")
            line.setObjectName(f"version_{one.version}")
            self._lines.addWidget(line)
        self.show()
        self.shown.emit()

    def _said(self, one: CompanySystem, people: Mapping[str, str]) -> str:
        number = self.tr("Version {number}").format(number=one.version)
        when = dates.moment(one.at, self._zone, year=True)
        why = one.changed_because or self.tr("as shipped")
        return dates.joined(number, when, people.get(one.changed_by, one.changed_by), why)
