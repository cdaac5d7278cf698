"""One service call's changes: they stand together, and none stands without its journal entry."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from qv_desk.domain.cases.approval import Approval
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.domain.terms.vault_slot import DeskUser
from qv_desk.store.approvals import save_approval
from qv_desk.store.cases import add_case, next_case_number, save_case, save_summary
from qv_desk.store.documents import keep_content
from qv_desk.store.erasure import Erasure, ErasureCount, erase_case, erase_entries, erase_nameless, replay_erasures
from qv_desk.store.journal import JournalHead, append_entry
from qv_desk.store.registers import put_entry, remove_entry
from qv_desk.store.settings import OFFICE, write_setting, write_user
from qv_desk.store.signature import Signer


class Transaction:
    """What may be written in one transaction; made by ``Store.transaction`` alone.

    Args:
        session: of the running transaction.
        signer: who does it.
        at: when, an aware UTC moment.
        make_room: makes so many bytes of room on the disk, where it can.
    """

    def __init__(self, session: Session, signer: Signer, at: datetime, make_room: Callable[[int], None]) -> None:
        self._session = session
        self._make_room = make_room
        self._signer = signer
        self._at = at
        self._changed = False
        self._journalled = False

    def add_case(self, case: Case, summary: CaseSummary) -> None:
        """Keep a new case; the bytes of its documents must be kept before."""
        self._changed = True
        add_case(self._session, case, summary)

    def save_case(self, case: Case, summary: CaseSummary, *, based_on: int) -> None:
        """Keep the next state of a case.

        Args:
            case: the next state.
            summary: its line in the lists.
            based_on: ``version`` of the case as it was read, before any command.

        Raises:
            StoreError: ``case_changed`` when it was saved in between, ``case_unknown``.
        """
        self._changed = True
        save_case(self._session, case, summary, based_on=based_on)

    def save_summary(self, summary: CaseSummary) -> None:
        """Keep a new line for a case whose clocks moved without it, as when a calendar comes in."""
        self._changed = True
        save_summary(self._session, summary)

    def keep_content(self, content: bytes) -> str:
        """Keep the bytes of a document, once, and return their SHA-256."""
        self._changed = True
        return keep_content(self._session, content)

    def next_case_number(self, year: int) -> int:
        """The next case number of a year; without gaps, since it is given in the transaction that uses it."""
        return next_case_number(self._session, year)

    def write_user(self, user: DeskUser) -> None:
        """Write somebody down, or their new name or role."""
        self._changed = True
        write_user(self._session, user)

    def write_setting(self, name: str, value: Any, user_id: str = OFFICE) -> None:  # noqa: ANN401 - whatever JSON holds
        """Write a setting of the office, or one of a person, which needs no journal entry."""
        self._changed = self._changed or user_id == OFFICE
        write_setting(self._session, name, value, user_id)

    def erase_case(self, case_id: str) -> ErasureCount:
        """Erase a case with everything that is kept for it alone, and write that into the ledger of erasures.

        Call ``Store.finish_erasure`` when the transaction has ended. Write the journal entry afterwards: a detail that
        stands there before is erased with the others.

        Raises:
            StoreError: ``case_unknown``.
        """
        self._changed = True
        return erase_case(self._session, case_id, by=self._signer.user_id, at=self._at, make_room=self._make_room)

    def erase_entries(self, register: type[RegisterEntry], key: str) -> ErasureCount:
        """Erase the entries of a register under a key with the journal's words on it, and write that into the ledger.

        Call ``Store.finish_erasure`` when the transaction has ended. Write the journal entry afterwards.
        """
        self._changed = True
        return erase_entries(
            self._session,
            register.register_name,
            key,
            by=self._signer.user_id,
            at=self._at,
            make_room=self._make_room,
        )

    def erase_nameless(self) -> int:
        """Erase the bytes that no case names any more, such as a document taken out of its case; returns how many.

        Call ``Store.finish_erasure`` when the transaction has ended.
        """
        self._changed = True
        return erase_nameless(self._session)

    def replay_erasures(self, erasures: Iterable[Erasure]) -> int:
        """Erase again, in a restored store, what the ledger names; returns how many cases were there.

        Call ``Store.finish_erasure`` when the transaction has ended.
        """
        self._changed = True
        return replay_erasures(self._session, erasures, self._make_room)

    def save_approval(self, approval: Approval) -> None:
        """Keep what somebody asks of a second person, or what became of it."""
        self._changed = True
        save_approval(self._session, approval)

    def put_entry(self, entry: RegisterEntry) -> None:
        """Write an entry into its register, or its next state."""
        self._changed = True
        put_entry(self._session, entry)

    def remove_entry(self, register: type[RegisterEntry], entry_id: str) -> None:
        """Take an entry out of its register; one that is not there is fine."""
        self._changed = True
        remove_entry(self._session, register, entry_id)

    def journal(self, action: str, object_id: str, detail: str = "") -> JournalHead:
        """Write down what was done, to what, in words for people; every change needs one such line."""
        self._journalled = True
        return append_entry(self._session, self._signer, self._at, action=action, object_id=object_id, detail=detail)

    def assert_journalled(self) -> None:
        """Stop a change that nobody would find in the journal; it would be a bug."""
        if self._changed and not self._journalled:
            msg = "a change needs its journal entry in the same transaction"
            raise RuntimeError(msg)
