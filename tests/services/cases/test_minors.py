"""Reports on children: the lane is walked without opening the file, and the file opens by four eyes alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from qv_desk.domain.cases.approval import ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround, hold_lifted
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.minors.minor_deeds import AgeFinding
from qv_desk.domain.minors.minor_register import MinorOpening, MinorRecord
from qv_desk.domain.minors.minor_report import MinorReport, Reporter
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.care import journal_book
from qv_desk.services.cases import approve, close_case, documents, minor_outline, minors, review, search_data
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import minor_reports
from qv_desk.services.incoming.minor_reports import NewReport
from qv_desk.services.letters import correspond
from tests.services.conftest import Clock, StaffedDesk

Opener = Callable[..., Case]


def opened_by(desk: Desk, second: Desk, case: Case, hours: int = 4) -> None:
    """Ask for the file and have a second person agree."""
    asked = minors.ask_to_open(desk, case.case_id, reason="to write the answer", hours=hours)
    approve.grant(second, asked.approval_id)


def frozen(desk: Desk, case: Case) -> None:
    minors.freeze(desk, case.case_id, account="star2014", where="QualvisionID", at=desk.moment)


def under_age(desk: Desk, case: Case) -> None:
    frozen(desk, case)
    minors.find_age(desk, case.case_id, AgeFinding.UNDER_AGE, how="the year of birth in the account", at=desk.moment)


def test_the_lane_is_walked_to_the_minute_while_the_file_is_closed(desk: Desk, clock: Clock, reported: Case) -> None:
    clock.forward(minutes=5, seconds=30)
    frozen(desk, reported)
    clock.forward(minutes=10)
    seen = minors.find_age(
        desk, reported.case_id, AgeFinding.UNDER_AGE, how="the year of birth", at=clock() - timedelta(minutes=2)
    )
    assert seen.next is NextStep.DELETE_ACCOUNT
    seen = minors.delete(desk, reported.case_id, what="the account", at=clock())
    assert seen.report.account_deleted_at == clock().replace(second=0)
    assert seen.next is NextStep.LOOK_FOR_CONSENT
    seen = minors.look_for_consent(desk, reported.case_id, is_found=False, how="the consent archive", at=clock())
    assert seen.next is NextStep.SEARCH

    record = desk.store.registers.get(MinorRecord, reported.case_id)
    assert (record.finding, record.account_deleted_at) == (AgeFinding.UNDER_AGE, clock().replace(second=0))
    assert record.consent_found is False
    actions = [entry.action for entry in journal_book.of_case(desk, reported.case_id)]
    assert actions[1:] == ["minor.frozen", "minor.age_found", "minor.deleted", "minor.consent_looked_for"]


def test_the_rest_goes_source_by_source_and_then_the_answer_is_next(desk: Desk, second: Desk, reported: Case) -> None:
    under_age(desk, reported)
    minors.delete(desk, reported.case_id, what="the account", at=desk.moment)
    minors.look_for_consent(desk, reported.case_id, is_found=False, how="the archive", at=desk.moment)
    with pytest.raises(GateError, match="search_not_finished"):
        minors.rest_deleted(desk, reported.case_id, at=desk.moment)
    opened_by(desk, second, reported)
    search_data.record(
        desk, reported.case_id, "orders", outcome=SearchOutcome.FOUND, records=1, note="an order of 2025"
    )
    search_data.nothing_more(desk, reported.case_id)
    assert minor_outline.outline(desk, reported.case_id).found_in == ("orders",)
    with pytest.raises(GateError, match="minor_source_not_deleted"):
        minors.rest_deleted(desk, reported.case_id, at=desk.moment)
    with pytest.raises(InputError, match="minor_source_not_found"):
        minors.delete(desk, reported.case_id, what="a record", source="surveys", at=desk.moment)
    minors.delete(desk, reported.case_id, what="one order", source="orders", anonymised=True, at=desk.moment)
    seen = minors.rest_deleted(desk, reported.case_id, at=desk.moment)
    assert seen.next is NextStep.WRITE_ANSWER
    assert seen.found_in == ()
    # Whoever reports proves nothing, so the answer is next and no request for proof.
    assert correspond.suggested_kind(desk.store.cases.get(reported.case_id)) is LetterKind.MINOR_OUTCOME


def test_the_file_opens_for_whoever_asked_once_a_second_person_agreed_and_not_longer(
    staffed: StaffedDesk, clock: Clock
) -> None:
    officer, lead = staffed.at("Ola Berg"), staffed.at("Lin Wei")
    case = minor_reports.take_in(officer, report_by_phone(officer))
    with pytest.raises(AccessError, match="minor_file_needs_approval"):
        review.look(officer, case.case_id)
    asked = minors.ask_to_open(officer, case.case_id, reason="to write the answer", hours=2)
    assert minor_outline.outline(officer, case.case_id).asked == asked
    with pytest.raises(GateError, match="approval_waits_already"):
        minors.ask_to_open(officer, case.case_id, reason="again", hours=2)
    approve.grant(lead, asked.approval_id)

    assert review.look(officer, case.case_id).case.case_id == case.case_id
    with pytest.raises(AccessError, match="minor_file_needs_approval"):
        review.look(lead, case.case_id)  # who agrees to it does not see it by that
    clock.forward(minutes=119)
    review.look(officer, case.case_id)
    clock.forward(minutes=2)
    with pytest.raises(AccessError, match="minor_file_needs_approval"):
        review.look(officer, case.case_id)

    openings = lead.store.registers.all(MinorOpening)
    assert [one.opened_by for one in openings] == [officer.user.user_id] * 2  # the second look was more than an hour on
    assert {one.approved_by for one in openings} == {lead.user.user_id}
    assert {one.approval_id for one in openings} == {asked.approval_id}
    opened = [one for one in journal_book.of_case(lead, case.case_id) if one.action == "minor.opened"]
    assert len(opened) == len(openings)


def test_supervisors_and_auditors_need_a_second_person_too(staffed: StaffedDesk) -> None:
    case = minor_reports.take_in(staffed.at("Ola Berg"), report_by_phone(staffed.at("Ola Berg")))
    for name in ("Lin Wei", "Aki Mori"):
        asker = staffed.at(name)
        asked = minors.ask_to_open(asker, case.case_id, reason="the yearly audit", hours=1)
        with pytest.raises((GateError, AccessError), match=r"approval_needs_another_person|not_permitted"):
            approve.grant(asker, asked.approval_id)
        approve.grant(staffed.at("Hana Sato"), asked.approval_id)
        assert review.look(asker, case.case_id).case.case_id == case.case_id


def test_only_the_officer_of_the_report_a_supervisor_or_who_opened_it_works_on_it(staffed: StaffedDesk) -> None:
    lead, other = staffed.at("Lin Wei"), staffed.at("Ola Berg")
    case = minor_reports.take_in(lead, report_by_phone(lead))
    seen = minor_outline.outline(other, case.case_id)
    assert not seen.may_work
    assert (seen.report.account, seen.report.stated_age) == ("", None)
    with pytest.raises(AccessError, match="minor_case_of_another"):
        frozen(other, case)
    opened_by(other, lead, case)
    frozen(other, case)
    assert minor_outline.outline(other, case.case_id).report.account == "star2014"
    assert not minor_outline.outline(staffed.at("Aki Mori"), case.case_id).may_work


def test_nothing_of_the_file_is_shown_or_changed_past_the_lock(desk: Desk, reported: Case) -> None:
    for call in (
        lambda: documents.bytes_of(desk, reported.case_id, "0" * 64),
        lambda: close_case.close(desk, reported.case_id),
        lambda: search_data.nothing_more(desk, reported.case_id),
        lambda: change_case(desk, reported.case_id, lambda case: case, action="case.amended"),
    ):
        with pytest.raises(AccessError, match="minor_file_needs_approval"):
            call()


def test_evidence_is_kept_by_a_supervisors_words_and_a_hold_and_deleted_when_that_is_lifted(
    desk: Desk, second: Desk, reported: Case
) -> None:
    with pytest.raises(GateError, match="minor_not_frozen"):
        minors.ask_to_keep(desk, reported.case_id, reason="a claim before the court")
    under_age(desk, reported)
    asked = minors.ask_to_keep(desk, reported.case_id, reason="a claim before the court")
    with pytest.raises(InputError, match="approval_needs_words"):
        approve.grant(second, asked.approval_id)
    approve.grant(second, asked.approval_id, "Stored and protected until the judgment, nothing else.")

    seen = minor_outline.outline(desk, reported.case_id)
    assert seen.report.kept is not None
    assert seen.report.kept.words == "Stored and protected until the judgment, nothing else."
    assert seen.keeping is not None
    assert seen.keeping.state is ApprovalState.GRANTED
    with pytest.raises(GateError, match="hold_stands"):
        minors.delete(desk, reported.case_id, what="the account", at=desk.moment)
    minors.look_for_consent(desk, reported.case_id, is_found=False, how="the archive", at=desk.moment)
    assert minor_outline.outline(desk, reported.case_id).next is NextStep.WRITE_ANSWER
    assert minor_outline.reports(desk)[0].is_running is False

    opened_by(desk, second, reported)
    (hold,) = review.look(desk, reported.case_id).case.facts_of(Hold)
    assert hold.ground is HoldGround.DISPUTE
    change_case(
        desk,
        reported.case_id,
        lambda case: hold_lifted(case, hold.hold_id, by="u", at=desk.moment, because="judgment of today"),
        action="hold.lifted",
    )
    assert minor_outline.outline(desk, reported.case_id).next is NextStep.DELETE_ACCOUNT


def test_a_grown_up_reported_by_mistake_gets_the_account_back_and_the_file_is_an_ordinary_one(
    desk: Desk, second: Desk, reported: Case
) -> None:
    frozen(desk, reported)
    seen = minors.find_age(desk, reported.case_id, AgeFinding.OF_AGE, how="a contract of 2019", at=desk.moment)
    assert seen.next is NextStep.LIFT_FREEZE
    with pytest.raises(GateError, match="minor_not_under_age"):
        minors.delete(desk, reported.case_id, what="the account", at=desk.moment)
    with pytest.raises(AccessError, match="minor_file_needs_approval"):
        minors.lift_freeze(desk, reported.case_id, because="of age", at=desk.moment)
    approve.grant(second, minors.ask_to_open(desk, reported.case_id, reason="a contract", hours=1).approval_id)
    seen = minors.lift_freeze(desk, reported.case_id, because="of age", at=desk.moment)
    assert not seen.is_sealed
    assert seen.next is NextStep.WRITE_ANSWER
    assert review.look(desk, reported.case_id).case.case_id == reported.case_id


def test_minutes_before_the_discovery_or_to_come_are_refused(desk: Desk, clock: Clock, reported: Case) -> None:
    for at in (clock() + timedelta(minutes=2), clock() - timedelta(days=9)):
        with pytest.raises(InputError, match="minor_moment_impossible"):
            minors.freeze(desk, reported.case_id, account="a", where="b", at=at)


def test_a_report_by_telephone_is_taken_in_in_a_minute(desk: Desk, clock: Clock) -> None:
    case = minor_reports.take_in(desk, report_by_phone(desk))
    (report,) = case.facts_of(MinorReport)
    assert (report.reporter, report.account, report.stated_age) == (Reporter.PARENT, "star2014", 12)
    assert minor_outline.reports(desk)[0].elapsed == timedelta(minutes=4)
    clock.forward(minutes=7)
    line = minor_outline.reports(desk)[0]
    assert (line.elapsed, line.is_running) == (timedelta(minutes=11), True)
    with pytest.raises(InputError, match="minor_report_needs_account"):
        minor_reports.take_in(desk, replace(report_by_phone(desk), account=" "))
    with pytest.raises(InputError, match="minor_age_impossible"):
        minor_reports.take_in(desk, replace(report_by_phone(desk), stated_age=130))


def report_by_phone(desk: Desk) -> NewReport:
    return NewReport(
        reporter=Reporter.PARENT,
        account="star2014",
        correspondent=Party("王女士", (), "wang@example.cn", "", "CN"),
        channel=Channel.PHONE,
        language="zh-Hans",
        discovered_at=desk.moment - timedelta(minutes=4),
        stated_age=12,
        said="孩子自己注册了账号",
    )
