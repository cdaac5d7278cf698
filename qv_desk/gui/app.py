"""The door to the window: what the start of the program calls, and nothing else.

Qt is imported inside the functions, for two measured reasons. A command line that never shows a window does not pay for
it. And while the window's modules are loaded, the collector of cyclic garbage rests: Qt's enumerations alone make a
hundred thousand objects that all stay, and looking through them again and again costs a tenth of the start.
"""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.errors import DeviceError, StoreError
from qv_desk.gui import handover, quick_imports
from qv_desk.services.entry.desk_folder import default_folder

if TYPE_CHECKING:
    from qv_desk.services.frame.desk import Desk

_LISTEN_AFTER_MS: Final = 700
"""After the first paint: a second start within the first second is told by the store instead."""


def run(folder: Path | None, *, language: str | None = None, demo_passphrase: str = "") -> int:
    """Open the window on a desk's folder and stay until it is closed.

    Args:
        folder: the desk's folder; None for the usual place.
        language: screen language; None for the remembered one.
        demo_passphrase: shown beside the unlock field of the sample office; empty for a real desk.

    Returns:
        The exit code.

    Raises:
        StoreError: ``store_in_use`` when another window is open on this desk; it has come to the front.
        DeviceError: this computer lacks a library that the window needs.
    """
    place = folder or default_folder()
    follows_a_lock = any(name.startswith("QV_DESK_LOCKED") for name in os.environ)  # then the other one is ending
    if not follows_a_lock and handover.hand_over(place):
        raise StoreError("store_in_use")
    gc.disable()  # gui.work.garbage collects from the window's thread once there is something to collect
    try:
        quick_imports.begin()
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        from qv_desk.gui.start.windowed_desk import WindowedDesk, make_application  # noqa: PLC0415
    except ImportError as error:
        raise _explained(error) from error
    application = make_application()
    program = WindowedDesk(application, place, language=language, demo_passphrase=demo_passphrase)
    sys.excepthook = program.uncaught
    program.start()
    QTimer.singleShot(_LISTEN_AFTER_MS, program, lambda: handover.listen(program, place, lambda: program.window))
    return application.exec()


def take_pictures(desk: "Desk", folder: Path, *, language: str) -> tuple[Path, ...]:
    """Draw the window without a display and save what it shows.

    Args:
        desk: an open desk, which belongs to the calling thread; it stays open.
        folder: where the PNG files go.
        language: screen language.

    Raises:
        DeviceError: this computer lacks a library that the window needs.
    """
    try:
        from qv_desk.gui.pictures import take  # noqa: PLC0415
    except ImportError as error:
        raise _explained(error) from error
    return take(desk, folder, language=language)


def _explained(error: ImportError) -> Exception:
    """What a missing system library means for the person; a missing module of our own stays a fault."""
    if (error.name or "").startswith("qv_desk"):
        return error
    return DeviceError("window_libraries_missing", library=str(error).partition(":")[0])
