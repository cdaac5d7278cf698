"""An officer's window keeps the print room's outbox in line by itself."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qv_desk.gui.memory import Memory
from qv_desk.gui.shell import outbox_watch
from qv_desk.gui.shell.outbox_watch import OutboxWatch
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import print_letters
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.outbox_rows import OUTBOX_VERSION, OutboxEvent
from tests.services.print_office import PrintOffice, a_request, issued, make_print_office

Run = Callable[[Callable[[], object]], object]


@pytest.fixture(scope="module")
def _first_office(tmp_path_factory: pytest.TempPathFactory) -> PrintOffice:
    """An office in which a letter was issued that is not in the outbox yet."""
    office = make_print_office(tmp_path_factory.mktemp("first") / "desk")
    desk = office.officers_desk()
    issued(desk, a_request(desk))
    desk.close()
    return office


@pytest.fixture
def office(_first_office: PrintOffice, tmp_path: Path) -> PrintOffice:
    copy = shutil.copytree(_first_office.folder, tmp_path / "desk", ignore=shutil.ignore_patterns("ballast*"))
    return replace(_first_office, folder=copy)


@pytest.fixture
def workplace(
    office: PrintOffice, run_on_store: Run, jobs: Jobs, memory: Memory, language: ScreenLanguage
) -> Iterator[Workplace]:
    desk = run_on_store(office.officers_desk)
    assert isinstance(desk, Desk)
    assert language.code == "en"
    yield Workplace(desk, jobs, memory)
    jobs.close(desk.close)


@pytest.fixture
def watch(workplace: Workplace, monkeypatch: pytest.MonkeyPatch) -> Iterator[OutboxWatch]:
    monkeypatch.setattr(outbox_watch, "_FIRST_LOOK_MS", 0)
    monkeypatch.setattr(outbox_watch, "_AFTER_A_CHANGE_MS", 0)
    owner = QObject()
    yield OutboxWatch(workplace, owner)
    owner.deleteLater()


def test_it_looks_at_the_opening_and_after_what_the_print_room_did(
    qtbot: QtBot, office: PrintOffice, workplace: Workplace, watch: OutboxWatch
) -> None:
    qtbot.waitUntil(lambda: workplace.jobs.is_idle and (office.folder / "outbox.db").exists(), timeout=10_000)
    printer = office.print_desk()
    (letter,) = print_letters.waiting(printer)
    print_letters.mark_printed(printer, letter.letter_id)
    print_letters.mark_posted(printer, letter.letter_id, printer.today)

    with qtbot.waitSignal(workplace.jobs.changed, timeout=10_000):
        watch.look()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=10_000)
    assert print_letters.waiting(printer) == ()


def test_it_looks_after_a_change(qtbot: QtBot, office: PrintOffice, workplace: Workplace, watch: OutboxWatch) -> None:
    qtbot.waitUntil(lambda: workplace.jobs.is_idle and (office.folder / "outbox.db").exists(), timeout=10_000)
    desk = workplace.desk
    workplace.jobs.change(watch, lambda: issued(desk, a_request(desk, "Jan Sample")))
    printer = office.print_desk()
    qtbot.waitUntil(lambda: len(print_letters.waiting(printer)) == 2, timeout=10_000)


def test_the_last_look_is_made_though_the_window_goes(
    qtbot: QtBot, office: PrintOffice, workplace: Workplace, watch: OutboxWatch
) -> None:
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=10_000)
    desk = workplace.desk
    workplace.jobs.change(watch, lambda: issued(desk, a_request(desk, "Jan Sample")))
    watch.look_last()
    watch.look_last()
    workplace.jobs.close(desk.close)
    assert len(print_letters.waiting(office.print_desk())) == 2


def test_what_was_not_believed_and_what_was_made_anew_is_said(
    qtbot: QtBot, office: PrintOffice, workplace: Workplace, watch: OutboxWatch
) -> None:
    qtbot.waitUntil(lambda: workplace.jobs.is_idle and (office.folder / "outbox.db").exists(), timeout=10_000)
    printer = office.print_desk()
    moment = printer.moment.isoformat()
    printer.outbox.add(OutboxEvent("posted", "l", "2026-09-24", moment, printer.user.user_id, "0" * 16, bytes(64)))
    with qtbot.waitSignal(workplace.said, timeout=10_000) as said:
        watch.look()
    assert "not believed: 1" in str(said.args)
    (office.folder / "outbox.db").write_bytes(bytes(4096))
    with qtbot.waitSignal(workplace.said, timeout=10_000) as said:
        watch.look()
    assert "filled anew" in str(said.args)


def test_what_stands_in_the_way_is_said_once(
    qtbot: QtBot, office: PrintOffice, workplace: Workplace, watch: OutboxWatch
) -> None:
    qtbot.waitUntil(lambda: workplace.jobs.is_idle and (office.folder / "outbox.db").exists(), timeout=10_000)
    file = EncryptedFile(office.folder / "outbox.db", office.officer.keys.outbox)
    file.pragma(f"user_version = {OUTBOX_VERSION + 1}")
    file.close()
    with qtbot.waitSignal(workplace.said, timeout=10_000) as said:
        watch.look()
    assert "later version" in str(said.args)
    with qtbot.assertNotEmitted(workplace.said, wait=300):
        watch.look()
