from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.right import Right
from qv_desk.gui.case.clocks_tab import ClockCard, ClocksTab, clock_source
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.working_panel import WorkingPanel
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_the_binding_clock_comes_first_and_unfolds_its_days(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    file = work.look(work.opened(rights=(Right.ERASURE,)))
    tab = ClocksTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)

    tab.show_file(file)

    cards = tab.findChildren(ClockCard)
    assert len(cards) == len(file.clocks)
    assert cards[0].accessibleName() == "Policy §4: 24 hours late"
    panel = cards[0].findChild(WorkingPanel)
    assert panel is not None
    assert panel.isHidden()
    why = next(button for button in cards[0].findChildren(Button) if button.isCheckable())
    why.setChecked(True)
    assert not panel.isHidden()


def test_every_rule_tells_its_source_and_what_follows(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    file = work.look(work.opened())
    tab = ClocksTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)

    tab.show_file(file)

    for card in tab.findChildren(ClockCard):
        grid = card.findChild(FactsGrid)
        assert grid is not None
        assert {"Source", "If missed", "Starts with"} <= {name for name, _ in grid.facts()}
    assert file.binding is not None
    assert "confirmed" in clock_source(file.binding).en


def test_an_extension_is_told_by_letter(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    tab = ClocksTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(work.opened()))
    extend = next(
        button
        for button in tab.findChildren(Button)
        if button.text() == "Prepare the extension notice" and not button.isHidden()
    )

    with qtbot.waitSignal(tab.letter_wanted) as wanted:
        extend.click()

    assert wanted.args == ["extension"]
