"""The certificate that the office signs its letters with, and whether it may sign now."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar, Final

from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import GateError

WARNED_BEFORE: Final = timedelta(days=60)
"""How long before its end a certificate is warned of; issuers take weeks."""


class CertificateState(StrEnum):
    """Where a certificate stands in its life."""

    NOT_YET = "not_yet"
    GOOD = "good"
    ENDING = "ending"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """What a certificate says.

    Attributes:
        holder: whose it is.
        issuer: who vouches for that.
        serial: its number with the issuer, hexadecimal.
        valid_from: aware UTC moment.
        valid_until: aware UTC moment; that second still counts.
        sha256: its fingerprint.
    """

    holder: str
    issuer: str
    serial: str
    valid_from: datetime
    valid_until: datetime
    sha256: str

    def state_at(self, moment: datetime) -> CertificateState:
        """Where it stands at an aware moment."""
        if moment < self.valid_from:
            return CertificateState.NOT_YET
        if moment > self.valid_until:
            return CertificateState.ENDED
        return CertificateState.ENDING if moment > self.valid_until - WARNED_BEFORE else CertificateState.GOOD


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key with its certificate and those that lead to its issuer, each as DER in base64.

    It is kept within the encrypted store alone, and shows itself nowhere.

    Attributes:
        key: PKCS#8.
        certificate: X.509, the key's own.
        chain: X.509, those above it, as the file gave them.
    """

    key: str = field(repr=False)
    certificate: str = field(repr=False)
    chain: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeCertificate(RegisterEntry):
    """The office's certificate; there is one at most.

    Attributes:
        facts: what it says.
        signing: its key.
        is_used: whether letters are signed with it.
        imported_by: user identifier.
    """

    register_name: ClassVar[str] = "office_certificate"

    facts: CertificateFacts
    signing: SigningKey
    is_used: bool = True
    imported_by: str

    def must_sign_at(self, moment: datetime) -> None:
        """Hold that a signature made now would be within the certificate's days.

        Raises:
            GateError: ``certificate_not_yet``, ``certificate_ended``.
        """
        must_be_valid(self.facts, moment)


def must_be_valid(facts: CertificateFacts, moment: datetime) -> None:
    """Hold that a moment lies within a certificate's days.

    Raises:
        GateError: ``certificate_not_yet``, ``certificate_ended``.
    """
    match facts.state_at(moment):
        case CertificateState.NOT_YET:
            raise GateError("certificate_not_yet", day=facts.valid_from.date().isoformat())
        case CertificateState.ENDED:
            raise GateError("certificate_ended", day=facts.valid_until.date().isoformat())
