from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.happening import Happening
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.clocks.clock_card import ClockCard, clock_source
from qv_desk.gui.case.clocks.clocks_tab import ClocksTab
from qv_desk.gui.case.clocks.happening_card import HappeningCard
from qv_desk.gui.case.clocks.laws_card import ADD, LawsCard
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
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

    with qtbot.waitSignal(tab.extension_wanted) as wanted:
        extend.click()

    assert wanted.args == ["eu_gdpr"]


def test_a_law_is_added_with_its_reason_and_its_clock_comes(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tab = ClocksTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    laws = tab.findChild(LawsCard)
    assert laws is not None
    laws.change_button.setChecked(True)
    assert choose(laws.law_combo, f"{ADD}:kr_pipa")
    assert "reason" in laws.act_button.reason()
    laws.reason_edit.setText("writes from Seoul")
    laws.act_button.button.click()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)

    tab.show_file(work.look(case))
    assert any(card.accessibleName().startswith("PIPA") or "Korea" in card.accessibleName() for card in cards(tab))
    assert any("writes from Seoul" in why for _, why in laws.facts())


def test_what_happened_is_written_down_and_it_is_said_that_no_clock_stops(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tab = ClocksTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    card = tab.findChild(HappeningCard)
    assert card is not None
    card.open_button.setChecked(True)
    assert choose(card.what_combo, Happening.CLARIFICATION_ASKED.value)
    assert "sentence" in card.write_button.reason()
    card.note_edit.setPlainText("Which account?")
    card.write_button.button.click()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)

    notice = tab.findChild(Notice)
    assert notice is not None
    assert "No clock stops" in notice.text()
    assert work.look(case).journal[-1].action == "case.clarification_asked"


def test_a_law_without_a_number_says_without_delay(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    person = Party("Sato Hana", ("1 Street",), "", "", "JP")
    tab = ClocksTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(work.opened(data_subject=person)))

    (japan,) = [card for card in cards(tab) if card.accessibleName().startswith("APPI")]
    assert japan.accessibleName() == "APPI 33–39: for 3 days"
    assert any(para.plain_text() == "Without delay" for para in japan.findChildren(Para))


def cards(tab: ClocksTab) -> list[ClockCard]:
    return tab.findChildren(ClockCard)
