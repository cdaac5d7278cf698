"""One act on many cases in the window: seen first, then done, stopped, gone on with."""

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.bulk_run import BulkAct, BulkOrder, BulkRun
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.cases.hold import Hold
from qv_desk.errors import StoreError
from qv_desk.gui.queue.bulk_dialog import BulkDialog, Stage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import bulk_work
from qv_desk.services.care.bulk_work import BulkLine, Chosen

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def chosen(workplace: Workplace, run_on_store: Run) -> tuple[Chosen, ...]:
    found = run_on_store(lambda: bulk_work.chosen_of_view(workplace.desk, CaseView.ALL_OPEN))
    assert isinstance(found, tuple)
    return found


@pytest.fixture
def opened(qtbot: QtBot, workplace: Workplace, chosen: tuple[Chosen, ...]) -> Callable[[BulkAct], BulkDialog]:
    def of(act: BulkAct) -> BulkDialog:
        dialog = BulkDialog(workplace, act, chosen)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return of


def case_of(workplace: Workplace, run_on_store: Run, one: Chosen) -> Case:
    case = run_on_store(lambda: workplace.desk.store.cases.get(one.case_id))
    assert isinstance(case, Case)
    return case


@pytest.fixture
def go(monkeypatch: pytest.MonkeyPatch) -> Event:
    """No case is done before this is set: what the test does meanwhile, it does while the first is under way."""
    gate, do_one = Event(), bulk_work.do_one

    def held(*given: Any) -> BulkLine:  # noqa: ANN401 - the arguments of the call
        assert gate.wait(60)
        return do_one(*given)

    monkeypatch.setattr(bulk_work, "do_one", held)
    return gate


def at(qtbot: QtBot, dialog: BulkDialog, stage: Stage) -> None:
    qtbot.waitUntil(lambda: dialog.stage is stage, timeout=30_000)


def test_what_can_be_done_is_seen_before_anything_is_done(
    qtbot: QtBot,
    workplace: Workplace,
    opened: Callable[[BulkAct], BulkDialog],
    chosen: tuple[Chosen, ...],
    run_on_store: Run,
) -> None:
    dialog = opened(BulkAct.ACKNOWLEDGE)
    at(qtbot, dialog, Stage.READY)
    assert dialog.findings.head.plain_text() == "10 can be done."
    assert dialog.act.button.text() == "Issue 10 letters"
    assert not any(case_of(workplace, run_on_store, one).correspondence for one in chosen)
    with qtbot.waitSignal(workplace.jobs.changed):
        dialog.act.button.click()
    at(qtbot, dialog, Stage.ENDED)
    assert dialog.findings.head.plain_text() == "10 are done."
    assert all(case_of(workplace, run_on_store, one).correspondence for one in chosen)
    assert run_on_store(lambda: bulk_work.unfinished(workplace.desk)) == ()
    with qtbot.waitSignal(dialog.accepted):
        dialog.act.button.click()


def test_where_nothing_can_be_done_the_button_is_off_and_says_why(
    qtbot: QtBot, opened: Callable[[BulkAct], BulkDialog]
) -> None:
    dialog = opened(BulkAct.CLOSE)
    at(qtbot, dialog, Stage.READY)
    assert dialog.act.reason() == "Off, because it can be done on none of them."
    assert any("has not gone out" in words for words in dialog.findings.texts())
    dialog.reject()
    assert not dialog.isVisible()


def test_a_reason_changed_afterwards_is_looked_at_anew(
    qtbot: QtBot,
    workplace: Workplace,
    opened: Callable[[BulkAct], BulkDialog],
    chosen: tuple[Chosen, ...],
    run_on_store: Run,
) -> None:
    dialog = opened(BulkAct.HOLD)
    assert dialog.stage is Stage.ASKING
    assert dialog.act.reason()
    dialog.inputs.words.setPlainText("a claim")
    dialog.act.button.click()
    at(qtbot, dialog, Stage.READY)
    dialog.inputs.words.setPlainText("a joint claim")
    assert dialog.stage is Stage.ASKING
    assert dialog.findings.isHidden()
    dialog.act.button.click()
    at(qtbot, dialog, Stage.READY)
    dialog.act.button.click()
    at(qtbot, dialog, Stage.ENDED)
    (hold,) = case_of(workplace, run_on_store, chosen[0]).facts_of(Hold)
    assert hold.reason == "a joint claim"


def test_who_takes_the_cases_is_offered(qtbot: QtBot, opened: Callable[[BulkAct], BulkDialog]) -> None:
    dialog = opened(BulkAct.ASSIGN)
    qtbot.waitUntil(lambda: dialog.inputs.whom.count() > 1)
    assert dialog.inputs.whom.itemText(1) == "Lin Wei"
    dialog.inputs.whom.setCurrentIndex(1)
    dialog.act.button.click()
    at(qtbot, dialog, Stage.READY)
    assert any("in these hands already" in words for words in dialog.findings.texts())
    assert all(widget.accessibleName() for widget in dialog.inputs.findChildren(QComboBox))


def test_it_is_stopped_and_gone_on_with(
    qtbot: QtBot, workplace: Workplace, opened: Callable[[BulkAct], BulkDialog], run_on_store: Run, go: Event
) -> None:
    dialog = opened(BulkAct.ACKNOWLEDGE)
    at(qtbot, dialog, Stage.READY)
    dialog.act.button.click()
    at(qtbot, dialog, Stage.WORKING)
    dialog.reject()
    go.set()
    assert dialog.isVisible()
    at(qtbot, dialog, Stage.STOPPED)
    assert "Stopped." in dialog.findings.head.plain_text()
    (run,) = run_on_store(lambda: bulk_work.unfinished(workplace.desk))  # type: ignore[misc] # a tuple
    dialog.reject()
    assert not dialog.isVisible()

    again = BulkDialog(workplace, BulkAct.ACKNOWLEDGE, ())
    qtbot.addWidget(again)
    again.go_on(run)
    assert again.act.button.text() == "Go on"
    again.act.button.click()
    at(qtbot, again, Stage.ENDED)
    assert again.findings.head.plain_text() == "10 are done."


def test_a_store_that_fails_leaves_it_to_go_on_with(
    qtbot: QtBot, workplace: Workplace, opened: Callable[[BulkAct], BulkDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(BulkAct.ACKNOWLEDGE)
    at(qtbot, dialog, Stage.READY)

    def full(*_: object, **__: object) -> None:
        raise StoreError("disk_full")

    with monkeypatch.context() as broken:
        broken.setattr(bulk_work, "do_one", full)
        dialog.act.button.click()
        at(qtbot, dialog, Stage.STOPPED)
        qtbot.waitUntil(lambda: workplace.jobs.is_idle)
    assert dialog.notice.code() == "disk_full"
    dialog.act.button.click()
    at(qtbot, dialog, Stage.ENDED)
    assert dialog.notice.code() == ""


def test_cases_on_which_it_could_not_be_done_are_handed_back(
    qtbot: QtBot, workplace: Workplace, chosen: tuple[Chosen, ...], run_on_store: Run
) -> None:
    def hold_first() -> BulkRun:
        order = BulkOrder(act=BulkAct.ACKNOWLEDGE)
        lines = bulk_work.rehearse_one(workplace.desk, order, chosen[0])
        run = bulk_work.begin(workplace.desk, order, lines)
        bulk_work.carry_out(workplace.desk, run)
        return run

    run_on_store(hold_first)
    dialog = BulkDialog(workplace, BulkAct.ACKNOWLEDGE, chosen)
    qtbot.addWidget(dialog)
    dialog.open()
    at(qtbot, dialog, Stage.READY)
    with qtbot.waitSignal(dialog.left_over) as left:
        dialog.act.button.click()
    assert left.args == [[chosen[0].case_id]]
    assert all(widget.accessibleName() for widget in dialog.findChildren(QPlainTextEdit) if widget.isVisible())


def test_a_lock_ends_it_after_the_case_under_way_and_loses_nothing(
    qtbot: QtBot, workplace: Workplace, opened: Callable[[BulkAct], BulkDialog], run_on_store: Run, go: Event
) -> None:
    dialog = opened(BulkAct.ACKNOWLEDGE)
    at(qtbot, dialog, Stage.READY)
    dialog.act.button.click()
    at(qtbot, dialog, Stage.WORKING)
    workplace.leaving.emit()
    go.set()
    at(qtbot, dialog, Stage.STOPPED)
    found = run_on_store(lambda: bulk_work.unfinished(workplace.desk))
    assert isinstance(found, tuple)
    assert len(found) == 1
