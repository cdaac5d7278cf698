import threading
from collections.abc import Callable

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qv_desk.errors import DeskError, InputError
from qv_desk.gui.work.aside import Aside


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
