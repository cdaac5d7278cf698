"""An outbox with letters, as the store sees it."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from qv_desk.store.outbox import Outbox
from qv_desk.store.outbox_rows import OutboxEvent, OutboxLetter
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW, SIGNER, USER, VAULT

OFFICE = {"name": "Sample Office", "time_zone": "Asia/Shanghai"}
NAME = "Zoë Marker-Sample"


def pdf_of(number: int) -> bytes:
    """A letter that is found again wherever it should not be."""
    return b"%PDF-1.7 " + f"Dear Zoe Marker-In-A-Letter {number}. ".encode() * 900


def a_letter(number: int = 1, **changes: object) -> OutboxLetter:
    """A letter that waits for the printer."""
    letter = OutboxLetter(
        letter_id=f"l-{number:04}",
        recipient=NAME,
        country="DE",
        pages=2,
        language="en",
        due_on=date(2026, 12, 1),
        issued_at=NOW,
        printed_at=None,
        posted_on=None,
        sha256=hashlib.sha256(pdf_of(number)).hexdigest(),
    )
    return replace(letter, **changes)  # type: ignore[arg-type]


def filled(outbox: Outbox, *letters: OutboxLetter, taken: tuple[int, ...] = ()) -> bool:
    """Bring the outbox in line with these letters; says whether anything had to be done."""
    contents = {letter.sha256: pdf_of(int(letter.letter_id[2:])) for letter in letters}
    wanted = {letter.letter_id: letter for letter in letters}
    with outbox.opened() as file:
        lacking = file.lacking(wanted)
        return file.bring_in_line(OFFICE, wanted, taken, {digest: contents[digest] for digest in lacking})


def an_outbox(folder: Path, keys: Keys, count: int = 3) -> Outbox:
    """An outbox in which letters wait."""
    outbox = Outbox(folder, keys.outbox, VAULT)
    outbox.build(OFFICE)
    filled(outbox, *(a_letter(number) for number in range(1, count + 1)))
    return outbox


def signed(what: str, subject: str, on_day: str = "", note: str = "") -> OutboxEvent:
    """An event under a true signature."""
    event = OutboxEvent(what, subject, on_day, "2026-11-22T09:40:00.000000+00:00", USER, SIGNER.key_id, note=note)
    return replace(event, signature=SIGNER.sign(event.content(VAULT)))


def decrypted_pages(path: Path, key: bytes) -> Iterator[bytes]:
    """Every page of an encrypted file as it stands under the encryption: AES-256-CBC, 80 bytes reserved at its end."""
    content = path.read_bytes()
    for start in range(0, len(content), 4096):
        page = content[start : start + 4096]
        inside, vector = page[16 if not start else 0 : -80], page[-80:-64]
        opened = Cipher(AES(key), CBC(vector)).decryptor()
        yield opened.update(inside) + opened.finalize()
