"""One matter opened: all that a second person has to know, and what they say to it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.approval import ApprovalKind, ApprovalState
from qv_desk.gui.approvals.approvals_page import ApprovalsPage
from qv_desk.gui.approvals.matter_view import MatterView
from qv_desk.gui.parts.pdf_page_list import PdfPageList
from tests.gui.asking import Asking

Shown = Callable[[str, int], ApprovalsPage]
LEFT = Qt.MouseButton.LeftButton


def opened(page: ApprovalsPage, number: int = 0) -> MatterView:
    page.lines()[number].button.click()
    view = page.matter()
    assert view is not None
    return view


def test_a_refusal_shows_ground_facts_and_its_letter(qtbot: QtBot, asking: Asking, approvals: Shown) -> None:
    case_id = asking.refuses("Ola Berg")
    page = approvals("Lin Wei", 1)
    view = opened(page)
    facts = dict(view.facts.facts())
    assert facts["Asked by"].startswith("Ola Berg")
    assert facts["Ground"].startswith("Identity not confirmed\n")
    assert facts["Facts"] == "We asked twice; no proof came."
    assert "Hong Kong PDPO" in facts["Due"]
    qtbot.waitUntil(lambda: bool(view.findChildren(PdfPageList)), timeout=20_000)
    with qtbot.waitSignal(page._work.case_wanted) as wanted:
        qtbot.mouseClick(view.case_button, LEFT)
    assert wanted.args == [case_id, "decision"]


def test_it_goes_back_with_words_alone(qtbot: QtBot, asking: Asking, approvals: Shown, sit: object) -> None:
    case_id = asking.refuses("Ola Berg")
    page = approvals("Lin Wei", 1)
    view = opened(page)
    assert view.send_back.reason() == "Off until your words say why."
    qtbot.keyClicks(view.note, "the proof came on Monday")
    with qtbot.waitSignal(view.settled, timeout=10_000):
        qtbot.mouseClick(view.send_back.button, LEFT)
    qtbot.waitUntil(lambda: not page.lines())
    assert page.notice.text().startswith("Sent back")
    sit("Chen Jing").leave()  # type: ignore[operator] # Lin Wei gets up
    (approval,) = asking.settled(case_id)
    assert (approval.state, approval.note) == (ApprovalState.REFUSED, "the proof came on Monday")


def test_nobody_agrees_to_what_they_asked_for(qtbot: QtBot, asking: Asking, approvals: Shown) -> None:
    asking.refuses("Lin Wei")
    page = approvals("Lin Wei", 1)
    view = opened(page)
    assert view.agree.reason() == "You asked for this yourself: another supervisor has to read it."
    assert not view.note.isVisible()
    with qtbot.waitSignal(view.settled, timeout=10_000):
        qtbot.mouseClick(view.withdraw, LEFT)
    qtbot.waitUntil(lambda: not page.lines())


def test_a_clash_is_resolved_in_writing(qtbot: QtBot, asking: Asking, approvals: Shown) -> None:
    asking.clashes("Ola Berg")
    page = approvals("Lin Wei", 1)
    view = opened(page)
    assert view.agree.reason() == "Off until it is written how the clash is resolved."
    qtbot.keyClicks(view.note, "Wait for the proof until Thursday.")
    assert view.agree.reason() == ""
    with qtbot.waitSignal(view.settled, timeout=10_000):
        qtbot.mouseClick(view.agree.button, LEFT)


def test_what_the_desk_refuses_is_said_in_place(
    qtbot: QtBot, asking: Asking, approvals: Shown, run_here: Callable[..., None]
) -> None:
    asking.refuses("Ola Berg")
    page = approvals("Lin Wei", 1)
    view = opened(page)
    run_here(page, view.approval_id)  # meanwhile somebody else has settled it
    qtbot.mouseClick(view.agree.button, LEFT)
    qtbot.waitUntil(lambda: view.notice.code() == "approval_settled", timeout=10_000)
    assert view._kind is ApprovalKind.REFUSAL


def test_a_wording_is_read_where_it_stands_whole(qtbot: QtBot, asking: Asking, approvals: Shown) -> None:
    """Nobody agrees to a letter's words, sends them back or takes them back without having them in sight."""
    asking.words("Ola Berg")
    page = approvals("Lin Wei", 1)
    view = opened(page)
    assert "A letter worded by this office: Acknowledgement" in view._title.text()
    assert not any(part.isVisible() for part in (view.agree, view.note, view.send_back, view.withdraw))
    assert view.case_button.text() == "Open the letter templates"
    with qtbot.waitSignal(page._work.place_wanted) as wanted:
        qtbot.mouseClick(view.case_button, LEFT)
    assert wanted.args == ["templates:acknowledgement/en"]
