"""The office is shown and changed by command."""

import io
from pathlib import Path

import pikepdf

from tests.cli.terminal import Command
from tests.services.office.logo_files import png


def test_it_is_shown_and_changed(qv: Command, told: Command, case: str, tmp_path: Path) -> None:
    shown = qv("office").record
    assert shown["name"] == "Qualvision Technology Co. Ltd."
    assert shown["time_zone_can_change"] is False
    assert (shown["paper"], shown["a4"]["envelope"], shown["us_letter"]["envelope"]) == ("by_country", "din_b", "plain")

    changed = qv(
        *("office", "set", "--name", "Sample Optics Ltd", "--address", "1 New Road", "--address", "Shanghai"),
        *("--e-mail", "privacy@example.org", "--role", "en=Data Protection Team", "--role", "de=Datenschutzteam"),
    )
    assert changed.code == 0, changed
    assert changed.record["postal_address"] == ["1 New Road", "Shanghai"]
    assert changed.record["role"] == {"en": "Data Protection Team", "zh": "个人信息保护办公室", "de": "Datenschutzteam"}
    assert qv("office", "set", "--role", "de=").record["role"].keys() == {"en", "zh"}

    assert qv("letter", case, "--kind", "acknowledgement", "--draft", "--out", tmp_path / "draft.pdf").code == 0
    with pikepdf.open(tmp_path / "draft.pdf") as pdf:
        assert str(pdf.docinfo["/Author"]) == "Sample Optics Ltd"
    words = told("office").out
    assert "Sample Optics Ltd" in words
    assert "not confirmed" in words
    assert "居左" not in words
    assert "名称" in told("--language", "zh", "office").out


def test_a_logo_comes_moves_and_goes(qv: Command, told: Command, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png(300, 100))
    put = qv("office", "logo", tmp_path / "logo.png", "--side", "right")
    assert (put.code, put.record["logo"]["side"], put.record["logo"]["width"]) == (0, "right", 300)
    assert qv("office", "logo", "--side", "centre").record["logo"]["side"] == "centre"
    assert "in the centre" in told("office").out
    assert qv("office", "logo", "--remove").record["logo"] is None
    assert qv("office", "logo", "--remove").record["error"] == "logo_none"
    (tmp_path / "logo.svg").write_text("<svg/>")
    assert qv("office", "logo", tmp_path / "logo.svg").record["error"] == "logo_kind"
    assert qv("office", "logo", tmp_path / "nothing.png").record["error"] == "logo_unreadable"


def test_paper_and_envelopes_are_set_and_held_against_a_test_sheet(qv: Command, told: Command, tmp_path: Path) -> None:
    set_ = qv("office", "paper", "--us-letter", "us_10", "--a4", "own", "--own-a4", "20,50,90,40.5", "--large")
    assert set_.code == 0, set_
    assert set_.record["a4"] == {"envelope": "own", "own_window_mm": [20.0, 50.0, 90.0, 40.5]}
    assert (set_.record["us_letter"]["envelope"], set_.record["large"]) == ("us_10", True)
    assert "own window: 20, 50, 90, 40.5 mm" in told("office").out
    assert qv("office", "paper", "--no-large", "--sheet", "a4").record["large"] is False

    for paper, size in (("a4", (595, 842)), ("us_letter", (612, 792))):
        file = tmp_path / f"{paper}.pdf"
        assert qv("office", "test-sheet", file, "--paper", paper).code == 0
        with pikepdf.open(io.BytesIO(file.read_bytes())) as pdf:
            box = [round(float(number)) for number in pdf.pages[0].MediaBox]
            assert (box[2], box[3]) == size
    assert qv("office", "test-sheet", tmp_path / "a4.pdf").record["error"] == "file_exists"


def test_slips_are_said(qv: Command) -> None:
    assert qv("office", "set").record["error"] == "office_unchanged"
    assert qv("office", "set", "--role", "Team").record["error"] == "office_role_unreadable"
    assert qv("office", "set", "--role", "tlh=Team").record["error"] == "office_role_language_unknown"
    assert qv("office", "set", "--time-zone", "Mars").record["error"] == "office_zone_unknown"
    assert qv("office", "paper", "--a4", "c4").record["error"] == "envelope_unknown"
    for lengths in ("20,50,90", "left,50,90,40", "inf,50,90,40", "nan,1,2,3"):
        assert qv("office", "paper", "--own-a4", lengths).record["error"] == "window_unreadable"
    for line in (("show", "x"), ("test-sheet",), ("logo",), ("logo", "--remove", "--side", "left")):
        assert qv("office", *line).code == 2
