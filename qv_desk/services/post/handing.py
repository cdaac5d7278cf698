"""What was handed to a printer and not seen come out: the doubt that a killed program or a silent printer leaves.

A letter is noted here before its first page goes. The note says nothing any more once the letter was printed later, or
the printer said for certain that nothing came. Officers and printing staff each keep theirs in the file they can open;
officers, who can open both, see and tell what the others have to know: it is the same paper.

When the print room's file is lost, its notes are lost with it. Then each letter that may have lain there and was not
noted as printed is in doubt: the officers' side notes it, and tells the room that is made anew.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from qv_desk.errors import StoreError
from qv_desk.services.frame.desk import Desk

if TYPE_CHECKING:
    from qv_desk.store.outbox_file import OutboxFile

SETTING: Final = "handed_to_printers"
"""Under which the notes are kept, on either side of the house."""

_EVERYBODY: Final = ""


@dataclass(frozen=True, slots=True)
class Handed:
    """To which printer a letter went, and when.

    Attributes:
        printer: its name; empty where nobody knows whether it went to one, since the note of it may be lost.
        at: aware UTC moment.
        printed_before: when it had come out last by then; None where it had not.
    """

    printer: str
    at: datetime
    printed_before: datetime | None = None

    @property
    def record(self) -> list[str | None]:
        """The note as it is kept."""
        before = self.printed_before.isoformat() if self.printed_before is not None else None
        return [self.printer, self.at.isoformat(), before]

    def leaves_a_doubt(self, printed_at: datetime | None) -> bool:
        """Whether nobody has seen since then that the letter came out.

        A clock that was set back puts the hand-over before an earlier print: that one settles nothing.
        """
        return printed_at is None or printed_at < self.at or printed_at == self.printed_before


class HandedLetters:
    """The letters that were handed to printers from this side of the house.

    Args:
        desk: the open desk.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> dict[str, Handed]:
        """Every note by its letter; one that cannot be read is none. Officers see those of the print room too."""
        found = _readable(self._read())
        for letter_id, handed in _readable(self._room()).items() if self._desk.user.role.opens_cases else ():
            if letter_id not in found or found[letter_id].at < handed.at:
                found[letter_id] = handed
        return found

    def doubt(self, letter_id: str) -> Handed | None:
        """The note of a waiting letter of which nobody has seen since whether it came out."""
        handed = self.all().get(letter_id)
        return handed if handed is not None and self._is_in_doubt(letter_id, handed) else None

    def note(self, letter_id: str, printer: str) -> None:
        """Note that a letter goes to a printer now; notes that say nothing any more go."""
        kept = {other: handed for other, handed in self.all().items() if self._is_in_doubt(other, handed)}
        handed = Handed(printer, self._desk.moment, self._printed_at(letter_id))
        self._write(kept | {letter_id: handed}, letter_id, "letter.handed_over", printer)

    def forget(self, letter_id: str) -> None:
        """Take a note away: the printer said for certain that nothing came."""
        kept = self.all()
        if kept.pop(letter_id, None) is not None:
            self._write(kept, letter_id, "letter.not_out", "")

    def after_loss(self, unprinted: Iterable[str]) -> dict[str, list[str | None]]:
        """What an officer's desk has to keep, in one change with the making of a new print room's file.

        Args:
            unprinted: letters that may have lain in a file whose notes are lost, and were not noted as printed.

        Returns:
            The record of all notes that say something still, those of the room too as far as they can be read.
        """
        kept = {letter_id: handed for letter_id, handed in self.all().items() if self._is_in_doubt(letter_id, handed)}
        lost = {letter_id: Handed("", self._desk.moment) for letter_id in unprinted if letter_id not in kept}
        return {letter_id: handed.record for letter_id, handed in (kept | lost).items()}

    def tell_new_room(self, file: "OutboxFile") -> None:
        """Give a print room that was never told anything the officers' doubts, before it gets its letters.

        Not the room that was told once: what it has taken away since must not come back.
        """
        if file.setting(_EVERYBODY, SETTING) is None:
            notes = _readable(self._read())
            doubts = {letter_id: one.record for letter_id, one in notes.items() if self._is_in_doubt(letter_id, one)}
            file.keep_setting(_EVERYBODY, SETTING, doubts)

    def _printed_at(self, letter_id: str) -> datetime | None:
        if self._desk.user.role.opens_cases:
            job = self._desk.store.print_queue.one(letter_id)
            return job.printed_at if job is not None else None
        letter = self._desk.outbox.letter(letter_id)
        return letter.printed_at if letter is not None else None

    def _is_in_doubt(self, letter_id: str, handed: Handed) -> bool:
        if self._desk.user.role.opens_cases:
            job = self._desk.store.print_queue.one(letter_id)
            return job is not None and handed.leaves_a_doubt(job.printed_at)
        letter = self._desk.outbox.letter(letter_id)
        return letter is not None and letter.posted_on is None and handed.leaves_a_doubt(letter.printed_at)

    def _read(self) -> object:
        if self._desk.user.role.opens_cases:
            return self._desk.store.settings.read(SETTING)
        return self._desk.outbox.setting(_EVERYBODY, SETTING)

    def _room(self) -> object:
        """The notes as the print room has them; none where there is no outbox, or where it is busy or damaged."""
        try:
            return self._desk.outbox.setting(_EVERYBODY, SETTING) if self._desk.outbox.path.exists() else None
        except StoreError:
            return None

    def _tell_room(self, letter_id: str, handed: Handed | None) -> None:
        """Give the print room a note, or take it away: what an officer printed must not come out once more there.

        An outbox that is busy or damaged keeps no officer from printing. It is read and written in one go, so that a
        note which the print room makes meanwhile is not lost.
        """
        outbox = self._desk.outbox
        with suppress(StoreError):
            if not outbox.path.exists():
                return
            with outbox.opened() as file:
                record = file.setting(_EVERYBODY, SETTING)
                notes = _readable(self._read() if record is None else record)
                kept = {
                    other: one for other, one in notes.items() if other != letter_id and self._is_in_doubt(other, one)
                }
                told = kept if handed is None else kept | {letter_id: handed}
                file.keep_setting(_EVERYBODY, SETTING, {other: one.record for other, one in told.items()})

    def _write(self, notes: dict[str, Handed], letter_id: str, action: str, detail: str) -> None:
        record = {other: handed.record for other, handed in notes.items()}
        if not self._desk.user.role.opens_cases:
            self._desk.outbox.keep_setting(_EVERYBODY, SETTING, record)
            return
        job = self._desk.store.print_queue.one(letter_id)
        words = ((job.kind,) if job is not None else ()) + ((detail,) if detail else ())
        with self._desk.changing() as changes:
            changes.write_setting(SETTING, record)
            changes.journal(action, job.case_id if job is not None else letter_id, "; ".join(words))
        self._tell_room(letter_id, notes.get(letter_id))


def _readable(record: object) -> dict[str, Handed]:
    """The notes of a record that can be read."""
    found = {}
    for letter_id, words in record.items() if isinstance(record, dict) else ():
        try:
            printer, at, before = words
            printed_before = datetime.fromisoformat(before) if before is not None else None
            found[str(letter_id)] = Handed(str(printer), datetime.fromisoformat(at), printed_before)
        except (TypeError, ValueError):
            continue
    return found
