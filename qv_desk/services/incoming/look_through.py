"""Look through message files and folders before anybody opens a case: what each message is, in one list.

Nothing is saved and no file is moved. Each file is read in a limited process of its own, a few at a time; of what was
read only the proposal stays in memory, so that a full folder fits.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from qv_desk.domain.incoming.message import AutomaticKind
from qv_desk.domain.incoming.proposal import KnownPerson
from qv_desk.domain.linking.possible_case import PossibleCase
from qv_desk.errors import InputError
from qv_desk.intake.tables.inquiry_csv import is_table
from qv_desk.services.incoming import replies
from qv_desk.services.incoming.bulk_intake import BulkOutcome, BulkRow, Progress, Stop, files_in, row_of, why_a_person
from qv_desk.services.incoming.read_message import Reading, read_all, read_all_bytes, read_each
from qv_desk.services.incoming.replies import Pointers

_AT_ONCE: Final = 8


@dataclass(frozen=True, slots=True)
class Found:
    """One message, or one file that holds none.

    Attributes:
        path: the file.
        row: what it is, or why it could not be read; ``read`` and sure, ``needs_person``, ``duplicate`` or ``refused``.
        digest: of a message, as the store knows it; empty for what could not be read.
        message_id: the sender's, or empty.
        pointers: by what the message points to a case; None for what could not be read.
        original: of a row of a form, the row with its headings; files are read again when their turn comes.
    """

    path: Path
    row: BulkRow
    digest: str = ""
    message_id: str = ""
    original: bytes = field(default=b"", repr=False)
    pointers: Pointers | None = field(default=None, repr=False)

    @property
    def is_message(self) -> bool:
        """Whether there is a message that a person can go through."""
        return bool(self.digest)


def is_several(paths: Sequence[Path]) -> bool:
    """Whether more than one message may be behind these paths: several files, a folder, a table of inquiries."""
    return len(paths) > 1 or any(path.is_dir() or is_table(path.name) for path in paths)


def look_through(
    paths: Sequence[Path],
    *,
    now: datetime,
    known: Sequence[KnownPerson] = (),
    report: Progress | None = None,
    stop: Stop | None = None,
) -> tuple[Found, ...]:
    """Read every message of these files, and of these folders and the folders in them.

    Args:
        paths: files and folders.
        now: aware; no receipt after it is believed.
        known: people of earlier cases.
        report: called with the number of files done and of all, every few files.
        stop: asked every few files; once true, what was found so far is the answer.

    Raises:
        InputError: a folder holds more files than are read at once.
    """
    files = [named for path in paths for named in _named_files(path)]
    first: dict[str, BulkRow] = {}
    found: list[Found] = []
    for start in range(0, len(files), _AT_ONCE):
        if stop is not None and stop():
            break
        some = files[start : start + _AT_ONCE]
        names = dict(some)
        for path, reading in read_each([path for path, _ in some], now=now, known=known):
            found.append(_without_repeat(_found(path, names[path], reading), first))
        if report is not None:
            report(min(start + _AT_ONCE, len(files)), len(files))
    return tuple(found)


def seen_before(found: Found, reference: str) -> Found:
    """The same message, marked as one that a case holds already."""
    return replace(found, row=replace(found.row, outcome=BulkOutcome.DUPLICATE, reference=reference, why=""))


def answers(found: Found, pointed: PossibleCase) -> Found:
    """The same message, marked as one that points to a case; a person keeps it there or opens one for it."""
    kind = found.pointers.message.automatic_kind if found.pointers is not None else AutomaticKind.NONE
    why = replies.why_a_person(pointed, kind)
    row = replace(found.row, outcome=BulkOutcome.NEEDS_PERSON, reference=pointed.reference, why=why)
    return replace(found, row=row)


def erased_before(found: Found, refused: InputError) -> Found:
    """The same message, marked as one of a case file that was erased; a person can still open it anew."""
    return replace(found, row=replace(found.row, outcome=BulkOutcome.NEEDS_PERSON, problem=refused, why=""))


def taken_in(found: Found, reference: str) -> Found:
    """The same message, now that a person has opened a case for it."""
    opened = replace(found.row, outcome=BulkOutcome.OPENED, reference=reference, problem=None, why="")
    return replace(found, row=opened)


def kept_with(found: Found, reference: str) -> Found:
    """The same message, now that a person has kept it with the case that it belongs to."""
    kept = replace(found.row, outcome=BulkOutcome.KEPT, reference=reference, problem=None, why="")
    return replace(found, row=kept)


def read_again(path: Path, line: int, original: bytes, *, now: datetime, known: Sequence[KnownPerson] = ()) -> Reading:
    """Read one message that was found.

    Args:
        path: the file.
        line: of a row of a form, where it begins; 0 for a message that is a file of its own.
        original: the bytes, where they were kept; the file itself may be gone then.
        now: aware.
        known: people of earlier cases.

    Raises:
        InputError: it cannot be read; ``inquiry_row_gone`` when the table has no such row any more.
    """
    readings = (
        read_all_bytes(original, path.name, now=now, known=known) if original else read_all(path, now=now, known=known)
    )
    for reading in readings:
        if isinstance(reading, InputError):
            if original or not line:
                raise reading
            continue
        if original or reading.line == line:
            return reading
    raise InputError("inquiry_row_gone", line=line)


def _named_files(path: Path) -> Iterator[tuple[Path, str]]:
    """Each file with the name under which the list shows it."""
    if path.is_dir() and not path.is_symlink():
        for file in files_in(path):
            yield file, file.relative_to(path.parent).as_posix()
    else:
        yield path, path.name


def _found(path: Path, name: str, reading: Reading | InputError) -> Found:
    row = row_of(name, reading)
    if isinstance(reading, InputError):
        return Found(path, row)
    why = why_a_person(reading, row)
    if why:
        row = replace(row, outcome=BulkOutcome.NEEDS_PERSON, why=why)
    original = reading.original if reading.line else b""
    message = reading.message
    return Found(path, row, message.digest, message.message_id, original, Pointers.of(reading))


def _without_repeat(found: Found, first: dict[str, BulkRow]) -> Found:
    """A message that came before in the same list is marked as the same again."""
    if not found.is_message:
        return found
    earlier = first.setdefault(found.digest, found.row)
    if earlier is found.row:
        return found
    return seen_before(found, f"{earlier.file}:{earlier.line}" if earlier.line else earlier.file)
