"""Starts a key store with nothing in it on this session bus, and then the program named by the arguments.

Called inside ``dbus-run-session``, so neither the bus nor the key store is the one of the person at the machine.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from jeepney import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

_PATIENCE_SECONDS = 20.0


def main(command: list[str]) -> int:
    """Run a command beside an unlocked key store.

    Args:
        command: the program and its arguments.

    Returns:
        Its exit code, or 1 when the key store did not start.
    """
    with tempfile.TemporaryDirectory(prefix="key-store-") as folder:
        places = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"), folder)
        with Path(folder, "daemon.log").open("wb") as log:
            daemon = subprocess.Popen(
                ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                env={**os.environ, **places},
            )
            if daemon.stdin is not None:
                daemon.stdin.write(b"throwaway")
                daemon.stdin.close()
            try:
                if not _answers():
                    sys.stderr.write(f"The key store did not start:\n{Path(folder, 'daemon.log').read_text()}\n")
                    return 1
                return subprocess.run(
                    command, env={**os.environ, "QV_DESK_TEST_KEY_STORE": "yes"}, check=False
                ).returncode
            finally:
                daemon.terminate()
                daemon.wait()


def _answers() -> bool:
    """Whether the key store has taken its name on the bus before our patience ends.

    Only the bus is asked: a call to the name itself would make the bus start a second, locked key store.
    """
    until = time.monotonic() + _PATIENCE_SECONDS
    with open_dbus_connection() as connection:
        while time.monotonic() < until:
            if Proxy(message_bus, connection).NameHasOwner("org.freedesktop.secrets") == (1,):
                return True
            time.sleep(0.05)
    return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
