"""A second start of the program on the same desk: the window that is there comes to the front, and the second ends.

The first program listens on a socket that only its own user can reach: on Linux and macOS a file in the desk's folder,
on Windows a named pipe. Nothing is said over it but "show yourself" and "shown". Where no such socket can be made the
second program goes as far as its passphrase, and then the store tells it that the desk is open already.
"""

import hashlib
import os
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

_SOCKET_FILE: Final = ".window"
_LONGEST_PATH: Final = 100
"""Systems allow 104 bytes or a few more for the path of a socket."""
_SHOW: Final = b"show "
_SHOWN: Final = b"shown"
_PATIENCE_SECONDS: Final = 3.0
_TOKEN: Final = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - the name of Wayland's leave to come to the front
_LONGEST_MESSAGE: Final = 512


def socket_name(folder: Path) -> str:
    """Where the program with a window on this desk listens; empty where the folder's path is too long for it."""
    place = folder.resolve()
    if sys.platform == "win32":
        return f"qv-desk-{hashlib.sha256(str(place).casefold().encode()).hexdigest()[:32]}"
    path = place / _SOCKET_FILE
    return str(path) if len(os.fsencode(path)) <= _LONGEST_PATH else ""


def hand_over(folder: Path) -> bool:
    """Ask the program that has a window on this desk to show it.

    Loads no Qt, and where nobody listens costs one look at the disk.

    Args:
        folder: the desk's folder.

    Returns:
        Whether there is such a program and it has shown its window.
    """
    name = socket_name(folder)
    message = _SHOW + os.environ.get(_TOKEN, "").encode()[: _LONGEST_MESSAGE - len(_SHOW) - 1] + b"\n"
    with suppress(OSError):
        return bool(name) and _answer(name, message) == _SHOWN
    return False


def listen(parent: "QObject", folder: Path, window: Callable[[], "QWidget | None"]) -> bool:
    """Show the window whenever a second start of the program asks for it.

    Args:
        parent: as long as it lives, somebody listens.
        folder: the desk's folder.
        window: gives the window of the moment.

    Returns:
        Whether a socket could be made.
    """
    # Lazy, measured: the window is painted before anybody listens.
    from PySide6.QtNetwork import QLocalServer, QLocalSocket  # noqa: PLC0415

    name = socket_name(folder)
    if not name or not folder.is_dir():
        return False
    server = QLocalServer(parent)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(name)  # a program that was killed leaves its file behind

    def answer(caller: QLocalSocket) -> None:
        if caller.canReadLine():
            line = bytes(caller.readLine(_LONGEST_MESSAGE).data())
            if line.startswith(_SHOW):
                show(window(), line.removeprefix(_SHOW).strip().decode("ascii", "ignore"))
                caller.write(_SHOWN)
            caller.disconnectFromServer()

    def receive() -> None:
        while (caller := server.nextPendingConnection()) is not None:
            caller.readyRead.connect(lambda caller=caller: answer(caller))
            caller.disconnected.connect(caller.deleteLater)
            answer(caller)

    server.newConnection.connect(receive)
    return server.listen(name)


def show(window: "QWidget | None", token: str) -> None:
    """Bring a window to the front.

    Args:
        window: which; nothing happens between two windows.
        token: the second program's leave from the desktop to come to the front; empty where there is none.
    """
    if window is None:
        return
    if token:
        os.environ[_TOKEN] = token
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()


def _answer(name: str, message: bytes) -> bytes:
    """What the listener says.

    Raises:
        OSError: nobody listens.
    """
    if sys.platform == "win32":
        with Path(rf"\\.\pipe\{name}").open("r+b", buffering=0) as pipe:
            pipe.write(message)
            return pipe.read(len(_SHOWN))
    if not Path(name).exists():
        return b""
    # Lazy, measured: a start that finds no socket does not load the module either.
    import socket  # noqa: PLC0415

    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as caller:
        caller.settimeout(_PATIENCE_SECONDS)
        caller.connect(name)
        caller.sendall(message)
        return caller.recv(len(_SHOWN))
