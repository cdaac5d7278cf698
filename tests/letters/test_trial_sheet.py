"""The test sheet has the window where the letters have it, and a line by which a scaled page gives itself away."""

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import pdfa
from reportlab.lib.units import mm

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.domain.letters.envelope_window import Window
from qv_desk.domain.letters.layout import Layout, Paper, Positions
from qv_desk.domain.letters.letter import Letter, LetterKind
from qv_desk.letters.trial_sheet import TrialSheet, render_trial_sheet

WriteLetter = Callable[..., Letter]
NUMBER_10 = envelopes()["us_10"].window


def sheet(letter: Letter, window: Window | None) -> bytes:
    return render_trial_sheet(TrialSheet(letter, window, ["Print it."], "100 mm", ["Fold it.", "Look."]))


def steps(content: bytes) -> list[tuple[str, list[float]]]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        drawn = [(str(step.operator), step.operands) for step in pikepdf.parse_content_stream(pdf.pages[0])]
        return [(name, [float(each) for each in given]) for name, given in drawn if name in {"re", "l", "m", "cm"}]


def test_the_frame_is_the_field_of_the_window(write_letter: WriteLetter) -> None:
    letter = replace(write_letter(LetterKind.REPLY), layout=Layout(Paper.US_LETTER, window=NUMBER_10))
    frames = [numbers for name, numbers in steps(sheet(letter, NUMBER_10)) if name == "re"]
    unit = mm / 10
    expected = [
        NUMBER_10.left * unit,
        792 - NUMBER_10.bottom * unit,
        NUMBER_10.width * unit,
        NUMBER_10.height * unit,
    ]
    assert frames == [pytest.approx(expected, abs=0.01)]


def test_the_ruler_is_a_hundred_millimetres_long(write_letter: WriteLetter) -> None:
    letter = replace(write_letter(LetterKind.REPLY), layout=Layout(positions=Positions.PLAIN))
    drawn = steps(sheet(letter, None))
    ends = [numbers[0] for name, numbers in drawn if name == "l"]
    assert any(end == pytest.approx(100 * mm, abs=0.01) for end in ends)
    assert not [name for name, _ in drawn if name == "re"]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_it_is_a_file_like_any_letter(language: str, write_letter: WriteLetter, tool: Callable[..., str]) -> None:
    letter = write_letter(LetterKind.REPLY, language)
    content = sheet(letter, envelopes()["din_b"].window)
    assert content == sheet(letter, envelopes()["din_b"].window)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert len(pdf.pages) == 1
        pdfa.save(pdf, io.BytesIO(), "2b")
    text = tool("pdftotext", content, "-raw")
    assert text.index("Print it.") < text.index("100 mm") < text.index("Fold it.")
