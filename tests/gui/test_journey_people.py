"""People and four eyes by true widgets: let somebody in, sign in as them, refuse, approve, send back, let them go."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError
from qv_desk.gui.case.case_view import CaseView
from qv_desk.gui.case.deciding.decision_tab import DecisionRow
from qv_desk.gui.letters.letter_desk_view import LetterDeskView
from qv_desk.gui.parts.buttons import ReasonedButton
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.people.add_person_dialog import AddPersonDialog
from qv_desk.gui.people.rekey_dialog import RekeyDialog
from qv_desk.gui.people.remove_dialog import RemoveDialog
from qv_desk.gui.start.own_passphrase_dialog import OwnPassphraseDialog
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import review
from qv_desk.services.entry import unlock
from qv_desk.services.frame.desk import Desk
from tests.gui.staffed_office import Sat, StaffedOffice

if TYPE_CHECKING:
    from qv_desk.gui.approvals.approvals_page import ApprovalsPage
    from qv_desk.gui.people.people_page import PeoplePage
    from qv_desk.services.cases.review import CaseFile

Sit = Callable[[str], Sat]
LEFT = Qt.MouseButton.LeftButton
OWN = "seven slow otters in the reeds"
LONG_MS = 60_000


def test_from_the_first_day_to_the_last(qtbot: QtBot, sit: Sit, staffed: StaffedOffice, jobs: Jobs) -> None:
    interim = let_in(qtbot, sit("Lin Wei"), "Ana Sample")
    sit("Lin Wei").leave()  # the desk is free

    dialog = OwnPassphraseDialog(staffed.folder, jobs, "Ana Sample", interim)
    dialog.open()
    qtbot.keyClicks(dialog.passphrase.first, OWN)
    qtbot.keyClicks(dialog.passphrase.again, OWN)
    with qtbot.waitSignal(dialog.opened, timeout=LONG_MS) as opened:
        qtbot.keyClick(dialog.passphrase.again, Qt.Key.Key_Return)
    assert opened.args is not None
    desk = opened.args[0]
    assert isinstance(desk, Desk)
    staffed.unlocked["Ana Sample"] = replace(desk.unlocked)
    jobs.close(desk.close)

    ana = sit("Ana Sample")
    case_id = refuse(qtbot, ana)
    assert look(qtbot, ana, case_id).case.refusals_to_approve
    assert "Waits for a supervisor since" in standing_words(ana, case_id)
    ana.window.go("waiting_for_approval")

    lin = sit("Lin Wei")
    send_back(qtbot, lin, "ask once more")
    ana = sit("Ana Sample")
    ana.window.open_case(case_id, "decision")
    qtbot.waitUntil(lambda: "Sent back by Lin Wei" in standing_words(ana, case_id), timeout=10_000)
    assert "ask once more" in standing_words(ana, case_id)
    refuse(qtbot, ana, case_id)

    lin = sit("Lin Wei")
    approve(qtbot, lin)
    file = look(qtbot, lin, case_id)
    assert not file.case.refusals_to_approve
    (decision,) = file.case.decisions
    assert decision.approved_by == staffed.unlocked["Lin Wei"].user.user_id

    let_go(qtbot, lin, "Ana Sample")
    assert not lin.desk.is_open
    with pytest.raises(AccessError, match="user_unknown"):
        unlock.open_keys(staffed.folder, "Ana Sample", OWN)
    assert not lin.troubles


def test_issue_is_off_until_a_supervisor_has_read_the_refusal(qtbot: QtBot, sit: Sit) -> None:
    ola = sit("Ola Berg")
    case_id = refuse(qtbot, ola)
    page = page_of(ola, case_id)
    page.open_letter_desk("refusal", "en")
    desk = ola.window.findChildren(LetterDeskView)[0]
    qtbot.waitUntil(lambda: desk.draft() is not None, timeout=LONG_MS)
    issue = child(desk, ReasonedButton, "issue_button")
    draft = desk.draft()
    assert draft is not None
    desk._gate.show_draft(replace(draft, gaps=()), desk._to_approve())  # as if everything were filled in
    assert issue.reason() == "off: a supervisor still has to read the refusal (Access)"
    page.close_letter_desk()
    assert not ola.troubles


def let_in(qtbot: QtBot, sat: Sat, name: str) -> str:
    """Let somebody in as an officer; returns the interim words."""
    page = cast("PeoplePage", sat.page("people"))
    qtbot.waitUntil(lambda: bool(page.rows()))
    before = len(page.rows())
    qtbot.mouseClick(page.add_button, LEFT)
    dialog = sat.window.findChildren(AddPersonDialog)[0]
    qtbot.keyClicks(dialog.name, name)
    qtbot.keyClick(dialog.role.radios[Role.OFFICER], Qt.Key.Key_Space)
    words = dialog.words.passphrase()
    qtbot.mouseClick(dialog.act.button, LEFT)
    qtbot.waitUntil(lambda: "can open the desk" in dialog.title.plain_text(), timeout=LONG_MS)
    assert dialog.words.passphrase() == words
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.act.button, LEFT)
    qtbot.waitUntil(lambda: len(page.rows()) == before + 1, timeout=10_000)
    assert not sat.troubles
    return words


def let_go(qtbot: QtBot, sat: Sat, name: str) -> None:
    """Remove somebody and exchange the keys, as proposed."""
    page = cast("PeoplePage", sat.page("people"))
    qtbot.waitUntil(lambda: len(page.rows()) == 6, timeout=10_000)
    row = next(row for row in page.rows() if row.person.user.display_name == name)
    qtbot.mouseClick(row.buttons["remove"], LEFT)
    dialog = sat.window.findChildren(RemoveDialog)[0]
    with qtbot.waitSignal(dialog.removed, timeout=LONG_MS):
        qtbot.mouseClick(dialog.act.button, LEFT)
    (proposal,) = sat.window.findChildren(RekeyDialog)
    with qtbot.waitSignal(sat.window.lock_wanted, timeout=LONG_MS):
        qtbot.mouseClick(proposal.act.button, LEFT)


def refuse(qtbot: QtBot, sat: Sat, case_id: str = "") -> str:
    """Refuse access in the case of Chan Ka-yee; returns the case."""
    if not case_id:
        sat.window.go("all")
        rows = sat.window.page(sat.window.place).rows()  # type: ignore[arg-type, attr-defined]
        qtbot.waitUntil(lambda: bool(rows.rowCount()), timeout=10_000)
        case_id = next(line.case_id for line in rows.lines() if line.person == "Chan Ka-yee")
    sat.window.open_case(case_id, "decision")
    page = page_of(sat, case_id)
    qtbot.waitUntil(lambda: bool(page.findChildren(DecisionRow)), timeout=10_000)
    row = page.findChildren(DecisionRow)[0]
    qtbot.waitUntil(child(row, QRadioButton, "refused_radio").isVisible, timeout=10_000)
    child(row, QRadioButton, "refused_radio").setChecked(True)
    choose(child(row, QComboBox, "ground_combo"), "identity_not_confirmed")
    facts = child(row, QPlainTextEdit, "facts_edit")
    facts.clear()
    qtbot.keyClicks(facts, "We asked twice; no proof came.")
    with qtbot.waitSignal(page.shown, timeout=10_000):
        qtbot.mouseClick(child(row, ReasonedButton, "decide_button").button, LEFT)
    qtbot.waitUntil(lambda: "Waits for a supervisor" in standing_words(sat, case_id), timeout=10_000)
    return case_id


def opened_matter(qtbot: QtBot, sat: Sat) -> "ApprovalsPage":
    page = cast("ApprovalsPage", sat.page("approvals"))
    qtbot.waitUntil(lambda: len(page.lines()) == 1 and page.lines()[0].button.isVisible(), timeout=10_000)
    qtbot.mouseClick(page.lines()[0].button, LEFT)
    return page


def send_back(qtbot: QtBot, sat: Sat, words: str) -> None:
    page = opened_matter(qtbot, sat)
    view = page.matter()
    assert view is not None
    qtbot.keyClicks(view.note, words)
    qtbot.mouseClick(view.send_back.button, LEFT)
    qtbot.waitUntil(lambda: not page.lines(), timeout=10_000)


def approve(qtbot: QtBot, sat: Sat) -> None:
    page = opened_matter(qtbot, sat)
    view = page.matter()
    assert view is not None
    qtbot.mouseClick(view.agree.button, LEFT)
    qtbot.waitUntil(lambda: not page.lines(), timeout=10_000)


def page_of(sat: Sat, case_id: str) -> CaseView:
    return next(view for view in sat.window.findChildren(CaseView) if view.case_id == case_id)


def standing_words(sat: Sat, case_id: str) -> str:
    return " ".join(
        child(row, Para, "standing_para").plain_text() for row in page_of(sat, case_id).findChildren(DecisionRow)
    )


def look(qtbot: QtBot, sat: Sat, case_id: str) -> "CaseFile":
    found: list[CaseFile] = []
    sat.jobs.ask(sat.window, lambda: review.look(sat.desk, case_id), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=10_000)
    assert found[0].case.decisions == () or found[0].case.decisions[0].outcome is DecisionOutcome.REFUSED
    return found[0]
