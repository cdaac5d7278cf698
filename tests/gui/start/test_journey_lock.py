"""Locking the real program: what is there again afterwards, and what is nowhere any more."""

import os
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from qv_desk.services.entry import unlock
from qv_desk.services.frame import drafts
from qv_desk.services.frame.desk import Desk
from tests.gui.sample_desk import NOW, PASSPHRASE, make_sample_desk
from tests.gui.start.driven_program import DrivenProgram, found_in_memory, wait_until
from tests.gui.start.stub_session import MANAGER, MANAGER_PATH, PrivateBus, StubSession
from tests.scale import figure, scaled

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads a process by /proc")

WORDS = "the serial number on the photograph is that of another meter"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, unlock.Unlocked]:
    folder = tmp_path_factory.mktemp("lock") / "desk"
    return folder, make_sample_desk(folder)


@pytest.fixture
def folder(made: tuple[Path, unlock.Unlocked], tmp_path: Path) -> Path:
    return shutil.copytree(made[0], tmp_path / "desk", ignore=shutil.ignore_patterns("ballast*"))


@pytest.fixture
def running(folder: Path, tmp_path: Path) -> Iterator[DrivenProgram]:
    with DrivenProgram(folder, tmp_path / "home") as program:
        program.unlock(PASSPHRASE)
        yield program


def opened(folder: Path) -> Desk:
    return unlock.open_desk(folder, unlock.open_keys(folder, None, PASSPHRASE), now=lambda: NOW)


def write_about_the_identity(program: DrivenProgram) -> None:
    """Half write why an identity could not be confirmed, in the first case of the list."""
    program.do("program.window.go('all')")
    program.wait_for("program.window.pages.currentWidget().rows().lines()")
    program.do("page = program.window.pages.currentWidget()")
    program.do("case_id = page.rows().lines()[0].case_id")
    program.do("program.window.open_case(case_id, 'identity')")
    program.do("from qv_desk.gui.case.identity.identity_tab import IdentityTab")
    program.wait_for("page.findChildren(IdentityTab)")
    program.wait_for("program.jobs.is_idle")
    program.do("page.findChild(QPushButton, 'fail_button').click()")
    program.do(f"page.findChild(QPlainTextEdit, 'failure_edit').setPlainText({WORDS!r})")


def needles_of(unlocked: unlock.Unlocked) -> dict[str, bytes]:
    keys = unlocked.keys
    needles = {"root": keys.root, "cases": keys.cases, "outbox": keys.outbox, "backup": keys.backup}
    needles |= {f"{name} in hex": key.hex().encode() for name, key in needles.items()}
    needles |= {"passphrase": PASSPHRASE.encode(), "passphrase in Qt": PASSPHRASE.encode("utf-16-le")}
    return needles | {"a draft": WORDS.encode(), "a draft in Qt": WORDS.encode("utf-16-le")}


def test_after_a_lock_nothing_is_left_behind_and_everything_is_there_again(
    running: DrivenProgram, made: tuple[Path, unlock.Unlocked], folder: Path, tmp_path: Path
) -> None:
    assert running.do("__import__('ctypes').CDLL(None).prctl(3, 0, 0, 0, 0)") == "0"  # nobody may read its memory
    assert running.do("__import__('resource').getrlimit(__import__('resource').RLIMIT_CORE)") == "(0, 0)"
    write_about_the_identity(running)
    needles, before = needles_of(made[1]), {}
    if os.geteuid() == 0:  # nobody else reads the memory of a hardened process, which is as it should be
        before = found_in_memory(running.process_id, needles)
        assert before["root"], before
        assert before["a draft"] or before["a draft in Qt"], before

    running.tell("program.lock()")
    running.wait_until_replaced()

    assert running.temp_files() == []
    if before:
        time.sleep(2)  # it has loaded everything by then that it loads before anybody types
        after = found_in_memory(running.process_id, needles)
        assert set(after.values()) == {0}, after
        figure("14", "copies of keys and words in memory after a lock", f"0 (before: {sum(before.values())})")
    running.kill()
    with DrivenProgram(folder, tmp_path / "again") as again:
        again.unlock(PASSPHRASE)
        assert again.do("program.window.place.code") == "'all'"
        again.do("page = program.window.pages.currentWidget()")
        again.wait_for("page.findChild(QPlainTextEdit, 'failure_edit') and program.jobs.is_idle")
        assert again.do("page.findChild(QPlainTextEdit, 'failure_edit').toPlainText()") == repr(WORDS)
        assert again.do("page.findChild(QPlainTextEdit, 'failure_edit').isVisible()") == "True"


def test_a_killed_program_loses_two_seconds_at_most(running: DrivenProgram, folder: Path) -> None:
    write_about_the_identity(running)
    time.sleep(2)
    running.kill()

    desk = opened(folder)
    try:
        kept = {draft.name.split("/", 2)[-1]: draft.value for draft in drafts.list_(desk)}
    finally:
        desk.close()
    assert kept["identity/failure"] == {"note": WORDS}
    assert kept["where"]["tab"] == "identity"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP][: scaled(2, 1)])
def test_a_log_off_closes_the_desk_cleanly(running: DrivenProgram, folder: Path, number: int) -> None:
    write_about_the_identity(running)
    running.send(number)
    assert running.wait_until_ended() == 0
    assert not folder.joinpath("cases.db-wal").exists()
    assert running.temp_files() == []
    desk = opened(folder)
    try:
        assert {"note": WORDS} in [draft.value for draft in drafts.list_(desk)]
    finally:
        desk.close()


@pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon")
def test_sleep_waits_until_the_desk_is_locked(folder: Path, tmp_path: Path) -> None:
    with PrivateBus(tmp_path) as bus, StubSession(bus.address) as stub:
        buses = dict.fromkeys(("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"), bus.address)
        with DrivenProgram(folder, tmp_path / "home", buses) as program:
            program.unlock(PASSPHRASE)
            stub.wait_until_heard()
            assert stub.sleep_is_held_back()
            stub.emit(MANAGER_PATH, MANAGER, "PrepareForSleep", "b", True)  # noqa: FBT003 - a value of D-Bus
            program.wait_until_replaced()
            wait_until(lambda: not stub.sleep_is_held_back(), 5, "the permission to sleep is given back")


def test_idle_under_a_dialog_a_message_box_and_a_file_dialog(running: DrivenProgram) -> None:
    running.do("program.window.workplace.new_case_wanted.emit()")
    running.do("box = QMessageBox(QMessageBox.Icon.NoIcon, 'A', 'B', parent=program.window)")
    running.do("box.open()")
    running.do("menu = QMenu(program.window)")
    running.do("menu.addAction('x') and menu.popup(program.window.pos())")
    running.do("watch = program._sitting._watchman.idle")
    running.do("watch._steady = lambda: __import__('time').monotonic() + 300")
    running.do("from PySide6.QtCore import QTimer")
    # A file dialog holds the caller in a loop of its own, out of which only the lock leads.
    running.do("options = QFileDialog.Option.DontUseNativeDialog")
    begun = time.monotonic()
    running.tell("QFileDialog.getOpenFileNames(program.window, 'Open', '', '', '', options)")
    running.wait_until_replaced()
    assert time.monotonic() - begun < 10  # a generous bound; the second is held by the clock's own test
    assert running.temp_files() == []
