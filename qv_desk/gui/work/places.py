"""The places of the sidebar: a registry, so that a new page is hung in here and the shell stays as it is.

A ``Place`` is one row: its word, its icon, who may see it, where its number comes from, and the page behind it. Several
places may share one page (the queue's views do); the page is made when one of them is first opened.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.parts.view import View
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import PERMISSIONS


class Group(Enum):
    """The headings of the sidebar; the first group has none. No ``StrEnum``: Qt would hand it back as plain text."""

    FIRST = ""
    DUE = str(QT_TRANSLATE_NOOP("Places", "Due and waiting"))
    PLACES = str(QT_TRANSLATE_NOOP("Places", "Places"))
    DESK = str(QT_TRANSLATE_NOOP("Places", "Records and settings"))

    @property
    def word(self) -> str:
        """The heading in the screen language."""
        return QCoreApplication.translate("Places", self.value) if self.value else ""


class Page(View):
    """A page behind one or more places."""

    def enter(self, place: "Place") -> None:
        """The person came here through this place; pages that serve several places override this."""

    def open_at(self, spot: str) -> None:
        """Show one thing of the page, by its key; pages that have such keys override this."""

    def focus_filter(self) -> bool:
        """Put the keyboard into the page's filter; says whether it has one."""
        return False

    def leave(self) -> None:
        """The person goes elsewhere or the desk is being locked: keep what is half written."""


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the sidebar.

    Attributes:
        code: stable name, also remembered as the place last open.
        source_name: the English word, marked for translation in the context ``Places``.
        icon: a name in ``resources/icons``.
        group: under which heading it stands.
        page: code of the page; places with the same code share one.
        make: makes the page, given the workplace.
        view: the queue's view, for places of the queue; its count is shown.
        count: code of a further count (see ``sidebar``), where there is no view.
        is_alarm: whether its number is brick red when it is not zero.
        roles: who sees it; the roles that may make the calls of its page.
    """

    code: str
    source_name: str
    icon: str
    group: Group
    page: str
    make: Callable[[Workplace], Page]
    view: CaseView | None = None
    count: str = ""
    is_alarm: bool = False
    roles: frozenset[Role] = field(default=PERMISSIONS["review.page"])

    @property
    def name(self) -> str:
        """The word in the screen language."""
        return QCoreApplication.translate("Places", self.source_name)
