"""An erasure is previewed before it is decided."""

from pathlib import Path

import pytest

from tests.cli.terminal import Command


@pytest.fixture
def erasure(qv: Command) -> str:
    """An erasure with three orders found, verified."""
    opened = qv("new", "--channel", "post", "--name", "Ann Sample", "--rights", "erasure", "--country", "IE")
    case = str(opened.record["reference"])
    plan = qv("verify", case, "--plan").record
    for method in (*plan["required"], "account_login"):
        assert qv("verify", case, "--evidence", method, "--what", "seen").code == 0
    assert qv("verify", case, "--confirm").code == 0
    qv("search", case, "--source", "orders", "--found", "3", "--note", "three orders", "--rest-not-held")
    return case


def test_what_is_kept_has_its_reason_and_the_decision_follows(qv: Command, told: Command, erasure: str) -> None:
    (line,) = qv("preview", erasure).records
    assert (line["source"], line["erased"], line["said"]) == ("orders", 3, False)
    keep = ("--ground", "no_good_reason", "--erase", "orders=1", "--keep", "orders=2")
    assert qv("preview", erasure, *keep).record["error"] == "preview_kept_needs_reason"
    because = ("--because", "orders=legal_duty:invoices of 2025")
    assert qv("preview", erasure, *keep, *because).records[-1]["kept"] == 2
    assert "Legal duty to keep the data, invoices of 2025" in told("preview", erasure).out
    assert "invoices of 2025" in told("preview", erasure).out
    granted = qv("decide", erasure, "--right", "erasure", "--outcome", "granted")
    assert (granted.code, granted.record["error"]) == (4, "preview_keeps_part")
    partly = ("--outcome", "partly", "--ground", "legal_duty", "--facts", "invoices of 2025 stay")
    assert qv("decide", erasure, "--right", "erasure", *partly).code == 0


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("--keep", "orders=many"), "preview_count_wrong"),
        (("--keep", "orders=-1"), "preview_count_wrong"),
        (("--erase", "repair=1"), "preview_source_unknown"),
        (("--erase", "orders=2"), "preview_out_of_date"),
    ],
)
def test_slips_are_said(qv: Command, erasure: str, words: tuple[str, ...], error: str) -> None:
    assert qv("preview", erasure, "--ground", "unlawful", *words).record["error"] == error
    assert qv("preview", erasure, "--ground", "unlawful", "--erase", "orders").code == 2
    assert qv("preview", erasure, "--right", "access").record["error"] == "examination_not_for_right"


def test_nothing_found_nothing_to_preview(told: Command, case: str) -> None:
    assert "do not belong to this right" in told("preview", case).err


def test_a_preview_is_written_as_a_page_to_print(qv: Command, erasure: str, tmp_path: Path) -> None:
    page = tmp_path / "preview.html"
    assert qv("preview", erasure, "--save", page).records[-1]["error"] == "examination_missing"
    assert qv("preview", erasure, "--ground", "local_law", "--save", page).code == 0
    assert "Local law requires the erasure" in page.read_text(encoding="utf-8")
    assert "Ann Sample" not in page.read_text(encoding="utf-8")
    assert qv("preview", erasure, "--save", page).record["error"] == "file_exists"
