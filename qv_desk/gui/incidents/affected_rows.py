"""The people whom an incident concerns, a row each: who they are, how far each is told, and what can be recorded."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.kinds.incident import AffectedPerson, ToldState
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import row
from qv_desk.gui.parts.record_rows import Cell, RecordRows
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.services.notices.incidents import IncidentFile
from qv_desk.services.words.incident_words import role_word, told_word

_SHARES: Final = (2, 1, 2, 2)
_MANY: Final = 300
"""How many people are shown; more are counted. The command line lists them all."""
_Act = tuple[str, Callable[[], None]]
"""The words of a button, and what it does."""


class AffectedRows(RecordRows):
    """The rows.

    Signals:
        case_wanted: the identifier of the case by which somebody is told.
        told: an ``AffectedPerson`` was told.
        unreachable: an ``AffectedPerson`` cannot be reached.
    """

    case_wanted = Signal(str)
    told = Signal(object)
    unreachable = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_SHARES, parent)

    def show_people(self, file: IncidentFile, *, may_settle: bool) -> None:
        """Show the people of an incident.

        Args:
            file: the incident with its people.
            may_settle: whether it can be recorded here that somebody was told or cannot be reached.
        """
        translate = QCoreApplication.translate
        name, who = translate("IncidentView", "Name"), translate("IncidentView", "Who")
        headings = (name, who, translate("IncidentView", "How far"), "")
        self.show_rows(headings, [self._cells(file, one, may_settle=may_settle) for one in file.people[:_MANY]])

    def _cells(self, file: IncidentFile, person: AffectedPerson, *, may_settle: bool) -> tuple[Cell, ...]:
        on = dates.short_day(person.told_on) if person.told_on else ""
        state = dates.joined(
            said(told_word(person.told, letter_waits=person.entry_id in file.issued)), on, person.told_how
        )
        acts = self._acts(file, person, may_settle=may_settle)
        return (person.name or "–", said(role_word(person.role)), state, acts)

    def _acts(self, file: IncidentFile, person: AffectedPerson, *, may_settle: bool) -> Cell:
        translate = QCoreApplication.translate
        acts: list[_Act] = []
        reference = file.notices.get(person.entry_id)
        if reference is not None:
            acts.append((reference, partial(self.case_wanted.emit, person.case_id)))
        if may_settle and person.told is not ToldState.TOLD:
            acts.append((translate("IncidentView", "Told …"), partial(self.told.emit, person)))
        if may_settle and person.told is ToldState.TO_TELL:
            acts.append((translate("IncidentView", "Not to be reached …"), partial(self.unreachable.emit, person)))
        if not acts:
            return ""
        buttons = row(gap=4)
        for words, act in acts:
            button = Button(words, "link")
            button.setAccessibleName(f"{words} {person.name or said(role_word(person.role))}")
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addStretch(1)
        cell = QWidget()
        cell.setLayout(buttons)
        return cell
