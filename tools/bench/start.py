"""How much a start costs, against an empty Qt window: to the unlock window, and on to the first page.

Every case is a process of its own, from its start to its end, in CPU time; floor and candidates take turns in shuffled
rounds, and the figure is the median of the rounds' ratios. The key derivation is slow on purpose: what it takes is
measured inside the process and left out; each of its lanes works in a thread of its own, so that is what all threads
but the window's spend during it. The unlock window ends as soon as it is painted, the main window as soon as
its first page has its rows.
"""

import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.entry import set_up, unlock
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.register import open_case
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish

NAME = "start"
_ROUNDS = 9
_PASSPHRASE = "four quiet herons on the pier"  # noqa: S105 - of a throwaway desk
_CASES = 40

_EMPTY = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
application = QApplication([])
window = Window()
window.resize(1120, 720)
window.show()
application.exec()
"""

_BEGIN = """
import gc, os, sys
gc.disable()
from pathlib import Path
from qv_desk.gui import quick_imports
quick_imports.begin()
from qv_desk.gui.start.windowed_desk import WindowedDesk, make_application
from qv_desk.gui.memory import Memory
folder = Path(sys.argv[1])
application = make_application(["start"])
program = WindowedDesk(application, folder, memory=Memory(folder / "window.ini"))
program.start()
"""

_UNLOCK_WINDOW = (
    _BEGIN
    + """
program.window.painted.connect(lambda: os._exit(0))
application.exec()
"""
)

_FIRST_PAGE = (
    _BEGIN
    + """
spent = []

def type_passphrase():
    import threading, time
    from qv_desk.vault import slots
    derive = slots.stretched
    window = time.pthread_getcpuclockid(threading.main_thread().ident)
    def behind():
        return time.process_time() - time.clock_gettime(window)
    def timed(*words, **more):
        before = behind()
        try:
            return derive(*words, **more)
        finally:
            spent.append(behind() - before)
    slots.stretched = timed
    program.window.passphrase.setText(sys.argv[2])
    program.window.opened.connect(look)
    program.window.try_to_open()

def look():
    page = program.window.pages.currentWidget()
    page.shown.connect(end)

def end():
    application.processEvents()
    print(sum(spent), flush=True)
    os._exit(0)


program.window.painted.connect(type_passphrase)
application.exec()
"""
)


def run() -> list[dict[str, str | float]]:
    """Measure both ways."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = _sample_desk(Path(scratch))
        cases = {"empty": _EMPTY, "unlock": _UNLOCK_WINDOW, "page": _FIRST_PAGE}
        spent: dict[str, list[float]] = {name: [] for name in cases}
        for number in range(_ROUNDS + 1):
            order = list(cases)
            random.shuffle(order)
            for name in order:
                seconds = _cpu_seconds(cases[name], folder)
                if number:  # the first round only warms the caches
                    spent[name].append(seconds)
    figures = (("unlock", "the unlock window", 1.3), ("page", "the unlock window and the first page", 4.0))
    return [
        {
            "row": "1a",
            "what": f"start to {what} / an empty window",
            "ratio": statistics.median(b / a for a, b in zip(spent["empty"], spent[name], strict=True)),
            "goal": goal,
            "unit": "x",
        }
        for name, what, goal in figures
    ]


def _cpu_seconds(code: str, folder: Path) -> float:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)  # ``os.times`` counts in ticks of 10 ms
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder), _PASSPHRASE],
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        timeout=120,
        capture_output=True,
        text=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    left_out = float(done.stdout or 0)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime - left_out


def _sample_desk(scratch: Path) -> Path:
    folder, now = scratch / "desk", datetime.now(UTC)
    set_up.create_office(
        folder,
        office=set_up.office_defaults().office,
        user_name="Lin Wei",
        passphrase=_PASSPHRASE,
        device_secret=False,
        wish=SlotWish(kdf=LIGHTEST_KDF),
    )
    desk = unlock.open_desk(folder, unlock.open_keys(folder, None, _PASSPHRASE))
    for number in range(_CASES):
        party = Party(f"Sample Person {number}", ("1 Sample Street",), "someone@example.org", "", "IE")
        received_at = now - timedelta(days=number % 25, hours=number)
        open_case(
            desk,
            NewCase(
                kind=CaseKind.RIGHTS_REQUEST,
                rights=(Right.ACCESS,),
                data_subject=party,
                channel=Channel.E_MAIL,
                language="en",
                subject="Access",
                asked="",
                received_at=received_at,
            ),
        )
    desk.close()
    return folder
