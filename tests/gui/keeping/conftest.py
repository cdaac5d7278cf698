"""A desk at which years can pass, and the page on keeping over it."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.gui.keeping.keeping_page import KeepingPage
from qv_desk.gui.memory import Memory
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.entry import unlock
from qv_desk.services.frame.desk import Desk
from tests.gui.sample_desk import NOW

RunOnStore = Callable[[Callable[[], object]], object]


@pytest.fixture
def moment() -> list[timedelta]:
    """How much later it is."""
    return [timedelta()]


@pytest.fixture
def work(
    _first_desk: tuple[Path, unlock.Unlocked],
    folder: Path,
    jobs: Jobs,
    memory: Memory,
    language: ScreenLanguage,
    run_on_store: RunOnStore,
    moment: list[timedelta],
) -> Iterator[Workplace]:
    """A desk at which years can pass."""
    del language
    opened = run_on_store(lambda: unlock.open_desk(folder, _first_desk[1], now=lambda: NOW + moment[0]))
    assert isinstance(opened, Desk)
    yield Workplace(opened, jobs, memory)
    jobs.close(opened.close)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[Workplace], KeepingPage]:
    """Shows the page and waits until it knows everything."""

    def show(work: Workplace) -> KeepingPage:
        page = KeepingPage(work)
        qtbot.addWidget(page)
        page.resize(1100, 900)
        with qtbot.waitSignal(page.shown, timeout=20_000):
            page.show()
            page.refresh()
        return page

    return show
