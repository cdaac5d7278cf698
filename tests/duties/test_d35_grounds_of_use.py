"""D35 (policy §8): each use of a minor's data is logged under one of three grounds: law, guardian, protection."""

from pathlib import Path

import pytest

from qv_desk.domain.minors.minor_register import UseGround, UseKind
from qv_desk.domain.minors.minor_report import Reporter
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.services.cases import minor_audit, minor_uses
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import minor_reports
from qv_desk.services.incoming.minor_reports import NewReport
from tests.cli.terminal import Command


@pytest.fixture
def report(qv: Command) -> str:
    """The reference of a report."""
    return str(qv("minor", "new", "--account", "star2014", "--name", "Ann Lee", "--country", "CN").record["reference"])


def test_there_are_three_grounds_and_no_fourth(qv: Command, report: str) -> None:
    assert {one.value for one in UseGround} == {"law", "guardian", "protection"}
    use = ("minor", report, "--use", "given_to_authority")
    assert qv(*use, "--ground", "our_interest", "--because", "useful").code == 2
    assert qv(*use, "--ground", "law").record["error"] == "minor_use_needs_basis"
    assert qv(*use, "--ground", "law", "--because", "order of a court").code == 0
    assert qv(*use, "--ground", "protection", "--because", "danger of meeting a stranger").code == 0


def test_a_guardian_allows_only_after_showing_their_authority(qv: Command, report: str) -> None:
    use = ("minor", report, "--use", "shown_to_guardian", "--ground", "guardian", "--because", "asked by telephone")
    assert qv(*use).record["error"] == "minor_guardian_has_not_allowed"
    qv("minor", report, "--guardian", "call", "--because", "called back")
    assert qv(*use).code == 0


def test_the_log_names_nobody_and_stands_in_the_yearly_sheet(qv: Command, report: str, tmp_path: Path) -> None:
    for words in ("told Ann Lee", "looked up star2014"):
        refused = qv("minor", report, "--use", "looked_up", "--because", words)
        assert refused.record["error"] == "minor_use_names_person"
    qv("minor", report, "--use", "looked_up", "--because", "PIPL 31, to find the account")
    sheet = tmp_path / "sheet.csv"
    rows = qv("minor", "audit", report.split("-")[1], "--csv", sheet).records
    uses = {row["item"]: row["value"] for row in rows if row["part"] == "Uses by ground"}
    assert uses["Permitted by law"] == "1"
    assert "Ann Lee" not in sheet.read_text("utf-8-sig")


def test_the_log_outlives_the_case_file(desk: Desk) -> None:
    case = minor_reports.take_in(
        desk,
        NewReport(
            reporter=Reporter.STAFF,
            account="star2014",
            correspondent=Party("Support desk"),
            channel=Channel.PHONE,
            language="en",
            discovered_at=desk.moment,
        ),
    )
    minor_uses.log_use(
        desk, case.case_id, UseKind.LOOKED_UP, UseGround.PROTECTION, basis="a threat was reported", at=desk.moment
    )
    with desk.changing() as changes:
        changes.erase_case(case.case_id)
        changes.journal("case.disposed", case.case_id)
    assert minor_audit.audit(desk, desk.today.year).uses[UseGround.PROTECTION] == 1
