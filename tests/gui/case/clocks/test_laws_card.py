"""The laws stand there with why they bind; a supervisor's choice is off for an officer, and says why."""

from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.case.clocks.laws_card import ADD, DROP, LawsCard
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_every_law_says_why_it_binds_and_the_policy_cannot_be_chosen(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    card = LawsCard(workplace.desk)
    qtbot.addWidget(card)
    card.show_file(work.look(work.opened()))

    assert "our own promise, to everybody" in {why for _, why in card.facts()}
    assert not choose(card.law_combo, f"{DROP}:policy")
    assert choose(card.law_combo, f"{DROP}:eu_gdpr")
    card.reason_edit.setText("lives elsewhere")
    with qtbot.waitSignal(card.chosen) as chosen:
        card.act_button.button.click()
    assert chosen.args == [DROP, "eu_gdpr", "lives elsewhere"]
    card.settle()
    assert card.reason_edit.text() == ""


def test_the_law_of_the_residence_is_off_for_an_officer_with_the_reason(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    officer = replace(workplace.desk, user=replace(workplace.desk.user, role=Role.OFFICER))
    card = LawsCard(officer)
    qtbot.addWidget(card)
    card.show_file(work.look(work.opened()))
    card.reason_edit.setText("lives elsewhere")

    assert choose(card.law_combo, f"{DROP}:eu_gdpr")
    assert "supervisor" in card.act_button.reason()
    assert choose(card.law_combo, f"{ADD}:kr_pipa")
    assert card.act_button.reason() == ""


def test_an_auditor_only_looks(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    auditor = replace(workplace.desk, user=replace(workplace.desk.user, role=Role.AUDITOR))
    card = LawsCard(auditor)
    qtbot.addWidget(card)
    card.show_file(work.look(work.opened()))
    assert card.change_button.isHidden()
