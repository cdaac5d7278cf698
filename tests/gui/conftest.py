"""The window's tests run on true widgets and a true desk, without a screen; only the clock is a double."""

import gc
import os
import shutil
import uuid
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.gui.approvals.approvals_page import ApprovalsPage
from qv_desk.gui.look import typeface
from qv_desk.gui.look.theme import Theme, ThemeChoice
from qv_desk.gui.memory import Memory
from qv_desk.gui.words.language import ENGLISH, ScreenLanguage
from qv_desk.gui.work import garbage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.entry import unlock
from qv_desk.services.frame.desk import Desk
from tests.gui.asking import Asking
from tests.gui.sample_desk import NOW, make_sample_desk
from tests.gui.staffed_office import Sat, StaffedOffice, make_staffed_office, sit_down

_WHOLE_LOOK_EVERY = 50
"""Tests: a look through all that stands took a tenth of a second after each of them."""


@pytest.fixture(scope="session")
def _whole_look() -> Iterator[Iterator[bool]]:
    """Whether all that stands is looked through for garbage this time, or what is new alone."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield cycle(number == _WHOLE_LOOK_EVERY for number in range(1, _WHOLE_LOOK_EVERY + 1))
    gc.unfreeze()


@pytest.fixture(autouse=True)
def _garbage_on_this_thread(_whole_look: Iterator[bool]) -> Iterator[None]:
    """As in the program, no other thread tears down a widget; see ``gui.work.garbage``."""
    gc.disable()
    yield
    garbage.clear()
    for left in QApplication.topLevelWidgets():  # else every later test would dress it anew with each theme
        left.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if next(_whole_look):
        gc.unfreeze()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _own_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desks of these tests are copies of one: what the key store notes of one says nothing of the next."""
    mine = uuid.uuid4().hex
    monkeypatch.setattr("qv_desk.vault.anchor._service", lambda vault_id: f"QV Desk {vault_id} {mine}")


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """What the computer remembers, in a throwaway file."""
    return Memory(tmp_path / "window.ini")


@pytest.fixture
def language(memory: Memory, qapp: QApplication) -> Iterator[ScreenLanguage]:
    """The screen language, English at first and English again afterwards."""
    typeface.supply_missing()
    spoken = ScreenLanguage(memory, qapp)
    spoken.switch(ENGLISH)
    yield spoken
    spoken.switch(ENGLISH)


@pytest.fixture
def theme(qapp: QApplication, memory: Memory) -> Iterator[Theme]:
    """The theme, light at first and light again afterwards."""
    worn = Theme(qapp, memory)
    worn.choose(ThemeChoice.LIGHT)
    yield worn
    worn.choose(ThemeChoice.LIGHT)
    worn.deleteLater()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """The store thread, ended afterwards."""
    made = Jobs()
    yield made
    made.close()
    qapp.processEvents()


@pytest.fixture(scope="session")
def _first_desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, unlock.Unlocked]:
    """One desk with sample cases, made once."""
    folder = tmp_path_factory.mktemp("first") / "desk"
    return folder, make_sample_desk(folder)


@pytest.fixture
def folder(_first_desk: tuple[Path, unlock.Unlocked], tmp_path: Path) -> Path:
    """A copy of the sample desk, for this test alone."""
    return shutil.copytree(_first_desk[0], tmp_path / "desk", ignore=shutil.ignore_patterns("ballast*"))


@pytest.fixture
def run_on_store(qtbot: QtBot, jobs: Jobs) -> Callable[[Callable[[], object]], object]:
    """Runs a function on the store thread and waits for its value."""

    def run(work: Callable[[], object]) -> object:
        found: list[object] = []
        jobs.ask(jobs, work, found.append)
        qtbot.waitUntil(lambda: bool(found), timeout=10_000)
        return found[0]

    return run


@pytest.fixture
def desk(
    _first_desk: tuple[Path, unlock.Unlocked],
    folder: Path,
    run_on_store: Callable[[Callable[[], object]], object],
    jobs: Jobs,
) -> Iterator[Desk]:
    """The sample desk, open on the store thread."""
    opened = run_on_store(lambda: unlock.open_desk(folder, _first_desk[1], now=lambda: NOW))
    assert isinstance(opened, Desk)
    yield opened
    jobs.close(opened.close)


@pytest.fixture
def workplace(desk: Desk, jobs: Jobs, memory: Memory, language: ScreenLanguage, theme: Theme) -> Workplace:
    """What every page is given."""
    assert language.code == ENGLISH
    assert not theme.is_dark
    return Workplace(desk, jobs, memory)


@pytest.fixture(scope="session")
def _first_staffed_office(tmp_path_factory: pytest.TempPathFactory) -> StaffedOffice:
    """An office at which somebody of every role works, made once: key derivation is slow on purpose."""
    return make_staffed_office(tmp_path_factory.mktemp("staffed") / "desk")


@pytest.fixture
def staffed(_first_staffed_office: StaffedOffice, tmp_path: Path) -> StaffedOffice:
    """A copy of that office, for this test alone."""
    return _first_staffed_office.copied(tmp_path / "staffed")


@pytest.fixture
def sit(
    staffed: StaffedOffice, language: ScreenLanguage, theme: Theme, memory: Memory, qtbot: QtBot
) -> Iterator[Callable[[str], Sat]]:
    """Somebody sits down at their window; whoever sat there before gets up."""
    seated: list[Sat] = []

    def down(name: str) -> Sat:
        while seated:
            seated.pop().leave()
        seated.append(
            sit_down(staffed, name, (language, theme), memory, lambda met: qtbot.waitUntil(met, timeout=30_000))
        )
        return seated[0]

    yield down
    while seated:
        seated.pop().leave()


@pytest.fixture
def asking(staffed: StaffedOffice) -> Asking:
    return Asking(staffed)


@pytest.fixture
def approvals(qtbot: QtBot, sit: Callable[[str], Sat]) -> Callable[[str, int], ApprovalsPage]:
    """Somebody's list of approvals, once it shows so many lines."""

    def shown(name: str, number: int) -> ApprovalsPage:
        page = cast("ApprovalsPage", sit(name).page("approvals"))
        qtbot.waitUntil(lambda: len(page.lines()) == number, timeout=10_000)
        return page

    return shown
