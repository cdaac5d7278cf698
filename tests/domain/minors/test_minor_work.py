"""The steps about a report on a child: no order but the lawful one, and no minute that cannot be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors import minor_work
from qv_desk.domain.minors.minor_deeds import (
    AccountFreeze,
    AgeFinding,
    AgeFound,
    ConsentLookedFor,
    GuardianAsked,
    GuardianAuthority,
    GuardianProof,
    GuardianWish,
    MinorDeletion,
)
from qv_desk.domain.minors.minor_report import MinorReport, Reporter
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.parts.search_task import SearchOutcome, SearchTask
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.errors import DeskError, GateError, InputError

AT = datetime(2026, 9, 24, 6, 0, 40, tzinfo=UTC)
NOW = AT + timedelta(hours=2)
CaseMaker = Callable[..., Case]
Deed = Callable[[Case], Case]


def freeze(case: Case, at: datetime = NOW) -> Case:
    return minor_work.account_frozen(case, AccountFreeze(account="star", where="ID", at=at, by="u1"), NOW)


def find(finding: AgeFinding) -> Deed:
    return lambda case: minor_work.age_found(
        case, AgeFound(finding=finding, threshold=14, how="seen", at=NOW, by="u1"), NOW
    )


def delete(source: str = "account") -> Deed:
    return lambda case: minor_work.deleted(
        case, MinorDeletion(source=source, what="all", anonymised=False, at=NOW, by="u1"), NOW
    )


def consent(*, is_found: bool) -> Deed:
    return lambda case: minor_work.consent_looked_for(
        case, ConsentLookedFor(is_found=is_found, how="archive", at=NOW, by="u1"), NOW
    )


def rest(case: Case) -> Case:
    return minor_work.rest_deleted(case, by="u1", at=NOW, now=NOW)


def lift(case: Case) -> Case:
    return minor_work.freeze_lifted(case, by="u1", at=NOW, because="of age", now=NOW)


def guardian(case: Case) -> Case:
    shown = GuardianAuthority(proof=GuardianProof.CALL, note="called", at=NOW, by="u1", copy_was_kept=True)
    return minor_work.guardian_shown(case, shown, NOW)


def ask(wish: GuardianWish) -> Deed:
    return lambda case: minor_work.guardian_asked(case, GuardianAsked(wish=wish, at=NOW, by="u1"), NOW)


def done(wish: GuardianWish) -> Deed:
    return lambda case: minor_work.wish_done(case, wish, by="u1", at=NOW, now=NOW)


DEEDS: tuple[Deed, ...] = (
    freeze,
    *(find(finding) for finding in AgeFinding),
    delete(),
    delete("orders"),
    consent(is_found=True),
    consent(is_found=False),
    rest,
    lift,
    guardian,
    *(ask(wish) for wish in GuardianWish),
    *(done(wish) for wish in GuardianWish),
)


@pytest.fixture
def reported(a_case: CaseMaker) -> Case:
    """A report of which one source was searched and holds something."""
    fact = MinorReport(reporter=Reporter.PARENT, account="star", discovered_at=AT)
    held = (SearchTask("orders", SearchOutcome.FOUND, 1, "an order", "u1", AT),)
    return a_case(kind=CaseKind.MINOR_REPORT, rights=(), search=held, facts=(fact,))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(chosen=st.lists(st.sampled_from(DEEDS), max_size=14))
def test_in_no_order_a_minor_is_answered_for_before_freeze_deletion_and_consent(
    reported: Case, chosen: list[Deed]
) -> None:
    case = reported
    for deed in chosen:
        try:
            case = deed(case)
        except DeskError:
            continue
    report = minor_work.report_of(case)
    if not case.in_the_way_of(CaseAct.ANSWER):
        assert report.freeze is not None
        assert report.finding is not None
        if report.is_under_age:
            assert report.account_deleted_at is not None
            assert report.consent is not None
            assert report.rest_done_at is not None or not report.must_delete_rest
        else:
            assert report.freeze.lifted_at is not None or report.account_deleted_at is not None
    if report.is_under_age:
        assert report.freeze is not None
        assert report.freeze.lifted_at is None or report.account_deleted_at is None


def test_minutes_are_whole_and_lie_between_discovery_and_now(reported: Case) -> None:
    for impossible in (AT - timedelta(minutes=1), NOW + timedelta(minutes=1)):
        with pytest.raises(InputError, match="minor_moment_impossible"):
            freeze(reported, impossible)
    frozen = minor_work.report_of(freeze(reported, AT)).freeze
    assert frozen is not None
    assert frozen.at == AT.replace(second=0)


def test_what_is_refused_says_why(reported: Case, a_case: CaseMaker) -> None:
    frozen = freeze(reported)
    minor = find(AgeFinding.UNDER_AGE)(frozen)
    gone = delete()(minor)
    refusals: tuple[tuple[Deed, Case, str], ...] = (
        (find(AgeFinding.UNDER_AGE), reported, "minor_not_frozen"),
        (freeze, frozen, "minor_frozen_already"),
        (delete(), frozen, "minor_age_open"),
        (lift, reported, "minor_not_frozen"),
        (lift, minor, "minor_stays_frozen"),
        (consent(is_found=True), frozen, "minor_not_under_age"),
        (rest, minor, "minor_account_not_deleted"),
        (rest, gone, "minor_source_not_deleted"),
        (delete("repair"), minor, "minor_source_not_found"),
        (find(AgeFinding.OF_AGE), gone, "minor_deleted_already"),
        (ask(GuardianWish.CHECK), frozen, "minor_guardian_not_shown"),
        (done(GuardianWish.CHECK), frozen, "minor_wish_unknown"),
        (done(GuardianWish.CHECK), ask(GuardianWish.CHECK)(guardian(frozen)), "identity_not_confirmed"),
        (done(GuardianWish.DELETE), ask(GuardianWish.DELETE)(guardian(frozen)), "minor_rest_not_deleted"),
        (freeze, a_case(), "minor_no_report"),
        (lambda case: minor_work.copy_destroyed(case, NOW, NOW), frozen, "minor_no_copy"),
    )
    for deed, case, code in refusals:
        with pytest.raises(DeskError, match=code):
            deed(case)
    with pytest.raises(InputError, match="minor_needs_account_and_place"):
        minor_work.account_frozen(reported, AccountFreeze(account=" ", where="ID", at=NOW, by="u1"), NOW)
    with pytest.raises(InputError, match="minor_needs_words"):
        minor_work.freeze_lifted(find(AgeFinding.OF_AGE)(frozen), by="u1", at=NOW, because=" ", now=NOW)
    with pytest.raises(GateError, match="minor_deleted_already"):
        minor_work.may_be_kept(gone)


def test_only_a_documents_copy_has_to_be_destroyed(reported: Case) -> None:
    by_call = minor_work.report_of(guardian(reported)).authority
    assert by_call is not None
    assert not by_call.copy_waits
    seen = GuardianAuthority(proof=GuardianProof.ID_SEEN, note="seen", at=NOW, by="u1", copy_was_kept=True)
    with_copy = minor_work.guardian_shown(reported, seen, NOW)
    burnt = minor_work.report_of(minor_work.copy_destroyed(with_copy, NOW, NOW)).authority
    assert burnt == replace(seen, at=NOW.replace(second=0), destroyed_at=NOW.replace(second=0))
