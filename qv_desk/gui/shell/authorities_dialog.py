"""The supervisory authorities to which people can complain: where each is, and how sure the desk is of it."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from qv_desk.domain.terms.authority import Authority
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import column, resize_within_screen, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.plain_table import PlainTable
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import listed, said
from qv_desk.services.words.authority_list import authorities
from qv_desk.services.words.names import country_name, language_name

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_WIDTHS: Final = (200, 400, 200)
_NAME, _SURE, _CHECKED = 1, 2, 3
_SIZE: Final = (1060, 720)
_FACTS_HEIGHT: Final = 220
"""Pixels: seven facts, one of two lines, so that the table does not move from row to row."""


class AuthoritiesModel(QAbstractTableModel):
    """One row an authority; a state follows its country.

    Args:
        shown: the authorities, by the codes of their countries.
        today: on which day it is asked how old they are.
        parent: Qt's owner.
    """

    def __init__(self, shown: Sequence[Authority], today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = tuple(shown)
        self._today = today
        self.authorities = self._all

    def keep(self, words: str) -> None:
        """Show those alone in which each of these words stands: country, name, or code."""
        wanted = words.casefold().split()
        self.beginResetModel()
        self.authorities = tuple(
            one
            for one in self._all
            if all(word in f"{one.country} {self.place_of(one)} {_names(one)}".casefold() for word in wanted)
        )
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """One row an authority."""
        return 0 if parent.isValid() else len(self.authorities)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Country, name, how sure, when checked."""
        return 0 if parent.isValid() else len(_WIDTHS) + 1

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        """The words of a cell, and the whole of what is cut."""
        if not index.isValid() or role not in {_ROLE.DisplayRole, _ROLE.ToolTipRole, _ROLE.AccessibleTextRole}:
            return None
        one = self.authorities[index.row()]
        return (self.place_of(one), said(one.wording), said(one.confidence.wording), self._checked(one))[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> object:
        """The headings."""
        if role != _ROLE.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        headings = (self.tr("Country or region"), self.tr("Authority"), self.tr("How sure"), self.tr("Checked on"))
        return headings[section]

    def place_of(self, one: Authority) -> str:
        """The country, or the region with its country."""
        nation, dash, _region = one.country.partition("-")
        words = said(country_name(one.country))
        # Regions that a case cannot be said to lie in have no name of their own: their country, with the code.
        return dates.joined(said(country_name(nation)), words) if dash and words == one.country else words

    def _checked(self, one: Authority) -> str:
        day = dates.short_day(one.checked_on, year=True)
        return self.tr("{day}, over a year ago").format(day=day) if one.is_stale(self._today) else day

    def standing_of(self, one: Authority) -> str:
        """Whether it is old, how sure it is, and when it was last checked."""
        stale = self.tr("not checked for more than twelve months") if one.is_stale(self._today) else ""
        checked = self.tr("checked on {day}").format(day=dates.short_day(one.checked_on, year=True))
        return dates.joined(stale, said(one.confidence.wording), checked)


class AuthoritiesDialog(QDialog):
    """The table with a filter, and the chosen authority in full below it.

    Args:
        today: on which day it is asked how old the entries are.
        parent: the window.
    """

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Supervisory authorities"))
        self.model = AuthoritiesModel(authorities(), today, self)
        self.table = PlainTable(self.model, _WIDTHS)
        self.table.setAccessibleName(self.tr("Supervisory authorities"))
        self.table.give_room_to(_NAME, measured=(_SURE, _CHECKED))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter by country or name"))
        self.filter.setAccessibleName(self.tr("Filter by country or name"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._keep)
        self.facts = FactsGrid(120)
        self.table.selectionModel().currentRowChanged.connect(lambda index, _before: self._show(index.row()))
        hint = Para(
            self.tr(
                "Letters name the authority of the person’s country, and of their region where that is competent. What "
                "is not confirmed, or was not checked for more than twelve months, has to be compared with the "
                "authority’s own website before a letter goes out; the letter desk says so then."
            )
        )
        facts = QWidget()
        facts.setLayout(column(self.facts, None))  # the facts keep together where there are few of them
        facts.setMinimumHeight(_FACTS_HEIGHT)
        close = Button(self.tr("Close"), "filled")
        close.clicked.connect(self.accept)
        title = Label(self.tr("Supervisory authorities"), size=typeface.TITLE, weight=typeface.SEMIBOLD)
        layout = column(
            title, 4, hint, 12, self.filter, 8, self.table, 12, facts, 12, row(None, close),
            margins=(24, 20, 24, 20),
        )  # fmt: skip
        layout.setStretchFactor(self.table, 1)
        self.setLayout(layout)
        resize_within_screen(self, _SIZE)
        self.table.selectRow(0)
        self.filter.setFocus()

    def _keep(self, words: str) -> None:
        self.model.keep(words)
        if self.model.rowCount():
            self.table.selectRow(0)
        else:
            self.facts.show_facts([(self.tr("Authority"), self.tr("None with these words."))])

    def _show(self, number: int) -> None:
        if not 0 <= number < self.model.rowCount():
            return
        one = self.model.authorities[number]
        watches = "" if one.for_companies else self.tr("public bodies only; no complaints about companies")
        self.facts.show_facts(
            [
                (self.tr("Authority"), dates.joined(said(one.wording), one.local_name)),
                (self.tr("Also for"), listed(said(country_name(code)) for code in one.also_for)),
                (self.tr("Watches"), watches),
                (self.tr("Address"), one.address),
                (self.tr("Website"), one.url),
                (self.tr("E-mail"), one.email),
                (self.tr("Languages"), listed(said(language_name(tag)) for tag in one.languages)),
                (self.tr("How sure"), self.model.standing_of(one)),
                (self.tr("Source"), said(one.source)),
            ]
        )


def _names(one: Authority) -> str:
    return f"{one.name} {one.name_zh} {one.local_name}"
