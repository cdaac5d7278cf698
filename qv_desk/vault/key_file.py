"""A PKCS#12 file, as an issuer of certificates gives it out: one private key under a passphrase, with its certificates.

The file is opened in memory and never written anywhere; what becomes of the key is for the caller to say.
"""

import hashlib
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12
from cryptography.x509.oid import NameOID

from qv_desk.domain.letters.office_certificate import CertificateFacts, SigningKey
from qv_desk.errors import InputError

_LARGEST: Final = 256 * 1024
"""Bytes; a key with a long chain takes ten thousand."""
_SHORTEST_RSA: Final = 2048
_LONGEST_NAME: Final = 200
_DER_SEQUENCE: Final = b"\x30"


@dataclass(frozen=True, slots=True)
class OpenedKeyFile:
    """What was in the file."""

    facts: CertificateFacts
    signing: SigningKey


def open_key_file(content: bytes, passphrase: str) -> OpenedKeyFile:
    """Open a PKCS#12 file.

    Args:
        content: of the file.
        passphrase: of the file, as its issuer or maker set it; may be empty.

    Raises:
        InputError: ``key_file_unknown``, ``key_file_passphrase``, ``key_file_without_key``, ``key_file_wrong_key``,
            ``certificate_not_for_signing``, ``key_file_several``.
    """
    if len(content) > _LARGEST or not content.startswith(_DER_SEQUENCE):
        raise InputError("key_file_unknown")
    try:
        opened = load_pkcs12(content, passphrase.encode())
    except UnsupportedAlgorithm:
        raise InputError("key_file_unknown") from None
    except ValueError as problem:
        # Only the reader's own words tell a wrong passphrase from a file that is none; a test holds it to them.
        if "password" in str(problem):
            raise InputError("key_file_passphrase") from None
        raise InputError("key_file_unknown") from None
    if opened.key is None or opened.cert is None:
        raise InputError("key_file_without_key")
    certificate = opened.cert.certificate
    if not _is_strong(opened.key):
        raise InputError("key_file_wrong_key")
    if not _is_for_signing(certificate):
        raise InputError("certificate_not_for_signing")
    key = opened.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    chain = [each.certificate for each in opened.additional_certs]
    if any(not _vouches(each, (certificate, *chain)) for each in chain):
        raise InputError("key_file_several", holder=_name(certificate.subject))
    return OpenedKeyFile(_facts(certificate), SigningKey(_text(key), _text(_der(certificate)), _texts(chain)))


def _is_strong(key: object) -> bool:
    """Whether it is of a kind that every reader of PDF can check, and long enough."""
    if isinstance(key, RSAPrivateKey):
        return key.key_size >= _SHORTEST_RSA
    return isinstance(key, EllipticCurvePrivateKey) and key.curve.name in {"secp256r1", "secp384r1", "secp521r1"}


def _is_for_signing(certificate: x509.Certificate) -> bool:
    """Whether its issuer lets it sign; one that says nothing of its use may."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment


def _vouches(one: x509.Certificate, others: Sequence[x509.Certificate]) -> bool:
    """Whether a certificate is of an authority, or issued another one of the file; else it belongs to a second key."""
    try:
        if one.extensions.get_extension_for_class(x509.BasicConstraints).value.ca:
            return True
    except x509.ExtensionNotFound:
        pass
    return any(other != one and other.issuer == one.subject for other in others)


def _facts(certificate: x509.Certificate) -> CertificateFacts:
    return CertificateFacts(
        holder=_name(certificate.subject),
        issuer=_name(certificate.issuer),
        serial=f"{certificate.serial_number:x}",
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        sha256=hashlib.sha256(_der(certificate)).hexdigest(),
    )


def _name(name: x509.Name) -> str:
    """What a person would call it: the common name and the organisation; else the whole of it."""
    parts = [
        str(attribute.value)
        for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)
        for attribute in name.get_attributes_for_oid(kind)
    ]
    words = ", ".join(dict.fromkeys(parts)) or name.rfc4514_string()
    return "".join(character if character.isprintable() else " " for character in words).strip()[:_LONGEST_NAME]


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.DER)


def _text(content: bytes) -> str:
    return b64encode(content).decode("ascii")


def _texts(certificates: Sequence[x509.Certificate]) -> tuple[str, ...]:
    return tuple(_text(_der(each)) for each in certificates)
