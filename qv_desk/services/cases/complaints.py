"""Work on a complaint: what it is about, what was looked into, what was found, and where the person can go next."""

from dataclasses import dataclass

from qv_desk.catalogue.authorities import authority_for
from qv_desk.catalogue.regions import lacks_region, region_kind
from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.complaint import (
    Complaint,
    ComplaintResult,
    ComplaintSort,
    ComplaintStep,
    Findings,
    complaint_about,
    complaint_judged,
    complaint_looked_into,
    complaint_of,
    complaint_sorted,
)
from qv_desk.domain.kinds.complaint_link import ComplaintLink
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases.approve import new_approval, overtaken
from qv_desk.services.cases.review import find
from qv_desk.services.frame.case_change import change_case, keep_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@dataclass(frozen=True, slots=True)
class NextBody:
    """Where the person can go if they do not agree.

    Attributes:
        words: the authority of their country and the court, as the letter says it.
        confidence: how sure the authority's name and address are; None where the country is not known.
    """

    words: Wording
    confidence: Confidence | None


def sort_name(sort: ComplaintSort) -> Wording:
    """What is complained of."""
    return wordings("complaints")[f"sort.{sort}"]


def result_name(result: ComplaintResult) -> Wording:
    """What came of it."""
    return wordings("complaints")[f"result.{result}"]


def next_body(case: Case) -> NextBody:
    """Where this person can go next: the authority of their country, by name, and the court.

    Law: policy §6 (the data protection authority of the person's country); PIPL 50 (the People's Court).
    """
    words = wordings("complaints")
    authority = authority_for(case.data_subject.country)
    if authority is None:
        return NextBody(words["next_body_unknown"], None)
    place = case.data_subject.country
    both, kind = words["next_body"], region_kind(place)
    if kind is not None and lacks_region(place):
        both = words["next_body_region_unknown"]
    kind = kind or Wording("", "")
    named = Wording(authority.name, authority.name_zh)
    return NextBody(both.filled(authority=named, kind=kind), authority.confidence)


@guarded
def sort(desk: Desk, case_id: str, of: ComplaintSort) -> Case:
    """Say what is complained of; findings of another sort are to be written anew.

    Raises:
        InputError: the case is no complaint.
        GateError: the case is closed.
    """
    before = desk.store.cases.get(case_id)
    after = complaint_sorted(before, of, desk.moment)
    if after is before:
        return before
    return keep_case(
        desk,
        after,
        based_on=before.version,
        action="complaint.sorted",
        detail=of,
        approvals=overtaken(desk, case_id, "", ApprovalKind.COMPLAINT_FINDINGS),
    )


@guarded
def about(desk: Desk, case_id: str, reference: str) -> Case:
    """Link the complaint to the earlier case that it is about; an empty reference takes the link away.

    The link shows in both cases. If whoever wrote the findings worked on that case, a second person is asked.

    Raises:
        InputError: no case has that reference, it is this one, or the case is no complaint.
        GateError: the case is closed.
    """
    before = desk.store.cases.get(case_id)
    earlier = desk.store.cases.get(find(desk, reference.strip().upper())) if reference.strip() else None
    after = complaint_about(before, earlier, desk.moment)
    complaint = complaint_of(after)
    approvals = overtaken(desk, case_id, "", ApprovalKind.COMPLAINT_FINDINGS)
    if complaint.findings is not None and complaint.waits_for_second_person:
        asked = new_approval(desk, ApprovalKind.COMPLAINT_FINDINGS, case_id, reason=complaint.findings.found)
        approvals = (*approvals, asked)
    link = ComplaintLink(
        entry_id=case_id, at=desk.moment, case_id=complaint.about_case, key=case_id, reference=after.reference
    )
    return keep_case(
        desk,
        after,
        based_on=before.version,
        action="complaint.linked",
        detail=complaint.about_reference,
        approvals=approvals,
        entries=(link,),
    )


@guarded
def look_into(desk: Desk, case_id: str, what: str) -> Case:
    """Write down one thing that was done to find out.

    Raises:
        InputError: nothing is said, or the case is no complaint.
    """
    step = ComplaintStep(what=what.strip(), by=desk.user.user_id, at=desk.moment)
    return change_case(
        desk, case_id, lambda case: complaint_looked_into(case, step), action="complaint.looked_into", detail=step.what
    )


@guarded
def judge(
    desk: Desk,
    case_id: str,
    *,
    result: ComplaintResult,
    found: str,
    remedy: str,
    body: str,
    consent: bool | None = None,
) -> Case:
    """Write down the findings; whoever judges a complaint about their own work asks a second person by it.

    Args:
        desk: the open desk.
        case_id: which case.
        result: whether the person is right.
        found: what was found, in words fit for the letter.
        remedy: how it is put right.
        body: where the person can go next, see :func:`next_body`.
        consent: for statistics on sensitive data, whether the person had consented.

    Raises:
        GateError: nobody has said what is complained of, or nothing was looked into yet.
        InputError: a part is missing, or the findings contradict themselves.

    Law: policy §2.
    """
    findings = Findings(
        result=result,
        found=found.strip(),
        remedy=remedy.strip(),
        next_body=body.strip(),
        consent=consent,
        by=desk.user.user_id,
        at=desk.moment,
    )
    before = desk.store.cases.get(case_id)
    after = complaint_judged(before, findings)
    approvals = overtaken(desk, case_id, "", ApprovalKind.COMPLAINT_FINDINGS)
    if complaint_of(after).waits_for_second_person:
        asked = new_approval(desk, ApprovalKind.COMPLAINT_FINDINGS, case_id, reason=findings.found)
        approvals = (*approvals, asked)
    return keep_case(
        desk, after, based_on=before.version, action="complaint.judged", detail=result, approvals=approvals
    )


@guarded
def complaints_about(desk: Desk, case_id: str) -> tuple[str, ...]:
    """The references of the complaints about a case, oldest first."""
    links = desk.store.registers.of_case(ComplaintLink, case_id)
    found = ((link.reference, desk.store.cases.find(link.key)) for link in links)
    # A complaint that was erased leaves its link behind.
    return tuple(reference for reference, case in found if case is not None and case.facts_of(Complaint))
