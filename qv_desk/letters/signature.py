"""The office's signature in a letter: one more revision behind the file, which stays as it was up to there.

The signature is PAdES B-B: it cannot be seen on the page, holds the certificate, and asks nobody over a network,
neither for the time nor for revocation. It names no reason and no place.

pyHanko is an optional part of the program (``requirements-signature.in``) and takes half a second to load, so it is
loaded when the first letter is signed.
"""

import io
from base64 import b64decode
from datetime import datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from qv_desk.domain.letters.office_certificate import SigningKey
from qv_desk.errors import DeviceError

if TYPE_CHECKING:
    from asn1crypto.cms import ContentInfo
    from pyhanko.sign.signers import SimpleSigner

_FIELD: Final = "Signature"
_DIGEST: Final = "sha256"
_TO_SPARE: Final = 2048
"""Bytes for the signature itself, of the longest keys in use, and for what stands around it."""


def can_sign() -> bool:
    """Whether the optional part of the program is there."""
    return find_spec("pyhanko") is not None


def sign_pdf(pdf: bytes, signing: SigningKey, at: datetime) -> bytes:
    """The letter with the office's signature behind it; each signature is another one.

    Args:
        pdf: a letter as it was printed.
        signing: the key and its certificates.
        at: the aware moment that the signature names.

    Raises:
        DeviceError: ``signature_part_missing`` where the optional part is not there.
    """
    if not can_sign():
        raise DeviceError("signature_part_missing")
    # Lazy, measured: half a second, and not there for everybody.
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415
    from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter  # noqa: PLC0415
    from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup  # noqa: PLC0415
    from pyhanko.sign.signers.pdf_byterange import SignatureObject  # noqa: PLC0415

    class Writer(IncrementalPdfFileWriter):
        """Leaves the letter's metadata as they are: they name no moment and no other program."""

        def _update_meta(self) -> None:
            """Change nothing."""

    signer = _signer(signing)
    writing = PdfCMSEmbedder(new_field_spec=SigFieldSpec(sig_field_name=_FIELD)).write_cms(
        _FIELD, writer=Writer(io.BytesIO(pdf))
    )
    next(writing)
    placeholder = SignatureObject(subfilter=SigSeedSubFilter.PADES, timestamp=at, bytes_reserved=_room(signing))
    writing.send(SigObjSetup(sig_placeholder=placeholder))
    prepared, written = writing.send(SigIOSetup(md_algorithm=_DIGEST, in_place=False))
    writing.send(_signed(signer, prepared.document_digest))
    content: bytes = written.getvalue()
    return content


def _room(signing: SigningKey) -> int:
    """Hexadecimal digits that a signature takes at most: the certificates, and names out of the first of them twice."""
    certificates = [len(b64decode(each)) for each in (signing.certificate, *signing.chain)]
    return 2 * (sum(certificates) + 2 * certificates[0] + _TO_SPARE)


def _signer(signing: SigningKey) -> "SimpleSigner":
    # Lazy: see ``sign_pdf``.
    from asn1crypto.keys import PrivateKeyInfo  # noqa: PLC0415
    from asn1crypto.x509 import Certificate  # noqa: PLC0415
    from pyhanko.sign.signers import SimpleSigner  # noqa: PLC0415
    from pyhanko_certvalidator.registry import SimpleCertificateStore  # noqa: PLC0415

    known = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    own, *others = (Certificate.load(b64decode(each)) for each in (signing.certificate, *signing.chain))
    known.register_multiple(others)
    return SimpleSigner(own, PrivateKeyInfo.load(b64decode(signing.key)), known)


def _signed(signer: "SimpleSigner", digest: bytes) -> "ContentInfo":
    # Lazy: see ``sign_pdf``.
    from asyncio import run  # noqa: PLC0415

    from pyhanko.sign.ades.api import CAdESSignedAttrSpec  # noqa: PLC0415
    from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes  # noqa: PLC0415

    # The moment stands in the file's signature dictionary; PAdES B-B wants it there and not here.
    said = PdfCMSSignedAttributes(cades_signed_attrs=CAdESSignedAttrSpec())
    return run(signer.async_sign(digest, _DIGEST, use_pades=True, signed_attr_settings=said))
