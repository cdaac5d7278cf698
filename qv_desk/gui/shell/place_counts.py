"""The numbers beside the places and in the status bar: asked for on the store thread, each by an index, and worded."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.services.cases import review, start_page
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import may
from qv_desk.services.post import print_letters


@dataclass(frozen=True, slots=True)
class PlaceCounts:
    """What is counted for the person at the desk.

    Attributes:
        views: how many cases each view holds; None for whoever may not see cases.
        post: letters that wait for the print room.
        approvals: what the list of approvals shows.
        minors: open reports on children.
    """

    views: Mapping[CaseView, int] | None
    post: int
    approvals: int
    minors: int

    def by_place(self) -> dict[str, int]:
        """The numbers by the value of a view or the code of a count, as the sidebar takes them."""
        views = {view.value: number for view, number in (self.views or {}).items()}
        return views | {"post": self.post, "approvals": self.approvals, "minors": self.minors}

    def words(self) -> str:
        """How the desk stands, for the status bar."""
        translate = QCoreApplication.translate
        letters = plural(
            self.post, translate("MainWindow", "1 letter to post"), translate("MainWindow", "{number} letters to post")
        )
        if self.views is None:
            return letters if self.post else translate("MainWindow", "no letter waits")
        opened, late = self.views.get(CaseView.ALL_OPEN, 0), self.views.get(CaseView.OVERDUE, 0)
        overdue = plural(late, translate("MainWindow", "1 overdue"), translate("MainWindow", "{number} overdue"))
        return dates.joined(
            plural(opened, translate("MainWindow", "1 case open"), translate("MainWindow", "{number} cases open")),
            overdue if late else translate("MainWindow", "none overdue"),
            letters if self.post else "",
        )


def counted(desk: Desk) -> PlaceCounts:
    """Count what the person at the desk may see; on the store thread."""
    user = desk.user
    sees_cases = may(user, "review.counts")
    return PlaceCounts(
        views=review.counts(desk) if sees_cases else None,
        post=print_letters.how_many_wait(desk) if may(user, "print_letters.waiting") else 0,
        approvals=start_page.to_approve(desk).listed if sees_cases else 0,
        minors=start_page.open_reports(desk) if may(user, "start_page.open_reports") else 0,
    )
