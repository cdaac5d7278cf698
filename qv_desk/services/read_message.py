"""Read a message and propose what it is; nothing is saved."""

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.domain.message import IncomingMessage
from qv_desk.domain.proposal import KnownPerson, Proposal
from qv_desk.domain.wording import Wording
from qv_desk.errors import InputError
from qv_desk.intake import limited
from qv_desk.intake.local_file import read_file
from qv_desk.intake.triage import propose, with_quoted_heads


@dataclass(frozen=True, slots=True)
class Reading:
    """A message that was read, with what it seems to be.

    Attributes:
        name: the name of the file, without its folder.
        original: the bytes of the file, to be kept by their SHA-256 (``message.digest``).
    """

    name: str
    message: IncomingMessage
    proposal: Proposal
    original: bytes = field(repr=False)

    def attachment_contents(self) -> tuple[bytes, ...]:
        """The bytes of each attachment, in the order of ``message.attachments``; read when they are asked for.

        Raises:
            InputError: the message cannot be read a second time.
        """
        return limited.read_attachments(self.original, self.message)

    def warnings(self) -> tuple[Wording, ...]:
        """What was odd about the message, as sentences."""
        sentences = triage_words().warnings
        return tuple(sentences[code] for code in self.message.warnings if code in sentences)


def read_message(path: Path, *, now: datetime, known: Iterable[KnownPerson] = ()) -> Reading:
    """Reads a message file (.eml) and proposes what it is.

    Args:
        path: the file.
        now: aware; no receipt after it is believed.
        known: people of earlier cases, to find the same person among.

    Raises:
        InputError: the file is no message that can be read; the code says why.
    """
    return read_bytes(read_file(path), path.name, now=now, known=known)


def read_bytes(original: bytes, name: str, *, now: datetime, known: Iterable[KnownPerson] = ()) -> Reading:
    """The same for bytes that are already here, as a mail program drops them.

    Raises:
        InputError: as ``read_message``.
    """
    words = triage_words()
    message = with_quoted_heads(limited.read_message(original), words)
    return Reading(name, message, propose(message, words, now=now, known=known), original)


def read_messages(
    paths: Sequence[Path], *, now: datetime, known: Sequence[KnownPerson] = ()
) -> Iterator[Reading | InputError]:
    """Reads many files, each in a process of its own, a few at a time; in the order of ``paths``.

    A file that cannot be read yields its error instead of a reading, and the others go on.
    """

    def one(path: Path) -> Reading | InputError:
        try:
            return read_message(path, now=now, known=known)
        except InputError as error:
            return error

    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1), thread_name_prefix="read") as pool:
        yield from pool.map(one, paths)
