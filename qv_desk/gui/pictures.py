"""Pictures of the real window, drawn without a display, for a machine that has none and for the guide.

The window that is drawn is the one that people use, made by the same composition root and filled by the same jobs.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from qv_desk.domain.case_summary import CaseView
from qv_desk.errors import DeskError, DeviceError
from qv_desk.gui.app import WindowedDesk, make_application
from qv_desk.gui.main_window import MainWindow
from qv_desk.gui.memory import Memory
from qv_desk.services import review, unlock

if TYPE_CHECKING:
    from qv_desk.services.desk import Desk

Value = TypeVar("Value")

_WIDTH: Final = 1440
_HEIGHT: Final = 900
_LONGEST_WAIT_MS: Final = 60_000
_SETTLE_MS: Final = 250
"""Longer than any view waits before it asks again."""

_PLACES: Final = ("today", "all_open", "post")


def take_pictures(folder: Path, passphrase: str, to_folder: Path, *, language: str) -> tuple[Path, ...]:
    """Open a desk in the window, walk through it, and save what it shows.

    Args:
        folder: the desk's folder; nobody else may have it open.
        passphrase: of the desk's only person.
        to_folder: where the PNG files go; made if it is not there.
        language: screen language.

    Returns:
        The pictures, in the order in which they were taken.

    Raises:
        DeskError: the desk could not be opened.
        DeviceError: a picture could not be written.
    """
    to_folder.mkdir(parents=True, exist_ok=True)
    application = make_application(["qv-desk"])
    with tempfile.TemporaryDirectory(prefix="qv-desk-pictures-") as place:
        # Nothing of this walk is remembered for the next start of the real window.
        memory = Memory(Path(place) / "window.ini")
        program = WindowedDesk(application, folder, language=language, memory=memory)
        try:
            return _walk(program, folder, passphrase, to_folder)
        finally:
            program.end()


def _walk(program: WindowedDesk, folder: Path, passphrase: str, to_folder: Path) -> tuple[Path, ...]:
    pictures = []
    program.start()
    _settle(program)
    pictures.append(_picture(program.window, to_folder / "1-unlock.png"))
    window = _opened(program, folder, passphrase)
    window.resize(_WIDTH, _HEIGHT)
    for number, code in enumerate(_PLACES, start=2):
        window.go(code)
        _settle(program)
        pictures.append(_picture(window, to_folder / f"{number}-{code}.png"))
    window.go("all_open")
    first = _asked(program, lambda: review.page(window.workplace.desk, CaseView.ALL_OPEN, limit=1))
    if first.rows:
        window.open_case(first.rows[0].summary.case_id)
        _settle(program)
        pictures.append(_picture(window, to_folder / f"{len(_PLACES) + 2}-case.png"))
    return tuple(pictures)


def _opened(program: WindowedDesk, folder: Path, passphrase: str) -> MainWindow:
    def unlocked() -> "Desk":
        return unlock.open_desk(folder, unlock.open_keys(folder, None, passphrase))

    program.show_desk(_asked(program, unlocked))
    if not isinstance(program.window, MainWindow):
        raise TypeError("the desk is open and its window is not there")
    _settle(program)
    return program.window


def _asked(program: WindowedDesk, work: Callable[[], Value]) -> Value:
    """What the store thread gives, waited for while the window lives on.

    Raises:
        DeskError: as the work.
        TimeoutError: it takes longer than a minute.
    """
    loop = QEventLoop()
    given: list[Value] = []
    refused: list[DeskError] = []
    program.jobs.ask(program, work, given.append, failed=refused.append, after=loop.quit)
    QTimer.singleShot(_LONGEST_WAIT_MS, loop, loop.quit)
    loop.exec()
    if refused:
        raise refused[0]
    if not given:
        raise TimeoutError("the store did not answer")
    return given[0]


def _settle(program: WindowedDesk) -> None:
    """Let every view get its answer and draw itself; an answer may lead to one more question."""
    for _ in range(3):
        loop = QEventLoop()
        QTimer.singleShot(_SETTLE_MS, loop, loop.quit)
        loop.exec()
        _asked(program, lambda: None)


def _picture(window: QWidget | None, file: Path) -> Path:
    if window is None or not window.grab().save(str(file), "PNG"):
        raise DeviceError("picture_not_written", file=file.name)
    return file
