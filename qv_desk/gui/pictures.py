"""Pictures of the window without a display: for a machine that has none, and for the guide."""

import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QWidget

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.look import typeface
from qv_desk.gui.look.theme import Theme, ThemeChoice
from qv_desk.gui.memory import Memory
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, DeskDoors
from qv_desk.gui.start.windowed_desk import make_application
from qv_desk.gui.words.language import ENGLISH, ScreenLanguage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review
from qv_desk.services.frame.desk import Desk

SIZE: Final = (1440, 900)
_LONGEST_S: Final = 20.0
_QUIET_S: Final = 0.3


def take(desk: Desk, folder: Path, *, language: str) -> tuple[Path, ...]:
    """Draw the start page, the queue, and the most urgent case.

    Args:
        desk: an open desk, which belongs to the calling thread; it stays open.
        folder: where ``today.png``, ``queue.png`` and ``case.png`` go; made if it is not there.
        language: screen language.
    """
    application = make_application()
    folder.mkdir(parents=True, exist_ok=True)
    memory = Memory(folder / ".window.ini")
    typeface.supply_missing()
    spoken, theme = ScreenLanguage(memory), Theme(application, memory)
    spoken.switch(language, remember=False)
    theme.choose(ThemeChoice.LIGHT, remember=False)
    jobs = Jobs(threaded=False)
    workplace = Workplace(desk, jobs, memory)
    workplace.is_sample = True
    window = MainWindow(workplace, PLACES, DeskDoors(), spoken, theme)
    window.resize(*SIZE)
    window.show()
    try:
        return tuple(_pictures(window, desk, jobs, folder))
    finally:
        spoken.switch(ENGLISH, remember=False)  # whoever called may go on in the same process
        window.close()
        window.deleteLater()
        jobs.close()
        theme.deleteLater()
        memory.write()
        (folder / ".window.ini").unlink(missing_ok=True)


def _pictures(window: MainWindow, desk: Desk, jobs: Jobs, folder: Path) -> list[Path]:
    taken = []
    window.go("today")
    taken.append(_draw(window, jobs, folder / "today.png"))
    window.go("all_open")
    taken.append(_draw(window, jobs, folder / "queue.png"))
    rows = review.page(desk, CaseView.ALL, limit=1).rows
    if rows:
        window.open_case(rows[0].summary.case_id)
        taken.append(_draw(window, jobs, folder / "case.png"))
    return taken


def _draw(window: QWidget, jobs: Jobs, path: Path) -> Path:
    """Wait until every question of the window is answered and drawn, then save what it shows."""
    ends = time.monotonic() + _LONGEST_S
    quiet_since = time.monotonic()
    while time.monotonic() < ends and time.monotonic() - quiet_since < _QUIET_S:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if not jobs.is_idle:
            quiet_since = time.monotonic()
    window.grab().save(str(path))
    return path
