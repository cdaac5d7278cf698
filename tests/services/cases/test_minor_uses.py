"""Each use is logged under one of three grounds, and names nobody."""

from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_register import UseGround, UseKind
from qv_desk.errors import AccessError, InputError
from qv_desk.services.cases import minor_uses
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import minor_reports
from tests.services.conftest import StaffedDesk
from tests.services.incoming.test_minor_reports import report_by_phone


@pytest.fixture
def case(desk: Desk) -> Case:
    """A report by telephone."""
    return minor_reports.take_in(desk, report_by_phone(desk))


def log(desk: Desk, case: Case, basis: str, ground: UseGround = UseGround.LAW) -> None:
    minor_uses.log_use(desk, case.case_id, UseKind.LOOKED_UP, ground, basis=basis, at=desk.moment)


def test_uses_are_listed_with_ground_and_minute(desk: Desk, case: Case) -> None:
    log(desk, case, "PIPL 31, to find the account")
    log(desk, case, "danger of a meeting", UseGround.PROTECTION)
    first, second = sorted(minor_uses.uses_of(desk, case.case_id), key=lambda use: use.ground)  # one minute: no order
    assert (first.ground, first.basis, first.used_by) == (
        UseGround.LAW, "PIPL 31, to find the account", desk.user.user_id,
    )  # fmt: skip
    assert second.key == "protection"
    assert second.at.second == 0


@pytest.mark.parametrize("basis", ["asked by 王女士", "wrote to WANG@example.cn", "looked at Star2014"])
def test_a_name_an_address_or_the_account_is_refused(desk: Desk, case: Case, basis: str) -> None:
    with pytest.raises(InputError, match="minor_use_names_person"):
        log(desk, case, basis)
    assert minor_uses.uses_of(desk, case.case_id) == ()


def test_a_use_to_come_and_one_without_a_basis_are_refused(desk: Desk, case: Case) -> None:
    with pytest.raises(InputError, match="minor_use_needs_basis"):
        log(desk, case, " ")
    with pytest.raises(InputError, match="minor_moment_impossible"):
        minor_uses.log_use(
            desk, case.case_id, UseKind.OTHER_USE, UseGround.LAW, basis="PIPL", at=desk.moment + timedelta(minutes=2)
        )


def test_whoever_may_not_work_on_the_report_logs_nothing(staffed: StaffedDesk) -> None:
    lead, other = staffed.at("Lin Wei"), staffed.at("Ola Berg")
    case = minor_reports.take_in(lead, report_by_phone(lead))
    with pytest.raises(AccessError, match="minor_case_of_another"):
        log(other, case, "PIPL 31")
