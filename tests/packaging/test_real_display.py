"""The libraries that tools/debian.py installs are those that a window on a real X display needs."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

pytestmark = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="no Xvfb here")

WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication([])
window = QMainWindow()
window.show()


def look() -> None:
    if window.windowHandle().isExposed():
        print(app.platformName())
        app.quit()


timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
QTimer.singleShot(60_000, app.quit)
app.exec()
"""


@pytest.fixture
def display() -> Iterator[str]:
    """A display in memory, by its name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait()


def test_a_window_opens_on_x(display: str) -> None:
    settings = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run([sys.executable, "-c", WINDOW], capture_output=True, text=True, check=False, env=settings)

    assert done.stdout.split() == ["xcb"], done.stderr
