"""Evidence that is kept has its day, and is destroyed before the case closes."""

from pathlib import Path

from tests.cli.terminal import Command


def test_it_is_stored_and_destroyed(qv: Command, told: Command, case: str, tmp_path: Path) -> None:
    file = tmp_path / "answer.pdf"
    file.write_bytes(b"%PDF-1.4 a letter")
    stored = qv("evidence", case, "--store", file, "--method", "letter_to_address", "--why", "compared once more")
    assert stored.code == 0, stored
    (kept,) = qv("evidence", case).records
    assert (kept["kept"], kept["name"], kept["until"]) == (True, "answer.pdf", None)
    assert "kept until the check is decided" in told("evidence", case).out
    assert "No evidence has to be destroyed now." in told("evidence").out
    assert f"evidence {case} --destroy" in told("verify", case, "--fail", "the word is another one").out
    due = qv("evidence").record
    assert (due["evidence"], due["overdue"]) == (kept["evidence"], False)
    assert "1 proof(s) of identity have to be destroyed" in told("cases").out
    gone = told("evidence", case, "--destroy", str(kept["evidence"]))
    assert "A backup made before still holds it" in gone.out
    assert (qv("evidence", case).record["kept"], qv("evidence", case).record["name"]) == (False, "")


def test_slips_are_said(qv: Command, told: Command, case: str, tmp_path: Path) -> None:
    file = tmp_path / "answer.pdf"
    file.write_bytes(b"%PDF-1.4 a letter")
    store = ("evidence", case, "--store", file, "--method")
    assert qv(*store, "letter_to_address").record["error"] == "evidence_needs_why"
    assert qv(*store, "passport", "--why", "x").record["error"] == "evidence_method_unknown"
    assert qv(*store, "call_back", "--why", "x", "--until", "2020-01-01").record["error"] == "evidence_day_past"
    assert qv("evidence", case, "--destroy", "none").record["error"] == "evidence_unknown"
    assert qv("evidence", "--destroy", "none").code == 2
    assert "No evidence is or was stored" in told("evidence", case).out
