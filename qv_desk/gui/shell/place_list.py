"""The places of this version, and the doors beside them. A later page is hung in here; the shell stays as it is.

Pages are imported when they are first opened: the letter desk and the print room bring Qt's PDF part, which a start
should not wait for.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.parts.view import View
from qv_desk.gui.queue.queue_page import QueuePage
from qv_desk.gui.shell.today_page import TodayPage
from qv_desk.gui.work.places import Group, Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import PERMISSIONS

if TYPE_CHECKING:
    from qv_desk.gui.case.case_view import CaseView as CasePage

_WORKERS: Final = PERMISSIONS["decide.decide"]


def _case_page(workplace: Workplace, case_id: str, tab: str) -> "CasePage":
    # Lazy, measured: the case page brings QtPdf.
    from qv_desk.gui.case.case_view import CaseView as CasePageView  # noqa: PLC0415

    return CasePageView(workplace, case_id, tab)


def _queue(workplace: Workplace) -> Page:
    return QueuePage(workplace, _case_page)


def _approvals(workplace: Workplace) -> Page:
    # Lazy, measured: approvals bring what a whole case needs.
    from qv_desk.gui.approvals.approvals_page import ApprovalsPage  # noqa: PLC0415

    return ApprovalsPage(workplace)


def _people(workplace: Workplace) -> Page:
    # Lazy: seldom opened.
    from qv_desk.gui.people.people_page import PeoplePage  # noqa: PLC0415

    return PeoplePage(workplace)


def _post(workplace: Workplace) -> Page:
    # Lazy, measured: the print room brings QtPdf and the print support.
    from qv_desk.gui.letters.print_room_view import PrintRoomView  # noqa: PLC0415

    return Holder(PrintRoomView(workplace))


def _minors(workplace: Workplace) -> Page:
    # Lazy: seldom opened.
    from qv_desk.gui.minors.minors_page import MinorsPage  # noqa: PLC0415

    return MinorsPage(workplace)


def _incidents(workplace: Workplace) -> Page:
    # Lazy: seldom opened.
    from qv_desk.gui.incidents.incidents_page import IncidentsPage  # noqa: PLC0415

    return IncidentsPage(workplace)


def _mailings(workplace: Workplace) -> Page:
    # Lazy: seldom opened.
    from qv_desk.gui.incidents.mailing_page import MailingPage  # noqa: PLC0415

    return MailingPage(workplace)


def _demands(workplace: Workplace) -> Page:
    # Lazy: seldom opened.
    from qv_desk.gui.incidents.demands_page import DemandsPage  # noqa: PLC0415

    return DemandsPage(workplace)


def _journal(workplace: Workplace) -> Page:
    # Lazy: seldom opened.
    from qv_desk.gui.care.journal_page import JournalPage  # noqa: PLC0415

    return JournalPage(workplace)


def _calendars(workplace: Workplace) -> Page:
    # Lazy: seldom opened.
    from qv_desk.gui.care.calendars_page import CalendarsPage  # noqa: PLC0415

    return CalendarsPage(workplace)


def _systems(workplace: Workplace) -> Page:
    # Lazy: seldom opened.
    from qv_desk.gui.sources.systems_page import SystemsPage  # noqa: PLC0415

    return SystemsPage(workplace)


def _disclosures(workplace: Workplace) -> Page:
    # Lazy: seldom opened.
    from qv_desk.gui.sources.disclosures_page import DisclosuresPage  # noqa: PLC0415

    return DisclosuresPage(workplace)


def _care(workplace: Workplace) -> Page:
    # Lazy: seldom opened.
    from qv_desk.gui.care.care_page import CarePage  # noqa: PLC0415

    return CarePage(workplace)


def _keeping(workplace: Workplace) -> Page:
    # Lazy: seldom opened.
    from qv_desk.gui.keeping.keeping_page import KeepingPage  # noqa: PLC0415

    return KeepingPage(workplace)


PLACES: Final[tuple[Place, ...]] = (
    Place("today", str(QT_TRANSLATE_NOOP("Places", "Today")), "today", Group.FIRST, "today", TodayPage, roles=_WORKERS),
    Place(
        "mine",
        str(QT_TRANSLATE_NOOP("Places", "My cases")),
        "person",
        Group.FIRST,
        "queue",
        _queue,
        view=CaseView.MINE,
        roles=_WORKERS,
    ),
    Place(
        "all_open",
        str(QT_TRANSLATE_NOOP("Places", "All open")),
        "list",
        Group.FIRST,
        "queue",
        _queue,
        view=CaseView.ALL_OPEN,
    ),
    Place(
        "overdue",
        str(QT_TRANSLATE_NOOP("Places", "Overdue")),
        "overdue",
        Group.DUE,
        "queue",
        _queue,
        view=CaseView.OVERDUE,
        is_alarm=True,
    ),
    Place(
        "due_this_week",
        str(QT_TRANSLATE_NOOP("Places", "Due this week")),
        "clock",
        Group.DUE,
        "queue",
        _queue,
        view=CaseView.DUE_THIS_WEEK,
    ),
    Place(
        "waiting_for_them",
        str(QT_TRANSLATE_NOOP("Places", "Waiting for them")),
        "envelope",
        Group.DUE,
        "queue",
        _queue,
        view=CaseView.WAITING_FOR_THEM,
    ),
    Place(
        "waiting_for_approval",
        str(QT_TRANSLATE_NOOP("Places", "To be approved")),
        "pause",
        Group.DUE,
        "queue",
        _queue,
        view=CaseView.WAITING_FOR_APPROVAL,
        roles=_WORKERS,
    ),
    Place(
        "approvals",
        str(QT_TRANSLATE_NOOP("Places", "Approvals")),
        "check",
        Group.PLACES,
        "approvals",
        _approvals,
        count="approvals",
        roles=PERMISSIONS["approve.waiting"],
    ),
    Place(
        "post",
        str(QT_TRANSLATE_NOOP("Places", "Post to print")),
        "printer",
        Group.PLACES,
        "post",
        _post,
        count="post",
        roles=PERMISSIONS["print_letters.waiting"],
    ),
    Place(
        "minors",
        str(QT_TRANSLATE_NOOP("Places", "Minors")),
        "child",
        Group.PLACES,
        "minors",
        _minors,
        roles=PERMISSIONS["minors.reports"],
    ),
    Place(
        "incidents",
        str(QT_TRANSLATE_NOOP("Places", "Incidents")),
        "warning",
        Group.PLACES,
        "incidents",
        _incidents,
        roles=PERMISSIONS["incidents.incidents"],
    ),
    Place(
        "demands",
        str(QT_TRANSLATE_NOOP("Places", "Authorities’ demands")),
        "ban",
        Group.PLACES,
        "demands",
        _demands,
        roles=PERMISSIONS["demands.log"],
    ),
    Place(
        "mailings",
        str(QT_TRANSLATE_NOOP("Places", "Policy change")),
        "posted",
        Group.PLACES,
        "mailings",
        _mailings,
        roles=PERMISSIONS["policy_mailing.mailings"],
    ),
    Place(
        "all", str(QT_TRANSLATE_NOOP("Places", "All cases")), "files", Group.PLACES, "queue", _queue, view=CaseView.ALL
    ),
    Place(
        "systems",
        str(QT_TRANSLATE_NOOP("Places", "Company’s systems")),
        "table",
        Group.PLACES,
        "systems",
        _systems,
        roles=PERMISSIONS["systems.everything"],
    ),
    Place(
        "disclosures",
        str(QT_TRANSLATE_NOOP("Places", "Disclosures")),
        "open",
        Group.PLACES,
        "disclosures",
        _disclosures,
        roles=PERMISSIONS["disclose.disclosures"],
    ),
    Place(
        "people",
        str(QT_TRANSLATE_NOOP("Places", "People")),
        "key",
        Group.PLACES,
        "people",
        _people,
        roles=PERMISSIONS["users.everybody"],
    ),
    Place(
        "journal",
        str(QT_TRANSLATE_NOOP("Places", "Journal")),
        "journal",
        Group.PLACES,
        "journal",
        _journal,
        roles=PERMISSIONS["journal_book.export"],
    ),
    Place(
        "calendars",
        str(QT_TRANSLATE_NOOP("Places", "Working days")),
        "columns",
        Group.PLACES,
        "calendars",
        _calendars,
        roles=PERMISSIONS["calendars_in.stand"],
    ),
    Place(
        "keeping",
        str(QT_TRANSLATE_NOOP("Places", "Retention, policy")),
        "bookmark",
        Group.PLACES,
        "keeping",
        _keeping,
        roles=PERMISSIONS["journal_book.export"],
    ),
    Place(
        "care",
        str(QT_TRANSLATE_NOOP("Places", "Care of the desk")),
        "shield",
        Group.PLACES,
        "care",
        _care,
        roles=PERMISSIONS["back_up.state"],
    ),
)


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


class DeskDoors:
    """The doors of this version."""

    def open_case(self, page: Page, case_id: str, tab: str) -> None:
        """Show a case in the page of the queue."""
        if isinstance(page, QueuePage):
            page.open_case(case_id, tab)

    def back_to_list(self, page: Page) -> None:
        """Close the case that lies over the list."""
        if isinstance(page, QueuePage):
            page.leave_case()

    def case_window(self, workplace: Workplace, case_id: str) -> QWidget:
        """A case in a window of its own."""
        return CaseWindow(workplace, case_id)

    def intake(self, workplace: Workplace, files: Sequence[str], window: QWidget) -> None:
        """Read message files and folders; ask for files if there are none."""
        # Lazy: the intake is not needed to start.
        from qv_desk.gui.intake.open_messages import open_messages  # noqa: PLC0415

        open_messages(workplace, files, window)

    def new_case(self, workplace: Workplace, window: QWidget) -> None:
        """Open a case by hand."""
        # Lazy: see above.
        from qv_desk.gui.intake.new_case_dialog import NewCaseDialog  # noqa: PLC0415

        _open(NewCaseDialog(workplace, window))


class CaseWindow(View):
    """One case in a window of its own.

    Args:
        workplace: what the case page is given.
        case_id: which case.
    """

    def __init__(self, workplace: Workplace, case_id: str) -> None:
        super().__init__()
        page = _case_page(workplace, case_id, "")
        page.set_own_window(False)
        page.gone.connect(self.close)
        page.shown.connect(lambda file: self.setWindowTitle(f"{file.case.reference} – QV Desk"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        self.resize(1000, 860)


def _open(dialog: QDialog) -> None:
    dialog.open()
