"""The names of an incident's children are asked for with a reason, in the window."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.domain.terms.party import Party
from qv_desk.gui.incidents.children_dialog import ChildrenDialog
from qv_desk.gui.incidents.incident_view import IncidentView
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import affected
from qv_desk.services.notices.affected_lines import NewAffected
from tests.gui.case_work import CaseWork, show_in_window
from tests.services.notices.merge_lists import incident

Run = Callable[[Callable[[], object]], object]


def test_a_child_has_no_name_on_the_page_and_a_reason_asks_for_it(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    found = work.on_store(lambda: incident(desk))
    child = NewAffected(party=Party("Kit Young"), is_child=True, guardian=Party("May Young"))
    work.on_store(lambda: affected.add_affected(desk, found.entry_id, child))
    view = IncidentView(workplace)
    _window = show_in_window(qtbot, view)
    with qtbot.waitSignal(view.shown):
        view.show_incident(found.entry_id)
    words = " ".join(label.text() for label in view.findChildren(QLabel))
    assert "May Young" in words
    assert "Kit Young" not in words
    assert view.children_button.isVisible()

    window = QWidget()
    qtbot.addWidget(window)
    dialog = ChildrenDialog(workplace, found, window)
    dialog.open()
    assert dialog.act.reason()
    dialog.reason.setText("the guardian has moved")
    assert choose(dialog.hours, "4")
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()
    (asked,) = work.on_store(lambda: desk.store.approvals.of(found.entry_id))
    assert (asked.kind, asked.subject) == (ApprovalKind.INCIDENT_CHILDREN, "4")
