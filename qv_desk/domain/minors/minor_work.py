"""What is done about a report on a child, step by step: each gives the case's next state, or refuses.

Law: policy §8 (duties D31–D34); PIPL 47.
"""

from dataclasses import replace
from datetime import datetime

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround, held
from qv_desk.domain.minors.minor_deeds import (
    ACCOUNT,
    AccountFreeze,
    AgeFinding,
    AgeFound,
    ConsentLookedFor,
    GuardianAsked,
    GuardianAuthority,
    GuardianProof,
    GuardianWish,
    KeptFrozen,
    MinorDeletion,
)
from qv_desk.domain.minors.minor_report import MinorReport
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.errors import GateError, InputError


def report_of(case: Case) -> MinorReport:
    """The report of a case.

    Raises:
        InputError: ``minor_no_report``: the case is of another kind.
    """
    reports = case.facts_of(MinorReport)
    if not reports:
        raise InputError("minor_no_report")
    return reports[0]


def to_the_minute(moment: datetime) -> datetime:
    """The minute in which a moment lies: nothing here is recorded finer, and nothing coarser."""
    return moment.replace(second=0, microsecond=0)


def account_frozen(case: Case, freeze: AccountFreeze, now: datetime) -> Case:
    """The case with its account frozen; nothing has to be proved before.

    Raises:
        InputError: ``minor_needs_account_and_place``, ``minor_moment_impossible``.
        GateError: ``minor_frozen_already``.
    """
    report = report_of(case)
    if not freeze.account.strip() or not freeze.where.strip():
        raise InputError("minor_needs_account_and_place")
    if report.is_frozen:
        raise GateError("minor_frozen_already")
    at = _minute(report, freeze.at, now)
    return _with(case, replace(report, freeze=replace(freeze, at=at)), now)


def freeze_lifted(case: Case, *, by: str, at: datetime, because: str, now: datetime) -> Case:
    """The case with the account free again, once the person was found to be of age, or the doubt was settled so.

    Raises:
        InputError: ``minor_needs_words``, ``minor_moment_impossible``.
        GateError: ``minor_not_frozen``; ``minor_stays_frozen`` while the age is not found, or it is a child's.
    """
    report = report_of(case)
    if report.freeze is None or not report.is_frozen:
        raise GateError("minor_not_frozen")
    if report.finding is None or report.is_under_age:
        raise GateError("minor_stays_frozen")
    _needs_words(because)
    minute = _minute(report, at, now)
    lifted = replace(report.freeze, lifted_at=minute, lifted_by=by, lifted_because=because.strip())
    return _with(case, replace(report, freeze=lifted), now)


def age_found(case: Case, found: AgeFound, now: datetime) -> Case:
    """The case with the age looked into; it may be looked into again while nothing was deleted.

    Raises:
        InputError: ``minor_needs_words``, ``minor_moment_impossible``.
        GateError: ``minor_not_frozen``: freeze first, verify second; ``minor_deleted_already``.
    """
    report = report_of(case)
    if report.freeze is None:
        raise GateError("minor_not_frozen")
    if report.account_deleted_at is not None:
        raise GateError("minor_deleted_already")
    if found.finding is not AgeFinding.OF_AGE and not report.is_frozen:
        raise GateError("minor_not_frozen")
    _needs_words(found.how)
    return _with(case, replace(report, finding=replace(found, at=_minute(report, found.at, now))), now)


def consent_looked_for(case: Case, looked: ConsentLookedFor, now: datetime) -> Case:
    """The case after it was looked whether a guardian had consented.

    Raises:
        InputError: ``minor_needs_words``, ``minor_moment_impossible``.
        GateError: ``minor_not_under_age``.
    """
    report = report_of(case)
    if not report.is_under_age:
        raise GateError("minor_not_under_age")
    _needs_words(looked.how)
    return _with(case, replace(report, consent=replace(looked, at=_minute(report, looked.at, now))), now)


def deleted(case: Case, deletion: MinorDeletion, now: datetime) -> Case:
    """The case after data of the child were deleted, to the minute.

    Raises:
        InputError: ``minor_needs_words``; ``minor_source_not_found``: the search found nothing there;
            ``minor_moment_impossible``.
        GateError: ``minor_age_open``, ``minor_not_under_age``; a hold stands.

    Law: policy §8 (duties D32, D33).
    """
    report = report_of(case)
    if report.finding is None:
        raise GateError("minor_age_open")
    if report.finding.finding is AgeFinding.OF_AGE:
        raise GateError("minor_not_under_age")
    for said in case.in_the_way_of(CaseAct.ERASE):
        raise said
    _needs_words(deletion.what)
    if deletion.source != ACCOUNT and deletion.source not in _found_in(case):
        raise InputError("minor_source_not_found")
    return _with(case, report.with_deletion(replace(deletion, at=_minute(report, deletion.at, now))), now)


def rest_deleted(case: Case, *, by: str, at: datetime, now: datetime) -> Case:
    """The case after nothing of the child is left but what the record of the case needs.

    Raises:
        InputError: ``minor_moment_impossible``.
        GateError: ``minor_account_not_deleted``, ``search_not_finished``; ``minor_source_not_deleted`` with how many.
    """
    report = report_of(case)
    if report.account_deleted_at is None:
        raise GateError("minor_account_not_deleted")
    if case.open_searches:
        raise GateError("search_not_finished", open=len(case.open_searches))
    left = _found_in(case) - {one.source for one in report.deletions}
    if left:
        raise GateError("minor_source_not_deleted", number=len(left))
    minute = _minute(report, at, now)
    return _with(case, replace(report, rest_done_at=minute, rest_done_by=by), now)


def guardian_shown(case: Case, authority: GuardianAuthority, now: datetime) -> Case:
    """The case after somebody showed that they speak for the child; a document is seen, and its copy destroyed.

    Raises:
        InputError: ``minor_needs_words``, ``minor_moment_impossible``.
    """
    report = report_of(case)
    _needs_words(authority.note)
    if authority.copy_was_kept and authority.proof is not GuardianProof.ID_SEEN:
        authority = replace(authority, copy_was_kept=False)
    return _with(case, replace(report, authority=replace(authority, at=_minute(report, authority.at, now))), now)


def copy_destroyed(case: Case, at: datetime, now: datetime) -> Case:
    """The case after the copy of the guardian's document was destroyed.

    Raises:
        InputError: ``minor_moment_impossible``.
        GateError: ``minor_no_copy``.
    """
    report = report_of(case)
    if report.authority is None or not report.authority.copy_waits:
        raise GateError("minor_no_copy")
    destroyed = replace(report.authority, destroyed_at=_minute(report, at, now))
    return _with(case, replace(report, authority=destroyed), now)


def guardian_asked(case: Case, asked: GuardianAsked, now: datetime) -> Case:
    """The case with what the guardian asks for; only who showed their authority can ask.

    Raises:
        InputError: ``minor_moment_impossible``.
        GateError: ``minor_guardian_not_shown``, ``minor_wish_known``.

    Law: policy §8 (duty D34).
    """
    report = report_of(case)
    if report.authority is None:
        raise GateError("minor_guardian_not_shown")
    if any(known.wish is asked.wish and known.done_at is None for known in report.wishes):
        raise GateError("minor_wish_known")
    return _with(case, replace(report, wishes=(*report.wishes, replace(asked, at=_minute(report, asked.at, now)))), now)


def wish_done(case: Case, wish: GuardianWish, *, by: str, at: datetime, now: datetime) -> Case:
    """The case after a guardian's wish was met.

    Raises:
        InputError: ``minor_wish_unknown``, ``minor_moment_impossible``.
        GateError: ``identity_not_confirmed`` before a child's data are shown to a guardian nobody has verified;
            ``minor_rest_not_deleted`` before a deletion is called done.
    """
    report = report_of(case)
    asked = next((one for one in report.wishes if one.wish is wish and one.done_at is None), None)
    if asked is None:
        raise InputError("minor_wish_unknown")
    if wish is GuardianWish.CHECK and not case.identity.stands:
        raise GateError("identity_not_confirmed", reference=case.reference)
    if wish is GuardianWish.DELETE and report.rest_done_at is None:
        raise GateError("minor_rest_not_deleted")
    done = replace(asked, done_at=_minute(report, at, now), done_by=by)
    return _with(case, replace(report, wishes=tuple(done if one is asked else one for one in report.wishes)), now)


def may_be_kept(case: Case) -> None:
    """Refuse to put a deletion off before every use is stopped, or when it is too late for that.

    Raises:
        GateError: ``minor_not_frozen``, ``minor_deleted_already``.
    """
    report = report_of(case)
    if not report.is_frozen:
        raise GateError("minor_not_frozen")
    if report.account_deleted_at is not None:
        raise GateError("minor_deleted_already")


def kept_for_dispute(case: Case, kept: KeptFrozen, now: datetime) -> Case:
    """The case with its deletion put off, under a hold, with a supervisor's words.

    Raises:
        GateError: ``minor_not_frozen``: every use has to be stopped first; ``minor_deleted_already``.

    Law: PIPL 47.
    """
    may_be_kept(case)
    report = report_of(case)
    hold = Hold(
        hold_id=kept.hold_id,
        ground=HoldGround.DISPUTE,
        reason=kept.reason,
        placed_by=kept.approved_by,
        placed_at=now,
    )
    return _with(held(case, hold), replace(report, kept=replace(kept, at=to_the_minute(kept.at))), now)


def _found_in(case: Case) -> set[str]:
    return {task.source for task in case.search if task.outcome is SearchOutcome.FOUND}


def _needs_words(words: str) -> None:
    if not words.strip():
        raise InputError("minor_needs_words")


def _minute(report: MinorReport, at: datetime, now: datetime) -> datetime:
    """The minute of a deed, which lies between the discovery and now."""
    minute = to_the_minute(at)
    if not to_the_minute(report.discovered_at) <= minute <= now:
        raise InputError("minor_moment_impossible")
    return minute


def _with(case: Case, report: MinorReport, now: datetime) -> Case:
    return case.with_facts(MinorReport, (report,), now)
