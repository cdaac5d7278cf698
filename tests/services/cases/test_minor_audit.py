"""The yearly sheet says the same on the screen, on paper and in the table, and names nobody."""

from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_register import UseGround, UseKind
from qv_desk.errors import StoreError
from qv_desk.services.cases import approve, minor_audit, minor_uses, minors, review
from qv_desk.services.cases.minor_audit import SheetForm
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import minor_reports
from tests.services.incoming.test_minor_reports import report_by_phone


@pytest.fixture
def case(desk: Desk, second: Desk) -> Case:
    """A report that was frozen, opened once and used once."""
    opened = minor_reports.take_in(desk, report_by_phone(desk))
    minors.freeze(desk, opened.case_id, account="star2014", where="QualvisionID", at=desk.moment)
    approve.grant(second, minors.ask_to_open(desk, opened.case_id, reason="to answer", hours=1).approval_id)
    review.look(desk, opened.case_id)
    minor_uses.log_use(desk, opened.case_id, UseKind.LOOKED_UP, UseGround.LAW, basis="PIPL 31", at=desk.moment)
    return opened


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_line_is_on_the_page_and_in_the_table(desk: Desk, case: Case, tmp_path: Path, language: str) -> None:
    year = desk.today.year
    sheet = minor_audit.save(desk, year, tmp_path / "sheet.html", SheetForm.HTML, language)
    minor_audit.save(desk, year, tmp_path / "sheet.csv", SheetForm.CSV, language)
    rows = minor_audit.sheet_rows(sheet, language)
    page, table = (tmp_path / name for name in ("sheet.html", "sheet.csv"))
    for row in rows:
        for cell in row:
            assert cell.replace("'", "&#x27;") in page.read_text("utf-8")
            assert cell in table.read_text("utf-8-sig")
    assert case.reference in page.read_text("utf-8")
    for word in ("star2014", case.data_subject.name, case.data_subject.e_mail):
        assert word not in page.read_text("utf-8") + table.read_text("utf-8-sig")
    assert desk.store.journal.latest(1)[0].action == "minor.audit_saved"


def test_the_figures_are_those_of_the_year(desk: Desk, case: Case) -> None:
    rows = {(part, item): value for part, item, value in minor_audit.sheet_rows(
        minor_audit.audit(desk, desk.today.year), "en"
    )}  # fmt: skip
    assert rows["Reports", "All reports discovered in the year"] == "1"
    assert rows["Times from discovery", "To the freeze"] == "middle 00:04, longest 00:04 (cases: 1)"
    assert rows["Openings of files", "Openings without a second person"] == "0"
    assert rows["Uses by ground", "Permitted by law"] == "1"
    assert rows["Case by case", case.reference].startswith("not found out yet; frozen after 00:04")
    assert minor_audit.audit(desk, desk.today.year - 1).records == ()


def test_a_place_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="copy_not_written"):
        minor_audit.save(desk, 2026, tmp_path / "no" / "sheet.csv", SheetForm.CSV, "en")
