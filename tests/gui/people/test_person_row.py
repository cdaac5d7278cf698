"""A row says how somebody gets in, and offers a supervisor what can be done about it."""

from dataclasses import replace
from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.approval import Approval, ApprovalKind
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.people.person_row import PersonRow
from qv_desk.services.cases.matters import Matter
from qv_desk.services.people.users import Person

OLA = Person(
    user=DeskUser("u-ola", "Ola Berg", Role.OFFICER),
    has_device_secret=False,
    must_change_passphrase=False,
    key_id="815bab8ab383f8f2",
    is_you=False,
)


def words(row: PersonRow) -> str:
    return " ".join(para.plain_text() for para in row.findChildren(Para))


def test_an_officer_as_a_supervisor_sees_them(qtbot: QtBot) -> None:
    row = PersonRow(OLA, None, may_change=True)
    qtbot.addWidget(row)
    assert "on any computer" in words(row)
    assert "815bab8ab383f8f2" in words(row)
    assert set(row.buttons) == {"role", "passphrase", "remove"}
    with qtbot.waitSignal(row.removal_wanted):
        row.buttons["remove"].click()


def test_what_waits_is_said(qtbot: QtBot) -> None:
    asked = Approval(
        approval_id="a", kind=ApprovalKind.ROLE_CHANGE, object_id="u-ola", subject="supervisor", reason="stands in",
        asked_by="u-chen", asked_at=datetime(2026, 10, 12, tzinfo=UTC),
    )  # fmt: skip
    matter = Matter(asked, "", "", OLA.user, "Chen Jing", may_decide=True)
    row = PersonRow(replace(OLA, must_change_passphrase=True, has_device_secret=True), matter, may_change=True)
    qtbot.addWidget(row)
    assert "on one computer only" in words(row)
    assert "interim one is still in force" in words(row)
    assert "Asked for by Chen Jing: supervisor" in words(row)
    assert row.buttons["role"].isHidden()


def test_people_are_offered_their_own_passphrase_and_auditors_nothing_about_others(
    qtbot: QtBot,
) -> None:
    yourself, another = (
        PersonRow(replace(OLA, is_you=True), None, may_change=True),
        PersonRow(OLA, None, may_change=False),
    )
    for row in (yourself, another):
        qtbot.addWidget(row)
    assert set(yourself.buttons) == {"own"}
    assert not another.buttons
