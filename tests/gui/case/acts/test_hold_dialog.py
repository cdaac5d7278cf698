"""A hold is laid with its reason, and lifted with another."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.gui.case.acts.hold_dialog import HoldDialog
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def done(qtbot: QtBot, dialog: HoldDialog, reason: str) -> None:
    dialog.words.setPlainText(reason)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()


def test_a_hold_is_laid_and_lifted(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    dialog = HoldDialog(workplace, case)
    dialog.open()
    assert not dialog.what.isVisible()
    assert dialog.act.reason() == "Off until a few words are written."
    choose(dialog.sort, "authority")
    done(qtbot, dialog, "a court asked for it")
    case = work.look(case).case
    assert [hold.ground for hold in case.facts_of(Hold)] == [HoldGround.AUTHORITY]

    lifting = HoldDialog(workplace, case)
    lifting.open()
    assert not lifting.sort.isVisible()
    assert lifting.act.button.text() == "Lift the hold"
    done(qtbot, lifting, "the court gave it back")
    assert not work.look(case).case.facts_of(Hold)[0].stands
