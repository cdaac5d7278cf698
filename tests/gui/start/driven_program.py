"""The real program in a process of its own, told by its standard input what a person would do.

Each line that it is given runs in the window's thread, with ``program`` in sight; it answers with what the line gives.
The passphrase comes the same way: neither the command nor the environment, which a lock hands on, ever holds it.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

HOUSE = Path(__file__).resolve().parents[3]

_DRIVER = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import *
from qv_desk.__main__ import _keep_to_ourselves
from qv_desk.gui.start.windowed_desk import WindowedDesk, make_application

_keep_to_ourselves()

class Told(QObject):
    line = Signal(str)

application = make_application(["driven"])
program = WindowedDesk(application, Path(sys.argv[1]), language=sys.argv[2])
names = dict(globals())
told = Told()

def do(line):
    try:
        value = eval(line, names)
    except SyntaxError:
        exec(line, names)
        value = None
    except Exception as error:
        value = repr(error)
    print(repr(value), flush=True)

told.line.connect(do, Qt.ConnectionType.QueuedConnection)

def listen():
    for line in sys.stdin:
        told.line.emit(line.strip())

sys.excepthook = program.uncaught
program.start()
threading.Thread(target=listen, daemon=True).start()
sys.exit(application.exec())
"""


class DrivenProgram:
    """The program, from its start to its end.

    Args:
        folder: the desk's folder.
        home: a folder in the place of the person's own.
        environment: what else the process finds in its environment.
        language: of the screen.
    """

    def __init__(
        self, folder: Path, home: Path, environment: dict[str, str] | None = None, language: str = "en"
    ) -> None:
        runtime, temp = home / "runtime", home / "tmp"
        for place in (home, runtime, temp):
            place.mkdir(mode=0o700, exist_ok=True)
        self.temp_folders = (runtime, temp)
        places = {"HOME": home, "XDG_RUNTIME_DIR": runtime, "TMPDIR": temp, "XDG_CONFIG_HOME": home / "config"}
        self._process = subprocess.Popen(
            [sys.executable, "-c", _DRIVER, str(folder), language],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
            cwd=HOUSE,
            # A key store would remember one desk of these tests, and take its next copy for an old one put back.
            env={"QT_QPA_PLATFORM": "offscreen", **os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
            | {name: str(path) for name, path in places.items()}
            | {"PYTHONDONTWRITEBYTECODE": "1"}
            | (environment or {}),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    @property
    def process_id(self) -> int:
        """Stays the same when the desk is locked, and when it is unlocked again."""
        return self._process.pid

    def do(self, line: str) -> str:
        """Have one line run; gives the ``repr`` of its value."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(line + "\n")
        return self._process.stdout.readline().strip()

    def tell(self, line: str) -> None:
        """Have one line run that does not come back, such as the one that locks."""
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")

    def wait_for(self, line: str, seconds: float = 60) -> None:
        """Wait until a line gives True."""
        wait_until(lambda: self.do(f"bool({line})") == "True", seconds, line)

    def unlock(self, passphrase: str) -> None:
        """Type the passphrase, and wait for the first page."""
        self.wait_for("program.jobs.is_idle")
        self.do(f"program.window.passphrase.setText({passphrase!r})")
        self.do("program.window.try_to_open()")
        self.wait_for("type(program.window).__name__ == 'MainWindow'")
        self.wait_for("program._sitting.workplace.drafts.has_arrived and program.jobs.is_idle")

    def wait_until_replaced(self, seconds: float = 30) -> None:
        """Wait until another program runs in the place of this one."""
        wait_until(lambda: b"qv_desk\0" in self._command(), seconds, "the process is replaced")

    def wait_until_ended(self, seconds: float = 30) -> int:
        """The exit code."""
        return self._process.wait(timeout=seconds)

    def send(self, number: int) -> None:
        """Send a signal of the system."""
        self._process.send_signal(number)

    def kill(self) -> None:
        """As a power cut would."""
        self._process.kill()
        self._process.wait()

    def temp_files(self) -> list[Path]:
        """Everything that lies in the places for what is temporary, but Qt's and the key store's sockets."""
        return [path for folder in self.temp_folders for path in folder.rglob("*") if not path.is_socket()]

    def _command(self) -> bytes:
        return Path(f"/proc/{self.process_id}/cmdline").read_bytes()


def wait_until(is_so: Callable[[], bool], seconds: float, what: str) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, f"not within {seconds} s: {what}"
        time.sleep(0.05)


def found_in_memory(process_id: int, needles: dict[str, bytes]) -> dict[str, int]:
    """How often each of these stands in the memory of a process."""
    counts = dict.fromkeys(needles, 0)
    for chunk in _memory(process_id):
        for name, needle in needles.items():
            counts[name] += chunk.count(needle)
    return counts


def _memory(process_id: int) -> Iterator[bytes]:
    with Path(f"/proc/{process_id}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{process_id}/maps").read_text().splitlines():
            bounds, rights, *_ = line.split()
            if rights.startswith("r") and "[v" not in line:
                start, end = (int(bound, 16) for bound in bounds.split("-"))
                with suppress(OSError, ValueError):
                    memory.seek(start)
                    yield memory.read(end - start)
