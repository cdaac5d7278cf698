"""An intake under way, kept: which messages, the bytes of the open one, and what was corrected in its fields."""

import base64
import binascii
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from qv_desk.gui.work.drafts import Drafts
from qv_desk.gui.work.form_inputs import FormInputs

_PLACE: Final = "intake"


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

    def paths(self) -> list[Path]:
        """The messages that were still to be done, the open one first."""
        value = self._drafts.value(self._message) or {}
        return [Path(path) for path in value.get("paths", ())]

    def begin(self, paths: Sequence[Path]) -> bytes:
        """Begin with the first of these messages.

        Args:
            paths: the messages that are still to be done.

        Returns:
            The bytes of the first, where they were kept before; else nothing.
        """
        names = [str(path) for path in paths]
        value = self._drafts.value(self._message) or {}
        if value.get("paths") == names and value.get("original"):
            return _bytes(value["original"])
        self._drafts.keep(self._message, {"paths": names, "original": ""})
        self._drafts.drop(self._fields)
        return b""

    def take(self, original: bytes, inputs: FormInputs) -> None:
        """The first message has been read and is shown: keep its bytes and what is corrected from now on."""
        value = self._drafts.value(self._message) or {}
        words = base64.b64encode(original).decode("ascii")
        self._drafts.keep(self._message, {"paths": value.get("paths", []), "original": words})
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
