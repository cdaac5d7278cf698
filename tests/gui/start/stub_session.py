"""Stands for logind and for a screen saver on a private bus: it answers, and emits the true signals when told to."""

import os
import queue
import subprocess
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

LOGIND = "org.freedesktop.login1"
MANAGER = "org.freedesktop.login1.Manager"
MANAGER_PATH = "/org/freedesktop/login1"
SESSION = "org.freedesktop.login1.Session"
SESSION_PATH = "/org/freedesktop/login1/session/_37"
PROPERTIES = "org.freedesktop.DBus.Properties"


class PrivateBus:
    """A message bus of its own, ended with the block."""

    def __init__(self, folder: Path) -> None:
        self._place = f"unix:path={folder}/bus"

    def __enter__(self) -> Self:
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address={self._place}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()
        return self

    def __exit__(self, *_: object) -> None:
        self._daemon.terminate()
        self._daemon.wait()
        if self._daemon.stdout is not None:
            self._daemon.stdout.close()

    @property
    def environment(self) -> dict[str, str]:
        """For a program that is to find this bus in the place of both."""
        return {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": self.address, "DBUS_SESSION_BUS_ADDRESS": self.address}


class StubSession:
    """logind with one session, and whatever else emits signals.

    Args:
        bus: the address.
    """

    def __init__(self, bus: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(bus, enable_fds=True)
        Proxy(message_bus, self._connection).RequestName(LOGIND, 0)
        self._signals: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self._stop = threading.Event()
        self.asked: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.is_locked = False
        self._reader, self._writer = os.pipe()
        os.set_blocking(self._reader, False)
        self._thread = threading.Thread(target=self._run, name="stub")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join()
        self._connection.close()
        os.close(self._reader)

    def wait_until_heard(self) -> None:
        """Wait until somebody listens to the session: a change of it makes them ask for its hint."""
        self.wait_for("GetSession")
        found = ""
        while found != "Get":
            self.emit(SESSION_PATH, PROPERTIES, "PropertiesChanged", "sa{sv}as", SESSION, {}, ["LockedHint"])
            with suppress(queue.Empty):
                found = self.asked.get(timeout=0.1)

    def wait_for(self, method: str) -> None:
        """Wait until somebody has called this method and was answered."""
        while self.asked.get(timeout=20) != method:
            pass

    def emit(self, path: str, interface: str, name: str, signature: str = "", *body: Any) -> None:  # noqa: ANN401 - D-Bus values
        """Emit a signal."""
        self._signals.put(new_signal(DBusAddress(path, interface=interface), name, signature or None, body))

    def sleep_is_held_back(self) -> bool:
        """Whether the one who asked still has the open file on which the computer's sleep waits."""
        with suppress(BlockingIOError):
            return os.read(self._reader, 1) != b""
        return True

    def _run(self) -> None:
        while not self._stop.is_set():
            while not self._signals.empty():
                self._connection.send(self._signals.get())
            try:
                message = self._connection.receive(timeout=0.02)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                method = message.header.fields[HeaderFields.member]
                self._connection.send(self._answer(method, message))
                if method == "Inhibit":
                    os.close(self._writer)  # the one who asked has the other copy
                self.asked.put(method)

    def _answer(self, method: str, message: Message) -> Message:
        match method, message.body:
            case "Get", (_, "Id"):
                return new_method_return(message, "v", (("s", "37"),))
            case "Get", (_, "LockedHint"):
                return new_method_return(message, "v", (("b", self.is_locked),))
            case "GetSession", ("37",):
                return new_method_return(message, "o", (SESSION_PATH,))
            case "Inhibit", ("sleep", _, _, "delay"):
                return new_method_return(message, "h", (self._writer,))
        return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
