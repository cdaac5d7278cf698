"""The sample office takes a report on a child from the freeze to the post, by the true services."""

from pathlib import Path

from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.minors.minor_report import MinorReport
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.services.cases import minor_outline
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import minor_reports
from qv_desk.services.sample import demo_minor, demo_work
from tests.services.incoming.test_minor_reports import report_by_phone


def test_a_report_is_worked_to_its_end(desk: Desk, second: Desk, tmp_path: Path) -> None:
    case = minor_reports.take_in(desk, report_by_phone(desk))
    ended = demo_work.finish(desk, case.case_id, tmp_path, second)
    (report,) = ended.facts_of(MinorReport)
    assert ended.status is CaseStatus.CLOSED
    assert report.account_deleted_at is not None
    assert report.rest_done_at is not None
    assert [letter.kind for letter in ended.correspondence if letter.is_answer] == ["minor_outcome"]


def test_each_step_of_the_lane_has_its_move(desk: Desk) -> None:
    case = minor_reports.take_in(desk, report_by_phone(desk))
    for step in (NextStep.FREEZE_ACCOUNT, NextStep.FIND_AGE, NextStep.DELETE_ACCOUNT, NextStep.LOOK_FOR_CONSENT):
        assert minor_outline.outline(desk, case.case_id).next is step
        demo_minor.MOVES[step](desk, case.case_id)
