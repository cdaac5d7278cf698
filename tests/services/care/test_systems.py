"""A supervisor keeps the lists; each version of a system stays, with who, when and why."""

from dataclasses import replace

import pytest

from qv_desk.domain.searching.company_system import LegalGround, Purpose
from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.care import journal_book, systems
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import Clock, StaffedDesk

HARBOUR = systems.RecipientWish(name="Harbour Repairs", kind=RecipientKind.CONTRACTOR, e_mail="p@harbour.example")


def test_each_change_is_a_version_with_who_when_and_why(desk: Desk, clock: Clock) -> None:
    shipped = systems.versions(desk, "repair")[0]
    first = systems.keep_system(desk, replace(shipped, owner="Service"), " named ")
    clock.forward(days=1)
    systems.keep_system(desk, replace(first, contact="service@example.com"), "address")

    found = systems.versions(desk, "repair")
    assert [(one.version, one.owner, one.contact) for one in found] == [
        (2, "Service", "service@example.com"),
        (1, "Service", ""),
        (0, "", ""),
    ]
    assert (found[1].changed_by, found[1].changed_because) == (desk.user.user_id, "named")
    assert found[0].at > found[1].at
    assert journal_book.latest(desk, 1)[-1].action == "system.kept"
    assert systems.everything(desk)[7] == found[0]


def test_nobody_writes_over_what_somebody_else_changed(desk: Desk) -> None:
    shipped = systems.versions(desk, "repair")[0]
    systems.keep_system(desk, replace(shipped, owner="Service"), "named")
    with pytest.raises(GateError, match="system_changed_meanwhile"):
        systems.keep_system(desk, replace(shipped, owner="Somebody"), "named")


def test_slips_are_named_and_nothing_is_kept(desk: Desk) -> None:
    shipped = systems.versions(desk, "repair")[0]
    with pytest.raises(InputError, match="system_needs_reason"):
        systems.keep_system(desk, replace(shipped, owner="Service"), "")
    with pytest.raises(InputError, match="recipient_unknown"):
        systems.keep_system(desk, replace(shipped, recipients=("attic",)), "new")
    with pytest.raises(InputError, match="system_known_already"):
        systems.add_system(desk, shipped, "new")
    for call in (
        lambda: systems.versions(desk, "attic"),
        lambda: systems.keep_system(desk, replace(shipped, key="attic"), "x"),
    ):
        with pytest.raises(InputError, match="system_unknown"):
            call()
    assert len(systems.versions(desk, "repair")) == 1


def test_a_ground_is_kept_for_each_purpose(desk: Desk) -> None:
    shipped = systems.versions(desk, "surveys")[0]
    more = Purpose(Wording("to plan courses", "规划课程"), LegalGround.LEGITIMATE_INTEREST)
    kept = systems.keep_system(desk, replace(shipped, purposes=(*shipped.purposes, more)), "a second purpose")
    assert [one.ground for one in kept.purposes] == [LegalGround.CONSENT, LegalGround.LEGITIMATE_INTEREST]
    assert systems.ground_name(LegalGround.CONSENT).zh == "同意"


def test_recipients_have_codes_that_people_can_type(desk: Desk) -> None:
    first = systems.keep_recipient(desk, HARBOUR)
    second = systems.keep_recipient(desk, HARBOUR)
    chinese = systems.keep_recipient(desk, replace(HARBOUR, name="上海某某维修有限公司"))
    assert (first.entry_id, second.entry_id) == ("harbour_repairs", "harbour_repairs_2")
    assert chinese.entry_id.startswith("r_")
    retired = systems.keep_recipient(desk, HARBOUR, "harbour_repairs_2", is_retired=True)
    assert systems.recipients(desk)[-1] == retired
    with pytest.raises(InputError, match="recipient_unknown"):
        systems.keep_recipient(desk, HARBOUR, "attic")


def test_only_a_supervisor_changes_the_lists(staffed: StaffedDesk) -> None:
    officer = staffed.at("Ola Berg")
    shipped = systems.versions(officer, "repair")[0]
    for call in (lambda: systems.keep_system(officer, shipped, "x"), lambda: systems.keep_recipient(officer, HARBOUR)):
        with pytest.raises(AccessError, match="not_permitted"):
            call()
    assert len(systems.everything(staffed.at("Aki Mori"))) == 15
