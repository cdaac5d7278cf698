"""The test sheet shows the window of each sheet as letters have it, and lies when nothing is scaled."""

import io
from pathlib import Path

import pikepdf
import pytest

from qv_desk.domain.letters.layout import Paper
from qv_desk.domain.terms.logo import LogoSide
from qv_desk.errors import AccessError, StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.office import office_logo, office_paper, office_sheet
from qv_desk.services.office.office_paper import PaperChange
from tests.services.conftest import StaffedDesk
from tests.services.office.logo_files import png


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("paper", list(Paper))
def test_a_sheet_of_one_page_for_each_paper(desk: Desk, paper: Paper, language: str) -> None:
    office_paper.set_paper(desk, PaperChange(us_letter="us_10"))
    office_logo.set_logo(desk, png(300, 100), LogoSide.RIGHT)
    content = office_sheet.trial_sheet(desk, paper, language)
    assert content == office_sheet.trial_sheet(desk, paper, language)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert len(pdf.pages) == 1
        assert b" re" in pdf.pages[0].Contents.read_bytes()
        assert len(pdf.pages[0].get_images()) == 1


def test_a_letter_without_a_window_has_no_frame(desk: Desk) -> None:
    with pikepdf.open(io.BytesIO(office_sheet.trial_sheet(desk, Paper.US_LETTER, "en"))) as pdf:
        assert b" re" not in pdf.pages[0].Contents.read_bytes()


def test_it_is_saved_where_it_was_wished_for(desk: Desk, tmp_path: Path) -> None:
    office_sheet.save_trial_sheet(desk, Paper.A4, "en", tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes() == office_sheet.trial_sheet(desk, Paper.A4, "en")
    with pytest.raises(StoreError, match="copy_not_written"):
        office_sheet.save_trial_sheet(desk, Paper.A4, "en", tmp_path / "nowhere" / "sheet.pdf")


def test_whoever_reads_cases_may_print_it(staffed: StaffedDesk) -> None:
    assert office_sheet.trial_sheet(staffed.at("Aki Mori"), Paper.A4, "en")
    with pytest.raises(AccessError):
        office_sheet.trial_sheet(staffed.at("Pia Nowak"), Paper.A4, "en")
