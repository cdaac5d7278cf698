"""The office's certificate: brought in by a supervisor, kept within the store, used for every letter that goes out.

What signs is the office, not the person at the desk; who issued a letter stands in the journal, signed by that person.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from qv_desk.domain.letters.office_certificate import (
    CertificateFacts,
    CertificateState,
    OfficeCertificate,
    must_be_valid,
)
from qv_desk.errors import DeviceError, GateError, InputError
from qv_desk.letters.signature import can_sign, sign_pdf
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

_ONE: Final = "office"
_MOST_READ: Final = 1024 * 1024
"""Bytes; a file that is larger than the largest key file is refused all the same."""


@dataclass(frozen=True, slots=True)
class CertificateStanding:
    """How the certificate stands; its key is never shown.

    Attributes:
        can_sign: whether this computer has the part of the program that signs.
        facts: what the certificate says; None for an office without one.
        state: where it stands today; None for an office without one.
        is_used: whether letters are signed with it.
    """

    can_sign: bool
    facts: CertificateFacts | None = None
    state: CertificateState | None = None
    is_used: bool = False


@guarded
def certificate_standing(desk: Desk) -> CertificateStanding:
    """How the certificate stands."""
    kept = _kept(desk)
    if kept is None:
        return CertificateStanding(can_sign())
    return CertificateStanding(can_sign(), kept.facts, kept.facts.state_at(desk.moment), kept.is_used)


@guarded
def import_certificate(desk: Desk, content: bytes, passphrase: str) -> CertificateStanding:
    """Keep the certificate of a PKCS#12 file with its key; it takes the place of the one before, and is used at once.

    Args:
        desk: the open desk, with a supervisor at it.
        content: of the file.
        passphrase: of the file; it is kept nowhere.

    Raises:
        DeviceError: ``signature_part_missing``.
        InputError: as :func:`qv_desk.vault.key_file.open_key_file`.
        GateError: ``certificate_not_yet``, ``certificate_ended``.
    """
    if not can_sign():
        raise DeviceError("signature_part_missing")
    # Lazy, measured: 20 ms, which no letter needs.
    from qv_desk.vault.key_file import open_key_file  # noqa: PLC0415

    opened = open_key_file(content, passphrase)
    must_be_valid(opened.facts, desk.moment)
    entry = OfficeCertificate(
        entry_id=_ONE,
        at=desk.moment,
        facts=opened.facts,
        signing=opened.signing,
        imported_by=desk.user.user_id,
    )
    with desk.changing() as changes:
        changes.put_entry(entry)
        changes.journal("certificate.imported", "office", _named(opened.facts))
    return certificate_standing(desk)


@guarded
def import_certificate_file(desk: Desk, path: Path, passphrase: str) -> CertificateStanding:
    """The same from where the file lies; it stays there, and nobody needs it any more.

    Raises:
        InputError: ``key_file_unreadable``; else as :func:`import_certificate`.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_READ)
    except OSError:
        raise InputError("key_file_unreadable", file=path.name) from None
    return import_certificate(desk, content, passphrase)


@guarded
def use_certificate(desk: Desk, *, is_used: bool) -> CertificateStanding:
    """Sign letters with the certificate from now on, or no longer; it stays either way.

    Raises:
        GateError: ``certificate_none``; ``certificate_is_so``.
    """
    kept = _kept(desk)
    if kept is None:
        raise GateError("certificate_none")
    if kept.is_used == is_used:
        raise GateError("certificate_is_so")
    with desk.changing() as changes:
        changes.put_entry(replace(kept, is_used=is_used))
        changes.journal("certificate.on" if is_used else "certificate.off", "office", _named(kept.facts))
    return certificate_standing(desk)


@guarded
def remove_certificate(desk: Desk) -> None:
    """Take the certificate and its key out of the desk; letters that it signed stay as they are.

    Raises:
        GateError: ``certificate_none``.
    """
    kept = _kept(desk)
    if kept is None:
        raise GateError("certificate_none")
    with desk.changing() as changes:
        changes.remove_entry(OfficeCertificate, _ONE)
        changes.journal("certificate.removed", "office", _named(kept.facts))


@guarded
def signed(desk: Desk, pdf: bytes) -> bytes:
    """A letter that goes out, with the office's signature where it has a certificate in use; else as it is.

    A letter never goes out unsigned in silence: where it cannot be signed, a supervisor says what holds instead.

    Raises:
        GateError: ``certificate_not_yet``, ``certificate_ended``.
        DeviceError: ``signature_part_missing``.
    """
    kept = _kept(desk)
    if kept is None or not kept.is_used:
        return pdf
    kept.must_sign_at(desk.moment)
    return sign_pdf(pdf, kept.signing, desk.moment)


def _kept(desk: Desk) -> OfficeCertificate | None:
    return next(iter(desk.store.registers.all(OfficeCertificate)), None)


def _named(facts: CertificateFacts) -> str:
    """What the journal says of a certificate; its holder is the office."""
    return f"{facts.holder}; SHA-256 {facts.sha256}; until {facts.valid_until.date().isoformat()}"
