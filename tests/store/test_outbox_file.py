"""The outbox says what the cases say, and forgets what has left the house."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from qv_desk.domain.letters.layout import Paper
from qv_desk.errors import StoreError
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.outbox import Outbox
from qv_desk.store.outbox_rows import SCHEMA_1
from qv_desk.vault.keys import Keys
from tests.store.outbox_samples import NAME, OFFICE, a_letter, an_outbox, decrypted_pages, filled, pdf_of, signed
from tests.store.samples import NOW, SIGNER, VAULT


@pytest.fixture
def outbox(folder: Path, keys: Keys) -> Outbox:
    return an_outbox(folder, keys)


def test_it_holds_what_it_was_given_in_the_order_of_issue(outbox: Outbox) -> None:
    assert outbox.letters() == (a_letter(1), a_letter(2), a_letter(3))
    assert outbox.pdf("l-0002") == pdf_of(2)
    assert outbox.pdf("unknown") is None
    assert (outbox.letter("l-0002"), outbox.letter("unknown")) == (a_letter(2), None)
    assert outbox.how_many_wait() == 3
    assert outbox.office() == OFFICE


def test_what_agrees_is_not_written_again(outbox: Outbox) -> None:
    assert not filled(outbox, a_letter(1), a_letter(2), a_letter(3))
    assert filled(outbox, a_letter(1), a_letter(2), a_letter(3, country="FR"))
    assert filled(outbox, a_letter(1), a_letter(2), a_letter(3, country="FR", paper=Paper.US_LETTER))
    assert outbox.letters()[2].paper is Paper.US_LETTER
    assert outbox.letters()[2].country == "FR"


def test_a_print_and_a_posting_show_at_once_and_wait_to_be_taken(outbox: Outbox) -> None:
    outbox.add(signed("printed", "l-0001"))
    outbox.add(signed("posted", "l-0001", "2026-11-22"))

    assert outbox.letters()[0] == a_letter(1, printed_at=NOW, posted_on=date(2026, 11, 22))
    assert outbox.pdf("l-0001") is None
    with outbox.opened() as file:
        assert file.posted_on(date(2026, 11, 22)) == file.letters()[:1]
        assert file.posted_on(date(2026, 11, 21)) == ()
        assert [(event.what, event.sequence) for event in file.events()] == [("printed", 1), ("posted", 2)]


def test_a_posted_letter_loses_its_document_and_then_goes(outbox: Outbox, keys: Keys) -> None:
    outbox.add(signed("posted", "l-0001", "2026-11-22"))
    posted = a_letter(1, posted_on=date(2026, 11, 22))
    filled(outbox, posted, a_letter(2), taken=(1,))
    assert content(outbox, keys, "SELECT pdf FROM letters WHERE letter_id = 'l-0001'") == [(None,)]
    assert content(outbox, keys, "SELECT taken FROM events") == [(1,)]

    filled(outbox, a_letter(2))
    assert outbox.letters() == (a_letter(2),)
    assert content(outbox, keys, "SELECT * FROM events") == []


def test_nothing_of_a_letter_that_went_is_left_on_any_page(outbox: Outbox, keys: Keys) -> None:
    assert found_on_pages(outbox, keys)
    filled(outbox)
    assert not found_on_pages(outbox, keys)
    assert not outbox.path.with_name("outbox.db-wal").exists()


def test_a_letter_exchanged_by_somebody_with_the_key_is_put_right(outbox: Outbox, keys: Keys) -> None:
    content(outbox, keys, "UPDATE letters SET pdf = x'255044462d' WHERE letter_id = 'l-0002'")
    with pytest.raises(StoreError, match="outbox_damaged"):
        outbox.pdf("l-0002")

    assert filled(outbox, a_letter(1), a_letter(2), a_letter(3))
    assert outbox.pdf("l-0002") == pdf_of(2)
    forged = hashlib.sha256(b"%PDF-forged").hexdigest()
    content(outbox, keys, f"UPDATE letters SET pdf = CAST('%PDF-forged' AS BLOB), sha256 = '{forged}'")  # noqa: S608
    assert filled(outbox, a_letter(1), a_letter(2), a_letter(3))
    assert outbox.letters() == (a_letter(1), a_letter(2), a_letter(3))


@pytest.mark.parametrize(
    "words",
    [
        "UPDATE letters SET due_on = 'soon'",
        "UPDATE letters SET issued_at = 'then'",
        "UPDATE meta SET office = '[1]'",
        "DELETE FROM meta",
        "DROP TABLE events",
        "CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM letters; END",
        "PRAGMA user_version = 0",
    ],
)
def test_what_this_program_never_writes_is_damage(outbox: Outbox, keys: Keys, words: str) -> None:
    content(outbox, keys, words)
    with pytest.raises(StoreError, match="outbox_damaged"):
        (outbox.letters(), outbox.office())


def test_a_later_version_is_left_alone(outbox: Outbox, keys: Keys) -> None:
    content(outbox, keys, "PRAGMA user_version = 3")
    with pytest.raises(StoreError, match="store_newer"):
        outbox.letters()


def test_the_first_layout_is_brought_up_to_date_and_loses_nothing_signed(outbox: Outbox, keys: Keys) -> None:
    outbox.add(signed("printed", "l-0001"))
    back = (
        "ALTER TABLE letters RENAME TO letters_2",
        "ALTER TABLE events RENAME TO events_2",
        SCHEMA_1[1],
        SCHEMA_1[2],
        """INSERT INTO letters SELECT letter_id, recipient, country, pages, language, due_on, issued_at, printed_at,
            posted_on, sha256, pdf FROM letters_2""",
        """INSERT INTO events SELECT sequence, what, subject, on_day, at, user_id, key_id, signature, taken
            FROM events_2""",
        "DROP TABLE letters_2",
        "DROP TABLE events_2",
        "PRAGMA user_version = 1",
    )
    for words in back:
        content(outbox, keys, words)

    assert outbox.letters() == (a_letter(1, printed_at=NOW), a_letter(2), a_letter(3))
    assert outbox.pdf("l-0002") == pdf_of(2)
    with outbox.opened() as file:
        (event,) = file.events()
    assert event.is_signed_by(SIGNER.public_key, VAULT)
    outbox.add(signed("posted", "l-0001", "2026-11-22", "RR 123 456 785 CN"))
    assert outbox.letters()[0].carrier_number == "RR 123 456 785 CN"


def test_settings_are_each_persons_own(outbox: Outbox) -> None:
    outbox.keep_setting("u-1", "window", {"width": 3})
    outbox.keep_setting("u-1", "window", {"width": 4, "字": "中"})
    assert outbox.setting("u-1", "window") == {"width": 4, "字": "中"}
    assert outbox.setting("u-2", "window") is None


def content(outbox: Outbox, keys: Keys, words: str) -> list[tuple[object, ...]]:
    """Run a statement as somebody who holds the outbox key."""
    file = EncryptedFile(outbox.path, keys.outbox)
    rows = file.fetch(words, {})
    file.close()
    return rows


def found_on_pages(outbox: Outbox, keys: Keys) -> bool:
    """Whether a name or a word of a letter stands anywhere in the file once it is decrypted."""
    whole = b"".join(decrypted_pages(outbox.path, keys.outbox))
    assert b"CREATE TABLE letters" in whole
    return NAME.encode() in whole or b"Marker-In-A-Letter" in whole
