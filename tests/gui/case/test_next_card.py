from collections.abc import Callable
from datetime import timedelta

from pytestqt.qtbot import QtBot

from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.next_card import NextCard
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.working_panel import WorkingPanel
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import bind_laws, decide, search_data
from tests.gui.case_work import CaseWork
from tests.gui.sample_desk import NOW

Run = Callable[[Callable[[], object]], object]


def filled(card: NextCard) -> list[Button]:
    buttons = card.findChildren(Button)
    return [button for button in buttons if button.property("kind") == "filled" and not button.isHidden()]


def test_one_sentence_one_date_one_filled_button(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    card = NextCard(workplace.desk)
    qtbot.addWidget(card)

    card.show_file(work.look(case))
    assert card.title() == "Check who is asking, then answer by Monday 9 November"
    assert [button.text() for button in filled(card)] == ["Check identity"]
    with qtbot.waitSignal(card.step_wanted) as wanted:
        filled(card)[0].click()
    assert wanted.args == ["check_identity"]

    work.confirmed(case)
    card.show_file(work.look(case))
    assert card.title() == "Search the systems, then answer by Monday 2 November"
    letter = card.findChild(ReasonedButton)
    assert letter is not None
    assert letter.reason() == "off until the search and the decision are done"


def test_why_this_day_unfolds_in_place(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    card = NextCard(workplace.desk)
    qtbot.addWidget(card)
    card.show_file(work.look(work.opened()))
    panel = card.findChild(WorkingPanel)
    assert panel is not None
    assert panel.isHidden()  # closed by default
    folded = card.sizeHint().height()

    next(button for button in card.findChildren(Button) if button.isCheckable()).setChecked(True)

    assert not panel.isHidden()
    assert card.sizeHint().height() > folded


def test_an_answered_case_shows_no_date(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    card = NextCard(workplace.desk)
    qtbot.addWidget(card)
    case = work.ready_to_answer()
    card.show_file(work.look(case))
    assert card.title().startswith("Write the answer")

    work.issued(case)
    card.show_file(work.look(case))

    assert card.title().startswith("Print and post the letter")


def test_the_letter_of_a_refusal_is_prepared_while_a_supervisor_reads_it(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    case = work.confirmed(work.opened())
    work.searched(case)
    work.on_store(
        lambda: decide.decide(
            desk, case.case_id, Right.ACCESS, outcome=DecisionOutcome.REFUSED, ground="identity_not_confirmed",
            facts="We asked twice; no proof came.",
        )
    )  # fmt: skip
    card = NextCard(desk)
    qtbot.addWidget(card)
    card.show_file(work.look(case))
    assert card.title().startswith("A supervisor reads the refusal")
    letter = card.findChild(ReasonedButton)
    assert letter is not None
    assert letter.button.text() == "Prepare the letter"
    with qtbot.waitSignal(card.letter_wanted) as wanted:
        letter.button.click()
    assert wanted.args == [""]  # the letter that fits the decision


def test_a_day_that_has_passed_asks_for_the_answer_now(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    for days, words in ((1, "If it is missed: "), (60, "The day has passed, so answer now: ")):
        card = NextCard(workplace.desk)
        qtbot.addWidget(card)
        case = work.opened(received_at=NOW - timedelta(days=days), data_subject=Party(f"Person {days}", country="IE"))
        card.show_file(work.look(case))
        assert any(words in para.plain_text() for para in card.findChildren(Para)), days


def test_it_speaks_chinese(qtbot: QtBot, workplace: Workplace, run_on_store: Run, language: ScreenLanguage) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    card = NextCard(workplace.desk)
    qtbot.addWidget(card)
    card.show_file(work.look(work.opened()))

    language.switch(CHINESE)
    qtbot.wait(1)

    assert card.title() == "先核验请求人身份，并在 11 月 9 日（星期一）前答复"


def test_whoever_is_to_be_reminded_is_named(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case, desk = work.opened(), workplace.desk
    card = NextCard(desk)
    qtbot.addWidget(card)
    card.show_file(work.look(case))
    assert not [para for para in card.findChildren(Para) if "reminded" in para.plain_text()]

    week_ago = desk.today - timedelta(days=7)
    work.on_store(lambda: search_data.ask_owner(desk, case.case_id, "orders", whom="Finance", on=week_ago))
    card.show_file(work.look(case))
    (late,) = (para for para in card.findChildren(Para) if "reminded" in para.plain_text())
    assert late.plain_text() == "To be reminded: Finance"
    assert not late.isHidden()


def test_a_receipt_that_has_to_be_confirmed_before_is_said_first(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    run_on_store(lambda: bind_laws.add(workplace.desk, case.case_id, "us_ca_ccpa", reason="lives in Fresno"))
    card = NextCard(workplace.desk)
    qtbot.addWidget(card)
    card.show_file(work.look(case))
    said = " ".join(para.plain_text() for para in card.findChildren(Para))
    assert "First confirm by Monday 26 October that the request came in (CCPA § 7021)." in said
