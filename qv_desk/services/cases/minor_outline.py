"""What is shown of reports on children while their files are closed: how far each is, and no word about the child.

Law: policy §8 (duties D31–D33); Regulations on the Protection of Minors in Cyberspace 36.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from qv_desk.catalogue.minor_ages import minor_ages
from qv_desk.catalogue.words import NextStepWords, next_step_words
from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.minors import minor_work
from qv_desk.domain.minors.age_threshold import AgeThreshold, threshold_in
from qv_desk.domain.minors.minor_deeds import AgeFinding
from qv_desk.domain.minors.minor_register import MinorRecord
from qv_desk.domain.minors.minor_report import MinorReport
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.party import Channel
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.domain.terms.wording import Wording
from qv_desk.domain.whole.progress import StepProgress, progress
from qv_desk.errors import AccessError
from qv_desk.services.cases.search_data import sources
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import ends_at, must_be_fast_lane, standing_approval


@dataclass(frozen=True, slots=True)
class Outline:
    """What is shown of a report while its file is closed: what the fast lane needs, and no word about the child.

    Attributes:
        case_id: which case.
        reference: what people quote.
        report: what was done so far; without the account and what was written about it for who may not work on it.
        threshold: the age that counts, by the country of residence.
        next: what comes next.
        next_words: how the card speaks of it.
        progress: the six steps.
        officer: display name of who works on it.
        channel: how the report came in.
        found_in: sources in which the search found something and no deletion is recorded; none while it is closed.
        source_names: what these are called, by their code.
        may_work: whether the person at the desk may take the steps of the lane.
        is_sealed: whether the file needs an approval at all.
        opened_until: until when the person at the desk may open the file; None while they may not.
        asked: what that person asked for and nobody has decided.
        keeping: what was asked about keeping it as evidence, decided or not; None where nothing was.
        user_names: display names, by user identifier.
        has_other_supervisor: whether anybody here could agree to what the person at the desk asks for.
    """

    case_id: str
    reference: str
    report: MinorReport
    threshold: AgeThreshold
    next: NextStep
    next_words: NextStepWords
    progress: tuple[StepProgress, ...]
    officer: str
    channel: Channel
    found_in: tuple[str, ...]
    source_names: dict[str, Wording]
    may_work: bool
    is_sealed: bool
    opened_until: datetime | None
    asked: Approval | None
    keeping: Approval | None
    user_names: dict[str, str]
    has_other_supervisor: bool


@dataclass(frozen=True, slots=True)
class MinorLine:
    """One report in the list: that there is one, how far it is, and nothing of the child.

    Attributes:
        record: its figures.
        next: what comes next; None for a case that was closed or erased.
        next_words: how the list speaks of it.
        elapsed: from the discovery to the deletion of the account, or until now.
        is_running: whether the minutes still run.
    """

    record: MinorRecord
    next: NextStep | None
    next_words: NextStepWords | None
    elapsed: timedelta
    is_running: bool


@guarded
def outline(desk: Desk, case_id: str) -> Outline:
    """What the fast lane needs of a report, whether its file is open or not.

    Raises:
        InputError: ``minor_no_report``.
        StoreError: ``case_unknown``.
    """
    case = desk.store.cases.get(case_id)
    about = minor_work.report_of(case)
    approvals = desk.store.approvals.of(case_id)
    standing = standing_approval(desk, case_id)
    may_work = _may_work(desk, case)
    people = desk.store.settings.people()
    names = {user.user_id: user.display_name for user in people}
    mine = [one for one in approvals if one.kind is ApprovalKind.MINOR_FILE and one.asked_by == desk.user.user_id]
    keeping = [one for one in approvals if one.kind is ApprovalKind.MINOR_KEEP]
    is_sealed = case.is_sealed
    step = next_step(case)
    found_in = _undeleted(case, about) if standing is not None or not is_sealed else ()
    return Outline(
        case_id=case_id,
        reference=case.reference,
        report=about if may_work or standing is not None or not is_sealed else _without_words(about),
        threshold=threshold_in(case.data_subject.country, minor_ages()),
        next=step,
        next_words=next_step_words()[step],
        progress=progress(case, desk.zone),
        officer=names.get(case.officer, case.officer),
        channel=case.channel,
        found_in=found_in,
        source_names={code: system.name for code, system in sources(desk).items() if code in found_in},
        may_work=may_work,
        is_sealed=is_sealed,
        opened_until=ends_at(standing) if standing is not None else None,
        asked=next((one for one in mine if one.state is ApprovalState.WAITING), None),
        keeping=_shown(keeping[-1], in_full=may_work or standing is not None or not is_sealed) if keeping else None,
        user_names=names,
        has_other_supervisor=any(user.role is Role.SUPERVISOR and user.user_id != desk.user.user_id for user in people),
    )


@guarded
def reports(desk: Desk) -> tuple[MinorLine, ...]:
    """Every report, the newest first; figures and steps, no names."""
    lines = []
    for record in reversed(desk.store.registers.all(MinorRecord)):
        summary = desk.store.summaries.one(record.case_id)
        step = NextStep(summary.next_step) if summary is not None and summary.next_step else None
        end = record.account_deleted_at or _settled_without_deletion(record)
        lines.append(
            MinorLine(
                record=record,
                next=step,
                next_words=next_step_words()[step] if step is not None else None,
                elapsed=(end or desk.moment) - record.at,
                is_running=end is None and summary is not None and step is not NextStep.NOTHING,
            )
        )
    return tuple(lines)


def _may_work(desk: Desk, case: Case) -> bool:
    if desk.user.role is Role.AUDITOR:
        return False
    try:
        must_be_fast_lane(desk, case)
    except AccessError:
        return False
    return True


def _without_words(about: MinorReport) -> MinorReport:
    """The report without the account and without a word that anybody wrote about the child."""
    return replace(
        about,
        account="",
        stated_age=None,
        freeze=replace(about.freeze, account="", lifted_because="") if about.freeze else None,
        finding=replace(about.finding, how="") if about.finding else None,
        consent=replace(about.consent, how="") if about.consent else None,
        deletions=tuple(replace(one, what="") for one in about.deletions),
        authority=replace(about.authority, note="") if about.authority else None,
        kept=replace(about.kept, reason="", words="") if about.kept else None,
    )


def _shown(asked: Approval, *, in_full: bool) -> Approval:
    """What a second person was asked, without the words for whoever may not read what was written about the child."""
    return asked if in_full else replace(asked, reason="", note="")


def _undeleted(case: Case, about: MinorReport) -> tuple[str, ...]:
    gone = {one.source for one in about.deletions}
    found = (task.source for task in case.search if task.outcome is SearchOutcome.FOUND)
    return tuple(source for source in found if source not in gone)


def _settled_without_deletion(record: MinorRecord) -> datetime | None:
    """When the minutes stopped without a deletion: the person is of age, or the data are kept as evidence."""
    return record.kept_at or (record.found_at if record.finding is AgeFinding.OF_AGE else None)
