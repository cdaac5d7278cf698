"""An office with an officer and somebody in the print room, each with a desk of their own over the same folder."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.services.cases import review
from qv_desk.services.entry.set_up import create_office, office_defaults
from qv_desk.services.entry.unlock import Unlocked, open_desk, open_keys
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.register import open_case
from qv_desk.services.letters import correspond
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.people import add_user
from qv_desk.vault.unlocking import SlotWish, new_user

NOW: Final = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)
"""Thursday 24 September 2026, 14:00 in Shanghai."""

PASSPHRASE: Final = "four quiet herons on the pier"
PRINT_PASSPHRASE: Final = "seven grey geese in the reeds"
_WISH: Final = SlotWish(kdf=LIGHTEST_KDF)


@dataclass(frozen=True)
class PrintOffice:
    """The folder and the keys of both.

    Attributes:
        folder: the desk's folder.
        officer: Lin Wei, who holds all keys.
        printing: Sun Li, who holds the key of the outbox.
    """

    folder: Path
    officer: Unlocked
    printing: Unlocked

    def officers_desk(self, now: Callable[[], datetime] = lambda: NOW) -> Desk:
        return open_desk(self.folder, self.officer, now=now)

    def print_desk(self, now: Callable[[], datetime] = lambda: NOW) -> Desk:
        return open_desk(self.folder, self.printing, now=now)


def make_print_office(folder: Path) -> PrintOffice:
    """Set up the office; the outbox is not there before an officer's desk has looked after it."""
    create_office(
        folder,
        office=office_defaults().office,
        user_name="Lin Wei",
        passphrase=PASSPHRASE,
        device_secret=False,
        wish=_WISH,
        now=lambda: NOW - timedelta(days=23),
    )
    officer = open_keys(folder, None, PASSPHRASE)
    add_user(folder, officer.keys, new_user("Sun Li", Role.PRINTING), PRINT_PASSPHRASE, _WISH, interim=False)
    return PrintOffice(folder, open_keys(folder, "Lin Wei", PASSPHRASE), open_keys(folder, "Sun Li", PRINT_PASSPHRASE))


def a_request(desk: Desk, name: str = "Zoë Sample", **changes: Any) -> Case:  # noqa: ANN401 - the fields of a new case
    """A case that came in three days ago; any field can be given another value."""
    fields: dict[str, Any] = {
        "kind": CaseKind.RIGHTS_REQUEST,
        "rights": (Right.MARKETING_OBJECTION,),
        "data_subject": Party(name, ("Lindenstraße 7", "10969 Berlin"), "zoe@example.org", "", "DE"),
        "channel": Channel.E_MAIL,
        "language": "en",
        "subject": "No more mail",
        "asked": "",
        "received_at": desk.moment - timedelta(days=3),
    }
    return open_case(desk, NewCase(**(fields | changes)))


def issued(desk: Desk, case: Case) -> str:
    """Issue an acknowledgement; returns the letter's identifier."""
    words = {"identity_how": "For this request we need no proof of who you are."}
    return correspond.issue(desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", words).letter_id


def answered(desk: Desk) -> tuple[str, str]:
    """A case whose only answer is issued; returns the identifiers of case and letter."""
    case = a_request(desk, kind=CaseKind.INQUIRY, rights=(), subject="A question")
    letter = correspond.issue(desk, case.case_id, LetterKind.REPLY, "en", {"answer": "Here is the answer."})
    return case.case_id, letter.letter_id


def correspondence(desk: Desk) -> tuple[datetime | None, date | None]:
    """When the first letter of the only case was printed and posted, as the case knows it."""
    (line,) = review.page(desk, CaseView.ALL).rows
    letter = review.look(desk, line.summary.case_id).case.correspondence[0]
    return letter.printed_at, letter.dispatched_on
