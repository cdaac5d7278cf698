"""A session bus and a key store of the tests' own: empty, unlocked, and gone when the tests end.

Nothing of the person at the machine is touched. ``python -m tools.key_store COMMAND`` runs a command beside one.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.steps import Obstacle

_PATIENCE_SECONDS = 20.0
_BUS = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--nosyslog", "--print-address=1"]
_KEY_STORE = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]


def can_be_had() -> bool:
    """Whether this machine has what a Secret Service needs."""
    return os.name != "nt" and all(shutil.which(command[0]) for command in (_BUS, _KEY_STORE))


@contextmanager
def offered() -> Iterator[dict[str, str]]:
    """Run an unlocked key store on a bus of its own while the block lasts.

    Yields:
        The environment that leads to it.

    Raises:
        Obstacle: it did not start.
    """
    with tempfile.TemporaryDirectory(prefix="key-store-") as folder, Path(folder, "log").open("wb") as log:
        places = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"), folder)
        here = {**os.environ, **places}
        bus = subprocess.Popen(_BUS, stdout=subprocess.PIPE, stderr=log, env=here)
        try:
            address = bus.stdout.readline().decode().strip() if bus.stdout else ""
            here["DBUS_SESSION_BUS_ADDRESS"] = address
            daemon = subprocess.Popen(_KEY_STORE, stdin=subprocess.PIPE, stdout=log, stderr=log, env=here)
            try:
                if daemon.stdin is not None:
                    daemon.stdin.write(b"throwaway")
                    daemon.stdin.close()
                if not _answers(address):
                    problem = f"The key store did not start:\n{Path(folder, 'log').read_text(errors='replace')}"
                    raise Obstacle(problem)
                yield {"DBUS_SESSION_BUS_ADDRESS": address}
            finally:
                daemon.terminate()
                daemon.wait()
        finally:
            bus.terminate()
            bus.wait()
            if bus.stdout:
                bus.stdout.close()


def _answers(address: str) -> bool:
    """Whether the key store has taken its name on the bus before our patience ends.

    Only the bus is asked: a call to the name itself would make the bus start a second, locked key store.
    """
    # Here and not above: ./dev starts before anything is installed.
    from jeepney import message_bus  # noqa: PLC0415
    from jeepney.io.blocking import Proxy, open_dbus_connection  # noqa: PLC0415

    until = time.monotonic() + _PATIENCE_SECONDS
    with open_dbus_connection(address) as connection:
        while time.monotonic() < until:
            if Proxy(message_bus, connection).NameHasOwner("org.freedesktop.secrets") == (1,):
                return True
            time.sleep(0.05)
    return False


def main(command: list[str]) -> int:
    """Run a command beside a key store.

    Args:
        command: the program and its arguments.

    Returns:
        Its exit code, or 1 when the key store did not start.
    """
    try:
        with offered() as environment:
            return subprocess.run(command, env={**os.environ, **environment}, check=False).returncode
    except Obstacle as problem:
        sys.stderr.write(f"{problem}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
