"""Read a message and propose what it is; nothing is saved."""

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from qv_desk.catalogue.inquiry_form import inquiry_form_words
from qv_desk.catalogue.office_defaults import office_defaults
from qv_desk.catalogue.triage_words import triage_words
from qv_desk.domain.incoming.message import IncomingMessage
from qv_desk.domain.incoming.proposal import KnownPerson, Proposal
from qv_desk.domain.terms.party import Channel
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.intake.files.local_file import read_file
from qv_desk.intake.limits import limited
from qv_desk.intake.tables.inquiry_csv import Inquiry, is_table
from qv_desk.intake.triage.proposing import propose, with_quoted_heads

_AT_ONCE: Final = min(4, os.cpu_count() or 1)
_OUTLOOK: Final = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class Reading:
    """A message that was read, with what it seems to be.

    Attributes:
        name: the name of the file, without its folder.
        original: the bytes of the file, or the row of a form with its headings, to be kept by their SHA-256
            (``message.digest``).
        channel: how it came in.
        line: of a row, where it begins in its file; 0 for a message that is a file of its own.
    """

    name: str
    message: IncomingMessage
    proposal: Proposal
    original: bytes = field(repr=False)
    channel: Channel = Channel.E_MAIL
    line: int = 0

    @property
    def original_name(self) -> str:
        """Under what name the original is kept."""
        if self.channel is Channel.WEB_FORM:
            return "inquiry.csv"
        return "message.msg" if self.original_type == "application/vnd.ms-outlook" else "message.eml"

    @property
    def original_type(self) -> str:
        """The media type of the original."""
        if self.channel is Channel.WEB_FORM:
            return "text/csv"
        return "application/vnd.ms-outlook" if self.original.startswith(_OUTLOOK) else "message/rfc822"

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
    """Reads a message file (.eml, .msg) and proposes what it is.

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
    """Reads many mails, each in a process of its own, a few at a time; in the order of ``paths``.

    A file that cannot be read yields its error instead of a reading, and the others go on.
    """

    def one(path: Path) -> Reading | InputError:
        try:
            return read_message(path, now=now, known=known)
        except InputError as error:
            return error

    with ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="read") as pool:
        yield from pool.map(one, paths)


def usual_zone() -> ZoneInfo:
    """The time zone of the office as it is shipped, for what is said where no desk is open."""
    return ZoneInfo(office_defaults().office.time_zone)


def read_each(
    paths: Sequence[Path], *, now: datetime, known: Sequence[KnownPerson] = ()
) -> Iterator[tuple[Path, Reading | InputError]]:
    """Every message of many files with its file, as ``read_all`` gives them; in the order of ``paths``."""

    def one(path: Path) -> tuple[Reading | InputError, ...]:
        try:
            return tuple(read_all(path, now=now, known=known))
        except InputError as error:
            return (error,)

    with ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="read") as pool:
        for path, readings in zip(paths, pool.map(one, paths), strict=True):
            for reading in readings:
                yield path, reading


def read_all(path: Path, *, now: datetime, known: Sequence[KnownPerson] = ()) -> Iterator[Reading | InputError]:
    """Reads every message of a file: one of a mail, one a row of an export of the website's inquiry form (.csv).

    Args:
        path: the file.
        now: aware; no receipt after it is believed.
        known: people of earlier cases.

    Returns:
        The readings one after the other, in the order of the file; a row that is no inquiry yields its error, which
        names the line.

    Raises:
        InputError: the file cannot be read at all.
    """
    try:
        original = read_file(path)
    except InputError as problem:
        if problem.code == "mail_too_large" and is_table(path.name):
            raise InputError("inquiry_too_large") from None
        raise
    return read_all_bytes(original, path.name, now=now, known=known)


def read_all_bytes(
    original: bytes, name: str, *, now: datetime, known: Sequence[KnownPerson] = ()
) -> Iterator[Reading | InputError]:
    """The same for bytes that are already here.

    Raises:
        InputError: as ``read_all``.
    """
    if not is_table(name):
        return iter((read_bytes(original, name, now=now, known=known),))
    zone = usual_zone()
    rows = limited.read_inquiries(original, inquiry_form_words(), zone)
    return (_row_reading(row, name, now, known) for row in rows)


def _row_reading(row: Inquiry, name: str, now: datetime, known: Sequence[KnownPerson]) -> Reading | InputError:
    if row.message is None:
        return row.problem or InputError("mail_reader_failed")
    words = triage_words()
    proposal = propose(row.message, words, now=now, known=known)
    return Reading(name, row.message, proposal, row.original, Channel.WEB_FORM, row.line)
