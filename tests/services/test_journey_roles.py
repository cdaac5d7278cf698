"""Every service call × every role × desk unlocked, locked, or nobody: the whole table is run, and written down.

``docs/roles.md`` is made here. After a change of the permissions: ``ACCEPT_ROLES=1 pytest`` this file, and read the
difference before committing it.
"""

import importlib
import inspect
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError
from qv_desk.services.care import journal_book
from qv_desk.services.cases import review
from qv_desk.services.entry import unlock
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import PERMISSIONS
from qv_desk.services.frame.without_a_desk import OPEN_TO_ALL
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.register import open_case
from qv_desk.services.post import outbox
from tests.services.conftest import PASSPHRASE, STAFF, Clock, StaffedDesk
from tests.services.service_calls import full_name

PAGE = Path(__file__).resolve().parents[2] / "docs" / "roles.md"
NO_SUCH_PARAMETER = {"no such parameter": None}
"""Lets a call end right behind its guard, before anything of it runs."""

PASSES, REFUSED, LOCKED = "passes", "not_permitted", "desk_locked"
BY_ROLE = {role: name for name, role in STAFF.items()}
NOT_A_DATABASE = 26


def call_of(name: str) -> Callable[..., Any]:
    module, _, function = name.partition(".")
    return getattr(importlib.import_module(full_name(module)), function)  # type: ignore[no-any-return]


@pytest.fixture
def at(staffed: StaffedDesk, clock: Clock) -> Iterator[Callable[[Role], Desk]]:
    """The open desk of somebody with that role; printing staff have one of their own, with the outbox alone."""
    outbox.sync(staffed.opened)
    printing = unlock.open_desk(staffed.folder, staffed.unlocked[BY_ROLE[Role.PRINTING]], now=clock)
    yield lambda role: printing if role is Role.PRINTING else staffed.at(BY_ROLE[role])
    printing.close()


def tried(call: Callable[..., Any], desk: Desk) -> str:
    """What the guard says."""
    try:
        call(desk, **NO_SUCH_PARAMETER)
    except AccessError as refusal:
        return refusal.code
    except TypeError as passed:
        if "no such parameter" not in str(passed):
            raise
        return PASSES
    raise AssertionError("a call ran with a parameter that it does not have")


@pytest.mark.parametrize("role", Role)
def test_each_call_passes_or_is_refused_as_the_table_says(role: Role, at: Callable[[Role], Desk]) -> None:
    desk = at(role)
    found = {name: tried(call_of(name), desk) for name in PERMISSIONS}
    said = {name: PASSES if role in roles else REFUSED for name, roles in PERMISSIONS.items()}

    assert found == said


@pytest.mark.parametrize("role", Role)
def test_a_locked_desk_refuses_everything_to_everybody(role: Role, at: Callable[[Role], Desk]) -> None:
    desk = at(role)
    locked = replace(desk, sitting=replace(desk.sitting, is_open=False))

    assert {tried(call_of(name), locked) for name in PERMISSIONS} == {LOCKED}


def test_nobody_comes_by_a_desk(staffed: StaffedDesk) -> None:
    """Every call needs an open desk, and a desk needs a passphrase."""
    for name in PERMISSIONS:
        first = next(iter(inspect.signature(call_of(name)).parameters.values()))
        assert (first.name, first.default) == ("desk", inspect.Parameter.empty), name
    for name in (*STAFF, "Nobody"):
        with pytest.raises(AccessError, match=r"passphrase_wrong|user_unknown"):
            unlock.open_keys(staffed.folder, name, f"{PASSPHRASE}!")


def test_each_denial_is_in_the_journal_also_that_of_printing_staff(
    staffed: StaffedDesk, at: Callable[[Role], Desk]
) -> None:
    for role in (Role.AUDITOR, Role.PRINTING):
        with pytest.raises(AccessError, match="not_permitted"):
            call_of("decide.decide")(at(role))
    outbox.sync(staffed.opened)

    denied = [one for one in journal_book.latest(staffed.opened, 20) if one.action == "access.denied"]
    assert {entry.object_id for entry in denied} == {"decide.decide"}
    assert len(denied) == 2


def test_the_key_of_printing_staff_opens_no_case(staffed: StaffedDesk, at: Callable[[Role], Desk]) -> None:
    """Not refused by a rule: to that key the file is noise."""
    key = staffed.unlocked[BY_ROLE[Role.PRINTING]].keys.outbox
    staffed.opened.close()
    connection = dbapi2.connect(str(staffed.folder / "cases.db"))
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    with pytest.raises(dbapi2.DatabaseError) as noise:
        connection.execute("SELECT count(*) FROM sqlite_master")
    connection.close()

    assert noise.value.sqlite_errorcode == NOT_A_DATABASE
    with pytest.raises(AccessError, match="cases_not_yours"):
        _ = at(Role.PRINTING).store
    with pytest.raises(AccessError, match="cases_not_yours"):
        _ = staffed.unlocked[BY_ROLE[Role.PRINTING]].keys.cases


def test_an_auditors_look_is_written_down_once_an_hour(
    staffed: StaffedDesk, at: Callable[[Role], Desk], clock: Clock
) -> None:
    case = demo_case(staffed)
    for minutes in (0, 30, 31):
        clock.forward(minutes=minutes)
        review.look(at(Role.AUDITOR), case)
    review.look(at(Role.OFFICER), case)

    looks = [one for one in journal_book.of_case(staffed.opened, case) if one.action == "case.viewed"]
    assert [one.user for one in looks] == [staffed.unlocked[BY_ROLE[Role.AUDITOR]].user_id] * 2


def demo_case(staffed: StaffedDesk) -> str:
    """A case that an officer opened by hand."""
    desk = staffed.at(BY_ROLE[Role.OFFICER])
    new = NewCase(
        kind=CaseKind.RIGHTS_REQUEST,
        rights=(Right.ACCESS,),
        data_subject=Party("Zoë Sample"),
        channel=Channel.POST,
        language="en",
        subject="Access",
        asked="",
        received_at=desk.moment,
    )
    return open_case(desk, new).case_id


def test_the_page_on_roles_says_what_the_table_says() -> None:
    page = written_page()
    if os.environ.get("ACCEPT_ROLES"):
        PAGE.write_text(page, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page, "run this test with ACCEPT_ROLES=1 and read the difference"


def written_page() -> str:
    roles = (Role.OFFICER, Role.SUPERVISOR, Role.AUDITOR, Role.PRINTING)
    lines = [
        "# Who may do what",
        "",
        "Made from `qv_desk/services/frame/permissions.py` by `tests/services/test_journey_roles.py`, every cell run.",
        "",
        "| | |",
        "|---|---|",
        "| ● | the call passes |",
        "| – | refused (`not_permitted`), and the journal says so |",
        "| locked | a desk that was closed or locked refuses every call below to everybody (`desk_locked`) |",
        "| nobody | without a passphrase there is no desk, and every call below needs one |",
        "",
        "Printing staff hold the key of the outbox alone: to them `cases.db` is noise, whatever a program says.",
        "",
    ]
    module = ""
    for name, allowed in PERMISSIONS.items():
        if name.partition(".")[0] != module:
            module = name.partition(".")[0]
            about = (importlib.import_module(full_name(module)).__doc__ or "").partition("\n")[0]
            lines += ["", f"## {module}", "", about, ""]
            lines += ["| call | " + " | ".join(roles) + " | locked | nobody |", "|---|" + ":-:|" * (len(roles) + 2)]
        cells = " | ".join("●" if role in allowed else "–" for role in roles)
        lines.append(f"| `{name.partition('.')[2]}` {summary(name)} | {cells} | – | – |")
    lines += ["", "## Without a desk", "", "They open a desk, make one, or read what a person hands them.", ""]
    lines += [f"- `{name}`: {summary(name)}" for name in sorted(OPEN_TO_ALL)]
    return "\n".join(lines) + "\n"


def summary(name: str) -> str:
    """The first sentence of what a call says of itself."""
    return (inspect.getdoc(call_of(name)) or "").partition("\n\n")[0].replace("\n", " ").replace("|", "\\|")
