"""The outbox while it is open: reading it, writing down what was done, bringing it in line with the cases.

Plain SQL through the driver: printing staff never load SQLAlchemy.
"""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date, datetime
from typing import Any, Final, Self

from qv_desk.domain.letters.layout import Paper
from qv_desk.errors import StoreError
from qv_desk.store.column_texts import moment_text
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.outbox_failures import outbox_failures_told
from qv_desk.store.outbox_rows import (
    FROM_1,
    OUTBOX_VERSION,
    SCHEMA,
    SCHEMA_1,
    EventKind,
    OutboxEvent,
    OutboxLetter,
)

_LAYOUT: Final = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
_META: Final = "SELECT vault_id, office FROM meta WHERE only_row = 1"
_ADD_META: Final = "INSERT INTO meta (only_row, vault_id, office) VALUES (1, :vault_id, :office)"
_SET_OFFICE: Final = "UPDATE meta SET office = :office WHERE only_row = 1"
_LETTERS: Final = """
    SELECT letter_id, recipient, country, pages, language, due_on, issued_at, printed_at, posted_on, sha256,
        enclosures, carrier_number, paper
    FROM letters ORDER BY issued_at, letter_id
"""
_POSTED_ON: Final = _LETTERS.replace("ORDER BY", "WHERE posted_on = :day ORDER BY")
_LETTER: Final = _LETTERS.replace("ORDER BY", "WHERE letter_id = :letter_id ORDER BY")
_WAITING: Final = "SELECT count(*) FROM letters WHERE posted_on IS NULL"
_PDF: Final = "SELECT sha256, pdf FROM letters WHERE letter_id = :letter_id AND posted_on IS NULL"
_WITH_PDF: Final = "SELECT letter_id, pdf FROM letters"
_PUT_LETTER: Final = """
    INSERT OR REPLACE INTO letters
        (letter_id, recipient, country, pages, language, due_on, issued_at, printed_at, posted_on, sha256, enclosures,
        carrier_number, paper, pdf)
    VALUES (:letter_id, :recipient, :country, :pages, :language, :due_on, :issued_at, :printed_at, :posted_on, :sha256,
        :enclosures, :carrier_number, :paper, :pdf)
"""
_SET_LETTER: Final = """
    UPDATE letters SET recipient = :recipient, country = :country, pages = :pages, language = :language,
        due_on = :due_on, issued_at = :issued_at, printed_at = :printed_at, posted_on = :posted_on, sha256 = :sha256,
        enclosures = :enclosures, carrier_number = :carrier_number, paper = :paper
    WHERE letter_id = :letter_id
"""
_REMOVE_LETTER: Final = "DELETE FROM letters WHERE letter_id = :letter_id"
_REMOVE_EVENTS: Final = "DELETE FROM events WHERE taken = 1 AND subject NOT IN (SELECT letter_id FROM letters)"
_PRINTED: Final = "UPDATE letters SET printed_at = :at WHERE letter_id = :subject"
_POSTED: Final = "UPDATE letters SET posted_on = :on_day, carrier_number = :note WHERE letter_id = :subject"
_EVENTS: Final = """
    SELECT what, subject, on_day, at, user_id, key_id, signature, sequence, note FROM events WHERE taken = 0
    ORDER BY sequence
"""
_ADD_EVENT: Final = """
    INSERT INTO events (what, subject, on_day, note, at, user_id, key_id, signature)
    VALUES (:what, :subject, :on_day, :note, :at, :user_id, :key_id, :signature)
"""
_TAKE_EVENT: Final = "UPDATE events SET taken = 1 WHERE sequence = :sequence"
_SETTING: Final = "SELECT value FROM settings WHERE user_id = :user_id AND name = :name"
_KEEP_SETTING: Final = """
    INSERT INTO settings (user_id, name, value) VALUES (:user_id, :name, :value)
    ON CONFLICT (user_id, name) DO UPDATE SET value = excluded.value
"""

_SIGNED_BESIDE: Final = ("what", "subject", "on_day", "note", "at", "user_id", "key_id")
_EVENT_COLUMNS: Final = (str, str, str, str, str, str, bytes, int, str)


class OutboxFile:
    """The open outbox; made by ``Outbox.opened``.

    Args:
        file: the open file.
        vault_id: whose it must be.

    Raises:
        StoreError: ``outbox_damaged``, ``outbox_foreign``, ``store_newer``.
    """

    @outbox_failures_told()
    def __init__(self, file: EncryptedFile, vault_id: str) -> None:
        self._file = file
        version = file.pragma("user_version")[0][0]
        if version > OUTBOX_VERSION:
            raise StoreError("store_newer")
        if version == 1 and self._layout() == set(SCHEMA_1):
            with _transaction(file):
                for words in (*FROM_1, f"PRAGMA user_version = {OUTBOX_VERSION}"):
                    file.fetch(words, {})
            version = OUTBOX_VERSION
        # Whoever holds the outbox key could lay the tables out anew, or hang a trigger to one.
        if version != OUTBOX_VERSION or self._layout() != set(SCHEMA):
            raise StoreError("outbox_damaged")
        ((found, _office),) = self._rows(_META)
        if found != vault_id:
            raise StoreError("outbox_foreign")

    @classmethod
    def fill_new(cls, file: EncryptedFile, vault_id: str, office: dict[str, Any]) -> Self:
        """Lay out an empty file."""
        with _transaction(file):
            for words in SCHEMA:
                file.fetch(words, {})
            file.fetch(_ADD_META, {"vault_id": vault_id, "office": _json(office)})
            file.fetch(f"PRAGMA user_version = {OUTBOX_VERSION}", {})
        return cls(file, vault_id)

    @outbox_failures_told()
    def office(self) -> dict[str, Any]:
        """The office's setting."""
        return dict(json.loads(self._rows(_META)[0][1]))

    @outbox_failures_told()
    def letters(self) -> tuple[OutboxLetter, ...]:
        """Every letter, by its day of issue."""
        return tuple(_letter(row) for row in self._rows(_LETTERS))

    @outbox_failures_told()
    def letter(self, letter_id: str) -> OutboxLetter | None:
        """One letter, or None."""
        return next((_letter(row) for row in self._rows(_LETTER, letter_id=letter_id)), None)

    @outbox_failures_told()
    def how_many_wait(self) -> int:
        """How many letters have not been posted."""
        return int(self._rows(_WAITING)[0][0])

    @outbox_failures_told()
    def posted_on(self, day: date) -> tuple[OutboxLetter, ...]:
        """Letters that left the house on a day."""
        return tuple(_letter(row) for row in self._rows(_POSTED_ON, day=day.isoformat()))

    @outbox_failures_told()
    def pdf(self, letter_id: str) -> bytes | None:
        """A waiting letter, or None."""
        for sha256, content in self._rows(_PDF, letter_id=letter_id):
            if not isinstance(content, bytes) or hashlib.sha256(content).hexdigest() != sha256:
                raise StoreError("outbox_damaged")
            return content
        return None

    @outbox_failures_told()
    def add(self, event: OutboxEvent) -> None:
        """Keep an event, and what it says of its letter."""
        values = {name: getattr(event, name) for name in _SIGNED_BESIDE}
        with _transaction(self._file):
            self._rows(_ADD_EVENT, **values, signature=event.signature)
            if event.what == EventKind.PRINTED:
                self._rows(_PRINTED, at=event.at, subject=event.subject)
            elif event.what == EventKind.POSTED:
                self._rows(_POSTED, on_day=event.on_day, note=event.note, subject=event.subject)

    @outbox_failures_told()
    def setting(self, user_id: str, name: str) -> Any:  # noqa: ANN401 - whatever JSON holds
        """A setting of a person, or None."""
        found = self._rows(_SETTING, user_id=user_id, name=name)
        return json.loads(found[0][0]) if found else None

    @outbox_failures_told()
    def keep_setting(self, user_id: str, name: str, value: Any) -> None:  # noqa: ANN401 - whatever JSON holds
        """Keep a setting of a person."""
        with _transaction(self._file):
            self._rows(_KEEP_SETTING, user_id=user_id, name=name, value=_json(value))

    @outbox_failures_told()
    def events(self) -> tuple[OutboxEvent, ...]:
        """What was written down and not taken over yet, in its order; rows that are no events are left out."""
        rows = self._rows(_EVENTS)
        return tuple(OutboxEvent(*row) for row in rows if all(map(isinstance, row, _EVENT_COLUMNS)))

    @outbox_failures_told()
    def is_sound(self) -> bool:
        """Check every page and the structure; it takes milliseconds for what usually waits."""
        self._file.checkpoint()  # before it, pages in the log would be taken for damage
        return not self._file.pragma("cipher_integrity_check") and self._file.pragma("quick_check") == [("ok",)]

    @outbox_failures_told()
    def lacking(self, letters: Mapping[str, OutboxLetter]) -> frozenset[str]:
        """Digests of the documents that are missing here, or are not what was issued."""
        held = self._digests()
        return frozenset(
            letter.sha256
            for letter in letters.values()
            if not letter.posted_on and held.get(letter.letter_id) != letter.sha256
        )

    @outbox_failures_told()
    def bring_in_line(
        self,
        office: dict[str, Any],
        letters: Mapping[str, OutboxLetter],
        taken: Collection[int],
        contents: Mapping[str, bytes],
    ) -> bool:
        """Make the file say what the cases say, in one transaction.

        Args:
            office: the office's setting.
            letters: what the file shall hold, by letter; a posted letter stays without its document.
            taken: sequences of the events that were taken over.
            contents: the documents that ``lacking`` asked for, by digest.

        Returns:
            Whether anything had to be changed.
        """
        put, gone = self._differences(letters)
        if not (put or gone or taken or office != self.office()):
            return False
        with _transaction(self._file):
            self._rows(_SET_OFFICE, office=_json(office))
            for sequence in taken:
                self._rows(_TAKE_EVENT, sequence=sequence)
            for letter_id in gone:
                self._rows(_REMOVE_LETTER, letter_id=letter_id)
            for letter in put:
                if letter.posted_on or letter.sha256 in contents:
                    pdf = None if letter.posted_on else contents[letter.sha256]
                    self._rows(_PUT_LETTER, **_columns(letter), pdf=pdf)
                else:
                    self._rows(_SET_LETTER, **_columns(letter))
            self._rows(_REMOVE_EVENTS)
        self._file.checkpoint()  # at once: what was removed must not live on in the log
        return True

    def _differences(self, letters: Mapping[str, OutboxLetter]) -> tuple[list[OutboxLetter], list[str]]:
        """Which letters are to be written, and which are to go."""
        digests, held = self._digests(), {row[0]: row for row in self._rows(_LETTERS)}
        put = []
        for letter_id, letter in letters.items():
            wanted = None if letter.posted_on else letter.sha256
            if held.get(letter_id) != tuple(_columns(letter).values()) or digests[letter_id] != wanted:
                put.append(letter)
        return put, [letter_id for letter_id in held if letter_id not in letters]

    def _digests(self) -> dict[str, str | None]:
        """What the documents here really are, whatever stands beside them."""
        return {
            letter_id: hashlib.sha256(content).hexdigest() if isinstance(content, bytes) else None
            for letter_id, content in self._rows(_WITH_PDF)
        }

    def _layout(self) -> set[str]:
        return {words for (words,) in self._rows(_LAYOUT)}

    def _rows(self, words: str, **values: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401 - a column's value
        return self._file.fetch(words, values)


@contextmanager
def _transaction(file: EncryptedFile) -> Iterator[None]:
    file.fetch("BEGIN IMMEDIATE", {})
    try:
        yield
        file.fetch("COMMIT", {})
    except BaseException:
        with suppress(Exception):  # a full disk has rolled back by itself; what went wrong before is what counts
            file.fetch("ROLLBACK", {})
        raise


def _letter(row: tuple[Any, ...]) -> OutboxLetter:
    letter_id, recipient, country, pages, language, due_on, issued_at, printed_at, posted_on, sha256 = row[:10]
    enclosures, carrier_number, paper = row[10:]
    return OutboxLetter(
        letter_id=letter_id,
        recipient=recipient,
        country=country,
        pages=int(pages),
        language=language,
        due_on=date.fromisoformat(due_on) if due_on else None,
        issued_at=datetime.fromisoformat(issued_at),
        printed_at=datetime.fromisoformat(printed_at) if printed_at else None,
        posted_on=date.fromisoformat(posted_on) if posted_on else None,
        sha256=sha256,
        enclosures=int(enclosures),
        carrier_number=carrier_number,
        paper=Paper(paper),
    )


def _columns(letter: OutboxLetter) -> dict[str, Any]:
    return {
        "letter_id": letter.letter_id,
        "recipient": letter.recipient,
        "country": letter.country,
        "pages": letter.pages,
        "language": letter.language,
        "due_on": letter.due_on.isoformat() if letter.due_on else None,
        "issued_at": moment_text(letter.issued_at),
        "printed_at": moment_text(letter.printed_at) if letter.printed_at else None,
        "posted_on": letter.posted_on.isoformat() if letter.posted_on else None,
        "sha256": letter.sha256,
        "enclosures": letter.enclosures,
        "carrier_number": letter.carrier_number,
        "paper": letter.paper.value,
    }


def _json(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    return json.dumps(value, ensure_ascii=False)
