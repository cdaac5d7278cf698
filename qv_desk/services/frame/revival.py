"""What was erased and may not come back by an import: known by digests under a secret of the store."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from qv_desk.domain.cases.case import Case
from qv_desk.domain.keeping.suppression import Suppressed, suppression_key
from qv_desk.domain.linking.case_message import CaseMessage, MessageKey
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.errors import InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

if TYPE_CHECKING:
    from qv_desk.store.transaction import Transaction

_MESSAGE = "message"
_ORIGINAL = "original"


@guarded
def suppress(desk: Desk, changes: "Transaction", case: Case, because: str) -> None:
    """Write down what of a case may not come back; called in the transaction that erases it.

    What another case holds too stays out, as after a split: the message is still at the office, and goes with the last
    of them.

    Args:
        desk: the open desk.
        changes: the transaction.
        case: the case that goes.
        because: the identifier of the purge, or ``disposal``.
    """
    secret = desk.store.erasures.ledger_key()
    for kind, value in _known_by(case):
        if not _stands(desk, kind, value, but_for=case):
            changes.put_entry(_entry(secret, kind, value, at=desk.moment, because=because))


def marks(secret: bytes, case: Case, *, at: datetime, because: str) -> tuple[Suppressed, ...]:
    """What is written down of a case that a restore brought back and erases again.

    Args:
        secret: the ledger key of the store.
        case: as it stands in the backup.
        at: when it was erased, an aware UTC moment.
        because: the identifier of its erasure.
    """
    return tuple(_entry(secret, kind, value, at=at, because=because) for kind, value in _known_by(case))


@guarded
def was_erased(desk: Desk, *, message_id: str = "", originals: Iterable[str] = ()) -> Suppressed | None:
    """Whether a message belonged to a case that was erased, and when that was; no while some case still holds it.

    Args:
        desk: the open desk.
        message_id: of the mail; empty for none.
        originals: SHA-256 digests of its bytes, lower-case hexadecimal.
    """
    if not desk.store.registers.count(Suppressed):
        return None
    secret = desk.store.erasures.ledger_key()
    values = [(_MESSAGE, message_id)] if message_id else []
    values += [(_ORIGINAL, digest) for digest in originals]
    for kind, value in values:
        found = desk.store.registers.by_key(Suppressed, suppression_key(secret, kind, value))
        if found and not _stands(desk, kind, value):
            return found[0]
    return None


@guarded
def refusal(desk: Desk, *, message_id: str = "", originals: Iterable[str] = ()) -> InputError | None:
    """With what a case for a message is refused unless somebody says that the person wrote anew; None if with nothing.

    Args:
        desk: the open desk.
        message_id: of the mail; empty for none.
        originals: SHA-256 digests of its bytes, lower-case hexadecimal.
    """
    found = was_erased(desk, message_id=message_id, originals=originals)
    if found is None:
        return None
    return InputError("message_was_erased", day=found.at.astimezone(desk.zone).date().isoformat())


def _stands(desk: Desk, kind: str, value: str, but_for: Case | None = None) -> bool:
    """Whether a case still holds the message or the original, other than the one that goes."""
    if kind == _ORIGINAL:
        references = desk.store.documents.cases_with(value)
    else:
        references = desk.store.cases.with_message(value)
        added_to = {key.case_id for key in desk.store.registers.by_key(MessageKey, value)}
        if added_to - ({but_for.case_id} if but_for else set()):
            return True
    return bool(set(references) - ({but_for.reference} if but_for else set()))


def _known_by(case: Case) -> tuple[tuple[str, str], ...]:
    """By what the messages of a case are known again: kind and value."""
    ids = (case.message_id, *(added.message_id for added in case.facts_of(CaseMessage)))
    originals = (document.sha256 for document in case.documents if document.role is DocumentRole.ORIGINAL)
    return (*((_MESSAGE, one) for one in ids if one), *((_ORIGINAL, digest) for digest in originals))


def _entry(secret: bytes, kind: str, value: str, *, at: datetime, because: str) -> Suppressed:
    key = suppression_key(secret, kind, value)
    return Suppressed(entry_id=key, key=key, at=at, because=because)
