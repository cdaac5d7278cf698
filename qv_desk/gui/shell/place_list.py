"""The places of this version, and the doors beside them. A later page is hung in here; the shell stays as it is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.parts.view import View
from qv_desk.gui.queue.queue_page import QueuePage
from qv_desk.gui.shell import page_makers
from qv_desk.gui.shell.today_page import TodayPage
from qv_desk.gui.work.places import Group, Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import PERMISSIONS

_WORKERS: Final = PERMISSIONS["decide.decide"]


PLACES: Final[tuple[Place, ...]] = (
    Place("today", str(QT_TRANSLATE_NOOP("Places", "Today")), "today", Group.FIRST, "today", TodayPage, roles=_WORKERS),
    Place(
        "mine",
        str(QT_TRANSLATE_NOOP("Places", "My cases")),
        "person",
        Group.FIRST,
        "queue",
        page_makers.queue,
        view=CaseView.MINE,
        roles=_WORKERS,
    ),
    Place(
        "all_open",
        str(QT_TRANSLATE_NOOP("Places", "All open")),
        "list",
        Group.FIRST,
        "queue",
        page_makers.queue,
        view=CaseView.ALL_OPEN,
    ),
    Place(
        "overdue",
        str(QT_TRANSLATE_NOOP("Places", "Overdue")),
        "overdue",
        Group.DUE,
        "queue",
        page_makers.queue,
        view=CaseView.OVERDUE,
        is_alarm=True,
    ),
    Place(
        "due_this_week",
        str(QT_TRANSLATE_NOOP("Places", "Due this week")),
        "clock",
        Group.DUE,
        "queue",
        page_makers.queue,
        view=CaseView.DUE_THIS_WEEK,
    ),
    Place(
        "waiting_for_them",
        str(QT_TRANSLATE_NOOP("Places", "Waiting for them")),
        "envelope",
        Group.DUE,
        "queue",
        page_makers.queue,
        view=CaseView.WAITING_FOR_THEM,
    ),
    Place(
        "waiting_for_approval",
        str(QT_TRANSLATE_NOOP("Places", "To be approved")),
        "pause",
        Group.DUE,
        "queue",
        page_makers.queue,
        view=CaseView.WAITING_FOR_APPROVAL,
        roles=_WORKERS,
    ),
    Place(
        "approvals",
        str(QT_TRANSLATE_NOOP("Places", "Approvals")),
        "check",
        Group.PLACES,
        "approvals",
        page_makers.approvals,
        count="approvals",
        roles=PERMISSIONS["matters.waiting"],
    ),
    Place(
        "post",
        str(QT_TRANSLATE_NOOP("Places", "Post to print")),
        "printer",
        Group.PLACES,
        "post",
        page_makers.post,
        count="post",
        roles=PERMISSIONS["print_letters.waiting"],
    ),
    Place(
        "minors",
        str(QT_TRANSLATE_NOOP("Places", "Minors")),
        "child",
        Group.PLACES,
        "minors",
        page_makers.minors,
        count="minors",
        roles=PERMISSIONS["minor_outline.reports"],
    ),
    Place(
        "incidents",
        str(QT_TRANSLATE_NOOP("Places", "Incidents")),
        "warning",
        Group.PLACES,
        "incidents",
        page_makers.incidents,
        roles=PERMISSIONS["incidents.incidents"],
    ),
    Place(
        "demands",
        str(QT_TRANSLATE_NOOP("Places", "Authorities’ demands")),
        "ban",
        Group.PLACES,
        "demands",
        page_makers.demands,
        roles=PERMISSIONS["demands.log"],
    ),
    Place(
        "mailings",
        str(QT_TRANSLATE_NOOP("Places", "Policy change")),
        "posted",
        Group.PLACES,
        "mailings",
        page_makers.mailings,
        roles=PERMISSIONS["policy_mailing.mailings"],
    ),
    Place(
        "all",
        str(QT_TRANSLATE_NOOP("Places", "All cases")),
        "files",
        Group.PLACES,
        "queue",
        page_makers.queue,
        view=CaseView.ALL,
    ),
    Place(
        "systems",
        str(QT_TRANSLATE_NOOP("Places", "Company’s systems")),
        "table",
        Group.DESK,
        "systems",
        page_makers.systems,
        roles=PERMISSIONS["systems.everything"],
    ),
    Place(
        "disclosures",
        str(QT_TRANSLATE_NOOP("Places", "Registers")),
        "open",
        Group.DESK,
        "disclosures",
        page_makers.disclosures,
        roles=PERMISSIONS["disclose.disclosures"],
    ),
    Place(
        "templates",
        str(QT_TRANSLATE_NOOP("Places", "Letter templates")),
        "pen",
        Group.DESK,
        "templates",
        page_makers.templates,
        roles=PERMISSIONS["templates.template_lines"],
    ),
    Place(
        "people",
        str(QT_TRANSLATE_NOOP("Places", "People")),
        "key",
        Group.DESK,
        "people",
        page_makers.people,
        roles=PERMISSIONS["users.everybody"],
    ),
    Place(
        "office",
        str(QT_TRANSLATE_NOOP("Places", "Office")),
        "settings",
        Group.DESK,
        "office",
        page_makers.office,
        roles=PERMISSIONS["office.look_at_office"],
    ),
    Place(
        "journal",
        str(QT_TRANSLATE_NOOP("Places", "Journal")),
        "journal",
        Group.DESK,
        "journal",
        page_makers.journal,
        roles=PERMISSIONS["journal_book.export"],
    ),
    Place(
        "calendars",
        str(QT_TRANSLATE_NOOP("Places", "Working days")),
        "columns",
        Group.DESK,
        "calendars",
        page_makers.calendars,
        roles=PERMISSIONS["calendars_in.stand"],
    ),
    Place(
        "keeping",
        str(QT_TRANSLATE_NOOP("Places", "Retention, policy")),
        "bookmark",
        Group.DESK,
        "keeping",
        page_makers.keeping,
        roles=PERMISSIONS["journal_book.export"],
    ),
    Place(
        "care",
        str(QT_TRANSLATE_NOOP("Places", "Care of the desk")),
        "shield",
        Group.DESK,
        "care",
        page_makers.care,
        roles=PERMISSIONS["back_up.state"],
    ),
)


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
        page = page_makers.case_page(workplace, case_id, "")
        page.set_own_window(False)
        page.gone.connect(self.close)
        page.shown.connect(lambda file: self.setWindowTitle(f"{file.case.reference} – QV Desk"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        self.resize(1000, 860)


def _open(dialog: QDialog) -> None:
    dialog.open()
