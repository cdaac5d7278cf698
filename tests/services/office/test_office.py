"""The office's details are a supervisor's to change; letters carry them from then on, and no earlier letter moves."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.office import OwnRole
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.entry.unlock import open_desk
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.office import office
from qv_desk.services.post import outbox
from tests.services.conftest import StaffedDesk

Opener = Callable[..., Case]


def test_what_is_changed_stands_in_the_next_letter_and_not_in_the_last_one(desk: Desk, opened_case: Opener) -> None:
    case = opened_case(kind=CaseKind.INQUIRY, rights=(), subject="A question")
    first = correspond.issue(desk, case.case_id, LetterKind.REPLY, "en", {"answer": "Here is the answer."})
    before = correspond.pdf_of(desk, case.case_id, first.letter_id)

    wish = replace(
        desk.office,
        name="Sample Optics Ltd",
        postal_address=("1 New Road ", "", "Pudong, Shanghai"),
        e_mail="privacy@example.org",
        signatory_role=Wording("Data Protection Team", "数据保护组"),
        own_roles=(OwnRole("fr", "Service de la vie privée"), OwnRole("de", "Datenschutzteam")),
    )
    changed = office.change_office(desk, wish)
    assert changed.postal_address == ("1 New Road", "Pudong, Shanghai")
    assert [role.language for role in changed.own_roles] == ["de", "fr"]
    assert desk.office == changed

    letter = correspond.draft(desk, case.case_id, LetterKind.REPLY, "en", {}).letter
    assert letter.office.name == "Sample Optics Ltd"
    assert "Data Protection Team" in letter.plain_text()
    german = correspond.draft(desk, case.case_id, LetterKind.REPLY, "de", {})
    assert "Datenschutzteam" in german.letter.plain_text()
    assert not any("Data Protection Team" in caution.en for caution in german.cautions)
    assert any(
        "Data Protection Team" in caution.en
        for caution in correspond.draft(desk, case.case_id, LetterKind.REPLY, "it", {}).cautions
    )
    assert correspond.pdf_of(desk, case.case_id, first.letter_id) == before

    entry = desk.store.journal.of("office")[-1]
    assert entry.action == "office.changed"
    assert entry.detail is not None
    assert "e-mail" in entry.detail
    assert "privacy@example.org" not in entry.detail


def test_the_change_holds_when_the_desk_is_opened_again(staffed: StaffedDesk) -> None:
    office.change_office(staffed.at("Lin Wei"), replace(staffed.opened.office, name="Sample Optics Ltd"))
    staffed.opened.close()
    again = open_desk(staffed.folder, staffed.unlocked["Ola Berg"], now=staffed.opened.now)
    try:
        assert again.office.name == "Sample Optics Ltd"
        assert office.look_at_office(again).office.name == "Sample Optics Ltd"
    finally:
        again.close()


def test_everybody_at_the_open_desk_and_the_print_room_see_the_change(staffed: StaffedDesk) -> None:
    officer = staffed.at("Ola Berg")
    outbox.sync(staffed.opened)
    office.change_office(staffed.at("Hana Sato"), replace(officer.office, name="Sample Optics Ltd"))
    assert officer.office.name == "Sample Optics Ltd"
    assert staffed.opened.outbox.office()["name"] == "Sample Optics Ltd"


def test_officers_and_auditors_look_and_change_nothing(staffed: StaffedDesk) -> None:
    for name in ("Ola Berg", "Aki Mori"):
        view = office.look_at_office(staffed.at(name))
        assert view.office == staffed.opened.office
        assert {language.code for language in view.role_languages} >= {"de", "fr", "ja"}
        with pytest.raises(AccessError):
            office.change_office(staffed.at(name), replace(view.office, name="Other"))


def test_the_time_zone_is_changed_before_the_first_case_and_never_afterwards(desk: Desk, opened_case: Opener) -> None:
    assert office.look_at_office(desk).may_change_zone
    office.change_office(desk, replace(desk.office, time_zone="Asia/Hong_Kong"))
    assert str(desk.zone) == "Asia/Hong_Kong"
    opened_case()
    assert not office.look_at_office(desk).may_change_zone
    with pytest.raises(GateError, match="office_zone_in_use"):
        office.change_office(desk, replace(desk.office, time_zone="Asia/Shanghai"))
    assert str(desk.zone) == "Asia/Hong_Kong"
    office.change_office(desk, replace(desk.office, name="Sample Optics Ltd"))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, "office_unchanged"),
        ({"e_mail": "nobody"}, "office_incomplete"),
        ({"time_zone": "Mars/Olympus"}, "office_zone_unknown"),
        ({"own_roles": (OwnRole("tlh", "?"),)}, "office_role_language_unknown"),
        ({"own_roles": (OwnRole("en", "Another"),)}, "office_role_language_unknown"),
        ({"postal_address": ("A very long line of an address " * 20,)}, "letterhead_too_high"),
        ({"name": "Sample \U0010fffd Ltd"}, "glyph_missing"),
    ],
)
def test_what_no_letter_could_carry_is_refused_before_anything_is_changed(
    desk: Desk, changes: dict[str, object], code: str
) -> None:
    before = desk.office
    entries = len(desk.store.journal.of("office"))
    with pytest.raises(InputError, match=code):
        office.change_office(desk, replace(before, **changes))  # type: ignore[arg-type]
    assert desk.office is before
    assert len(desk.store.journal.of("office")) == entries
