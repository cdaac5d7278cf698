"""The window says how it stands with the backups, makes the planned one by itself, and raises the journal's alarm."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.errors import StoreError
from qv_desk.gui.care import care_watch
from qv_desk.gui.care.care_watch import CareWatch
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.backups import back_up
from qv_desk.services.backups.anchor import AnchorState, AnchorVerdict
from qv_desk.services.backups.back_up import BackupPlan
from qv_desk.services.frame import law_counted
from qv_desk.services.frame.shipped_law import COUNTED_UNDER
from tests.gui.case_work import CaseWork
from tests.gui.sample_desk import NOW

Run = Callable[[Callable[[], object]], object]


class Clock:
    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> object:
        return self.at


@pytest.fixture
def clock(workplace: Workplace) -> Clock:
    made = Clock()
    workplace.desk = replace(workplace.desk, now=made)  # type: ignore[arg-type]
    return made


@pytest.fixture
def watch(workplace: Workplace, clock: Clock) -> Iterator[CareWatch]:
    assert clock.at == NOW
    owner = QObject()
    yield CareWatch(workplace, owner)
    owner.deleteLater()


def idle(qtbot: QtBot, workplace: Workplace) -> None:
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=20_000)
    qtbot.wait(1)


def test_it_says_that_there_is_none_yet(qtbot: QtBot, watch: CareWatch) -> None:
    with qtbot.waitSignal(watch.told, timeout=10_000) as told:
        watch.look()

    assert told.args == ["no backup yet  ·  store not checked yet", True]


def test_the_planned_backup_is_made_when_the_person_has_settled_in(
    qtbot: QtBot, workplace: Workplace, watch: CareWatch, clock: Clock, run_on_store: Run, tmp_path: Path
) -> None:
    place = tmp_path / "disk"
    said: list[str] = []
    workplace.said.connect(said.append)
    run_on_store(lambda: back_up.set_plan(workplace.desk, BackupPlan(str(place), is_on=True)))
    clock.at = NOW + timedelta(minutes=4)
    watch.look()
    idle(qtbot, workplace)
    assert not list(place.iterdir())

    clock.at = NOW + timedelta(minutes=6)
    held = QObject()
    workplace.hold(held)  # a letter is in the printer
    watch.look()
    idle(qtbot, workplace)
    assert not list(place.iterdir())
    workplace.release(held)
    watch.look()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    watch.look()
    idle(qtbot, workplace)

    made = [each for each in place.iterdir() if each.is_dir()]
    assert said == ["Today's backup is made and verified."]
    assert len(made) == 1
    assert json.loads((made[0] / "manifest.json").read_text())["counts"]["cases"] == 10


def test_a_failure_is_said_and_shows(
    qtbot: QtBot, workplace: Workplace, watch: CareWatch, clock: Clock, run_on_store: Run, tmp_path: Path
) -> None:
    place = tmp_path / "stick"
    said: list[str] = []
    told: list[tuple[str, bool]] = []
    workplace.said.connect(said.append)
    watch.told.connect(lambda words, worrying: told.append((words, worrying)))
    run_on_store(lambda: back_up.set_plan(workplace.desk, BackupPlan(str(place), is_on=True)))
    place.rmdir()  # pulled out
    clock.at = NOW + timedelta(minutes=6)

    watch.look()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    idle(qtbot, workplace)

    assert said[0]
    assert ("the last attempt failed" in told[-1][0], told[-1][1]) == (True, True)


def test_nothing_begins_while_the_desk_is_being_left(
    qtbot: QtBot, workplace: Workplace, watch: CareWatch, clock: Clock, run_on_store: Run, tmp_path: Path
) -> None:
    run_on_store(lambda: back_up.set_plan(workplace.desk, BackupPlan(str(tmp_path / "disk"), is_on=True)))
    clock.at = NOW + timedelta(minutes=6)
    workplace.leaving.emit()

    watch.look()
    idle(qtbot, workplace)

    assert not list((tmp_path / "disk").iterdir())


def test_an_older_store_raises_the_alarm(qtbot: QtBot, watch: CareWatch, workplace: Workplace) -> None:
    idle(qtbot, workplace)
    head = object()
    raised: list[AnchorVerdict] = []
    watch.alarmed.connect(raised.append)

    for state in (AnchorState.AGREES, AnchorState.OLDER_STORE):
        watch._compare(AnchorVerdict(state, None, head))  # type: ignore[arg-type]

    assert [verdict.state for verdict in raised] == [AnchorState.OLDER_STORE]


@pytest.mark.parametrize("is_sample", [False, True])
def test_the_head_is_kept_as_the_desk_changes_and_when_it_is_left_but_never_of_the_sample_office(
    qtbot: QtBot, watch: CareWatch, workplace: Workplace, monkeypatch: pytest.MonkeyPatch, is_sample: bool
) -> None:
    kept: list[bool] = []
    monkeypatch.setattr(care_watch.anchor, "keep_when_due", lambda _desk, *, is_closing=False: kept.append(is_closing))
    workplace.is_sample = is_sample

    workplace.jobs.changed.emit("")
    idle(qtbot, workplace)
    watch.look_last()
    idle(qtbot, workplace)

    assert kept == ([] if is_sample else [False, True])


def test_open_cases_are_counted_anew_after_a_program_with_other_rules_came_in(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    desk = workplace.desk
    case = CaseWork(desk, run_on_store).opened()

    def another_law() -> bool:
        line = desk.store.summaries.one(case.case_id)
        assert line is not None
        with desk.changing() as changes:
            changes.save_summary(replace(line, due_on=date(2030, 1, 1)))
            changes.write_setting(COUNTED_UNDER, "another law")
            changes.journal("clock.moved", case.case_id)
        return True

    run_on_store(another_law)
    said: list[str] = []
    workplace.said.connect(said.append)
    owner = QObject()
    CareWatch(workplace, owner)

    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said == ["This version has other rules; one open case has another date now."]
    idle(qtbot, workplace)
    counted = run_on_store(lambda: desk.store.summaries.one(case.case_id))
    assert isinstance(counted, CaseSummary)
    assert counted.due_on != date(2030, 1, 1)
    assert run_on_store(lambda: [law_counted.recount_is_due(desk)]) == [False]
    owner.deleteLater()


def test_a_desk_that_is_being_left_is_not_counted_anew(
    qtbot: QtBot, workplace: Workplace, watch: CareWatch, run_on_store: Run
) -> None:
    workplace.leaving.emit()
    watch._count_anew_if_due(is_due=True)
    idle(qtbot, workplace)

    entries = run_on_store(lambda: workplace.desk.store.journal.latest(50))
    assert "clock.recounted" not in str(entries)


def test_a_failure_while_counting_is_said(
    qtbot: QtBot, workplace: Workplace, watch: CareWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_more: object) -> int:
        raise StoreError("disk_full")

    monkeypatch.setattr("qv_desk.services.care.calendars_in.recount", full)
    said: list[str] = []
    workplace.said.connect(said.append)
    watch._count_anew_if_due(is_due=True)
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
