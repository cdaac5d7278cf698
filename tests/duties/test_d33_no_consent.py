"""D33 (policy §8): where no guardian's verifiable consent is found, everything else about the child is deleted too."""

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.minors.minor_deeds import AgeFinding
from qv_desk.domain.minors.minor_report import Reporter
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.errors import GateError
from qv_desk.services.cases import approve, minors, search_data
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import minor_reports
from qv_desk.services.incoming.minor_reports import NewReport
from tests.cli.terminal import Command


@pytest.fixture
def case(desk: Desk) -> Case:
    """A minor whose account is deleted."""
    opened = minor_reports.take_in(
        desk,
        NewReport(
            reporter=Reporter.SCHOOL,
            account="lion_09",
            correspondent=Party("School office", (), "office@school.example", "", "DE"),
            channel=Channel.E_MAIL,
            language="en",
            discovered_at=desk.moment,
        ),
    )
    minors.freeze(desk, opened.case_id, account="lion_09", where="QualvisionID", at=desk.moment)
    minors.find_age(desk, opened.case_id, AgeFinding.UNDER_AGE, how="year of birth", at=desk.moment)
    minors.delete(desk, opened.case_id, what="the account", at=desk.moment)
    return opened


def test_without_consent_each_source_is_searched_and_emptied_before_the_answer(
    desk: Desk, second: Desk, case: Case
) -> None:
    found = minors.look_for_consent(desk, case.case_id, is_found=False, how="the archive", at=desk.moment)
    assert found.next is NextStep.SEARCH
    approve.grant(second, minors.ask_to_open(desk, case.case_id, reason="to search", hours=2).approval_id)
    for source in ("contests", "live_images"):
        search_data.record(desk, case.case_id, source, outcome=SearchOutcome.FOUND, records=1, note="one entry")
    search_data.nothing_more(desk, case.case_id)
    minors.delete(desk, case.case_id, source="contests", what="the drawing of 2025", at=desk.moment)
    with pytest.raises(GateError, match="minor_source_not_deleted"):
        minors.rest_deleted(desk, case.case_id, at=desk.moment)
    minors.delete(desk, case.case_id, source="live_images", what="the photograph", anonymised=True, at=desk.moment)
    assert minors.rest_deleted(desk, case.case_id, at=desk.moment).next is NextStep.WRITE_ANSWER


def test_no_answer_and_no_closing_before_that(desk: Desk, case: Case) -> None:
    def said(act: CaseAct) -> list[str]:
        return [one.code for one in desk.store.cases.get(case.case_id).in_the_way_of(act)]

    assert said(CaseAct.ANSWER) == ["minor_consent_open"]
    minors.look_for_consent(desk, case.case_id, is_found=False, how="the archive", at=desk.moment)
    assert said(CaseAct.ANSWER) == said(CaseAct.CLOSE) == ["minor_rest_not_deleted"]


def test_with_consent_the_rest_may_stay_unless_the_guardian_wants_it_deleted(qv: Command) -> None:
    reference = qv("minor", "new", "--account", "lion_09", "--name", "Ann Lee", "--country", "DE").record["reference"]
    qv("minor", reference, "--frozen", "lion_09", "--where", "QualvisionID")
    qv("minor", reference, "--age", "under_age", "--deleted", "account", "--because", "year of birth; the account")
    found = qv("minor", reference, "--consent", "found", "--because", "form of May 2025, called back")
    assert (found.record["consent_found"], found.record["next_step"]) == (True, "write_answer")
    qv("minor", reference, "--guardian", "call", "--because", "called back on the number on file")
    assert qv("minor", reference, "--wish", "delete").record["next_step"] == "search"
