"""A notice is looked into, shown with what it moves, and counts only when a supervisor says so."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from qv_desk.gui.care.calendars_page import CalendarsPage
from qv_desk.gui.work.jobs import Stopped
from qv_desk.gui.work.places import Group, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import calendars_in, recounting
from tests.gui.case_work import show_in_window

Run = Callable[[Callable[[], object]], object]
TABLE = "date,kind,name\n2027-01-01,off,元旦\n2027-01-02,working,元旦\n"
PLACE = Place("calendars", "Working days", "columns", Group.PLACES, "calendars", CalendarsPage)


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    path = tmp_path / "2027.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace) -> CalendarsPage:
    made = CalendarsPage(workplace)
    window = show_in_window(qtbot, made)
    made.destroyed.connect(lambda: window)  # keeps the window as long as the page
    made.enter(PLACE)
    idle(qtbot, workplace)
    return made


def idle(qtbot: QtBot, workplace: Workplace) -> None:
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=30_000)
    qtbot.wait(1)
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=30_000)


def test_the_years_that_are_in_are_shown_and_the_missing_ones_too(page: CalendarsPage) -> None:
    facts = page.facts()
    assert "2018 to 2026" in facts["Mainland China"]
    assert "every date is provisional" in facts["New Zealand"]
    assert page.first_focus() is page.calendar_combo


def test_a_notice_counts_once_its_source_is_named(
    qtbot: QtBot, workplace: Workplace, page: CalendarsPage, notice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(notice), ""))
    page.choose_button.click()
    idle(qtbot, workplace)
    assert "published" in page.keep_button.reason()

    page.source_edit.setText("国办发明电〔2026〕99号")
    page.keep_button.button.click()
    idle(qtbot, workplace)

    assert page.notice().text().startswith("2027 counts from now on.")
    assert "2018 to 2027" in page.facts()["Mainland China"]
    ((place, told),) = page.versions()
    assert "2027" in place
    assert "国办发明电〔2026〕99号" in told


def test_putting_it_aside_keeps_nothing(
    qtbot: QtBot, workplace: Workplace, page: CalendarsPage, notice: Path, run_on_store: Run
) -> None:
    page.look_into(notice)
    idle(qtbot, workplace)
    assert not page.keep_button.isHidden()
    page.drop_button.click()

    assert not page.source_edit.isVisible()
    assert run_on_store(lambda: calendars_in.versions(workplace.desk)) == ()


def test_a_file_that_is_not_understood_is_named_by_its_line(
    qtbot: QtBot, workplace: Workplace, page: CalendarsPage, tmp_path: Path
) -> None:
    path = tmp_path / "notes.csv"
    path.write_text("date,kind\n2027-01-01,perhaps\n", encoding="utf-8")
    page.look_into(path)
    idle(qtbot, workplace)
    assert page.notice().code() == "calendar_file_unreadable"


def test_an_empty_choice_does_nothing(page: CalendarsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    page.choose_button.click()
    assert page.notice().text() == ""
    assert date(2027, 1, 1) not in page.facts()


@pytest.mark.parametrize(("batches", "is_kept"), [(0, False), (1, True)])
def test_a_stop_says_what_counts_already(
    qtbot: QtBot,
    workplace: Workplace,
    page: CalendarsPage,
    notice: Path,
    monkeypatch: pytest.MonkeyPatch,
    batches: int,
    *,
    is_kept: bool,
) -> None:
    """Before the first case nothing is kept; afterwards the notice counts, and the counting is gone on with."""
    real = calendars_in.bring_in

    def stopped(*given: Any, **named: Any) -> object:  # noqa: ANN401 - whatever it is given
        def report(done: int, _total: int) -> None:
            if done >= batches:
                raise Stopped

        return real(*given, **(named | {"report": report}))

    monkeypatch.setattr(recounting, "BATCH", 1)
    monkeypatch.setattr(calendars_in, "bring_in", stopped)
    page.look_into(notice)
    idle(qtbot, workplace)
    page.source_edit.setText("a notice")
    page.keep_button.button.click()
    idle(qtbot, workplace)

    assert ("The notice counts" in page.notice().text()) is is_kept
    assert bool(page.versions()) is is_kept
    assert page.keep_button.isVisible() is not is_kept
