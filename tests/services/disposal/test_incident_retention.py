"""An incident's words and its list of people go when their years are over, by two people, and do not come back."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.cases.hold import Hold, HoldGround, held
from qv_desk.domain.keeping.retention import Keeping, KeptBeside
from qv_desk.domain.kinds.incident import NOTICE_PARTS, AffectedPerson, AffectedRole, Incident, IncidentWords
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.party import Party
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.backups.back_up import back_up
from qv_desk.services.backups.restore import by_passphrase, restore
from qv_desk.services.care import journal_book
from qv_desk.services.cases import approve, child_notices, close_case, review
from qv_desk.services.disposal import purge, retention
from qv_desk.services.entry.unlock import open_desk, open_keys
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.minor_file import shut_to
from qv_desk.services.notices import affected, incidents
from qv_desk.services.notices.affected_lines import NewAffected
from qv_desk.services.post import print_letters
from tests.services.conftest import PASSPHRASE, Clock, StaffedDesk
from tests.services.notices.told_children import told_children

WORDS = IncidentWords(title="Wqjxvzk lost a computer", **dict.fromkeys(NOTICE_PARTS, "said by Wqjxvzk"))
PERSON = Party("Zqxjkvw Pfzgqxh", e_mail="zqxjkvw@example.org")
YEARS = {"days": 4 * 366 + 2}


def closed_incident(desk: Desk) -> Incident:
    """One whose two people were told or cannot be reached."""
    incident = incidents.enter(desk, desk.moment, WORDS)
    for party in (PERSON, Party("Wqjxvzk Xlkjhqz", e_mail="other@example.org")):
        affected.add_affected(desk, incident.entry_id, NewAffected(party=party))
    first, second = affected.standing(desk, incident.entry_id)
    affected.mark_told(desk, first.entry_id, on=desk.today, how="Wqjxvzk telephoned")
    affected.mark_unreachable(desk, second.entry_id, why="the mail to Wqjxvzk came back")
    return incidents.close_incident(desk, incident.entry_id)


def fates(desk: Desk) -> list[tuple[str, Iterable[Keeping]]]:
    return [(line.reference, line.kept_by) for line in retention.preview(desk)]


def test_years_run_from_the_day_of_closing_and_can_be_made_more(desk: Desk, clock: Clock) -> None:
    still_open = incidents.enter(desk, desk.moment, WORDS)
    incident = closed_incident(desk)
    clock.forward(days=4 * 365)
    assert fates(desk) == []
    clock.forward(days=3)
    (line,) = retention.preview(desk)
    assert (line.reference, line.kind, line.may_go) == (incident.number, KeptBeside.INCIDENT, True)
    assert line.reference != still_open.number
    retention.set_years(desk, KeptBeside.INCIDENT, 6, "a law suit may come")
    assert fates(desk) == []
    with pytest.raises(InputError, match="retention_too_short"):
        retention.set_years(desk, KeptBeside.INCIDENT, 3, "less")


def test_an_open_or_held_case_that_has_to_do_with_it_keeps_it(
    desk: Desk, opened_case: Callable[..., Case], clock: Clock
) -> None:
    case = opened_case()
    incident = closed_incident(desk)
    incidents.link_case(desk, incident.entry_id, case.reference)
    hold = Hold(
        hold_id="h", ground=HoldGround.DISPUTE, reason="a claim", placed_by=desk.user.user_id, placed_at=desk.moment
    )
    clock.forward(**YEARS)
    assert fates(desk) == [(incident.number, (Keeping.OPEN_CASE_LINKED,))]
    with pytest.raises(GateError, match="purge_not_due"):
        purge.ask(desk, [incident.number], "yearly")
    change_case(desk, case.case_id, lambda one: held(one, hold), action="case.erased")
    change_case(
        desk, case.case_id, lambda one: replace(one, status=CaseStatus.CLOSED, version=one.version + 1), action="x"
    )
    assert dict(fates(desk))[incident.number] == (Keeping.HOLD,)


def test_two_people_let_it_go_and_only_number_and_days_stay(
    desk: Desk, second: Desk, clock: Clock, tmp_path: Path
) -> None:
    incident = closed_incident(desk)
    clock.forward(**YEARS)
    asked, _ = purge.ask(desk, [f" {incident.number.lower()}"], "yearly")
    with pytest.raises(GateError, match="approval_needs_another_person"):
        purge.carry_out(desk, asked.entry_id)
    approve.grant(second, asked.entry_id)
    done = purge.carry_out(second, asked.entry_id)

    assert (done.purge.gone, done.purge.left, done.purge.rows) == ((incident.number,), (), 2)
    left = incidents.look_at_incident(desk, incident.entry_id)
    assert (left.people, left.incident.words) == ((), IncidentWords(title=""))
    assert (left.incident.people_purged, left.incident.purged_at) == (2, desk.moment)
    assert (left.incident.found_at, left.incident.closed_at) == (incident.found_at, incident.closed_at)
    assert "Wqjxvzk" not in str([entry.detail for entry in journal_book.latest(desk, 99)])
    assert desk.store.journal.verify().first_bad is None
    purge.save_certificate(desk, asked.entry_id, tmp_path / "certificate.txt")
    assert incident.number in (tmp_path / "certificate.txt").read_text(encoding="utf-8")
    assert fates(desk) == []
    assert incidents.enter(desk, desk.moment, WORDS).number.startswith(f"INC-{desk.today.year}-")


def test_a_child_who_was_told_stays_shut_when_the_list_is_gone(desk: Desk, second: Desk, clock: Clock) -> None:
    """The case by which it was told says so itself, and may outlive the list."""
    told = told_children(desk)
    for letter in print_letters.waiting(desk):
        print_letters.mark_printed(desk, letter.letter_id)
        print_letters.mark_posted(desk, letter.letter_id, desk.today)
    both = (told.child.case_id, told.guardian.case_id)
    for case_id in both:
        close_case.close(desk, case_id)
    incidents.close_incident(desk, told.incident.entry_id)
    clock.forward(**YEARS)
    asked, _ = purge.ask(desk, [told.incident.number], "yearly")
    approve.grant(second, asked.entry_id)
    assert purge.carry_out(second, asked.entry_id).purge.gone == (told.incident.number,)

    assert desk.store.registers.count(AffectedPerson) == 0
    assert shut_to(desk, both) == set(both)
    roles = []
    for case_id in both:
        with pytest.raises(AccessError, match="child_notice_needs_approval"):
            review.look(desk, case_id)
        seen = child_notices.outline(desk, case_id)
        assert seen is not None
        roles.append(seen.to)
    assert roles == [AffectedRole.CHILD, AffectedRole.GUARDIAN]
    assert [row.summary.person_name for row in review.page(desk, CaseView.ALL).rows] == ["", ""]


def test_what_is_no_incident_cannot_be_asked_for(desk: Desk) -> None:
    with pytest.raises(InputError, match="incident_unknown"):
        purge.ask(desk, ["INC-1999-001"], "yearly")


def test_a_backup_from_before_brings_neither_words_nor_people_back(
    staffed: StaffedDesk, clock: Clock, tmp_path: Path
) -> None:
    desk, other = staffed.opened, staffed.at("Hana Sato")
    incident = closed_incident(desk)
    clock.forward(**YEARS)
    place = tmp_path / "backups"
    place.mkdir(mode=0o700)
    made = place / back_up(desk, place).folder
    clock.forward(hours=1)
    asked, _ = purge.ask(desk, [incident.number], "yearly")
    approve.grant(other, asked.entry_id)
    purge.carry_out(other, asked.entry_id)
    desk.close()
    restore(made, staffed.folder, by_passphrase("Lin Wei", PASSPHRASE), now=clock)

    again = open_desk(staffed.folder, open_keys(staffed.folder, "Lin Wei", PASSPHRASE), now=clock)
    try:
        file = incidents.look_at_incident(again, incident.entry_id)
        assert (file.people, file.incident.words) == ((), IncidentWords(title=""))
        assert file.incident.people_purged == 2
        assert again.store.registers.count(AffectedPerson) == 0
    finally:
        again.close()
