"""An intake under way, kept: which messages, the bytes of the open one, and what was corrected in its fields."""

import base64
import binascii
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from qv_desk.gui.work.drafts import Drafts
from qv_desk.gui.work.form_inputs import FormInputs

_PLACE: Final = "intake"


@dataclass(frozen=True, slots=True)
class Unread:
    """A message that waits for its turn.

    Attributes:
        path: its file.
        line: of a row of a form, where it begins; 0 for a message that is a file of its own.
        original: its bytes, where they were read before; the file may be gone then.
    """

    path: Path
    line: int = 0
    original: bytes = field(default=b"", repr=False)


class IntakeDraft:
    """The draft of one intake.

    The bytes are kept as soon as a message has been read: the stick it came on may be gone after a lock.

    Args:
        drafts: all drafts of the person.
        token: which intake; a new one by default.
    """

    def __init__(self, drafts: Drafts, token: str = "") -> None:
        self._drafts = drafts
        token = token or secrets.token_hex(4)
        self._message, self._fields = f"{_PLACE}/{token}/message", f"{_PLACE}/{token}/fields"
        self._followed: FormInputs | None = None

    @classmethod
    def all_of(cls, drafts: Drafts) -> "tuple[IntakeDraft, ...]":
        """Every intake that was under way when the desk was left."""
        parts = (name.split("/") for name in drafts.names(""))
        return tuple(cls(drafts, part[1]) for part in parts if part[0] == _PLACE and part[-1] == "message")

    def messages(self) -> list[Unread]:
        """The messages that were still to be done, the open one first."""
        value = self._drafts.value(self._message) or {}
        paths = [Path(path) for path in value.get("paths", ())]
        lines = [*value.get("lines", ()), *[0] * len(paths)]
        return [Unread(path, line) for path, line in zip(paths, lines, strict=False)]

    def begin(self, messages: Sequence[Unread]) -> bytes:
        """Begin with the first of these messages.

        Args:
            messages: those that are still to be done.

        Returns:
            The bytes of the first, where they were kept before; else nothing.
        """
        waiting = {"paths": [str(each.path) for each in messages], "lines": [each.line for each in messages]}
        value = self._drafts.value(self._message) or {}
        if value.get("original") and self.messages() == [Unread(each.path, each.line) for each in messages]:
            return _bytes(value["original"])
        self._drafts.keep(self._message, {**waiting, "original": ""})
        self._drafts.drop(self._fields)
        return messages[0].original

    def take(self, original: bytes, inputs: FormInputs) -> None:
        """The first message has been read and is shown: keep its bytes and what is corrected from now on."""
        value = self._drafts.value(self._message) or {}
        words = base64.b64encode(original).decode("ascii")
        self._drafts.keep(self._message, {**value, "original": words})
        if self._followed is None:
            self._followed = inputs
            self._drafts.follow(inputs, self._fields)

    def give_up(self) -> None:
        """The intake is done, or was closed by the person."""
        self._drafts.drop(self._message)
        self._drafts.drop(self._fields)


def _bytes(words: object) -> bytes:
    try:
        return base64.b64decode(str(words), validate=True)
    except (binascii.Error, ValueError):
        return b""
