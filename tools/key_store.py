"""Starts a key store with nothing in it on this session bus, and then the program named by the arguments.

Called inside ``dbus-run-session``, so neither the bus nor the key store is the one of the person at the machine.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import secretstorage
from jeepney.wrappers import DBusErrorResponse

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
                return subprocess.run(command, check=False).returncode
            finally:
                daemon.terminate()
                daemon.wait()


def _answers() -> bool:
    """Whether the key store answers on the bus, unlocked, before our patience ends."""
    until = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < until:
        try:
            connection = secretstorage.dbus_init()
            try:
                return not secretstorage.get_default_collection(connection).is_locked()
            finally:
                connection.close()
        except (secretstorage.exceptions.SecretStorageException, DBusErrorResponse, OSError):
            time.sleep(0.1)
    return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
