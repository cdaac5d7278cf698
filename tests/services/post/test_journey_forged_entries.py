"""What nobody of the print room signed, or cannot have signed, moves no case."""

import base64
import hashlib
import json
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import outbox, print_letters
from qv_desk.store.outbox_rows import EventKind, OutboxEvent
from qv_desk.vault.json_fields import canonical
from qv_desk.vault.people import change_role, remove_user
from qv_desk.vault.signing import Signer
from qv_desk.vault.vault_file import read_vault
from qv_desk.vault.vault_form import signing_keys_of
from tests.services.print_office import PrintOffice, correspondence


@pytest.mark.parametrize(
    ("forge", "reason"),
    [
        (lambda event, _: replace(event, signature=bytes(64)), "signature"),
        (lambda event, _: replace(event, on_day="2026-09-23"), "signature"),
        (lambda event, _: replace(event, key_id="0" * 16), "unknown key"),
        (lambda event, other: replace(event, user_id=other.user_id), "unknown key"),
        (lambda event, other: signed_by(other, event), "unknown key"),
    ],
    ids=["no signature", "another day", "no such key", "another name", "a stranger's key"],
)
def test_what_nobody_of_the_desk_signed_is_refused(
    officer: Desk, printer: Desk, letter_id: str, forge: object, reason: str
) -> None:
    stranger = Signer("u-stranger", Ed25519PrivateKey.generate())
    event = an_event(printer, EventKind.POSTED, letter_id, "2026-09-24")
    printer.outbox.add(forge(event, stranger))  # type: ignore[operator]

    assert outbox.sync(officer) == outbox.SyncReport(refused=1)
    assert correspondence(officer) == (None, None)
    (entry,) = officer.store.journal.latest(1)
    assert (entry.action, entry.object_id) == ("outbox.event_refused", letter_id)
    assert reason in (entry.detail or "")
    assert [letter.letter_id for letter in print_letters.waiting(printer)] == [letter_id]
    assert outbox.sync(officer) == outbox.SyncReport()


@pytest.mark.parametrize(
    ("what", "on_day", "reason"),
    [
        ("posted", "2026-09-25", "dispatch_day_impossible"),
        ("posted", "2026-08-01", "dispatch_day_impossible"),
        ("posted", "yesterday", "not readable"),
        ("opened", "", "not readable"),
    ],
)
def test_what_cannot_have_been_is_refused_though_it_is_signed(
    officer: Desk, printer: Desk, letter_id: str, what: str, on_day: str, reason: str
) -> None:
    printer.outbox.add(an_event(printer, what, letter_id, on_day))
    assert outbox.sync(officer).refused == 1
    assert reason in (officer.store.journal.latest(1)[0].detail or "")
    assert correspondence(officer) == (None, None)


def test_whoever_has_left_signs_nothing_any_more(
    office: PrintOffice, officer: Desk, printer: Desk, letter_id: str
) -> None:
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today)
    remove_user(office.folder, officer.unlocked.keys, printer.user.user_id)
    assert outbox.sync(officer).refused == 2
    assert correspondence(officer) == (None, None)


def test_an_auditor_signs_for_no_letter(office: PrintOffice, officer: Desk, printer: Desk, letter_id: str) -> None:
    print_letters.mark_printed(printer, letter_id)
    print_letters.mark_posted(printer, letter_id, printer.today)
    change_role(office.folder, officer.unlocked.keys, printer.user.user_id, Role.AUDITOR)
    assert outbox.sync(officer).refused == 2
    assert "no printing staff" in (officer.store.journal.latest(1)[0].detail or "")


def test_a_key_slipped_into_the_vault_file_signs_nothing(
    office: PrintOffice, officer: Desk, printer: Desk, letter_id: str
) -> None:
    """Printing staff may write to the folder, but not seal the vault file."""
    vault = office.folder / "vault.json"
    sealed = vault.read_bytes()
    own = Signer(officer.user.user_id, Ed25519PrivateKey.generate())
    record = json.loads(sealed)
    del record["checksum"]
    key = base64.b64encode(own.public_key).decode()
    record["retired_signing_keys"].append({"user_id": officer.user.user_id, "public_key": key})
    vault.write_text(json.dumps(record | {"checksum": hashlib.sha256(canonical(record)).hexdigest()}))
    assert own.key_id in signing_keys_of(read_vault(office.folder).vault)
    event = replace(an_event(printer, "posted", letter_id, "2026-09-24"), user_id=officer.user.user_id)
    printer.outbox.add(signed_by(own, event, printer.unlocked.vault_id))

    assert outbox.sync(officer) == outbox.SyncReport()
    assert correspondence(officer) == (None, None)
    vault.write_bytes(sealed)
    assert outbox.sync(officer).refused == 1


def an_event(desk: Desk, what: str, subject: str, on_day: str = "") -> OutboxEvent:
    """An event under the true signature of whoever sits at the desk."""
    event = OutboxEvent(what, subject, on_day, desk.moment.isoformat(), desk.user.user_id)
    return signed_by(desk.signer, event, desk.unlocked.vault_id)


def signed_by(signer: Signer, event: OutboxEvent, vault_id: str = "") -> OutboxEvent:
    named = replace(event, key_id=signer.key_id)
    return replace(named, signature=signer.sign(named.content(vault_id)))
