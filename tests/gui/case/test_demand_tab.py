"""A demand is worked in its tab; nothing is offered before its turn."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.authority_demand import DisclosureState, demand_of
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.gui.case.demand_tab import DemandTab, is_demand
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import approve, matters
from tests.gui.case_work import CaseWork, second_supervisor, show_in_window

Run = Callable[[Callable[[], object]], object]


def pressed(qtbot: QtBot, workplace: Workplace, work: CaseWork, tab: DemandTab, case: Case, code: str) -> None:
    assert tab.button(code).reason() == ""
    with qtbot.waitSignal(workplace.jobs.changed):
        tab.button(code).button.click()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)
    tab.show_file(work.look(case))


def test_the_whole_way(qtbot: QtBot, workplace: Workplace, run_on_store: Run, language: ScreenLanguage) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(kind=CaseKind.AUTHORITY_DEMAND, rights=())
    tab = DemandTab(workplace.desk, workplace.jobs)
    _window = show_in_window(qtbot, tab, height=1400)
    tab.show_file(work.look(case))
    assert is_demand(work.look(case).case)
    assert tab.first_focus() is tab.body
    assert not tab.how.isVisible()
    opens = [para.plain_text() for para in tab.findChildren(Para) if para.plain_text().startswith("Opens when")]
    assert len(opens) == 2
    choose(tab.body, "court")
    for code in ("authority", "their_reference", "legal_basis"):
        tab.text(code).setText(code)  # type: ignore[union-attr] # these three are single lines
    assert tab.button("who").reason()
    tab.text("demanded").setPlainText("the orders of one account")  # type: ignore[union-attr] # the long one
    tab.has_day.setChecked(True)
    pressed(qtbot, workplace, work, tab, case, "who")
    assert "14 days left" in tab.deadline_words()
    choose(tab.how, "called_back")
    tab.words.setPlainText("registry, number from its website")
    pressed(qtbot, workplace, work, tab, case, "check")
    assert tab.first_focus() is tab.lawful
    choose(tab.lawful, "partly")
    choose(tab.telling, "may")
    tab.reasons.setPlainText("only 2026")
    tab.telling_reasons.setText("no order of silence")
    pressed(qtbot, workplace, work, tab, case, "law")
    assert not tab.way.isVisible()
    tab.what.setPlainText("two orders")
    choose(tab.ground, "required_by_law")
    tab.why.setText("order of the court")
    pressed(qtbot, workplace, work, tab, case, "propose")
    assert not tab.what.isVisible()

    second = second_supervisor(workplace.desk)
    (asked,) = work.on_store(lambda: matters.of(second, case.case_id))
    work.on_store(lambda: approve.grant(second, asked.approval_id))
    tab.show_file(work.look(case))
    tab.way.setText("by registered post")
    pressed(qtbot, workplace, work, tab, case, "give")

    assert demand_of(work.look(case).case).disclosure_state is DisclosureState.DONE
    language.switch(CHINESE)
    tab.retranslate()
    assert tab.deadline_words()
