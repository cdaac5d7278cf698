"""A desk with a device secret on a real key store that is then locked, emptied and gone; run beside a throwaway one.

Started by the tests: ``python -m tools.key_store python -m tests.journeys.key_store_day FOLDER``.
Says as JSON what the program answered in each situation.
"""

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import secretstorage

from tests.journeys.program import PASSPHRASE, ROOT

NEW_PASSPHRASE = "seven loud geese under the bridge"


class Day:
    """Starts the program again and again and writes down what it says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said: dict[str, dict[str, object]] = {}
        self.old, self.new = self.secret("old.txt", PASSPHRASE), self.secret("new.txt", NEW_PASSPHRASE)

    def secret(self, name: str, words: str) -> Path:
        file = self.folder / name
        file.touch(mode=0o600)
        file.write_text(words, encoding="utf-8")
        return file

    def asks(self, situation: str, *words: str | Path, **environment: str) -> None:
        desk = self.folder / "desk"
        done = subprocess.run(
            [sys.executable, "-m", "qv_desk", "--json", "--folder", desk, *words],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            check=False,
            cwd=ROOT,
            env={**os.environ, **environment},
            timeout=120,
        )
        lines = done.stdout.decode().splitlines()
        record = json.loads(lines[-1]) if lines else {}
        self.said[situation] = {
            "code": done.returncode,
            "error": record.get("error", ""),
            "message": record.get("message", ""),
            "advice": record.get("advice", ""),
            "stderr": done.stderr.decode(),
        }

    def passes(self) -> None:
        opening = ("cases", "--passphrase-file", self.old)
        code = self.folder / "code.txt"
        self.asks(
            "set up",
            *("init", "--user", "Lin Wei", "--device-secret", "--passphrase-file", self.old, "--recovery-file", code),
        )
        self.asks("gone", *opening, DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere", XDG_RUNTIME_DIR=str(self.folder))
        self.asks(
            "gone at set-up",
            *("init", "--user", "Lin Wei", "--device-secret", "--passphrase-file", self.old),
            *("--folder", self.folder / "second"),
            DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere",
        )
        with closing(secretstorage.dbus_init()) as bus:
            collection = secretstorage.get_default_collection(bus)
            kept = [(item.get_label(), item.get_attributes(), item.get_secret()) for item in collection.get_all_items()]
            for item in collection.get_all_items():
                item.delete()
            self.asks("emptied", *opening)
            for label, attributes, secret in kept:
                collection.create_item(label, attributes, secret)
            collection.lock()
            self.asks("locked", *opening)
        self.asks(
            "recovered",
            *("recover", "--code-file", code, "--new-passphrase-file", self.new),
        )
        self.asks("after the recovery", "cases", "--passphrase-file", self.new)


def main() -> None:
    day = Day(Path(sys.argv[1]))
    day.passes()
    sys.stdout.write(json.dumps(day.said))


if __name__ == "__main__":
    main()
