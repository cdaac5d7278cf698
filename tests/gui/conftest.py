"""The window's tests run on true widgets and a true desk, without a screen; only the clock is a double."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.domain.case_kind import CaseKind
from qv_desk.domain.party import Channel, Party
from qv_desk.domain.right import Right
from qv_desk.gui.look import typeface
from qv_desk.gui.look.theme import Theme, ThemeChoice
from qv_desk.gui.memory import Memory
from qv_desk.gui.words.language import ENGLISH, ScreenLanguage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services import set_up, unlock
from qv_desk.services.desk import Desk
from qv_desk.services.register import NewCase, open_case
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish

PASSPHRASE = "four quiet herons on the pier"
NOW = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)
"""Monday 12 October 2026, 10:20 in Shanghai."""


_NO_SCREEN = "This plugin does not support"
"""What the platform without a screen says of windows that have a least size, rise, or grab keys; it is no fault."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Any other warning of Qt fails its test."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(_NO_SCREEN, extend=True))


@pytest.fixture(scope="session")
def _settled_heap() -> None:
    """What stands before the first test is never looked through again."""
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.fixture(autouse=True)
def _garbage_on_this_thread(_settled_heap: None) -> Iterator[None]:
    """As in the program, no other thread tears down a widget; see ``gui.work.garbage``."""
    gc.disable()
    yield
    gc.collect()


@dataclass(frozen=True)
class Sample:
    """A case of the sample desk: who, from where, what, and how many days ago it came in."""

    name: str
    country: str
    right: Right
    days_ago: float
    kind: CaseKind = CaseKind.RIGHTS_REQUEST


SAMPLES = (
    Sample("Chan Ka-yee", "HK", Right.ACCESS, 41.2),
    Sample("Kim Seo-yeon", "KR", Right.ACCESS, 9.6),
    Sample("王晓明", "CN", Right.ERASURE, 1.3),
    Sample("Jürgen Größer", "DE", Right.CORRECTION, 27.5),
    Sample("Ana Ribeiro", "BR", Right.ACCESS, 11.4),
    Sample("Olumide Adeyemi", "NG", Right.MARKETING_OBJECTION, 36.1),
    Sample("Martha Quinn", "IE", Right.ACCESS, 20.3),
    Sample("Emily Carter", "US", Right.ERASURE, 0.9),
    Sample("Sofia Lindqvist", "SE", Right.CORRECTION, 4.5),
    Sample("Nguyễn Thị Mai", "VN", Right.ACCESS, 2.2),
)


def make_sample_desk(folder: Path, samples: tuple[Sample, ...] = SAMPLES) -> unlock.Unlocked:
    """Set up a desk with some cases, and unlock it."""
    set_up.create_office(
        folder,
        office=set_up.office_defaults().office,
        user_name="Lin Wei",
        passphrase=PASSPHRASE,
        device_secret=False,
        wish=SlotWish(kdf=LIGHTEST_KDF),
        now=lambda: NOW - timedelta(days=60),
    )
    unlocked = unlock.open_keys(folder, None, PASSPHRASE)
    desk = unlock.open_desk(folder, unlocked, now=lambda: NOW)
    for sample in samples:
        open_case(desk, _new_case(sample))
    desk.close()
    return unlocked


def _new_case(sample: Sample) -> NewCase:
    return NewCase(
        kind=sample.kind,
        rights=(sample.right,),
        data_subject=Party(sample.name, ("1 Sample Street",), "someone@example.org", "", sample.country),
        channel=Channel.E_MAIL,
        language="en",
        subject="A request",
        asked="",
        received_at=NOW - timedelta(days=sample.days_ago),
    )


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
