"""Two starts on one desk: the second is told, and the window of the first comes to the front."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui import handover
from qv_desk.gui.handover import hand_over, listen, socket_name

ROOT = Path(__file__).resolve().parents[2]
SECOND = (
    "import sys; from pathlib import Path; from qv_desk.gui.handover import hand_over; "
    "print(hand_over(Path(sys.argv[1])))"
)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="tried with sockets that are files")


def second_start(folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", SECOND, str(folder)], stdout=subprocess.PIPE, text=True, cwd=ROOT)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_second_start_brings_a_minimised_window_back(qtbot: QtBot, tmp_path: Path, window: QWidget) -> None:
    window.showMinimized()
    listener = QObject()
    assert listen(listener, tmp_path, lambda: window)
    second = second_start(tmp_path)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.communicate()[0].strip() == "True"
    assert not window.isMinimized()
    assert window.isActiveWindow()
    assert Path(socket_name(tmp_path)).stat().st_mode & 0o077 == 0


def test_nobody_listens_where_no_window_is(tmp_path: Path) -> None:
    assert not hand_over(tmp_path)
    assert not hand_over(tmp_path / "none")


def test_what_a_killed_program_left_is_in_nobodys_way(tmp_path: Path, window: QWidget) -> None:
    code = (
        "import socket, sys; s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(); "
        "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", code, socket_name(tmp_path)], check=False)
    assert Path(socket_name(tmp_path)).exists()
    assert not hand_over(tmp_path)
    listener = QObject()
    assert listen(listener, tmp_path, lambda: window)


def test_a_program_that_does_not_answer_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "_PATIENCE_SECONDS", 0.2)
    code = (
        "import socket, sys, time; s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(); time.sleep(60)"
    )
    dumb = subprocess.Popen([sys.executable, "-c", code, socket_name(tmp_path)])
    try:
        while not Path(socket_name(tmp_path)).exists():
            time.sleep(0.02)
        assert not hand_over(tmp_path)
    finally:
        dumb.kill()
        dumb.wait()


def test_a_stranger_on_the_socket_changes_nothing(qtbot: QtBot, tmp_path: Path, window: QWidget) -> None:
    listener = QObject()
    listen(listener, tmp_path, lambda: window)
    code = (
        "import socket, sys; s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); "
        "s.sendall(b'open sesame' * 100 + b'\\n'); print(s.recv(100))"
    )
    stranger = subprocess.Popen(
        [sys.executable, "-c", code, socket_name(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        stderr=subprocess.DEVNULL,
    )
    qtbot.waitUntil(lambda: stranger.poll() is not None, timeout=30_000)
    assert "shown" not in stranger.communicate()[0]


def test_a_folder_too_deep_for_a_socket_has_none(tmp_path: Path) -> None:
    deep = tmp_path / ("x" * 120)
    deep.mkdir()
    assert socket_name(deep) == ""
    assert not hand_over(deep)
    assert not listen(QObject(), deep, lambda: None)


def test_between_two_windows_nothing_is_shown() -> None:
    handover.show(None, "")


COVER = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

app = QApplication([])
cover = QWidget()
cover.setStyleSheet("background: #ff0000")
cover.setGeometry(app.primaryScreen().geometry())
cover.show()
cover.raise_()
said = []


def look():
    screen = app.primaryScreen()
    middle = screen.geometry().center()
    red = screen.grabWindow(0, middle.x(), middle.y(), 1, 1).toImage().pixelColor(0, 0).name() == "#ff0000"
    if red and not said:
        said.append(print("covered", flush=True))
    if said and not red:
        print("uncovered", flush=True)
        app.quit()


timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
QTimer.singleShot(60_000, app.quit)
app.exec()
"""


@pytest.fixture
def display() -> Iterator[str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="no Xvfb here")
def test_two_real_programs_on_a_real_display(display: str, folder: Path) -> None:
    settings = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "LANG": "C.UTF-8",
        "QV_DESK_FOLDER": str(folder),
    }
    settings.pop("WAYLAND_DISPLAY", None)
    program = [sys.executable, "-m", "qv_desk"]
    first = subprocess.Popen(program, cwd=ROOT, env=settings)
    cover = None
    try:
        until = time.monotonic() + 60
        while not Path(socket_name(folder)).exists() and time.monotonic() < until:
            time.sleep(0.05)
        cover = subprocess.Popen([sys.executable, "-c", COVER], stdout=subprocess.PIPE, text=True, env=settings)
        assert cover.stdout is not None
        assert cover.stdout.readline().strip() == "covered"
        second = subprocess.run(
            program, cwd=ROOT, env=settings, capture_output=True, text=True, check=False, timeout=60
        )
        assert second.returncode == 6
        assert "already open" in second.stderr
        assert "Traceback" not in second.stderr
        assert cover.stdout.readline().strip() == "uncovered"
        assert first.poll() is None
    finally:
        for each in (first, cover):
            if each is not None:
                each.kill()
                each.communicate()
