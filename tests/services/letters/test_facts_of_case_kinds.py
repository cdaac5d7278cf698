"""Complaints, reports about a child and demands of an authority say for their letters what was written down of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.authority_demand import AuthorityDemand, DemandDisclosure
from qv_desk.domain.kinds.complaint import Complaint, ComplaintResult, ComplaintStep, Findings
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.minors.minor_deeds import (
    AccountFreeze,
    AgeFinding,
    AgeFound,
    ConsentLookedFor,
    KeptFrozen,
    MinorDeletion,
)
from qv_desk.domain.minors.minor_report import MinorReport, Reporter
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.telling.disclosure import DisclosureGround
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.facts_of_case_kinds import facts_of_case_kinds
from qv_desk.services.letters.letter_request import Facts
from tests.services.letters.asked import asked

CaseOpener = Callable[..., Case]
AT = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)


def told(desk: Desk, case: Case, kind: LetterKind, fact: CaseFact, language: str = "en") -> Facts:
    request = asked(desk, case, kind, language)
    return facts_of_case_kinds(replace(request, case=replace(request.case, facts=(fact,))))


def test_a_complaint_is_answered_with_steps_findings_and_remedy(opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D41."""
    complaint = Complaint(
        steps=(ComplaintStep(what="Read the file", by="u1", at=AT),),
        findings=Findings(
            result=ComplaintResult.UPHELD,
            found="It was late.",
            remedy="Answered now.",
            next_body="",
            consent=None,
            by="u1",
            at=AT,
        ),
    )
    case = opened_case(kind=CaseKind.INQUIRY, rights=())
    facts = told(desk, case, LetterKind.COMPLAINT_REPLY, complaint)
    assert facts == {"steps_taken": ("Read the file",), "findings": "It was late.", "remedy": "Answered now."}
    assert told(desk, case, LetterKind.REPLY, complaint) == {}


@pytest.mark.parametrize("finding", AgeFinding)
def test_a_report_about_a_child_tells_what_was_found_and_deleted_to_the_minute(
    finding: AgeFinding, opened_case: CaseOpener, desk: Desk
) -> None:
    """Duties D32, D33."""
    report = MinorReport(
        reporter=Reporter.PARENT,
        account="a1",
        discovered_at=AT,
        freeze=AccountFreeze(account="a1", where="accounts", at=AT, by="u1"),
        finding=AgeFound(finding=finding, threshold=14, how="date of birth", at=AT, by="u1"),
        consent=ConsentLookedFor(is_found=False, how="searched", at=AT, by="u1"),
        deletions=(
            MinorDeletion(
                source="account", what="the account", anonymised=False, at=AT + timedelta(minutes=5), by="u1"
            ),
        ),
        kept=KeptFrozen(hold_id="h", reason="a dispute", words="agreed", approved_by="u2", at=AT),
    )
    facts = told(desk, opened_case(kind=CaseKind.INQUIRY, rights=()), LetterKind.MINOR_OUTCOME, report)
    beginnings = {
        AgeFinding.UNDER_AGE: "The account belongs to a child",
        AgeFinding.OF_AGE: "We have found no account of a child",
        AgeFinding.CANNOT_TELL: "We could not find out how old",
    }
    assert str(facts["minor_finding"]).startswith(beginnings[finding])
    deleted, kept = str(facts["minor_deletion"]).split("\n")
    assert deleted == "Deleted on 24 September 2026 at 14:05: the account."
    assert "only store and protect" in kept
    assert "24 September 2026 at 14:00" in str(facts["minor_stopped"])
    assert str(facts["minor_consent"]).startswith("We found no consent")


@pytest.mark.parametrize("language", sorted(letter_book().languages))
def test_a_letter_to_the_child_speaks_to_the_child(language: str, opened_case: CaseOpener, desk: Desk) -> None:
    report = MinorReport(
        reporter=Reporter.CHILD,
        account="a1",
        discovered_at=AT,
        finding=AgeFound(finding=AgeFinding.UNDER_AGE, threshold=14, how="date of birth", at=AT, by="u1"),
        consent=ConsentLookedFor(is_found=False, how="searched", at=AT, by="u1"),
    )
    request = asked(desk, opened_case(kind=CaseKind.INQUIRY, rights=()), LetterKind.MINOR_OUTCOME, language)
    request = replace(request, case=replace(request.case, facts=(report,)))
    words = request.words
    grown, small = facts_of_case_kinds(request), facts_of_case_kinds(replace(request, to_child=True))
    for field in ("minor_finding", "minor_consent"):
        assert grown[field] == words.standard_sentences(field)[0]
        assert small[field] == words.standard_sentences(field)[3]


def test_an_authority_is_answered_under_its_name_and_nothing_unapproved_is_named(
    opened_case: CaseOpener, desk: Desk
) -> None:
    """Duty D7."""
    waits = DemandDisclosure(
        what="one account", ground=next(iter(DisclosureGround)), why="a warrant", proposed_by="u1", proposed_at=AT
    )
    allowed = replace(waits, what="two orders", approved_by="u2", approved_at=AT)
    demand = AuthorityDemand(
        authority="District Court", legal_basis="Section 12", demanded="The account data.", disclosures=(waits, allowed)
    )
    facts = told(desk, opened_case(), LetterKind.AUTHORITY_REPLY, demand)
    assert (facts["addressee"], facts["demand_basis"]) == ("District Court", "Section 12")
    assert facts["addressee_address"] == "Lindenstraße 7\n10969 Berlin\nGERMANY"
    assert facts["disclosed_items"] == ("two orders",)
    assert facts["asked"] == "The account data."
