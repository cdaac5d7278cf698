"""The tab proposes whom to tell, prepares the notices, and follows each to its answer."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.domain.telling.recipient_notice import NobodyToTell, RecipientNotice
from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.acts.told_otherwise_dialog import ToldOtherwiseDialog
from qv_desk.gui.case.recipients_tab import RecipientsTab, has_recipients
from qv_desk.gui.parts.words_dialog import WordsDialog
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import systems
from qv_desk.services.sample import demo_work
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def work(workplace: Workplace, run_on_store: Run) -> CaseWork:
    return CaseWork(workplace.desk, run_on_store)


@pytest.fixture
def corrected(work: CaseWork) -> Case:
    """A correction that was granted, and a workshop that gets the data of repairs."""

    def make() -> None:
        wish = systems.RecipientWish(name="Harbour Repairs", kind=RecipientKind.CONTRACTOR, e_mail="p@harbour.example")
        code = systems.keep_recipient(work.desk, wish).entry_id
        repair = systems.versions(work.desk, "repair")[0]
        systems.keep_system(work.desk, replace(repair, recipients=(code,)), "gets the orders")

    work.on_store(make)
    case = work.opened(rights=(Right.CORRECTION,))
    work.on_store(lambda: demo_work.prove(work.desk, case.case_id))
    work.on_store(lambda: demo_work.grant(work.desk, case.case_id))
    return work.look(case).case


@pytest.fixture
def tab(qtbot: QtBot, workplace: Workplace, work: CaseWork, corrected: Case) -> RecipientsTab:
    made = RecipientsTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(made)
    made.show_file(work.look(corrected))
    qtbot.waitUntil(lambda: bool(made.boxes))
    return made


def notice_of(work: CaseWork, case: Case) -> RecipientNotice:
    (notice,) = work.look(case).case.facts_of(RecipientNotice)
    return notice


def test_a_notice_is_prepared_sent_and_answered(
    qtbot: QtBot, workplace: Workplace, work: CaseWork, corrected: Case, tab: RecipientsTab
) -> None:
    assert has_recipients(corrected)
    assert list(tab.boxes) == ["harbour_repairs"]
    tab.boxes["harbour_repairs"].setChecked(False)
    assert tab.prepare_button.reason()
    tab.boxes["harbour_repairs"].setChecked(True)
    with qtbot.waitSignal(workplace.jobs.changed):
        tab.prepare_button.button.click()
    tab.show_file(work.look(corrected))
    qtbot.waitUntil(lambda: len(tab.rows()) == 1)
    with qtbot.waitSignal(tab.letter_wanted) as wanted:
        tab.rows()[0].buttons["letter"].click()
    assert wanted.args == ["recipient_notice"]
    tab.rows()[0].buttons["told"].click()
    asked = next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, ToldOtherwiseDialog) and one.isVisible()
    )
    asked.how.setText("by e-mail")
    with qtbot.waitSignal(workplace.jobs.changed):
        asked.act.button.click()
    assert (notice_of(work, corrected).waits_for_reply, notice_of(work, corrected).sent_how) == (True, "by e-mail")

    tab.show_file(work.look(corrected))
    qtbot.waitUntil(lambda: "answered" in tab.rows()[0].buttons)
    tab.rows()[0].buttons["answered"].click()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, WordsDialog) and one.isVisible())
    dialog.words.setText("corrected on Monday")
    with qtbot.waitSignal(workplace.jobs.changed):
        dialog.act.button.click()
    assert notice_of(work, corrected).reply == "corrected on Monday"


def test_that_nobody_has_to_be_told_is_said_with_its_reason(
    qtbot: QtBot, workplace: Workplace, work: CaseWork, corrected: Case, tab: RecipientsTab, language: ScreenLanguage
) -> None:
    tab.nobody_button.click()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, WordsDialog) and one.isVisible())
    dialog.words.setText("repaired by ourselves")
    with qtbot.waitSignal(workplace.jobs.changed):
        dialog.act.button.click()
    assert work.look(corrected).case.facts_of(NobodyToTell)[0].because == "repaired by ourselves"
    language.switch(CHINESE)
    tab.show_file(work.look(corrected))
    qtbot.waitUntil(tab.nobody_button.isHidden)


def test_a_case_without_such_a_decision_has_no_such_tab(work: CaseWork) -> None:
    assert not has_recipients(work.opened())
