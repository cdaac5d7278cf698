"""Read a folder of messages at once: every file ends in a row that says what became of it, and none is moved.

Each file is read in a limited process of its own. Links are not followed, and pipes and devices are refused. Cases are
opened only for what the desk is sure of; the rest is left for a person, who finds it in the report.
"""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from qv_desk.catalogue.words import wordings
from qv_desk.domain.incoming.message import AutomaticKind
from qv_desk.domain.incoming.proposal import KnownPerson
from qv_desk.domain.terms.case_kind import BULK_KINDS
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import DeskError, InputError
from qv_desk.exports.csv_file import csv_bytes
from qv_desk.exports.outside_file import write_copy
from qv_desk.services.frame import revival
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.residence import known_place
from qv_desk.services.incoming import register, replies
from qv_desk.services.incoming.new_case import new_case_from
from qv_desk.services.incoming.read_message import Reading, read_all
from qv_desk.services.words import names
from qv_desk.services.words.say import said

__all__ = ["BulkOutcome", "BulkRow", "read_folder", "take_in_folder", "write_report"]

MOST_FILES: Final = 20_000
_AT_ONCE: Final = min(4, os.cpu_count() or 1)
Progress = Callable[[int, int], None]
Stop = Callable[[], bool]


class BulkOutcome(StrEnum):
    """What became of a message."""

    READ = "read"
    OPENED = "opened"
    KEPT = "kept"
    DUPLICATE = "duplicate"
    NEEDS_PERSON = "needs_person"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class BulkRow:
    """One message of a folder, or one file that holds none.

    Attributes:
        file: its path inside the folder.
        line: of a row of a form, where it begins in its file; 0 for other messages.
        outcome: what became of it.
        reference: of the case that was opened, is there already or is answered, or the file that held the same message
            first.
        problem: why it could not be read or no case could be opened.
        why: code of the reason for leaving it to a person, ``unsure`` for one; empty for none.
        kind: proposed kind of case; empty where nothing was read.
        rights: proposed rights.
        name: proposed person.
        country: ISO 3166 code; empty if unknown.
        language: BCP 47.
        first_received_at: proposed.
    """

    file: str
    outcome: BulkOutcome
    line: int = 0
    reference: str = ""
    problem: DeskError | None = None
    why: str = ""
    kind: str = ""
    rights: tuple[str, ...] = ()
    name: str = ""
    country: str = ""
    language: str = ""
    first_received_at: datetime | None = None


def read_folder(
    folder: Path,
    *,
    now: datetime,
    known: Sequence[KnownPerson] = (),
    report: Progress | None = None,
    stop: Stop | None = None,
) -> tuple[BulkRow, ...]:
    """Read every message of a folder and of the folders in it; nothing is saved.

    Args:
        folder: where they lie.
        now: aware; no receipt after it is believed.
        known: people of earlier cases.
        report: called with the number of files done and of all, after each file.
        stop: asked before each file; once true, the rows so far are the answer.

    Raises:
        InputError: it is no folder, or holds more files than are read at once.
    """
    first: dict[str, BulkRow] = {}
    rows: list[BulkRow] = []
    for file, reading in _readings(folder, now, known, report, stop):
        row = row_of(file, reading)
        if isinstance(reading, Reading):
            earlier = first.setdefault(reading.message.digest, row)
            if earlier is not row:
                where = f"{earlier.file}:{earlier.line}" if earlier.line else earlier.file
                row = replace(row, outcome=BulkOutcome.DUPLICATE, reference=where)
        rows.append(row)
    return tuple(rows)


@guarded
def take_in_folder(
    desk: Desk, folder: Path, *, report: Progress | None = None, stop: Stop | None = None
) -> tuple[BulkRow, ...]:
    """Open a case for each message of a folder that the desk is sure of; the others are left for a person.

    Args:
        desk: the open desk.
        folder: where the messages lie; none is moved or changed.
        report: called with the number of files done and of all, after each file.
        stop: asked before each file; once true, what was opened stays and the rows so far are the answer.

    Raises:
        InputError: it is no folder, or holds more files than are read at once.
        StoreError: the disk failed; the cases before it stand.
    """
    rows: list[BulkRow] = []
    for file, reading in _readings(folder, desk.moment, register.known_people(desk), report, stop):
        row = row_of(file, reading)
        rows.append(_taken_in(desk, reading, row) if isinstance(reading, Reading) else row)
    return tuple(rows)


def write_report(path: Path, rows: Sequence[BulkRow], language: str) -> None:
    """Write the rows as a CSV table, in which no cell is taken for a formula.

    Args:
        path: the file; replaced if it is there.
        rows: what became of each message.
        language: screen language, ``en`` or ``zh_CN``.

    Raises:
        StoreError: ``copy_not_written`` if the place cannot be written; nothing is left half written.
    """
    words = wordings("bulk_intake")
    columns = ("file", "line", "outcome", "why", "case", "kind", "rights", "name", "country", "language", "received")
    head = [words[f"head.{column}"].said_in(language) for column in columns]
    content = csv_bytes(head, (_cells(row, language) for row in rows))
    write_copy(path, content)


def outcome_name(outcome: BulkOutcome) -> Wording:
    """An outcome, as lists name it."""
    return wordings("bulk_intake")[outcome]


def why_of(row: BulkRow, language: str) -> str:
    """Why a row was not simply done, and what to do; empty if it was."""
    if row.problem is not None:
        return str(said(row.problem, language))
    return wordings("bulk_intake")[f"why.{row.why}"].said_in(language) if row.why else ""


def _cells(row: BulkRow, language: str) -> list[str]:
    return [
        row.file,
        str(row.line) if row.line else "",
        outcome_name(row.outcome).said_in(language),
        why_of(row, language),
        row.reference,
        names.kind_name(row.kind).said_in(language) if row.kind else "",
        "; ".join(names.right_name(right).said_in(language) for right in row.rights),
        row.name,
        row.country,
        row.language,
        row.first_received_at.isoformat() if row.first_received_at else "",
    ]


def row_of(file: str, reading: Reading | InputError) -> BulkRow:
    """What was read of a file, or why nothing was, as a row of the list."""
    if isinstance(reading, InputError):
        line = reading.fields.get("line", 0)
        return BulkRow(file, BulkOutcome.REFUSED, line if isinstance(line, int) else 0, problem=reading)
    proposal = reading.proposal
    return BulkRow(
        file=file,
        outcome=BulkOutcome.READ,
        line=reading.line,
        kind=proposal.kind,
        rights=proposal.rights,
        name=proposal.person.name or reading.message.sender.name,
        country=known_place(proposal.residence),
        language=proposal.language,
        first_received_at=proposal.first_received_at,
    )


def _taken_in(desk: Desk, reading: Reading, row: BulkRow) -> BulkRow:
    earlier = register.same_message(desk, reading.message.digest, reading.message.message_id)
    if earlier:
        return replace(row, outcome=BulkOutcome.DUPLICATE, reference=earlier)
    erased = revival.refusal(desk, message_id=reading.message.message_id, originals=(reading.message.digest,))
    if erased is not None:
        return replace(row, outcome=BulkOutcome.NEEDS_PERSON, problem=erased)
    pointers = replies.Pointers.of(reading)
    pointed = replies.answered(desk, pointers)
    if pointed is not None:
        why = replies.why_a_person(pointed, reading.message.automatic_kind)
        return replace(row, outcome=BulkOutcome.NEEDS_PERSON, why=why, reference=pointed.reference)
    why = why_a_person(reading, row)
    if why:
        return replace(row, outcome=BulkOutcome.NEEDS_PERSON, why=why)
    try:
        case = register.open_case(desk, new_case_from(reading, desk.moment))
    except InputError as problem:
        return replace(row, outcome=BulkOutcome.NEEDS_PERSON, problem=problem)
    return replace(row, outcome=BulkOutcome.OPENED, reference=case.reference)


def why_a_person(reading: Reading, row: BulkRow) -> str:
    """Code of the reason why a person has to look at a message; empty where the desk is sure of it."""
    proposal = reading.proposal
    if reading.message.automatic_kind in {AutomaticKind.BOUNCE, AutomaticKind.DELAYED, AutomaticKind.OUT_OF_OFFICE}:
        return reading.message.automatic_kind.value
    if proposal.kind == "not_privacy":
        return "not_privacy"
    if proposal.kind == "minor_report":
        return "minor_report"
    if proposal.kind not in BULK_KINDS or proposal.reply_reference:
        return "other_kind"
    if proposal.confidence != "sure":
        return "unsure"
    return "" if row.name else "no_name"


def _readings(
    folder: Path, now: datetime, known: Sequence[KnownPerson], report: Progress | None, stop: Stop | None
) -> Iterator[tuple[str, Reading | InputError]]:
    """Every message in the order of the files; a few files are read ahead, so that a full folder fits into memory."""
    files = files_in(folder)
    waiting: deque[tuple[Path, Future[tuple[Reading | InputError, ...]]]] = deque()
    left = iter(files)
    done = 0

    def one(path: Path) -> tuple[Reading | InputError, ...]:
        try:
            return tuple(read_all(path, now=now, known=known))
        except InputError as problem:
            return (problem,)

    with ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="read") as pool:
        while not (stop is not None and stop()):
            while len(waiting) <= _AT_ONCE and (path := next(left, None)) is not None:
                waiting.append((path, pool.submit(one, path)))
            if not waiting:
                return
            path, answer = waiting.popleft()
            for reading in answer.result():
                yield path.relative_to(folder).as_posix(), reading
            done += 1
            if report is not None:
                report(done, len(files))
        for _, answer in waiting:
            answer.cancel()


def files_in(folder: Path) -> list[Path]:
    """Whatever lies in the folder and below it that is no folder, links to folders included, in a steady order.

    Raises:
        InputError: it is no folder, or holds more files than are read at once.
    """
    if folder.is_symlink() or not folder.is_dir():
        raise InputError("bulk_not_a_folder")
    found: list[Path] = []
    shut: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=lambda problem: shut.append(Path(str(problem.filename)))):
        here = Path(place)
        folders.sort()
        found += [here / name for name in folders if (here / name).is_symlink()]
        found += [here / name for name in sorted(files)]
        if len(found) > MOST_FILES:
            raise InputError("bulk_too_many_files", limit=MOST_FILES)
    return found + shut
