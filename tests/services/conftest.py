"""Real desks in throwaway folders; only the clock is a double."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from qv_desk.domain.cases.approval import ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.services.cases import approve, matters
from qv_desk.services.entry.set_up import create_office, office_defaults
from qv_desk.services.entry.unlock import Unlocked, open_desk, open_keys
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.register import open_case
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.people import add_user
from qv_desk.vault.unlocking import SlotWish, new_user

PASSPHRASE = "four quiet herons on the pier"
FAST_WISH = SlotWish(kdf=LIGHTEST_KDF)


class Clock:
    """A clock that moves only when it is told to."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **amount: float) -> None:
        self.at += timedelta(**amount)


@pytest.fixture
def clock() -> Clock:
    """Thursday 24 September 2026, 14:00 in Shanghai."""
    return Clock(datetime(2026, 9, 24, 6, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def _first_desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Unlocked]:
    """One desk, set up once and unlocked once: key derivation is slow on purpose."""
    folder = tmp_path_factory.mktemp("first") / "desk"
    create_office(
        folder,
        office=office_defaults().office,
        user_name="Lin Wei",
        passphrase=PASSPHRASE,
        device_secret=False,
        wish=FAST_WISH,
        now=lambda: datetime(2026, 9, 1, tzinfo=UTC),
    )
    return folder, open_keys(folder, None, PASSPHRASE)


@pytest.fixture
def folder(_first_desk: tuple[Path, Unlocked], tmp_path: Path) -> Path:
    """A copy of the first desk's folder, for this test alone."""
    return shutil.copytree(_first_desk[0], tmp_path / "desk", ignore=shutil.ignore_patterns("ballast*"))


@pytest.fixture
def desk(_first_desk: tuple[Path, Unlocked], folder: Path, clock: Clock) -> Iterator[Desk]:
    """An open desk with one person, Lin Wei, who is its supervisor."""
    opened = open_desk(folder, _first_desk[1], now=clock)
    yield opened
    opened.close()


@pytest.fixture
def opened_case(desk: Desk, clock: Clock) -> Callable[..., Case]:
    """Opens a case: an access request from Berlin received three days ago; any field can be given another value."""

    def opened(**changes: Any) -> Case:  # noqa: ANN401 - the fields of a new case
        fields: dict[str, Any] = {
            "kind": CaseKind.RIGHTS_REQUEST,
            "rights": (Right.ACCESS,),
            "data_subject": Party("Zoë Sample", ("Lindenstraße 7", "10969 Berlin"), "zoe@example.org", "", "DE"),
            "channel": Channel.E_MAIL,
            "language": "en",
            "subject": "Access",
            "asked": "",
            "received_at": clock() - timedelta(days=3),
        }
        return open_case(desk, NewCase(**(fields | changes)))

    return opened


@pytest.fixture
def second(desk: Desk) -> Desk:
    """The same open desk with a second supervisor at it."""
    hana = replace(
        desk.unlocked,
        user=DeskUser("u-second", "Hana Sato", Role.SUPERVISOR),
        signing_key=Ed25519PrivateKey.generate(),
    )
    return desk.handed_to(hana)


@pytest.fixture
def agreed(second: Desk) -> Callable[[Case], None]:
    """Lets the second supervisor agree to every refusal of a case."""

    def agree(case: Case) -> None:
        for asked in matters.of(second, case.case_id):
            if asked.state is ApprovalState.WAITING:
                approve.grant(second, asked.approval_id)

    return agree


STAFF = {
    "Lin Wei": Role.SUPERVISOR,
    "Hana Sato": Role.SUPERVISOR,
    "Ola Berg": Role.OFFICER,
    "Pia Nowak": Role.PRINTING,
    "Aki Mori": Role.AUDITOR,
}
"""Who works at the staffed desk; each opens it with the same passphrase."""


@dataclass(frozen=True, slots=True)
class StaffedDesk:
    """A desk at which somebody of every role works."""

    folder: Path
    unlocked: dict[str, Unlocked]
    opened: Desk

    def at(self, name: str) -> Desk:
        """The open desk with that person at it."""
        return self.opened.handed_to(self.unlocked[name])


@pytest.fixture(scope="session")
def _first_staffed_desk(
    _first_desk: tuple[Path, Unlocked], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, Unlocked]]:
    """A vault with five people, made once: key derivation is slow on purpose."""
    folder = shutil.copytree(_first_desk[0], tmp_path_factory.mktemp("staffed") / "desk")
    for name, role in STAFF.items():
        if name != "Lin Wei":
            add_user(folder, _first_desk[1].keys, new_user(name, role), PASSPHRASE, FAST_WISH, interim=False)
    return folder, {name: open_keys(folder, name, PASSPHRASE) for name in STAFF}


@pytest.fixture
def staffed(
    _first_staffed_desk: tuple[Path, dict[str, Unlocked]], tmp_path: Path, clock: Clock
) -> Iterator[StaffedDesk]:
    """An open desk at which somebody of every role works."""
    first, unlocked = _first_staffed_desk
    folder = shutil.copytree(first, tmp_path / "staffed", ignore=shutil.ignore_patterns("ballast*"))
    opened = open_desk(folder, unlocked["Lin Wei"], now=clock)
    yield StaffedDesk(folder, unlocked, opened)
    opened.close()
