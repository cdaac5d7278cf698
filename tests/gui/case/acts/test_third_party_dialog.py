"""Other people's data are noted in a place, and masked with words."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.third_party import ThirdPartyData
from qv_desk.gui.case.acts.third_party_dialog import ThirdPartyDialog
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def done(qtbot: QtBot, dialog: ThirdPartyDialog, words: str) -> None:
    dialog.words.setPlainText(words)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()


def test_a_note_and_its_masking(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    dialog = ThirdPartyDialog(workplace, case)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.sort.count() > 1)
    assert dialog.sort.itemText(0) == "message.eml"
    assert "few words" in dialog.act.reason()
    choose(dialog.sort, "orders")
    done(qtbot, dialog, "a colleague's number")
    case = work.look(case).case
    assert [flag.place for flag in case.facts_of(ThirdPartyData)] == ["orders"]

    masking = ThirdPartyDialog(workplace, case)
    masking.open()
    assert not masking.sort.isVisible()
    assert masking.words.accessibleName() == "How they were masked, or why they may stay"
    done(qtbot, masking, "blacked out")
    assert not work.look(case).case.facts_of(ThirdPartyData)[0].is_open
