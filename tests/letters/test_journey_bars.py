"""Every kind, language and sheet: PDF/A-2b, sound, its fonts along, nothing in it that acts; and so are copies."""

import io
from collections import Counter
from collections.abc import Iterator
from typing import Final

import pikepdf
import pytest

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.domain.letters.layout import Layout, Paper, Positions
from qv_desk.letters.copy_mark import marked_as_copy
from qv_desk.letters.pdf import page_count, render_pdf
from tests.letters.pdf_looked_into import acts, faults
from tests.letters.sample_letters import Sample, every_sample, laid_out, printed, written
from tests.scale import FULL, figure

pytestmark = pytest.mark.torture

SAMPLES: Final = every_sample()
PLACES: Final = (
    (Paper.A4, Positions.WINDOW, None),
    (Paper.A4, Positions.PLAIN, None),
    (Paper.US_LETTER, Positions.PLAIN, None),
    *((envelope.paper, Positions.WINDOW, envelope.window) for envelope in envelopes().values()),
)
LAYOUTS: Final = tuple(
    Layout(paper, positions, is_large=is_large, is_bilingual=is_bilingual, window=window)
    for paper, positions, window in PLACES
    for is_large in (False, True)
    for is_bilingual in (False, True)
)
"""All that an office can choose; the first is the usual one."""


TRIED: Final[Counter[str]] = Counter()


@pytest.fixture(scope="module", autouse=True)
def _told() -> Iterator[None]:
    """Say at the end how many letters were looked into."""
    yield
    said = f"{len(SAMPLES)} letters, {TRIED['sheets']} on other sheets: all PDF/A-2b, sound, fonts along, nothing acts"
    figure("–", "bars of letters", said)


def _layouts_tried(sample: Sample) -> tuple[Layout, ...]:
    """All layouts in the long run; else one besides the usual one, another for each letter."""
    possible = [layout for layout in LAYOUTS[1:] if sample.language != "en" or not layout.is_bilingual]
    return tuple(possible) if FULL else (possible[SAMPLES.index(sample) * 5 % len(possible)],)


def test_the_short_run_leaves_no_layout_out() -> None:
    assert {layout for sample in SAMPLES for layout in _layouts_tried(sample)} == set(LAYOUTS[1:])
    assert len(SAMPLES) == 31 * 12


@pytest.mark.parametrize("sample", SAMPLES, ids=str)
def test_every_letter_is_pdf_a_2b_sound_and_still(sample: Sample) -> None:
    assert faults(printed(sample)) == []
    assert acts(printed(sample)) == []


@pytest.mark.parametrize("sample", SAMPLES, ids=str)
def test_so_it_is_on_every_sheet(sample: Sample) -> None:
    for layout in _layouts_tried(sample):
        pdf = render_pdf(laid_out(sample, layout))
        assert (layout, faults(pdf), acts(pdf)) == (layout, [], [])
        TRIED["sheets"] += 1


@pytest.mark.parametrize("sample", SAMPLES if FULL else SAMPLES[::5], ids=str)
def test_so_is_its_copy(sample: Sample) -> None:
    letter = written(sample)
    copy = marked_as_copy(printed(sample), letter.labels.copy, letter.script)
    assert faults(copy) == []
    assert acts(copy) == []
    assert page_count(copy) == page_count(printed(sample))


def test_the_checks_can_fail() -> None:
    """A link, a script, a font left behind and a cut file are found; else the tests above say nothing."""
    pdf = printed(SAMPLES[0])
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        link = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://example.org")
        opened.pages[0].Annots = pikepdf.Array(
            [pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=link)]
        )
        worse = _saved(opened)
    assert set(acts(worse)) >= {"/OpenAction", "/JS", "/JavaScript", "/Annots", "/A", "/URI"}
    assert faults(worse)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for each in opened.objects:
            if isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each:
                del each.FontFile2
        bare = _saved(opened)
    assert any(fault.startswith("not embedded") for fault in faults(bare))


def _saved(opened: pikepdf.Pdf) -> bytes:
    target = io.BytesIO()
    opened.save(target)
    return target.getvalue()
