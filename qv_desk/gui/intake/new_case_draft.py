"""A case by hand, half filled in: its fields, and the scans that were added to it with their bytes."""

import base64
import secrets
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from qv_desk.domain.terms.document import DocumentRole
from qv_desk.gui.work.drafts import Drafts
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.services.incoming.new_files import NewFile

_PLACE: Final = "new_case"


class NewCaseDraft:
    """The draft of one new case.

    Args:
        drafts: all drafts of the person.
        token: which case; a new one by default.
    """

    def __init__(self, drafts: Drafts, token: str = "") -> None:
        self._drafts = drafts
        token = token or secrets.token_hex(4)
        self._fields, self._files = f"{_PLACE}/{token}/fields", f"{_PLACE}/{token}/files"

    @classmethod
    def all_of(cls, drafts: Drafts) -> "tuple[NewCaseDraft, ...]":
        """Every new case that was half filled in when the desk was left."""
        parts = (name.split("/") for name in drafts.names(""))
        tokens = dict.fromkeys(part[1] for part in parts if part[0] == _PLACE)
        return tuple(cls(drafts, token) for token in tokens)

    def follow(self, inputs: FormInputs) -> None:
        """Put back what was filled in, and keep what is filled in from now on."""
        self._drafts.follow(inputs, self._fields)

    def files(self) -> tuple[NewFile, ...]:
        """The scans that were added before the desk was left."""
        value = self._drafts.value(self._files) or {}
        read = (_file(record) for record in value.get("files", ()))
        return tuple(file for file in read if file is not None)

    def keep_files(self, files: tuple[NewFile, ...]) -> None:
        """Keep the scans."""
        self._drafts.keep(self._files, {"files": [_record(file) for file in files]})

    def give_up(self) -> None:
        """The case is open, or was given up."""
        self._drafts.drop(self._fields)
        self._drafts.drop(self._files)


def _record(file: NewFile) -> dict[str, str]:
    return {
        "name": file.name,
        "media_type": file.media_type,
        "role": file.role.value,
        "content": base64.b64encode(file.content).decode("ascii"),
    }


def _file(record: Mapping[str, str]) -> NewFile | None:
    with suppress(KeyError, ValueError):
        return NewFile(
            record["name"],
            record["media_type"],
            DocumentRole(record["role"]),
            base64.b64decode(record["content"], validate=True),
        )
    return None
