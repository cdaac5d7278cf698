"""Disclosures and provisions are entered, listed, struck out, ended and handed out."""

from pathlib import Path

from tests.cli.terminal import Command

COURT = (
    *("--ground", "required_by_law", "--to", "court", "--to-whom", "Pudong People's Court"),
    *("--what", "orders of one customer", "--why", "order to produce", "--law", "order 1"),
)
REPAIRS = (
    *("--provisions", "enter", "--manner", "entrusted", "--to-whom", "Harbour Repairs", "--purpose", "repairs"),
    *("--what", "name and serial number", "--how", "encrypted", "--agreement", "contract"),
)


def test_a_disclosure_is_entered_for_a_case_and_struck_out(qv: Command, told: Command, case: str) -> None:
    assert "Nothing has been disclosed." in told("disclosures").out
    number = qv("disclosures", "enter", *COURT, "--case", case, "--on", "2026-01-05").record["number"]
    (entry,) = qv("disclosures").records
    assert (entry["number"], entry["ground"], entry["case"], entry["disclosed_on"]) == (
        number,
        "required_by_law",
        case,
        "2026-01-05",
    )
    assert qv("disclosures", "strike", number, "--because", "entered twice").code == 0
    assert qv("disclosures", "strike", number, "--because", "again").record["error"] == "disclosure_struck_already"
    assert "struck out" in told("disclosures").out


def test_the_eight_circumstances_are_listed_without_a_desk(bare: Command) -> None:
    assert len(bare("disclosures", "--grounds", "--json").records) == 8


def test_provisions_are_recorded_and_ended(qv: Command, told: Command) -> None:
    assert "No provision is recorded." in told("disclosures", "--provisions").out
    number = qv("disclosures", *REPAIRS, "--on", "2026-05-02", "--ongoing").record["number"]
    assert qv("disclosures", "--provisions").record["keep_until"] is None
    assert qv("disclosures", "--provisions", "end", number, "--on", "2026-08-01").code == 0
    assert qv("disclosures", "--provisions").record["keep_until"] == "2029-08-01"
    assert "Harbour Repairs" in told("disclosures", "--provisions").out


def test_the_registers_are_written_as_files(qv: Command, tmp_path: Path) -> None:
    qv("disclosures", "enter", *COURT)
    file = tmp_path / "register.csv"
    assert qv("disclosures", "save", file).code == 0
    assert "Pudong" in file.read_text("utf-8-sig")
    assert qv("disclosures", "save", file).record["error"] == "file_exists"
    assert qv("disclosures", "--provisions", "save", tmp_path / "p.html").code == 0


def test_slips_are_said(qv: Command) -> None:
    assert qv("disclosures", "enter").code == 2
    assert qv("disclosures", "strike").code == 2
    assert qv("disclosures", "end", "P-2026-0001").code == 2
    assert qv("disclosures", "--provisions", "strike", "P-2026-0001").code == 2
    assert qv("disclosures", "--provisions", "enter").code == 2
    assert qv("disclosures", "enter", *COURT[:-2]).record["error"] == "disclosure_needs_law"
