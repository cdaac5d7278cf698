"""A report is taken in from anybody, in a minute, and its minutes run from the discovery."""

from dataclasses import replace
from datetime import timedelta

import pytest

from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.minors.minor_report import MinorReport, Reporter
from qv_desk.domain.terms.party import Channel, Party, Representative
from qv_desk.errors import InputError
from qv_desk.services.cases import minor_outline
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import minor_reports
from qv_desk.services.incoming.minor_reports import NewReport
from tests.services.conftest import Clock


def report_by_phone(desk: Desk) -> NewReport:
    return NewReport(
        reporter=Reporter.PARENT,
        account=" star2014 ",
        correspondent=Party("王女士", (), "wang@example.cn", "", "CN"),
        channel=Channel.PHONE,
        language="zh-Hans",
        discovered_at=desk.moment - timedelta(minutes=4),
        stated_age=12,
        said="孩子自己注册了账号",
    )


def test_it_opens_a_case_whose_minutes_run(desk: Desk, clock: Clock) -> None:
    case = minor_reports.take_in(desk, report_by_phone(desk))
    (report,) = case.facts_of(MinorReport)
    assert (report.reporter, report.account, report.stated_age) == (Reporter.PARENT, "star2014", 12)
    assert case.representative is Representative.PARENT
    discovered = [event.at for event in case.events if event.kind is EventKind.DISCOVERED]
    assert discovered == [report.discovered_at] == [desk.moment - timedelta(minutes=4)]
    clock.forward(minutes=7)
    line = minor_outline.reports(desk)[0]
    assert (line.elapsed, line.is_running) == (timedelta(minutes=11), True)


def test_who_is_no_guardian_represents_nobody(desk: Desk) -> None:
    case = minor_reports.take_in(desk, replace(report_by_phone(desk), reporter=Reporter.SCHOOL, stated_age=None))
    assert case.representative is None


def test_slips_are_refused(desk: Desk) -> None:
    good = report_by_phone(desk)
    for wrong, code in (
        (replace(good, account=" "), "minor_report_needs_account"),
        (replace(good, stated_age=130), "minor_age_impossible"),
        (replace(good, correspondent=Party("")), "case_needs_a_name"),
        (replace(good, discovered_at=desk.moment + timedelta(hours=1)), "receipt_in_the_future"),
    ):
        with pytest.raises(InputError, match=code):
            minor_reports.take_in(desk, wrong)
