"""A disclosure is entered on one of the eight circumstances, for a case or for none."""

from collections.abc import Callable
from typing import cast

from pytestqt.qtbot import QtBot

from qv_desk.domain.telling.disclosure import DisclosedTo, Disclosure, DisclosureGround
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.sources.disclosure_dialog import DisclosureDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import disclose
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_it_is_entered_for_its_case(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    dialog = DisclosureDialog(workplace)
    assert (dialog.ground.count(), bool(dialog.act.reason())) == (8, True)
    choose(dialog.ground, DisclosureGround.REQUIRED_BY_LAW.value)
    choose(dialog.to, DisclosedTo.COURT.value)
    dialog.to_whom.setText("a court")
    dialog.what.setText("orders of one customer")
    dialog.why.setText("order to produce")
    dialog.case.setText(case.reference.lower())
    dialog.act.button.click()
    qtbot.waitUntil(lambda: dialog.notice.code() == "disclosure_needs_law")
    dialog.law.setText("order 1")
    with qtbot.waitSignal(dialog.accepted):
        dialog.act.button.click()

    (entry,) = cast("tuple[Disclosure, ...]", run_on_store(lambda: disclose.disclosures(workplace.desk)))
    assert (entry.reference, entry.to, entry.legal_basis) == (case.reference, DisclosedTo.COURT, "order 1")
