"""What may not come back: digests of what was erased, under a key that only the store holds.

A message that opened a case which was erased is known again when somebody imports it from an old mailbox or a backup of
one. The entry holds nothing from which the message or the person could be found out.
"""

import hashlib
import hmac
from dataclasses import dataclass
from typing import ClassVar

from qv_desk.domain.terms.register import RegisterEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppressed(RegisterEntry):
    """One thing that may not come back; ``key`` is its digest.

    Attributes:
        because: what erased it: the identifier of a purge, or ``disposal``; of the erasure itself after a restore.
    """

    register_name: ClassVar[str] = "suppression"
    outlives_case: ClassVar[bool] = True

    because: str


def suppression_key(secret: bytes, kind: str, value: str) -> str:
    """The digest of something under the store's secret.

    Args:
        secret: 32 bytes that never leave the store.
        kind: what it is: ``message`` for a message identifier, ``original`` for the SHA-256 of a document.
        value: the thing itself.
    """
    return hmac.new(secret, f"{kind}\0{value.strip().casefold()}".encode(), hashlib.sha256).hexdigest()
