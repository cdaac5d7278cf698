from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityOutcome
from qv_desk.gui.case.identity.identity_tab import IdentityTab
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import verify
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def made(qtbot: QtBot, workplace: Workplace, work: CaseWork, case: Case) -> IdentityTab:
    tab = IdentityTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    return tab


def test_confirm_is_off_until_there_is_enough_and_says_why(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tab = made(qtbot, workplace, work, case)
    confirm, reason = child(tab, Button, "confirm_button"), child(tab, Para, "confirm_reason")
    assert not confirm.isEnabled()
    assert "counts 2" in reason.plain_text()

    work.proved(case)
    tab.show_file(work.look(case))

    assert confirm.isEnabled()
    assert "Confirming starts the clock of Policy §10." in reason.plain_text()
    assert "GDPR 12(3)" in reason.plain_text()  # the date that stays in force


def test_evidence_typed_in_and_identity_confirmed_by_hand(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tab = made(qtbot, workplace, work, case)
    qtbot.mouseClick(child(tab, Button, "add_button"), Qt.MouseButton.LeftButton)
    choose(child(tab, QComboBox, "method_combo"), "account_login")
    what = child(tab, QLineEdit, "what_edit")
    qtbot.keyClicks(what, "Logged in and confirmed")

    with qtbot.waitSignal(workplace.jobs.changed):
        qtbot.keyClick(what, Qt.Key.Key_Return)
    tab.show_file(work.look(case))
    with qtbot.waitSignal(workplace.jobs.changed):
        qtbot.mouseClick(child(tab, Button, "confirm_button"), Qt.MouseButton.LeftButton)

    identity = work.look(case).case.identity
    assert identity.outcome is IdentityOutcome.CONFIRMED
    assert [item.what for item in identity.evidence] == ["Logged in and confirmed"]


def test_empty_evidence_is_refused_in_place(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    tab = made(qtbot, workplace, work, work.opened())
    child(tab, Button, "add_button").click()

    child(tab, Button, "save_evidence_button").click()

    assert child(tab, Notice, "").text().startswith("Say what was compared.")


def test_a_failed_check_needs_its_reason(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tab = made(qtbot, workplace, work, case)
    child(tab, Button, "fail_button").click()
    notice = child(tab, Notice, "")
    child(tab, Button, "save_failure_button").click()
    qtbot.waitUntil(lambda: notice.code() == "identity_failure_needs_reason", timeout=5_000)

    child(tab, QPlainTextEdit, "failure_edit").setPlainText("Nobody at that number knows the request")
    with qtbot.waitSignal(workplace.jobs.changed):
        child(tab, Button, "save_failure_button").click()

    tab.show_file(work.look(case))
    assert work.look(case).case.identity.outcome is IdentityOutcome.FAILED
    assert child(tab, QWidget, "actions").isHidden()


def test_asking_for_proof_leads_to_the_letter(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    tab = made(qtbot, workplace, work, work.opened())

    with qtbot.waitSignal(tab.letter_wanted) as wanted:
        child(tab, Button, "ask_button").click()

    assert wanted.args == ["identity_request"]


def test_nothing_came_is_off_until_the_time_has_passed(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    file = work.look(case)
    asked = replace(file.case, identity=replace(file.case.identity, outcome=IdentityOutcome.ASKED))
    tab = IdentityTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)

    def shown(letters: tuple[Correspondence, ...]) -> ReasonedButton:
        tab.show_file(replace(file, case=replace(asked, correspondence=letters)))
        return next(one for one in tab.findChildren(ReasonedButton) if one.button.text() == "Nothing came")

    today = workplace.desk.today
    letter = Correspondence("l1", "identity_request", "en", "ab" * 32, 1, (), file.case.opened_at, "u1", None, None)
    assert "has gone out" in shown((letter,)).reason()
    assert "that long the person has" in shown((replace(letter, dispatched_on=today),)).reason()
    assert shown((replace(letter, dispatched_on=today - timedelta(days=15)),)).reason() == ""


def test_a_failed_check_in_california_is_weighed_for_categories(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(invoked_rules=("us_ca_ccpa",))
    work.on_store(lambda: verify.fail(workplace.desk, case.case_id, "no third fact"))
    tab = made(qtbot, workplace, work, case)
    weigh = next(one for one in tab.findChildren(ReasonedButton) if one.button.text() == "Weigh it for categories")
    assert weigh.reason() == "Off until the reason is written."
    words = next(
        one for one in tab.findChildren(QLineEdit) if one.accessibleName() == "Why it is weighed for categories"
    )
    words.setText("two facts agree")
    with qtbot.waitSignal(workplace.jobs.changed):
        weigh.button.click()
    after = work.look(case)
    assert (after.case.identity.outcome, after.plan.points_needed) == (IdentityOutcome.OPEN, 2)
