"""Certificates of an authority that exists in tests alone, as PKCS#12 files."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

FILE_PASSPHRASE = "seal of the test office"
FIRST_DAY, LAST_DAY = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
HOLDER, ISSUER = "Qualvision Technology Co. Ltd.", "Authority for Tests"

_Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True, slots=True)
class Made:
    """A key with its certificate and the authority's own."""

    key: _Key
    certificate: x509.Certificate
    authority: x509.Certificate

    def key_file(self, passphrase: str = FILE_PASSPHRASE) -> bytes:
        """All of it as a PKCS#12 file."""
        return serialize_key_and_certificates(
            b"office", self.key, self.certificate, [self.authority], BestAvailableEncryption(passphrase.encode())
        )


@cache
def made(
    *,
    kind: str = "ec",
    first: datetime = FIRST_DAY,
    last: datetime = LAST_DAY,
    may_sign: bool | None = True,
    holder: str = HOLDER,
) -> Made:
    """A certificate of the office.

    Args:
        kind: of its key: ``ec``, ``rsa``, or one that is refused: ``short``, ``odd curve``.
        first: its first moment.
        last: its last one.
        may_sign: whether its use covers signatures; None where it says nothing of its use.
        holder: its common name.
    """
    above = ec.generate_private_key(ec.SECP256R1())
    authority = _certificate(ISSUER, ISSUER, above, above, FIRST_DAY, LAST_DAY, is_authority=True)
    key = _key(kind)
    usage = None if may_sign is None else _usage(may_sign=may_sign)
    own = _certificate(holder, ISSUER, key, above, first, last, usage=usage)
    return Made(key, own, authority)


def without_key() -> bytes:
    """A PKCS#12 file with certificates alone."""
    one = made()
    return serialize_key_and_certificates(
        b"office", None, one.certificate, [one.authority], BestAvailableEncryption(FILE_PASSPHRASE.encode())
    )


def of_two_keys() -> bytes:
    """A PKCS#12 file with the certificate of a second key, as tools write it that keep several keys in one file."""
    one, other = made(), made(holder="Somebody else")
    return serialize_key_and_certificates(
        b"office",
        one.key,
        one.certificate,
        [one.authority, other.certificate],
        BestAvailableEncryption(FILE_PASSPHRASE.encode()),
    )


def of_a_kind_that_is_not_for_documents() -> bytes:
    """A PKCS#12 file with a key of a kind that few readers know."""
    key = ed25519.Ed25519PrivateKey.generate()
    name = _name(HOLDER)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(FIRST_DAY).not_valid_after(LAST_DAY)
    own = builder.sign(key, None)
    return serialize_key_and_certificates(b"", key, own, None, BestAvailableEncryption(FILE_PASSPHRASE.encode()))


def _key(kind: str) -> _Key:
    match kind:
        case "rsa":
            return rsa.generate_private_key(65537, 2048)
        case "short":
            return rsa.generate_private_key(65537, 1024)  # noqa: S505 - made to be refused
        case "odd curve":
            return ec.generate_private_key(ec.SECP256K1())
    return ec.generate_private_key(ec.SECP256R1())


def _certificate(
    holder: str,
    issuer: str,
    key: _Key,
    above: ec.EllipticCurvePrivateKey,
    first: datetime,
    last: datetime,
    *,
    is_authority: bool = False,
    usage: x509.KeyUsage | None = None,
) -> x509.Certificate:
    builder = x509.CertificateBuilder().subject_name(_name(holder)).issuer_name(_name(issuer))
    builder = builder.public_key(key.public_key()).serial_number(x509.random_serial_number())
    builder = builder.not_valid_before(first).not_valid_after(last)
    builder = builder.add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
    if usage is not None:
        builder = builder.add_extension(usage, critical=True)
    return builder.sign(above, SHA256())


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _usage(*, may_sign: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=may_sign,
        content_commitment=may_sign,
        key_encipherment=not may_sign,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
