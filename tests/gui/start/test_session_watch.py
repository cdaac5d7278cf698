"""Sleep and screen lock, told by true signals on a true bus that belongs to the test alone."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.gui.start.stub_session import (
    MANAGER,
    MANAGER_PATH,
    PROPERTIES,
    SESSION,
    SESSION_PATH,
    PrivateBus,
    StubSession,
)

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the buses are those of Linux"),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"),
]

ON, OFF = (True,), (False,)

_LISTENER = """
from PySide6.QtCore import QCoreApplication
from qv_desk.gui.start.session_watch import SessionWatch
application = QCoreApplication([])
watch = SessionWatch(application)
watch.lock_wanted.connect(lambda: print("lock", flush=True))
print("hears" if watch._system.isConnected() or watch._session.isConnected() else "deaf", flush=True)
application.exec()
"""


@dataclass
class Listening:
    """A process that listens, and the stub to which it listens."""

    stub: StubSession
    process: "subprocess.Popen[str]"

    def emit(self, path: str, interface: str, name: str, signature: str = "", *body: object) -> None:
        self.stub.emit(path, interface, name, signature, *body)

    def next_word(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[Listening]:
    with PrivateBus(tmp_path) as bus, StubSession(bus.address) as stub:
        process = subprocess.Popen(
            [sys.executable, "-c", _LISTENER], stdout=subprocess.PIPE, text=True, env=bus.environment
        )
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == "hears\n"
            stub.wait_until_heard()
            yield Listening(stub, process)
        finally:
            process.kill()
            process.wait()
            process.stdout.close()


def test_the_computer_goes_to_sleep(listening: Listening) -> None:
    listening.emit(MANAGER_PATH, MANAGER, "PrepareForSleep", "b", *OFF)
    listening.emit(MANAGER_PATH, MANAGER, "PrepareForSleep", "b", *ON)
    assert listening.next_word() == "lock"


def test_the_computer_sleeps_only_once_the_desk_is_locked(listening: Listening) -> None:
    assert listening.stub.sleep_is_held_back()
    listening.process.kill()  # as replacing the process does, this closes what it had open
    listening.process.wait()
    assert not listening.stub.sleep_is_held_back()


def test_the_session_is_locked_by_logind(listening: Listening) -> None:
    listening.emit(SESSION_PATH.replace("37", "38"), SESSION, "Lock")  # somebody else's
    listening.emit(SESSION_PATH, SESSION, "Lock")
    assert listening.next_word() == "lock"


def test_the_session_says_that_it_is_locked(listening: Listening) -> None:
    listening.stub.is_locked = True
    listening.emit(SESSION_PATH, PROPERTIES, "PropertiesChanged", "sa{sv}as", SESSION, {"LockedHint": ("b", True)}, [])
    assert listening.next_word() == "lock"


@pytest.mark.parametrize(
    ("path", "interface"),
    [
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ],
)
def test_the_screen_saver_covers_the_screen(listening: Listening, path: str, interface: str) -> None:
    listening.emit(path, interface, "ActiveChanged", "b", *OFF)
    listening.emit(path, interface, "ActiveChanged", "b", *ON)
    assert listening.next_word() == "lock"


def test_without_a_bus_it_says_nothing_and_fails_nobody() -> None:
    nowhere = {"DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    code = _LISTENER.replace("application.exec()", "")
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, **nowhere}, check=True
    )
    assert done.stdout == "deaf\n"
    assert done.stderr == ""
