"""One letter is looked at before any is issued; what cannot be shown says why."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.terms.party import Party
from qv_desk.gui.incidents.merge_look_dialog import MergeLookDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import affected
from qv_desk.services.notices.affected_lines import NewAffected
from tests.gui.case_work import CaseWork
from tests.services.notices.merge_lists import incident

Run = Callable[[Callable[[], object]], object]


def test_a_letter_is_shown_with_what_it_lacks(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    found = work.on_store(lambda: incident(desk))
    lost = NewAffected(party=Party("Kit"), is_child=True, no_guardian_because="asked the school in vain")
    work.on_store(lambda: affected.add_affected(desk, found.entry_id, lost))
    ann = NewAffected(party=Party("Ann"))
    work.on_store(lambda: affected.add_affected(desk, found.entry_id, ann))
    child, guardian, person = work.on_store(lambda: affected.standing(desk, found.entry_id))

    dialog = MergeLookDialog(workplace, MergeKind.INCIDENT, found.entry_id, person.entry_id)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.pages.page_count() == 1, timeout=10_000)
    shut = MergeLookDialog(workplace, MergeKind.INCIDENT, found.entry_id, child.entry_id)
    qtbot.addWidget(shut)
    shut.open()
    qtbot.waitUntil(lambda: shut.notice.code() == "incident_children_shut", timeout=10_000)
    nobody = MergeLookDialog(workplace, MergeKind.INCIDENT, found.entry_id, guardian.entry_id)
    qtbot.addWidget(nobody)
    nobody.open()
    qtbot.waitUntil(lambda: nobody.notice.code() == "merge_line_not_whole", timeout=10_000)
