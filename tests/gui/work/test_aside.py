import threading
from collections.abc import Callable

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qv_desk.errors import DeskError, InputError
from qv_desk.gui.work import garbage
from qv_desk.gui.work.aside import Aside


class Lent:
    """Something of the window's that the work holds; it notes where it went."""

    def __init__(self) -> None:
        self.freed_on: list[threading.Thread] = []

    def __del__(self) -> None:
        self.freed_on.append(threading.current_thread())


def refuse() -> int:
    raise InputError("mail_empty")


def stumble() -> int:
    raise ZeroDivisionError


def outcome(qtbot: QtBot, work: Callable[[], object]) -> tuple[str, object]:
    found: list[tuple[str, object]] = []
    owner = QObject()
    aside = Aside(lambda error: found.append(("trouble", error)), owner)

    aside.run(work, lambda value: found.append(("done", value)), lambda error: found.append(("failed", error)))
    qtbot.waitUntil(lambda: bool(found), timeout=5_000)
    assert not aside.is_busy or found[0][0] == "trouble"
    return found[0]


def test_a_value_comes_back_on_the_windows_thread(qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []

    def work() -> int:
        threads.append(threading.current_thread())
        return 7

    assert outcome(qtbot, work) == ("done", 7)
    assert threads[0] is not threading.main_thread()


def test_a_failure_a_person_can_act_on_is_told_apart_from_a_bug(qtbot: QtBot) -> None:
    kind, error = outcome(qtbot, refuse)
    assert kind == "failed"
    assert isinstance(error, DeskError)

    kind, error = outcome(qtbot, stumble)
    assert kind == "trouble"
    assert isinstance(error, ZeroDivisionError)


def test_what_was_stopped_is_not_delivered(qtbot: QtBot) -> None:
    found: list[object] = []
    gate, owner = threading.Event(), QObject()
    aside = Aside(found.append, owner)

    aside.run(gate.wait, found.append, found.append)
    aside.stop()
    gate.set()
    qtbot.wait(50)

    assert not found
    assert not aside.is_busy


def test_what_the_work_says_comes_on_the_windows_thread_before_its_answer(qtbot: QtBot) -> None:
    heard: list[tuple[object, ...]] = []
    owner = QObject()
    aside = Aside(lambda error: heard.append((error,)), owner)
    tell = aside.telling(lambda *words: heard.append((*words, threading.current_thread())))

    def work() -> str:
        tell(1, 2)
        tell(2, 2)
        return "whole"

    aside.run(work, lambda value: heard.append((value, threading.current_thread())), lambda e: heard.append((e,)))
    qtbot.waitUntil(lambda: len(heard) == 3, timeout=5_000)

    here = threading.main_thread()
    assert heard == [(1, 2, here), (2, 2, here), ("whole", here)]


def test_what_is_stopped_while_it_speaks_says_no_more(qtbot: QtBot) -> None:
    heard: list[object] = []
    said, owner = threading.Event(), QObject()
    aside = Aside(heard.append, owner)

    def stop(word: object) -> None:
        heard.append(word)
        aside.stop()

    tell = aside.telling(stop)

    def work() -> str:
        tell("first")
        tell("second")
        said.set()
        return "whole"

    aside.run(work, heard.append, heard.append)
    said.wait(5)
    qtbot.waitUntil(lambda: bool(heard), timeout=5_000)
    qtbot.wait(50)
    tell("third")
    assert heard == ["first"]


def test_the_other_thread_never_frees_what_it_was_lent(qtbot: QtBot) -> None:
    garbage.clear()
    lent, gate, threads = Lent(), threading.Event(), []
    freed_on = lent.freed_on
    owner = QObject()
    aside = Aside(lambda _error: None, owner)

    def work(held: Lent = lent) -> bool:
        threads.append(threading.current_thread())
        return gate.wait(5) and bool(held)

    aside.run(work, lambda _value: None, lambda _error: None)
    qtbot.waitUntil(lambda: bool(threads), timeout=5_000)
    del lent, work, aside, owner  # whoever asked is gone while the work is under way
    gate.set()
    threads[0].join(5)

    assert freed_on == []
    garbage.clear()
    assert freed_on == [threading.main_thread()]
