from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.letters.letter_withdrawal import LetterWithdrawn, WithdrawalReason
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.gui.letters.withdraw_letter_dialog import WithdrawLetterDialog, may_be_withdrawn
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.post import print_letters
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_a_letter_is_taken_back_with_its_reason(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    letter = work.issued(case)
    dialog = WithdrawLetterDialog(workplace, work.look(case).case)
    qtbot.addWidget(dialog)
    assert "reason" in dialog.act.reason()
    choose(dialog.reason, WithdrawalReason.WRONG_ADDRESS)
    dialog.because.setPlainText("the street has no such number")
    assert dialog.act.reason() == ""

    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()

    after = work.look(case).case
    assert after.correspondence == ()
    assert [one.letter_id for one in after.facts_of(LetterWithdrawn)] == [letter.letter_id]
    assert work.on_store(lambda: print_letters.waiting(workplace.desk)) == ()
    assert may_be_withdrawn(after) == ()


def test_a_refusal_waits_for_a_supervisor(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    ready = work.ready_to_answer()
    work.issued(ready)
    case = work.look(ready).case
    made = case.decisions[0]
    refused = Decision(
        made.right,
        DecisionOutcome.REFUSED,
        "legal_duty",
        "why",
        made.decided_by,
        made.decided_at,
        "u2",
        made.decided_at,
    )
    officer = replace(workplace.desk, user=DeskUser("u9", "Ola Berg", Role.OFFICER))
    workplace.desk = officer
    dialog = WithdrawLetterDialog(workplace, replace(case, decisions=(refused,)))
    qtbot.addWidget(dialog)
    dialog.because.setPlainText("more was found")
    assert "supervisor" in dialog.act.reason()


def test_what_was_posted_meanwhile_is_said_in_place(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    letter = work.issued(case)
    dialog = WithdrawLetterDialog(workplace, work.look(case).case)
    qtbot.addWidget(dialog)
    dialog.because.setPlainText("too late")
    work.on_store(lambda: print_letters.mark_printed(workplace.desk, letter.letter_id))
    work.on_store(lambda: print_letters.mark_posted(workplace.desk, letter.letter_id, workplace.desk.today))

    dialog.act.button.click()

    qtbot.waitUntil(lambda: dialog.notice.code() == "letter_already_dispatched", timeout=10_000)
    assert dialog.act.isEnabled()
