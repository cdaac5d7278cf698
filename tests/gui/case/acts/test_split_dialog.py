"""A message that holds two cases is split in the window."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.parts.identity import IdentityOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.acts.split_dialog import SplitDialog
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_the_second_case_is_opened_and_shown(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(rights=(Right.ACCESS, Right.ERASURE))
    dialog = SplitDialog(workplace, case)
    qtbot.addWidget(dialog)
    dialog.open()
    assert "what the second case asks for" in dialog.act.reason()
    dialog.rights[Right.ERASURE].click()
    dialog.name.setText("")
    assert dialog.act.reason() == "Off until the person is named."
    qtbot.keyClicks(dialog.name, "Jo Sample")
    qtbot.keyClicks(dialog.reason, "two people")
    with qtbot.waitSignal(workplace.case_wanted, timeout=10_000) as wanted:
        dialog.act.button.click()
    second = work.on_store(lambda: workplace.desk.store.cases.get(wanted.args[0]))
    assert (second.rights, second.data_subject.name) == ((Right.ERASURE,), "Jo Sample")
    assert second.identity.outcome is IdentityOutcome.OPEN
    assert work.look(case).case.rights == (Right.ACCESS,)


def test_an_inquiry_asks_for_no_right(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    dialog = SplitDialog(workplace, work.opened())
    qtbot.addWidget(dialog)
    dialog.open()
    choose(dialog.kind, CaseKind.INQUIRY.value)
    assert not any(box.isVisible() for box in dialog.rights.values())
    qtbot.keyClicks(dialog.reason, "another matter")
    assert dialog.act.reason() == ""
