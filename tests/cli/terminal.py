"""What the tests of the command line share besides fixtures."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qv_desk.services.frame.desk import Desk

PASSPHRASE = "four quiet herons on the pier"
SAFEGUARDS = "safeguards=Standard contractual clauses; a copy can be had from us."


class NoDisplay:
    """A window on a computer that has none; it notes what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []

    def open(self, folder: Path | None, *, language: str | None, demo_passphrase: str = "") -> int:
        self.asked.append(("open", folder, language, demo_passphrase))
        return 0

    def take_pictures(self, desk: Desk, folder: Path, *, language: str) -> tuple[Path, ...]:
        self.asked.append(("take_pictures", desk.folder, folder, language))
        return (folder / "today.png",)

    def load_forms(self) -> int:
        self.asked.append(("load_forms",))
        return 1


@dataclass(frozen=True)
class Answer:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def record(self) -> dict[str, Any]:
        (record,) = self.records
        return record


Command = Callable[..., Answer]


def secret(file: Path, text: str) -> Path:
    """A file that only this user can read."""
    file.touch(mode=0o600)
    file.write_text(f"{text}\n", encoding="utf-8")
    return file
