"""The registers on children's data outlive the cases, and hold no word about a child."""

from collections.abc import Callable
from datetime import UTC, datetime

from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_deeds import AccountFreeze
from qv_desk.domain.minors.minor_register import MinorOpening, MinorRecord, MinorUse, record_of
from qv_desk.domain.minors.minor_report import MinorReport, Reporter
from qv_desk.domain.whole.registers import REGISTERS

AT = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)


def test_they_outlive_the_cases() -> None:
    for register in (MinorRecord, MinorOpening, MinorUse):
        assert register.outlives_case
        assert REGISTERS[register.register_name] is register


def test_a_reports_line_holds_figures_alone(a_case: Callable[..., Case]) -> None:
    freeze = AccountFreeze(account="star2014", where="QualvisionID", at=AT, by="u1")
    fact = MinorReport(reporter=Reporter.SCHOOL, account="star2014", discovered_at=AT, freeze=freeze)
    case = a_case(facts=(fact,))
    record = record_of(case)
    assert record is not None
    assert (record.entry_id, record.at, record.frozen_at, record.finding) == (case.case_id, AT, AT, None)
    told = repr(record)
    assert not any(word in told for word in ("star2014", case.data_subject.name, case.data_subject.e_mail))
    assert record_of(a_case()) is None
