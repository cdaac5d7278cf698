"""Makes the pages behind the places.

Pages are imported when they are first opened: the letter desk and the print room bring Qt's PDF part, which a start
should not wait for.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.gui.parts.view import View
from qv_desk.gui.queue.queue_page import QueuePage
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace

if TYPE_CHECKING:
    from qv_desk.gui.case.case_view import CaseView as CasePage


def case_page(workplace: Workplace, case_id: str, tab: str) -> "CasePage":
    """The page of one case."""
    # Lazy, measured: the case page brings QtPdf.
    from qv_desk.gui.case.case_view import CaseView as CasePageView  # noqa: PLC0415

    return CasePageView(workplace, case_id, tab)


def queue(workplace: Workplace) -> Page:
    """The lists of cases."""
    return QueuePage(workplace, case_page)


def approvals(workplace: Workplace) -> Page:
    """What waits for a second person."""
    # Lazy, measured: approvals bring what a whole case needs.
    from qv_desk.gui.approvals.approvals_page import ApprovalsPage  # noqa: PLC0415

    return ApprovalsPage(workplace)


def people(workplace: Workplace) -> Page:
    """Who works at the desk."""
    # Lazy: seldom opened.
    from qv_desk.gui.people.people_page import PeoplePage  # noqa: PLC0415

    return PeoplePage(workplace)


def post(workplace: Workplace) -> Page:
    """The print room."""
    # Lazy, measured: the print room brings QtPdf and the print support.
    from qv_desk.gui.letters.print_room_view import PrintRoomView  # noqa: PLC0415

    return Holder(PrintRoomView(workplace))


def minors(workplace: Workplace) -> Page:
    """Reports about children."""
    # Lazy: seldom opened.
    from qv_desk.gui.minors.minors_page import MinorsPage  # noqa: PLC0415

    return MinorsPage(workplace)


def incidents(workplace: Workplace) -> Page:
    """Security incidents."""
    # Lazy: seldom opened.
    from qv_desk.gui.incidents.incidents_page import IncidentsPage  # noqa: PLC0415

    return IncidentsPage(workplace)


def mailings(workplace: Workplace) -> Page:
    """Policy changes and who is told."""
    # Lazy: seldom opened.
    from qv_desk.gui.incidents.mailing_page import MailingPage  # noqa: PLC0415

    return MailingPage(workplace)


def demands(workplace: Workplace) -> Page:
    """What authorities and courts demand."""
    # Lazy: seldom opened.
    from qv_desk.gui.incidents.demands_page import DemandsPage  # noqa: PLC0415

    return DemandsPage(workplace)


def journal(workplace: Workplace) -> Page:
    """Who did what."""
    # Lazy: seldom opened.
    from qv_desk.gui.care.journal_page import JournalPage  # noqa: PLC0415

    return JournalPage(workplace)


def calendars(workplace: Workplace) -> Page:
    """Working days."""
    # Lazy: seldom opened.
    from qv_desk.gui.care.calendars_page import CalendarsPage  # noqa: PLC0415

    return CalendarsPage(workplace)


def systems(workplace: Workplace) -> Page:
    """The company's systems."""
    # Lazy: seldom opened.
    from qv_desk.gui.sources.systems_page import SystemsPage  # noqa: PLC0415

    return SystemsPage(workplace)


def disclosures(workplace: Workplace) -> Page:
    """What was given to others."""
    # Lazy: seldom opened.
    from qv_desk.gui.sources.disclosures_page import DisclosuresPage  # noqa: PLC0415

    return DisclosuresPage(workplace)


def care(workplace: Workplace) -> Page:
    """Backups and the store."""
    # Lazy: seldom opened.
    from qv_desk.gui.care.care_page import CarePage  # noqa: PLC0415

    return CarePage(workplace)


def office(workplace: Workplace) -> Page:
    """What letters carry of the office."""
    # Lazy, measured: its test sheet brings QtPdf.
    from qv_desk.gui.office.office_page import OfficePage  # noqa: PLC0415

    return OfficePage(workplace)


def keeping(workplace: Workplace) -> Page:
    """How long files are kept."""
    # Lazy: seldom opened.
    from qv_desk.gui.keeping.keeping_page import KeepingPage  # noqa: PLC0415

    return KeepingPage(workplace)


def templates(workplace: Workplace) -> Page:
    """How letters are worded."""
    # Lazy, measured: the editor brings QtPdf.
    from qv_desk.gui.templates.templates_page import TemplatesPage  # noqa: PLC0415

    return TemplatesPage(workplace)


class Holder(Page):
    """A view that is no page of its own, made one."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(view)

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Let the view ask again, where it can."""
        refresh = getattr(self._view, "refresh", None)
        if callable(refresh):
            refresh()

    def first_focus(self) -> QWidget | None:
        """Where the view wants it."""
        return self._view.first_focus()
