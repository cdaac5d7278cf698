"""What stands in the outbox: letters on their way to the post, and what printing staff sign about them.

The outbox holds nothing of a case: no reference, no kind, no history. The name on the envelope and the letter itself
are all that the work of the print room needs.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from qv_desk.domain.letters.layout import Paper

OUTBOX_VERSION: Final = 2
"""The schema's ``user_version``; a later version brings an earlier file up to date as it opens it."""

_SIGNED: Final = b"qv-desk outbox event 1\n"

_LETTERS_1: Final = """CREATE TABLE letters (
        letter_id TEXT PRIMARY KEY,
        recipient TEXT NOT NULL,
        country TEXT NOT NULL,
        pages INTEGER NOT NULL,
        language TEXT NOT NULL,
        due_on TEXT,
        issued_at TEXT NOT NULL,
        printed_at TEXT,
        posted_on TEXT,
        sha256 TEXT NOT NULL,
        pdf BLOB
    ) STRICT"""
_EVENTS_1: Final = """CREATE TABLE events (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        what TEXT NOT NULL,
        subject TEXT NOT NULL,
        on_day TEXT NOT NULL,
        at TEXT NOT NULL,
        user_id TEXT NOT NULL,
        key_id TEXT NOT NULL,
        signature BLOB NOT NULL,
        taken INTEGER NOT NULL DEFAULT 0
    ) STRICT"""

SCHEMA: Final = (
    """CREATE TABLE meta (
        only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
        vault_id TEXT NOT NULL,
        office TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE letters (
        letter_id TEXT PRIMARY KEY,
        recipient TEXT NOT NULL,
        country TEXT NOT NULL,
        pages INTEGER NOT NULL,
        language TEXT NOT NULL,
        due_on TEXT,
        issued_at TEXT NOT NULL,
        printed_at TEXT,
        posted_on TEXT,
        sha256 TEXT NOT NULL,
        enclosures INTEGER NOT NULL,
        carrier_number TEXT NOT NULL,
        paper TEXT NOT NULL,
        pdf BLOB
    ) STRICT""",
    """CREATE TABLE events (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        what TEXT NOT NULL,
        subject TEXT NOT NULL,
        on_day TEXT NOT NULL,
        note TEXT NOT NULL,
        at TEXT NOT NULL,
        user_id TEXT NOT NULL,
        key_id TEXT NOT NULL,
        signature BLOB NOT NULL,
        taken INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    """CREATE TABLE settings (
        user_id TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (user_id, name)
    ) STRICT""",
)

SCHEMA_1: Final = (SCHEMA[0], _LETTERS_1, _EVENTS_1, SCHEMA[3])
"""How the first version laid its tables out."""

FROM_1: Final = (
    "ALTER TABLE letters RENAME TO letters_1",
    "ALTER TABLE events RENAME TO events_1",
    SCHEMA[1],
    SCHEMA[2],
    """INSERT INTO letters SELECT letter_id, recipient, country, pages, language, due_on, issued_at, printed_at,
        posted_on, sha256, 0, '', 'a4', pdf FROM letters_1""",
    """INSERT INTO events SELECT sequence, what, subject, on_day, '', at, user_id, key_id, signature, taken
        FROM events_1""",
    "DROP TABLE letters_1",
    "DROP TABLE events_1",
)
"""From the first layout to the second; what was signed and not taken over yet comes along."""


class EventKind(StrEnum):
    """What printing staff write down."""

    PRINTED = "printed"
    POSTED = "posted"
    PRINT_FAILED = "print_failed"
    DENIED = "denied"
    LISTED = "listed"
    """A list with names was saved outside the desk; the subject is which list."""


@dataclass(frozen=True, slots=True)
class OutboxLetter:
    """A letter on its way to the post.

    Attributes:
        letter_id: of the letter.
        recipient: the name on the envelope.
        country: ISO 3166 code of the country on the envelope; empty while it is unknown.
        pages: number of pages.
        language: BCP 47 tag.
        due_on: day by which it should leave; None while no clock runs.
        issued_at: aware UTC moment.
        printed_at: aware UTC moment of the last print; None before.
        posted_on: day on which it left the house; None before.
        sha256: digest of its PDF.
        enclosures: how many papers lie in the envelope besides.
        carrier_number: under which the carrier knows it; empty for none, or before it is posted.
        paper: the sheet on which it is set.
    """

    letter_id: str
    recipient: str
    country: str
    pages: int
    language: str
    due_on: date | None
    issued_at: datetime
    printed_at: datetime | None
    posted_on: date | None
    sha256: str
    enclosures: int = 0
    carrier_number: str = ""
    paper: Paper = Paper.A4


@dataclass(frozen=True, slots=True)
class OutboxEvent:
    """What somebody of the print room did, as text under a signature. Nothing in it is believed before that is checked.

    Attributes:
        what: value of an ``EventKind``.
        subject: the letter; for a refused call the name of the call.
        on_day: day of posting, ISO 8601; empty for everything else.
        at: moment in UTC, ISO 8601.
        user_id: who did it.
        key_id: short name of the key under which the signature holds.
        signature: 64 bytes.
        sequence: its place in the file; 0 before it stands there.
        note: the carrier's number of a posted letter; empty for everything else.
    """

    what: str
    subject: str
    on_day: str
    at: str
    user_id: str
    key_id: str = ""
    signature: bytes = b""
    sequence: int = 0
    note: str = ""

    def content(self, vault_id: str) -> bytes:
        """The bytes that are signed."""
        fields = [vault_id, self.what, self.subject, self.on_day, self.at, self.user_id]
        if self.note:  # without one, the words are those that were signed before there were notes
            fields.append(self.note)
        return _SIGNED + json.dumps(fields, ensure_ascii=True, separators=(",", ":")).encode()

    def is_signed_by(self, public_key: bytes, vault_id: str) -> bool:
        """Whether the owner of this key signed these words."""
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(self.signature, self.content(vault_id))
        except InvalidSignature:
            return False
        return True

    def name(self, vault_id: str) -> str:
        """A short name that no other event has, for finding again what was written down of it."""
        return hashlib.sha256(self.content(vault_id)).hexdigest()[:16]
