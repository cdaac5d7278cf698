"""A complaint: about what, what was looked into, what was found, how it is put right, and where to go next.

Law: policy §2 (complaints are handled and answered); UK Data Protection Act 2018 s.164A as inserted by the Data (Use
and Access) Act 2025 (acknowledged within 30 days; the regime holds the period).
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Self

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.parts.case_fact import CaseAct, CaseFact
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError


class ComplaintSort(StrEnum):
    """What is complained of."""

    LATE_ANSWER = "late_answer"
    WRONG_ANSWER = "wrong_answer"
    IDENTITY_DEMANDS = "identity_demands"
    MARKETING_AFTER_STOP = "marketing_after_stop"
    SENSITIVE_STATISTICS = "sensitive_statistics"
    """Sensitive data used for statistics without consent. Law: policy §2."""
    SECURITY = "security"
    MINOR = "minor"
    OTHER = "other"


class ComplaintResult(StrEnum):
    """What came of it."""

    UPHELD = "upheld"
    PARTLY = "partly"
    NOT_UPHELD = "not_upheld"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintStep:
    """One thing that was done to find out.

    Attributes:
        what: in the officer's words.
        by: user identifier.
        at: aware UTC moment.
    """

    what: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What was found out, and what follows from it.

    Attributes:
        result: whether the person is right.
        found: what was found, in words fit for the letter.
        remedy: how it is put right; or, where nothing has to be, that and why.
        next_body: to whom the person can go if they do not agree.
        consent: where sensitive data in statistics are complained of, whether the person had consented; None elsewhere.
        by: user identifier of whoever found it.
        at: aware UTC moment.
    """

    result: ComplaintResult
    found: str
    remedy: str
    next_body: str
    consent: bool | None
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint(CaseFact):
    """What a complaint's case holds besides; one in each such case, from the day it is opened.

    Attributes:
        sort: what is complained of; None until somebody has said.
        about_case: identifier of the earlier case that it is about; empty for none.
        about_reference: that case's reference, which stays readable when the earlier case is erased.
        about_people: user identifiers of whoever works on the earlier case, also since it was named, or on one that was
            named as it before: who took the link away does not judge alone for that.
        steps: what was done to find out.
        findings: what came of it; None until it is written.
        approved_by: user identifier of the second person, where one is needed; empty before.
        approved_at: aware UTC moment; None before.
        earlier_findings: what was found and told before the case was taken up again, oldest first.
    """

    fact_name: ClassVar[str] = "complaint"

    sort: ComplaintSort | None = None
    about_case: str = ""
    about_reference: str = ""
    about_people: tuple[str, ...] = ()
    steps: tuple[ComplaintStep, ...] = ()
    findings: Findings | None = None
    approved_by: str = ""
    approved_at: datetime | None = None
    earlier_findings: tuple[Findings, ...] = ()

    @property
    def waits_for_second_person(self) -> bool:
        """Whether somebody judged a complaint about their own work, and nobody else has agreed to it."""
        return self.findings is not None and self.findings.by in self.about_people and not self.approved_by

    def taken_up_again(self, rights: Collection[Right]) -> Self:
        """What was found is to be found anew; what was told stays to be read."""
        del rights
        told = () if self.findings is None else (self.findings,)
        earlier = (*self.earlier_findings, *told)
        return replace(self, findings=None, approved_by="", approved_at=None, earlier_findings=earlier)

    def in_the_way_of(self, act: CaseAct) -> GateError | None:
        """No reply before the findings, and none by the person complained of alone. Law: policy §2."""
        if act is not CaseAct.ANSWER:
            return None
        if self.findings is None:
            return GateError("complaint_needs_findings")
        if self.waits_for_second_person:
            return GateError("complaint_findings_not_approved")
        return None

    def left_undone(self, case: Case) -> GateError | None:
        """A complaint is answered itself, also where the rights asked for with it are answered. Law: policy §2."""
        return None if _reply(case) else GateError("complaint_not_answered", reference=case.reference)

    def next_step(self, case: Case) -> NextStep | None:
        """Look into it, once the rights that were asked for with it are decided; then the second person, the reply."""
        if case.open_rights or ((reply := _reply(case)) and (reply.dispatched_on or not case.is_answered)):
            return None
        if self.findings is None:
            return NextStep.LOOK_INTO
        if self.waits_for_second_person:
            return NextStep.WAIT_FOR_FINDINGS
        if not case.is_answered:
            return None
        return NextStep.POST_LETTER if reply else NextStep.WRITE_ANSWER


def _reply(case: Case) -> Correspondence | None:
    """The letter that answers the complaint itself, as it stands now."""
    return next((letter for letter in case.answers if letter.kind == "complaint_reply"), None)


def complaint_of(case: Case) -> Complaint:
    """The complaint of a case.

    Raises:
        InputError: ``case_is_no_complaint``.
    """
    found = case.facts_of(Complaint)
    if not found:
        raise InputError("case_is_no_complaint", reference=case.reference)
    return found[-1]


def complaint_sorted(case: Case, sort: ComplaintSort, at: datetime) -> Case:
    """The case after it was said what is complained of.

    Findings of another sort rest on other questions, so they are to be written anew.
    """
    complaint = complaint_of(case)
    if complaint.sort is sort:
        return case
    return _with(case, replace(complaint, sort=sort, findings=None, approved_by="", approved_at=None), at)


def complaint_about(case: Case, earlier: Case | None, at: datetime) -> Case:
    """The case linked to the earlier one that it is about; None takes the link away.

    Raises:
        InputError: ``complaint_about_itself``.
    """
    complaint = complaint_of(case)
    if earlier is None:
        return _with(case, replace(complaint, about_case="", about_reference=""), at)
    if earlier.case_id == case.case_id:
        raise InputError("complaint_about_itself")
    linked = replace(
        complaint,
        about_case=earlier.case_id,
        about_reference=earlier.reference,
        about_people=tuple(dict.fromkeys((*complaint.about_people, *_people_of(earlier)))),
        approved_by="",
        approved_at=None,
    )
    return _with(case, linked, at)


def complaint_seen_beside(case: Case, earlier: Case, at: datetime) -> Case:
    """The complaint after somebody worked on the earlier case; the same where nobody new did, or the reply is out.

    Whoever agreed to the findings before they worked there was a stranger then, and their word stands.
    """
    complaint = complaint_of(case)
    people = tuple(dict.fromkeys((*complaint.about_people, *_people_of(earlier))))
    is_over = case.status is CaseStatus.CLOSED or _reply(case) is not None
    if is_over or complaint.about_case != earlier.case_id or people == complaint.about_people:
        return case
    return _with(case, replace(complaint, about_people=people), at)


def complaint_looked_into(case: Case, step: ComplaintStep) -> Case:
    """The case with one more thing that was done to find out.

    Raises:
        InputError: ``complaint_step_needs_words``.
    """
    if not step.what.strip():
        raise InputError("complaint_step_needs_words")
    complaint = complaint_of(case)
    return _with(case, replace(complaint, steps=(*complaint.steps, step)), step.at)


def complaint_judged(case: Case, findings: Findings) -> Case:
    """The case with its findings; earlier ones are replaced, and have to be agreed to anew.

    Raises:
        GateError: ``complaint_needs_sort``, ``complaint_needs_steps``; ``complaint_is_answered`` once the reply is out.
        InputError: ``complaint_findings_incomplete``; ``complaint_needs_consent_answer``,
            ``complaint_without_consent_is_right`` for statistics on sensitive data.

    Law: policy §2: without consent no sensitive data are used for statistical research.
    """
    complaint = complaint_of(case)
    if _reply(case) is not None:
        raise GateError("complaint_is_answered")
    if complaint.sort is None:
        raise GateError("complaint_needs_sort")
    if not complaint.steps:
        raise GateError("complaint_needs_steps")
    if not (findings.found.strip() and findings.remedy.strip() and findings.next_body.strip()):
        raise InputError("complaint_findings_incomplete")
    if complaint.sort is ComplaintSort.SENSITIVE_STATISTICS:
        if findings.consent is None:
            raise InputError("complaint_needs_consent_answer")
        if not findings.consent and findings.result is ComplaintResult.NOT_UPHELD:
            raise InputError("complaint_without_consent_is_right")
    else:
        findings = replace(findings, consent=None)
    return _with(case, replace(complaint, findings=findings, approved_by="", approved_at=None), findings.at)


def complaint_agreed(case: Case, *, by: str, at: datetime) -> Case:
    """The case after a second person agreed to the findings.

    Raises:
        GateError: ``complaint_needs_findings``; ``complaint_needs_a_stranger`` for whoever wrote them, or worked on
            the earlier case.
    """
    complaint = complaint_of(case)
    if complaint.findings is None:
        raise GateError("complaint_needs_findings")
    if by == complaint.findings.by or by in complaint.about_people:
        raise GateError("complaint_needs_a_stranger")
    return _with(case, replace(complaint, approved_by=by, approved_at=at), at)


def complaint_sent_back(case: Case, at: datetime) -> Case:
    """The case after a second person did not agree: the findings are to be written anew."""
    return _with(case, replace(complaint_of(case), findings=None, approved_by="", approved_at=None), at)


def _people_of(earlier: Case) -> tuple[str, ...]:
    """Whoever had the case, checked who asks, searched, decided, agreed to a refusal or wrote its letters."""
    decisions = (*earlier.earlier_decisions, *earlier.decisions)
    people = (
        earlier.officer,
        *(seen.seen_by for seen in earlier.identity.evidence),
        earlier.identity.decided_by,
        *(task.done_by for task in earlier.search),
        *(person for made in decisions for person in (made.decided_by, made.approved_by)),
        *(letter.issued_by for letter in earlier.correspondence),
    )
    return tuple(dict.fromkeys(person for person in people if person))


def _with(case: Case, complaint: Complaint, at: datetime) -> Case:
    return case.with_facts(Complaint, (complaint,), at)
