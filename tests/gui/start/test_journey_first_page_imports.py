"""The window shows its first page without what only a whole case needs: each of these would be paid at every start."""

import os
import sys
from pathlib import Path
from subprocess import run

from tests.gui.sample_desk import PASSPHRASE

_NOT_FOR_A_START = {
    "alembic",
    "asyncio",
    "csv",
    "email",
    "reportlab",
    "sqlalchemy",
    "qv_desk.domain.cases.case",
    "qv_desk.domain.incoming.proposal",
    "qv_desk.intake",
    "qv_desk.letters",
    "qv_desk.services.care.calendars_in",
    "qv_desk.services.cases.chasers",
    "qv_desk.store.rows",
}

_START = """
import os, sys
from pathlib import Path
from qv_desk.gui.start.windowed_desk import WindowedDesk, make_application
from qv_desk.gui.memory import Memory
folder = Path(sys.argv[1])
application = make_application(["start"])
program = WindowedDesk(application, folder, memory=Memory(folder / "window.ini"))
program.start()

def type_passphrase():
    program.window.passphrase.setText(sys.argv[2])
    program.window.opened.connect(look)
    program.window.try_to_open()

def look():
    program.window.pages.currentWidget().shown.connect(end)

def end():
    print(*sys.modules, flush=True)
    os._exit(0)

program.window.painted.connect(type_passphrase)
application.exec()
"""


def test_the_window_shows_its_first_page_without_sqlalchemy_or_a_whole_case(
    folder: Path,
) -> None:
    done = run(
        [sys.executable, "-c", _START, str(folder), PASSPHRASE],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    loaded = set(done.stdout.split())

    assert {"qv_desk.gui.shell.today_page", "sqlcipher3"} <= loaded
    assert not loaded & _NOT_FOR_A_START
