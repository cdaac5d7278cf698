"""Keeps every test to itself: no display, no home of a person, no settings from outside, no network."""

import os
import shutil
import sys
from collections.abc import Callable, Generator, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tools import key_store

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything loads Qt

# Machines that test are slow and shared; a test of ours never fails for the time it takes.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("desk")

_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember what failed: its folder stays to be looked at."""
    report = yield
    item.stash[_FAILED] = item.stash.get(_FAILED, False) or report.failed
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Close what can still be closed, and clear away the folder of a test that passed.

    A dialog that deleted itself when it was answered is not closed a second time: pytest-qt closes what a test gave it
    as long as Python still knows the widget, which depends on when garbage goes.

    A whole run would leave 10 GB, and every new folder is sought among all that stand. pytest's own way to clear away
    does so while what a test did to ``os`` still holds.
    """
    given = getattr(item, "qt_widgets", None)
    if given:
        item.qt_widgets = [(_still_there(widget), before) for widget, before in given]  # type: ignore[attr-defined]
    folder = getattr(item, "funcargs", {}).get("tmp_path")
    yield
    if folder is not None and not item.stash.get(_FAILED, False) and "QV_DESK_TEST_KEEP" not in os.environ:
        shutil.rmtree(folder, ignore_errors=True)


def _still_there(widget: Callable[[], object]) -> Callable[[], object]:
    import shiboken6  # noqa: PLC0415 - Qt is there where a widget is

    def looked_for() -> object:
        found = widget()
        return found if found is not None and shiboken6.isValid(found) else None

    return looked_for


@pytest.fixture(autouse=True)
def _key_store(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A real Secret Service for the one test that is marked ``key_store``, and none for any other.

    gnome-keyring 42 now and then dies or locks itself: one that served a whole run took every later test with it.
    """
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if request.node.get_closest_marker("key_store") is None:
        yield
        return
    if not key_store.can_be_had():
        pytest.skip("no Secret Service here; see CONTRIBUTING.md")
    with key_store.offered() as environment:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        yield


@pytest.fixture(autouse=True)
def _printer_in_turn(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Whatever prints shares one queue, and may stop it: the processes of a run take it in turn."""
    if request.node.get_closest_marker("printing") is None or sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 - not there on Windows, where nothing of this prints

    with (tmp_path_factory.getbasetemp().parent / "printer.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)  # let go with the file
        yield


_LOOPBACK = ("127.", "::1", "localhost")


def _forbid_network(event: str, arguments: tuple[object, ...]) -> None:
    """Fail whatever tries to leave this machine: the program has no business there."""
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if host and not str(host).startswith(_LOOPBACK):
        message = f"A test reached out to the network: {event} {host!r}"
        raise AssertionError(message)


sys.addaudithook(_forbid_network)


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The homes that are not lived in yet.

    Counted here: ``mktemp`` looks through all that it ever made for the next number, 15 ms after ten thousand tests.
    """
    street = tmp_path_factory.mktemp("homes")
    return (street / str(number) for number in count())


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, _homes: Iterator[Path]) -> None:
    """Point every folder of a person, and every setting of ours, to an empty one."""
    home = next(_homes)
    home.mkdir(mode=0o700)
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in [name for name in os.environ if name.startswith("QV_DESK_") and not name.startswith("QV_DESK_TEST_")]:
        monkeypatch.delenv(name)
