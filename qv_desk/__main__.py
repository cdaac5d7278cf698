"""Where the program starts: no verb opens the window, a verb runs the command line.

The window is loaded only when it is wanted, and the command line only when there is something to read; so either
starts without the other's weight.
"""

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.assets import form
from qv_desk.errors import DeviceError

if TYPE_CHECKING:
    from qv_desk.services.frame.desk import Desk

_READ_CHILD: Final = "_read-child"
"""The hidden verb with which the frozen program starts itself as a process that reads a mail or shows a file."""

_INTERRUPTED: Final = 130
"""As in :mod:`qv_desk.cli.frame.exit_codes`, which a start of the window does not load."""


class _Window:
    """The window, loaded at the first use."""

    def open(self, folder: Path | None, *, language: str | None, demo_passphrase: str = "") -> int:
        try:
            # Lazy, measured: Qt costs more than everything else together.
            from qv_desk.gui import app  # noqa: PLC0415
        except ImportError as error:
            raise _no_window(error) from error
        return app.run(folder, language=language, demo_passphrase=demo_passphrase)

    def take_pictures(self, desk: "Desk", folder: Path, *, language: str) -> tuple[Path, ...]:
        _draw_off_screen()
        try:
            # Lazy, measured: Qt costs more than everything else together.
            from qv_desk.gui import app  # noqa: PLC0415
        except ImportError as error:
            raise _no_window(error) from error
        return app.take_pictures(desk, folder, language=language)

    def load_forms(self) -> int:
        _draw_off_screen()
        try:
            # Lazy, measured: Qt costs more than everything else together.
            from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415

            from qv_desk.gui.parts.forms import load  # noqa: PLC0415
        except ImportError as error:
            raise _no_window(error) from error
        application = QApplication.instance() or QApplication([])
        names = sorted(file.stem for file in form("any").parent.glob("*.ui"))
        for name in names:
            load(name, QWidget())
        application.processEvents()
        return len(names)


def _draw_off_screen() -> None:
    """Have Qt draw into memory, and keep to itself what such a platform cannot do."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")


def _no_window(error: ImportError) -> Exception:
    """What a missing system library means for the person; a missing module of our own stays a fault."""
    if (error.name or "").startswith("qv_desk"):
        return error
    return DeviceError("window_libraries_missing", library=str(error).partition(":")[0])


def _keep_to_ourselves() -> None:
    """Files that we create are for this user alone, and a crash leaves no memory behind on the disk."""
    os.umask(0o077)
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415  (there is none on Windows)

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: the words after the program's name; by default those it was started with.

    Returns:
        The exit code, see :mod:`qv_desk.cli.frame.exit_codes`.
    """
    words = sys.argv[1:] if argv is None else list(argv)
    _keep_to_ourselves()
    if words[:1] == [_READ_CHILD]:
        # Lazy: each limited process loads nothing but what it needs to read a mail or to show a file.
        if words[1:] == ["view"]:
            from qv_desk.intake.showing.viewer_child import main as look_at_file  # noqa: PLC0415

            return look_at_file()
        from qv_desk.intake.limits.child import main as read_child  # noqa: PLC0415

        return read_child(words[1] if len(words) > 1 else "message")
    if not words:
        # Measured: the command line costs a start of the window 25 ms. It is asked only to say what went wrong.
        try:
            with contextlib.suppress(Exception):
                return _Window().open(None, language=None)
        except KeyboardInterrupt:
            return _INTERRUPTED
    try:
        # Lazy, measured: 4 ms; a start of the window does this behind its first paint.
        from qv_desk.services.entry.hardening import harden_process  # noqa: PLC0415

        harden_process()
        # Lazy: a start of the window pays for the command line's parser only when there are words to read.
        from qv_desk.cli.app import main as run_command_line  # noqa: PLC0415

        return run_command_line(words, _Window())
    except KeyboardInterrupt:  # while it was loading: nothing was begun
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
