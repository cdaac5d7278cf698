"""What the cases of a kind of their own say: complaints, reports about a child, demands of an authority."""

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.authority_demand import AuthorityDemand, DisclosureState
from qv_desk.domain.kinds.complaint import Complaint
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.minors.minor_deeds import AgeFinding
from qv_desk.domain.minors.minor_report import MinorReport
from qv_desk.services.letters.country_line import as_posted, country_line
from qv_desk.services.letters.letter_request import Facts, LetterRequest

_FINDINGS = (AgeFinding.UNDER_AGE, AgeFinding.OF_AGE, AgeFinding.CANNOT_TELL)
"""In the order of the standard sentences."""
_TO_A_CHILD = 3
"""The place of the sentence that says to a child itself that it is too young, or that no parent said yes."""


def facts_of_case_kinds(request: LetterRequest) -> Facts:
    """The facts of the one kind that the letter is for."""
    match request.kind:
        case LetterKind.COMPLAINT_REPLY:
            return _complaint(request.case)
        case LetterKind.MINOR_OUTCOME:
            return _minor(request)
        case LetterKind.AUTHORITY_REPLY:
            return _demand(request)
        case _:
            return {}


def _complaint(case: Case) -> Facts:
    facts: Facts = {}
    for complaint in case.facts_of(Complaint):
        facts["steps_taken"] = tuple(step.what for step in complaint.steps)
        if complaint.findings is not None:
            facts["findings"], facts["remedy"] = complaint.findings.found, complaint.findings.remedy
    return facts


def _minor(request: LetterRequest) -> Facts:
    facts: Facts = {}
    for report in request.case.facts_of(MinorReport):
        if report.finding is not None:
            is_told = request.to_child and report.finding.finding is AgeFinding.UNDER_AGE
            place = _TO_A_CHILD if is_told else _FINDINGS.index(report.finding.finding)
            facts["minor_finding"] = request.standard("minor_finding", place)
        if report.freeze is not None and report.is_frozen:
            facts["minor_stopped"] = request.say("minor_frozen", at=request.moment(report.freeze.at))
        gone = [request.say("minor_deleted", at=request.moment(one.at), what=one.what) for one in report.deletions]
        if report.kept is not None:
            gone.append(request.say("minor_kept"))
        facts["minor_deletion"] = "\n".join(gone)
        if report.consent is not None:
            missing = _TO_A_CHILD if request.to_child else 0
            facts["minor_consent"] = request.standard("minor_consent", 1 if report.consent.is_found else missing)
    return facts


def _demand(request: LetterRequest) -> Facts:
    """Law: policy §3(2); nothing is named as handed over that a supervisor has not agreed to."""
    person = request.case.data_subject
    address = as_posted(person.country, person.postal_address) or ((person.e_mail,) if person.e_mail else ())
    country = country_line(person.country, person.postal_address, request.words)
    facts: Facts = {"addressee": person.name, "addressee_address": "\n".join(filter(None, (*address, country)))}
    for demand in request.case.facts_of(AuthorityDemand):
        facts |= {
            "addressee": demand.authority or person.name,
            "demand_basis": demand.legal_basis,
            "disclosed_items": tuple(
                one.what for one in demand.disclosures if one.state in {DisclosureState.ALLOWED, DisclosureState.DONE}
            ),
        }
        if demand.demanded:
            facts["asked"] = demand.demanded
    return facts
