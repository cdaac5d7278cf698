"""Cyclic garbage goes on the window's thread, and does go."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qv_desk.gui.work.garbage import GarbageWatch, leave


class Knot:
    """An object that only the collector can free, and that remembers where it was freed."""

    freed_on: "list[int]" = []  # noqa: RUF012 - shared on purpose

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        self.freed_on.append(threading.get_ident())


@pytest.fixture
def watch(qtbot: QtBot) -> GarbageWatch:  # noqa: ARG001 - Qt must be there
    owner = QObject()
    watch = GarbageWatch(owner)
    watch.owner = owner  # type: ignore[attr-defined]  # keeps the owner alive
    Knot.freed_on.clear()
    return watch


def tie_knots(number: int = 5_000) -> None:
    for _ in range(number):
        Knot()


def test_another_thread_frees_nothing(watch: GarbageWatch) -> None:
    thread = threading.Thread(target=tie_knots)
    thread.start()
    thread.join()
    assert Knot.freed_on == []
    assert watch.look() >= 0
    assert set(Knot.freed_on) == {threading.get_ident()}


def test_what_is_due_is_collected_by_the_timer(watch: GarbageWatch, qtbot: QtBot) -> None:
    knot = Knot()
    gone = weakref.ref(knot)
    del knot
    tie_knots()
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: gone() is None, timeout=20_000)
    assert watch.look() == -1


def test_what_another_thread_left_is_let_go_here(watch: GarbageWatch) -> None:
    there: list[int] = []
    thread = threading.Thread(target=leave, args=(lambda: there.append(threading.get_ident()),))
    thread.start()
    thread.join()
    assert there == []
    watch.look()
    assert there == [threading.get_ident()]
